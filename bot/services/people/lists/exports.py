"""Everybody who takes part, as a table: how they stand and where they belong, and nothing that they answered."""

from collections.abc import Iterator
from datetime import date

from bot.domain.people.participant import Participant, standing_on
from bot.store.database import Database
from bot.store.people import participants
from bot.store.people.workspaces import FORGOTTEN
from bot.store.rounds import programs

COLUMNS = (
    *("program", "id", "name", "state", "back_on", "department", "team", "office", "manager", "level"),
    *("started_on", "joined_on", "side", "capacity"),
)
Cells = tuple[object, ...]


async def people(database: Database, workspace_id: int, today: date) -> tuple[Cells, ...]:
    """A row for each person of each program, in the order of ``COLUMNS``; those who were forgotten are nobody."""
    rows: list[Cells] = []
    async with database.read() as session:
        for program in await programs.programs_of(session, workspace_id):
            roster = await participants.roster(session, program.id)
            rows += _rows(program.id, [each for each in roster if _is_somebody(each)], today)
    return tuple(rows)


def _is_somebody(person: Participant) -> bool:
    return not person.member.slack_id.startswith(FORGOTTEN)


def _rows(program_id: int, people: list[Participant], today: date) -> Iterator[Cells]:
    for person in people:
        member = person.member
        state = standing_on(person, today)
        yield (
            program_id,
            member.slack_id,
            member.name,
            state,
            person.paused_until if state == "paused" else None,
            person.profile.department,
            person.team,
            person.office,
            next(iter(member.managers), None),
            member.level,
            member.started_on,
            person.joined_on,
            person.side,
            person.capacity,
        )
