"""Erasing: no column is forgotten."""

from datetime import date

from sqlalchemy import select

from bot.domain.people.participant import Standing
from bot.store.base import Base
from bot.store.bulk import table_of
from bot.store.database import Database
from bot.store.people import participants
from bot.store.privacy import erasure
from bot.store.tables import MemberRow, ParticipantRow
from tests.domain.samples import everything_told
from tests.store.rows import NOW, ROUND_AT, store_people, store_program

# What stays, so that the matches of others still refer to somebody.
STAYS = {MemberRow: {"id", "workspace_id"}, ParticipantRow: {"id", "program_id", "member_id"}}


async def row(database: Database, rows_of: type[Base]) -> dict[str, object]:
    """The only row of a table."""
    async with database.read() as session:
        return dict((await session.execute(select(table_of(rows_of)))).mappings().one())


async def test_no_column_of_somebody_survives(database: Database) -> None:
    """Everything that anybody told, or that happened to them, is gone; only the ids stay."""
    program = await store_program(database)
    (ada,) = await store_people(database, program, "Ada")
    async with database.write() as session:
        await participants.save_profile(session, program.id, ada.member.id, everything_told(), NOW)
        await participants.set_standing(session, ada.id, Standing.PAUSED, date(2027, 2, 1), ROUND_AT, NOW)
        await participants.set_free(session, [ada.id], NOW)
        known = {
            "department": "Sales",
            "team": "North",
            "outsider": True,
            "namesake": True,
            "unseen_until": NOW,
        }
        await session.execute(table_of(MemberRow).update().values(known))
    before = {rows_of: await row(database, rows_of) for rows_of in STAYS}

    async with database.write() as session:
        await erasure.blank_participant(session, ada.id)
        await erasure.blank_member(session, ada.member.id)

    for rows_of, stays in STAYS.items():
        after = await row(database, rows_of)
        assert {name for name, value in after.items() if value == before[rows_of][name]} == stays
