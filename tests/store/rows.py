"""A workspace with a program, people and a match, written by the store's own verbs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Participant, Profile
from bot.domain.rounds.program import Program, ProgramSettings
from bot.domain.rounds.round import Match, Reason, Round
from bot.store import looks
from bot.store.database import Database
from bot.store.people import participants, workspaces
from bot.store.rounds import matches, programs, rounds

NOW = datetime(2027, 1, 11, 8, tzinfo=UTC)
ROUND_AT = datetime(2027, 1, 12, 10, tzinfo=UTC)
CLOSES_AT = ROUND_AT + timedelta(days=13)


@dataclass(frozen=True)
class Stored:
    """What stands in the database after ``store_match``."""

    program: Program
    people: tuple[Participant, ...]
    round: Round
    match: Match


async def store_program(database: Database, team: str = "T1") -> Program:
    """A workspace and its program with default settings."""
    async with database.write() as session:
        workspace_id = await workspaces.ensure_workspace(session, team, "Acme")
        return await programs.ensure_program(session, workspace_id, ProgramSettings(), NOW)


async def to_start(database: Database, now: datetime, workspace_id: int = 1) -> tuple[Program, ...]:
    """The programs of a workspace whose next round should have started by now."""
    async with database.read() as session:
        return (await looks.look(session, workspace_id, now)).to_start


async def store_people(
    database: Database, program: Program, *names: str, departments: Sequence[str] = ()
) -> tuple[Participant, ...]:
    """Members of the program's workspace who take part in it, all in Sales unless said otherwise; Slack's ids begin with U."""
    async with database.write() as session:
        found = []
        for name, department in zip(names, departments or ["Sales"] * len(names), strict=True):
            facts = MemberFacts(f"U{name}", name, "Engineer", "Europe/Lisbon")
            member = await workspaces.save_member(session, program.workspace_id, facts)
            found.append(await participants.save_profile(session, program.id, member.id, Profile(department)))
        return tuple(found)


async def store_match(
    database: Database, *names: str, team: str = "T1", departments: Sequence[str] = ()
) -> Stored:
    """A round with one match of these people, two if none are named."""
    program = await store_program(database, team)
    people = await store_people(database, program, *(names or ("Ada", "Ben")), departments=departments)
    async with database.write() as session:
        started = await rounds.add_round(session, program, CLOSES_AT, seed=2**62)
        match = await add_match(session, started.id, [person.id for person in people], [])
    return Stored(program, people, started, match)


async def add_match(
    session: AsyncSession, round_id: int, people: Iterable[int], reasons: Iterable[Reason]
) -> Match:
    """One more match of a round."""
    (match_id,) = await matches.add_matches(session, round_id, [(people, reasons)])
    return await matches.match(session, match_id)


def later(program: Program, weeks: int) -> Program:
    """The program when its next round is due so many weeks later."""
    return replace(program, next_round_at=program.next_round_at + timedelta(weeks=weeks))


def in_twos(people: Sequence[int]) -> list[tuple[int, ...]]:
    """Deal people as chance might."""
    return [tuple(people[start : start + 2]) for start in range(0, len(people), 2)]
