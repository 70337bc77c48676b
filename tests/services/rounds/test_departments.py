"""Departments that people typed in other words: as the round takes them, its numbers and introductions do."""

import pytest

from bot.domain.people.participant import Profile
from bot.services.memory.past_notes import backgrounds
from bot.services.rounds import departments, rounds
from bot.store.database import Database
from bot.store.people import participants
from bot.store.rounds import matches, numbers
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import CLOSES_AT, NOW, Stored, store_match

NAMES = tuple(f"Person {number}" for number in range(6))


async def operations(database: Database) -> Stored:
    """A chat of six people of one department, whose name half of them typed otherwise."""
    stored = await store_match(database, *NAMES, departments=["Operations", "Operation"] * 3)
    async with database.write() as session:
        await matches.introduced(session, stored.match.id, "C1")
    return stored


async def test_a_round_closes_with_them_as_one(database: Database) -> None:
    """Nobody was from another department."""
    stored = await operations(database)
    await rounds.close_due(database, stored.program.workspace_id, CLOSES_AT)
    async with database.read() as session:
        counted = await numbers.of_round(session, stored.round.id)
    assert counted
    assert (counted.matches, counted.across) == (1, 0)


async def test_they_are_no_new_ground_to_each_other(database: Database) -> None:
    """An introduction doesn't say that it is the first coffee between the two."""
    stored = await operations(database)
    async with database.read() as session:
        match = await matches.match(session, stored.match.id)
        found = await backgrounds(session, [match], NOW)
    assert not found[match.id].new_ground


async def test_an_answer_holds_until_the_departments_change(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is found out once; whoever asks about others gets theirs, also where only one answer is remembered."""
    monkeypatch.setattr(departments, "REMEMBERED", 1)
    stored = await operations(database)
    renamed = stored.people[0]
    for name in ("Operatoins", "Law", "Operations", "Law"):
        async with database.write() as session:
            await participants.save_profile(session, stored.program.id, renamed.member.id, Profile(name))
            words = await departments.same_departments(session, stored.program.id)
            assert await departments.same_departments(session, stored.program.id) is words
        assert (words.key(name) == words.key("Operation")) is (name != "Law")
