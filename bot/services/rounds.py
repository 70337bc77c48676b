"""Starting and closing rounds."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain import notice
from bot.domain.notice import ABOUT_A_MATCH, NoticeKind
from bot.domain.program import Program
from bot.domain.round import Absence, AbsenceWhy, Round
from bot.matching import Pool, RoundPlan, plan_round, select, with_groups, written
from bot.services.planning import roster_and_history, situation
from bot.store import numbers, outbox, past, programs, rounds
from bot.store.database import Database

log = logging.getLogger(__name__)


async def due(database: Database, now: datetime) -> tuple[Program, ...]:
    """The programs whose next round should have started by now."""
    async with database.read() as session:
        return await programs.due_programs(session, now)


async def start(
    database: Database, program: Program, now: datetime, draw_seed: Callable[[], int]
) -> Round | None:
    """Start a program's due round: match the pool, and write the round, its matches and all its notices at once.

    Planning may take a while, so it runs in a thread and outside the transaction; where people came or went in the
    meantime it is done again.

    Args:
        draw_seed: draws the round's seed, once.

    Returns:
        The round, or None where another start was quicker.
    """
    seed = draw_seed()
    while True:
        async with database.read() as session:
            roster, history = await roster_and_history(session, program, now)
        pool = select(roster, history, now)
        planned_from = situation(pool.included, history, program.settings.rules, seed, now)
        plan = await asyncio.to_thread(plan_round, planned_from)
        async with database.write() as session:
            current = await programs.program(session, program.id)
            if current.next_round_at != program.next_round_at:
                return None
            if (await programs.roster(session, program.id)) == roster:
                started = await _write(session, current, pool, plan, now, seed)
                record = with_groups(written(planned_from), (match.people for match in plan.matches))
                await past.keep_situation(session, started.id, record)
                return started


async def close_due(database: Database, now: datetime) -> tuple[Round, ...]:
    """Close the rounds whose time is over, with their numbers; what they had not said yet is withdrawn."""
    async with database.read() as session:
        if not await rounds.rounds_to_close(session, now):
            return ()
    async with database.write() as session:
        over = await rounds.rounds_to_close(session, now)
        for each in over:
            await outbox.withdraw_round(session, each.id, (*ABOUT_A_MATCH, NoticeKind.LEFT_OUT))
            counted = await numbers.close(session, each.id)
            program = await programs.program(session, each.program_id)
            if program.settings.channel and counted.matches:
                await outbox.add(session, program.id, [notice.summary(each.id, now)])
        return over


async def _write(
    session: AsyncSession, program: Program, pool: Pool, plan: RoundPlan, now: datetime, seed: int
) -> Round:
    next_at = program.round_after_start(now)
    times = program.times(now, next_at)
    started = await rounds.add_round(session, program, times.closes_at, seed)
    await programs.set_next_round(session, program.id, next_at)
    log.info("round %s of program %s is planned: %s", started.id, program.id, plan.report)
    alone = [Absence(person, AbsenceWhy.ALONE) for person in plan.alone]
    await rounds.add_absences(session, started.id, [*pool.absent, *alone])
    notices = [notice.left_out(started, person, now) for person in plan.alone]
    planned = ((match.people, match.reasons) for match in plan.matches)
    for match in await rounds.add_matches(session, started.id, planned):
        notices.extend(notice.match_notices(match, times))
    await outbox.add(session, program.id, notices)
    return started
