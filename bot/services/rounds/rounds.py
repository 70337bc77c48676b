"""Starting and closing rounds."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain
from time import perf_counter

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.meter import UNMEASURED, Meter, step
from bot.domain.outbox import match_notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.declared.digest_notices import digests
from bot.domain.outbox.declared.organiser_notices import set_aside
from bot.domain.outbox.declared.trouble_notices import late, nobody_for
from bot.domain.outbox.notice import NewNotice, taken_back
from bot.domain.outbox.notices import left_out, round_skipped, too_few
from bot.domain.outbox.states import Withdrawal
from bot.domain.rounds.draft import Draft
from bot.domain.rounds.local_time import RoundTimes
from bot.domain.rounds.program import Due, Program
from bot.domain.rounds.round import Absence, AbsenceWhy, Round
from bot.domain.words.meanings import AS_TYPED
from bot.matching import RoundPlan, by_chance, with_groups, written
from bot.services.rounds import drafts
from bot.services.rounds.announcing import pause_inactive
from bot.services.rounds.departments import same_departments
from bot.services.rounds.known import PairsTold, pairs_told
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.people import participants
from bot.store.rounds import drafts as kept
from bot.store.rounds import matches, numbers, pairs, past, programs, rounds

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a plan depends on; it must not have changed when the round is saved."""

    people: Sequence[object]
    pairs: PairsTold
    ahead: Draft | None
    wanted: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """Everything about a round before it is saved; made in advance to keep the transaction short.

    Args:
        absent: who is not in it, and why.
        notices: its matches' notices, with places in the plan instead of the matches' ids.
        situation: what it was planned from, in the form that is kept.
    """

    seed: int
    plan: RoundPlan
    absent: Sequence[Absence]
    times: RoundTimes
    notices: Sequence[NewNotice]
    situation: bytes


async def start(
    database: Database,
    program: Program,
    now: datetime,
    draw_seed: Callable[[], int],
    meter: Meter = UNMEASURED,
) -> Round | None:
    """Start a program's due round: match the pool, and save the round, its matches and all notices at once.

    Rounds that were missed by too much are skipped, and the organisers are notified.

    Planning may take a while, so it runs in a thread and outside the transaction, and so does preparing
    everything to be saved. If participants or exclusions have changed meanwhile, it is done again.

    Args:
        draw_seed: draws the round's seed; called at most once.
        meter: learns how long matching takes.

    Returns:
        The round, or None if another start was faster, the round was missed, or too few people are in it.
    """
    due = program.due(now)
    if due.starts is None:
        await _skip(database, program, due, now)
        return None
    await pause_inactive(database, program, now)
    seed = draw_seed()
    while True:
        async with database.read() as session:
            current = await programs.program(session, program.id)
            basis = await drafts.basis_of(session, current, due.starts, now)
            people = await participants.pool_facts(session, program.id)
        facts = _Facts(people, basis.known.told, basis.kept, basis.wanted)
        seed = basis.kept.seed if basis.kept else seed
        included = len(basis.pool.included)
        if included < current.settings.least:
            await _hold_back(database, current, included, now)
            return None
        times = current.times(now, due.next_at)
        coming = Round(0, current.id, due.starts, seed, current.settings.rules, times.closes_at, closed=False)
        began = perf_counter()
        with step("plan round"):
            draft = await asyncio.to_thread(_prepared, coming, basis, times)
        meter.planned(perf_counter() - began)
        async with database.write() as session:
            newest = await programs.program(session, program.id)
            if newest.next_round_at != program.next_round_at or newest.vanished is not None:
                return None
            if newest.waits_for_approval(now):
                return None
            if newest.settings == current.settings and await _facts(session, newest, due.starts) == facts:
                await _move_on(session, newest, due, now)
                return await _write(session, replace(newest, next_round_at=due.starts), draft)


async def close_due(database: Database, workspace_id: int, now: datetime) -> tuple[Round, ...]:
    """Close a workspace's rounds that are over, save their numbers, withdraw their unsent notices, and have their introductions say so."""
    async with database.read() as session:
        over = await rounds.rounds_to_close(session, workspace_id, now)
        words = {each.program_id: await same_departments(session, each.program_id) for each in over}
    async with database.write() as session:
        over = await rounds.rounds_to_close(session, workspace_id, now)
        for each in over:
            await withdrawals.take_back_in_round(
                session, each.id, taken_back(Until.ROUND_OVER), Withdrawal.CLOSED
            )
            deal = partial(by_chance, group_size=each.rules.group_size, seed=each.seed)
            counted = await numbers.close(session, each.id, deal, words.get(each.program_id, AS_TYPED))
            program = await programs.program(session, each.program_id)
            if counted.matches:
                await outbox.add(session, program.id, digests(program, each, now))
            introduced = await matches.introduced_in(session, each.id)
            await outbox.add(session, program.id, match_notices.closed(each, introduced, now))
        return over


