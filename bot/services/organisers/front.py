"""How a program stands, for the Home tab of those who organise it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.actor import Actor
from bot.domain.organisers.front import Front, Health
from bot.domain.people.participant import Participant, Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import Program
from bot.services.rounds.first_steps import steps_left
from bot.store.database import Database
from bot.store.outbox import given_up, leases
from bot.store.people import participants
from bot.store.rounds import drafts, numbers


async def front(database: Database, runs: Actor, now: datetime) -> Front:
    """How the program stands that somebody organises, as they were looked up in it."""
    program = runs.program
    async with database.read() as session:
        present = await participants.present(session, program.id)
        paused = sum(standing_of(person, now) is Standing.PAUSED for person in present)
        round_at = program.next_round_at
        ahead = await drafts.draft(session, program.id, round_at) if round_at else None
        return Front(
            program=program,
            people=len(present) - paused,
            paused=paused,
            health=await _health(session, program, present, now),
            zone=runs.zone,
            prospects=ahead.prospects if ahead else None,
            last_round=await numbers.of_last_round(session, program.id),
            steps=await steps_left(session, program),
        )


def standing_of(person: Participant, now: datetime) -> Standing:
    """How somebody stands today, by their own clock."""
    return standing_on(person, local_day(now, person.member.time_zone))


async def _health(
    session: AsyncSession, program: Program, present: tuple[Participant, ...], now: datetime
) -> Health:
    round_at = program.next_round_at
    return Health(
        held=program.vanished,
        stopped=await leases.stop_of(session, program.workspace_id) is not None,
        unreachable=sum(not person.member.can_be_matched for person in present),
        failed=await given_up.count(session, program.id, now),
        waits=round_at is not None and round_at <= now and program.waits_for_approval(now),
    )
