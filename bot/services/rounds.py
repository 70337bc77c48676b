"""Starting and closing rounds."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain import agenda, announcements
from bot.domain.calendar import RoundTimes
from bot.domain.notice import ABOUT_A_MATCH, NoticeKind, Withdrawal
from bot.domain.program import Due, Program
from bot.domain.round import Absence, AbsenceWhy, Round
from bot.matching import Pool, RoundPlan, plan_round, select, with_groups, written
from bot.services.attendance import let_the_silent_rest
from bot.services.planning import roster_and_history, situation, ties_of
from bot.store import numbers, outbox, participants, past, programs, rounds, withdrawals
from bot.store.database import Database

log = logging.getLogger(__name__)


async def start(
    database: Database, program: Program, now: datetime, draw_seed: Callable[[], int]
) -> Round | None:
    """Start a program's due round: match the pool, and write the round, its matches and all its notices at once.

    Rounds that were missed by too much don't take place any more, and those who run the program are told.

    Planning may take a while, so it runs in a thread and outside the transaction; where people came, went or fell out
    in the meantime it is done again.

    Args:
        draw_seed: draws the round's seed, once.

    Returns:
        The round, or None where another start was quicker, or where it was missed.
    """
    due = program.due(now)
    if due.starts is None:
        await _skip(database, program, due, now)
        return None
    await let_the_silent_rest(database, program, now)
    seed = draw_seed()
    while True:
        async with database.read() as session:
            roster, history = await roster_and_history(session, program, now)
            ties = await ties_of(session, program.id)
        pool = select(roster, history, now, due.starts)
        planned_from = situation(pool.included, history, program.settings.rules, seed, now, ties)
        plan = await asyncio.to_thread(plan_round, planned_from)
        async with database.write() as session:
            current = await programs.program(session, program.id)
            if current.next_round_at != program.next_round_at:
                return None
            as_before = (await participants.roster(session, program.id)) == roster
            if as_before and (await ties_of(session, program.id)) == ties:
                await _move_on(session, current, due, now)
                scheduled = replace(current, next_round_at=due.starts)
                times = current.times(now, due.next_at)
                started = await _write(session, scheduled, pool, plan, times, seed)
                record = with_groups(written(planned_from), (match.people for match in plan.matches))
                await past.keep_situation(session, started.id, record)
                return started


async def close_due(database: Database, workspace_id: int, now: datetime) -> tuple[Round, ...]:
    """Close a workspace's rounds whose time is over, with their numbers; what they had not said yet is withdrawn."""
    async with database.write() as session:
        over = await rounds.rounds_to_close(session, workspace_id, now)
        for each in over:
            await withdrawals.take_back_in_round(
                session, each.id, (*ABOUT_A_MATCH, NoticeKind.LEFT_OUT), Withdrawal.CLOSED
            )
            counted = await numbers.close(session, each.id)
            program = await programs.program(session, each.program_id)
            if program.settings.channel and counted.matches:
                await outbox.add(session, program.id, [announcements.summary(each.id, now)])
        return over


async def _skip(database: Database, program: Program, due: Due, now: datetime) -> None:
    """Hold none of the rounds that are due."""
    async with database.write() as session:
        current = await programs.program(session, program.id)
        if current.next_round_at == program.next_round_at:
            await _move_on(session, current, due, now)


async def _move_on(session: AsyncSession, program: Program, due: Due, now: datetime) -> None:
    """Write down when the next round is, and have it told which have been missed."""
    await programs.set_next_round(session, program.id, due.next_at)
    if due.missed:
        log.warning("rounds of program %s did not take place: %s", program.id, len(due.missed))
        await outbox.add(session, program.id, announcements.round_skipped(program, due.missed, now))


async def _write(
    session: AsyncSession, program: Program, pool: Pool, plan: RoundPlan, times: RoundTimes, seed: int
) -> Round:
    rematch_at = times.starts_at if plan.alone else None
    started = await rounds.add_round(session, program, times.closes_at, seed, rematch_at)
    log.info("round %s of program %s is planned: %s", started.id, program.id, plan.report)
    alone = [Absence(person, AbsenceWhy.ALONE) for person in plan.alone]
    await rounds.add_absences(session, started.id, [*pool.absent, *alone])
    notices = [announcements.left_out(started, person, times.starts_at) for person in plan.alone]
    planned = ((match.people, match.reasons) for match in plan.matches)
    for match in await rounds.add_matches(session, started.id, planned):
        notices.extend(agenda.match_notices(match, times, program.settings))
    await outbox.add(session, program.id, notices)
    return started