async def _hold_back(database: Database, program: Program, people: int, now: datetime) -> None:
    """Let a round wait until enough people are in it, and tell the organisers once what to do."""
    async with database.write() as session:
        current = await programs.program(session, program.id)
        if (
            current.next_round_at is None
            or current.next_round_at != program.next_round_at
            or current.is_held_back
        ):
            return
        log.warning("round of program %s is held back: there are %s people in it", program.id, people)
        await programs.set_too_few(session, program.id, current.next_round_at)
        await outbox.add(session, program.id, too_few(current, people, now))


async def _skip(database: Database, program: Program, due: Due, now: datetime) -> None:
    """Skip the due rounds, because they were missed."""
    async with database.write() as session:
        current = await programs.program(session, program.id)
        if current.next_round_at == program.next_round_at:
            await _move_on(session, current, due, now)


async def _move_on(session: AsyncSession, program: Program, due: Due, now: datetime) -> None:
    """Set the next round's time, and add a notice about missed rounds."""
    await programs.set_next_round(session, program.id, due.next_at)
    if due.missed:
        log.warning("rounds of program %s did not take place: %s", program.id, len(due.missed))
        await outbox.add(session, program.id, round_skipped(program, due.missed, now))


async def _facts(session: AsyncSession, program: Program, round_at: datetime) -> _Facts:
    people = await participants.pool_facts(session, program.id)
    ahead = await kept.draft(session, program.id, round_at)
    wanted = await pairs.chosen(session, program.id, apart=False)
    return _Facts(people, await pairs_told(session, program.id), ahead, tuple(wanted))


def _prepared(coming: Round, basis: drafts.Basis, times: RoundTimes) -> _Prepared:
    """Plan a round, and prepare everything to be saved."""
    pool, planned_from = basis.pool, basis.situation(coming.seed)
    plan = drafts.plan_of(basis, planned_from)
    is_ahead = basis.kept is not None and basis.kept.seen
    record = with_groups(
        written(planned_from),
        (match.people for match in plan.matches),
        drawn_ahead=is_ahead or basis.wanted != (),
    )
    people = {person.id: person for person in pool.included}
    groups = [tuple(people[one] for one in sorted(match.people)) for match in plan.matches]
    notices = match_notices.round_notices(coming, groups, times, basis.program.settings)
    return _Prepared(coming.seed, plan, pool.absent, times, notices, past.packed(record))


async def _write(session: AsyncSession, program: Program, draft: _Prepared) -> Round:
    """Save a planned round with its matches and all its notices."""
    plan, times = draft.plan, draft.times
    rematch_at = times.starts_at if plan.alone else None
    started = await rounds.add_round(session, program, times.closes_at, draft.seed, rematch_at)
    log.info("round %s of program %s is planned: %s", started.id, program.id, plan.report)
    alone = [Absence(person, AbsenceWhy.ALONE) for person in plan.alone]
    waiting = [Absence(person, AbsenceWhy.NOT_DRAWN) for person in plan.waiting]
    await rounds.add_absences(session, started.id, [*draft.absent, *alone, *waiting])
    planned = ((match.people, match.reasons) for match in plan.matches)
    ids = await matches.add_matches(session, started.id, planned)
    told = [left_out(started, person, times.starts_at) for person in plan.alone]
    aside = [each for each in draft.absent if each.why is AbsenceWhy.SET_ASIDE]
    told += [set_aside(started, each.participant_id, times.starts_at) for each in aside]
    if plan.alone:
        told += nobody_for(program, started, plan.report.people, times.starts_at)
    told += late(program, started, times.starts_at)
    numbered = (match_notices.numbered(each, started.id, ids) for each in draft.notices)
    await outbox.add(session, program.id, chain(told, numbered))
    await past.keep_situation(session, started.id, draft.situation)
    await kept.drop(session, program.id)
    await pairs.use_up(session, program.id)
    return started
