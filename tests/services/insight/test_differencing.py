"""The differencing test: whatever organisers look at, and whenever, it tells nothing about one person.

``benchmarks/differencing.py`` lists what they can look at and what people do in private. What is added there is tried here.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from benchmarks import differencing
from benchmarks.differencing import LOOKS, World, history
from bot.domain.rounds.counting.voices import Voices
from bot.store.rounds import numbers
from tests.effort import THOROUGH

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
    assert await history(tmp_path, seed, length=2, secrets=6) == 0


async def test_it_would_notice_an_answer_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As soon as organisers see how many have answered so far, each answer is told."""

    async def answered(world: World) -> object:
        """Count the answers."""
        async with world.database.read() as session:
            return await session.scalar(text("SELECT count(answered_at) FROM match_members"))

    monkeypatch.setitem(LOOKS, "answered so far", answered)
    assert await history(tmp_path, 1, length=1, secrets=6) > 0


async def test_it_would_notice_that_everyone_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a chat that is left out, what all of them said is what each of them said."""

    def all_of_them(chats: dict[int, list[int]], _: object) -> Voices:
        """Listen to everybody."""
        return {chat: frozenset(people) for chat, people in chats.items()}

    monkeypatch.setattr(numbers, "heard", all_of_them)
    monkeypatch.setattr(differencing, "heard", all_of_them)
    assert await history(tmp_path, 1, length=1, secrets=2) > 0
