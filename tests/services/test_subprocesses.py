"""What takes long is computed in a process of its own, and comes to the same."""

import pickle
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.matching import History, Person, Policy, Situation, plan_round
from bot.services.rounds import drafts
from bot.services.subprocesses import in_subprocess


def test_what_goes_wrong_there_is_raised_here() -> None:
    """With its words, as whoever asked may have something to say about it."""
    with pytest.raises(ValueError, match="Invalid isoformat string: 'soon'"):
        in_subprocess(datetime.fromisoformat, "soon")
    assert in_subprocess(datetime.fromisoformat, "2027-01-11T10:00:00+00:00") == datetime(
        2027, 1, 11, 10, tzinfo=UTC
    )


def test_a_large_round_is_the_same_as_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes to the process and comes back from it says all that there is to say, and is packed as on the way there.

    That processes agree is held where rounds are planned; that one plans, where many are foreseen.
    """
    people = tuple(Person(each, ("Sales", "Design")[each % 2]) for each in range(6))
    situation = Situation(people=people, history=History(), policy=Policy(), seed=7)
    asked: list[tuple[Any, ...]] = []

    def packed(*given: Any) -> object:
        """What would be asked of a process, and what that would answer."""
        asked.append(given)
        work, *sent = pickle.loads(pickle.dumps(given))
        return pickle.loads(pickle.dumps(work(*sent)))

    monkeypatch.setattr(drafts, "in_subprocess", packed)
    monkeypatch.setattr(drafts, "IN_A_THREAD", 5)
    assert drafts._planned(situation) == plan_round(situation)
    assert asked == [(plan_round, situation)]
