"""The differencing test: whatever organisers look at, and whenever, it tells nothing about one person.

``benchmarks/differencing.py`` lists what they can look at and what people do in private. What is added there is tried here.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from benchmarks import differencing, onlookers
from benchmarks.differencing import LOOKS, World, history, world
from benchmarks.onlookers import AheadSeen, leaves_open
from bot.domain.rounds.counting.voices import Voices
from bot.store.rounds import numbers
from tests.effort import THOROUGH

pytestmark = pytest.mark.usefixtures("ready_databases")

FEW = settings(
    max_examples=20 if THOROUGH else 1,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)


@FEW
@given(st.integers(0, 10**6))
async def test_nothing_is_told(tmp_path: Path, seed: int) -> None:
    """Of random histories, with a look before and after each secret, each closing and whenever somebody is forgotten."""
    assert await history(tmp_path, seed, length=2, secrets=6 if THOROUGH else 1) == 0


@pytest.fixture
def few_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Organisers look at numbers alone, for tests of what is noticed: looking at all takes long."""

    async def nothing(_here: World) -> AheadSeen:
        """No round ahead."""
        return AheadSeen("", None, {})

    for name in onlookers.LOOKS:
        monkeypatch.delitem(LOOKS, name)
    monkeypatch.setattr(onlookers, "round_ahead", nothing)


@pytest.mark.usefixtures("few_looks")
async def test_it_would_notice_what_is_told(tmp_path: Path) -> None:
    """An answer, as soon as organisers see how many there are, be it in the preview; and what all said, if all of them count."""
    async with world(tmp_path, 1) as here:
        await differencing.starts(here)
        assert await keeps_secrets(here)
        for leak in (answers_so_far, answers_in_the_preview):
            with pytest.MonkeyPatch.context() as leaking:
                leak(leaking)
                assert not await keeps_secrets(here), leak.__name__
        with pytest.MonkeyPatch.context() as leaking:
            everyone_counts(leaking)
            assert await differencing.closes(here) > 0


async def keeps_secrets(here: World) -> bool:
    """Whether organisers see the same after somebody has answered as before; whoever it is has not answered yet."""
    async with here.database.write() as session:
        await session.execute(text("UPDATE match_members SET answered_at = NULL, answer = NULL"))
    return await differencing.keeps_secret(here, "answer")


async def answered(here: World) -> object:
    """Count the answers."""
    async with here.database.read() as session:
        return await session.scalar(text("SELECT count(answered_at) FROM match_members"))


def answers_so_far(leaking: pytest.MonkeyPatch) -> None:
    """Organisers see how many have answered so far."""
    leaking.setitem(LOOKS, "answered so far", answered)


def answers_in_the_preview(leaking: pytest.MonkeyPatch) -> None:
    """The preview shows how many have answered."""
    seen = onlookers.round_ahead

    async def with_answers(here: World) -> AheadSeen:
        """The preview, and how many said anything."""
        return replace(await seen(here), shown=await answered(here))

    leaking.setattr(onlookers, "round_ahead", with_answers)


def everyone_counts(leaking: pytest.MonkeyPatch) -> None:
    """Without a chat that is left out, what all of them said is what each of them said."""

    def all_of_them(chats: dict[int, list[int]], _: object) -> Voices:
        """Listen to everybody."""
        return {chat: frozenset(people) for chat, people in chats.items()}

    leaking.setattr(numbers, "heard", all_of_them)
    leaking.setattr(differencing, "heard", all_of_them)


def test_it_would_notice_whom_somebody_does_not_want_to_meet() -> None:
    """As soon as a single group is parted; where two groups may no longer mix, it could be any two of theirs."""
    trio, pair = frozenset({1, 2, 3}), frozenset({4, 5})
    before = AheadSeen("", frozenset({trio, pair}), {1: pair, 2: pair, 3: pair, 4: trio, 5: trio})
    nothing = dict.fromkeys(range(1, 6), frozenset[int]())

    assert leaves_open(before, before)
    assert leaves_open(before, replace(before, offered=nothing))
    assert not leaves_open(before, replace(before, groups=frozenset({trio, frozenset({4, 6})})))
    assert not leaves_open(before, replace(before, groups=None))
