"""How a program goes, for those who organise it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.insight.cohorts import cohorts_of
from bot.domain.insight.report import InsightReport, Unintroduced
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Program
from bot.domain.small_numbers import in_steps
from bot.services.access import Who, organiser
from bot.store.database import Database
from bot.store.insight import report as found
from bot.store.rounds import programs

NOBODY = Unintroduced((), 0)


async def report_for(database: Database, who: Who, now: datetime) -> InsightReport:
    """The report of the program that somebody organises.

    Raises:
        Refusal: they don't organise it.
    """
    async with database.read() as session:
        actor = await organiser(session, who)
        return await _report(session, actor.program, now)


async def reports_of(database: Database, workspace_id: int, now: datetime) -> tuple[InsightReport, ...]:
    """The reports of a workspace's programs, for whoever runs the bot."""
    async with database.read() as session:
        every = await programs.programs_of(session, workspace_id)
        return tuple([await _report(session, program, now) for program in every])


async def _report(session: AsyncSession, program: Program, now: datetime) -> InsightReport:
    zone = program.settings.time_zone
    chats = await found.chats(session, program.id)
    return InsightReport(
        today=local_day(now, zone),
        zone=zone,
        rounds=await found.closed_rounds(session, program.id),
        joined=await found.joined(session, program.id),
        unmet=await _unmet(session, program),
        cohorts=cohorts_of((one, local_day(at, zone)) for one, at in chats),
    )


async def _unmet(session: AsyncSession, program: Program) -> Unintroduced:
    began = await found.last_began(session, program.id)
    people = await found.unmet(session, program.id)
    newcomers = tuple(
        name for name, joined_on in people if began is None or (joined_on and joined_on >= began.date())
    )
    return Unintroduced(newcomers, in_steps(len(people) - len(newcomers)))
