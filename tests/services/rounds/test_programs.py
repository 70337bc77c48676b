"""Which programs somebody organises, whatever they are in."""

from dataclasses import replace

import pytest

from bot.domain.errors import Refusal
from bot.services.access import Who
from bot.services.people.membership import front_page
from bot.services.rounds.programs import organised_by
from bot.store.database import Database
from bot.store.rounds import programs
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import NOW, store_match

ADA, CLEO = Who("T1", "UAda"), Who("T1", "UCleo")


async def test_somebody_organises_other_programs_than_they_are_in(database: Database) -> None:
    """Their Home tab is about the oldest that goes on; the list has all of these, and no other; who runs none is refused."""
    first = (await store_match(database)).program
    async with database.write() as session:
        of_nobody, of_ben, older, newer = [
            await programs.add_program(
                session, first.workspace_id, replace(first.settings, organisers=organisers), NOW, {}
            )
            for organisers in ((), ("UBen",), ("UAda",), ("UAda", "UBen"))
        ]

    listed = await organised_by(database, ADA)

    assert [(program.id, size) for program, size in listed.programs] == [(older.id, 0), (newer.id, 0)]
    assert {each.id for each in listed.others} == {first.id, of_nobody.id, of_ben.id, older.id, newer.id}
    page = await front_page(database, ADA, NOW)
    assert page.overview.program.id == first.id
    assert page.runs
    assert page.runs.program.id == older.id
    async with database.write() as session:
        await programs.end_program(session, older.id, NOW)
    assert [program.id for program, _ in (await organised_by(database, ADA)).programs] == [newer.id]
    page = await front_page(database, ADA.meaning(first.id), NOW)
    assert page.runs
    assert page.runs.program.id == newer.id
    assert (await front_page(database, CLEO, NOW)).runs is None
    with pytest.raises(Refusal, match="refused-not-organiser"):
        await organised_by(database, CLEO)
