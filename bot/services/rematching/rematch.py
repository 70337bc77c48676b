"""Rematching: those left without a partner in the middle of a round meet someone else in the same round."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox import match_notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.notice import taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Standing, standing_on
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.round import Match, Reason, Round
from bot.domain.rounds.thresholds import meeting_ends, silence_ends, waiting_ends
from bot.matching import OpenGroup, Repaired, Situation, read, repair
from bot.services.rematching.openings import left_by_all, may_be_joined, parted_pairs, together
from bot.services.rematching.reserves import reserves_of, whose_turn_is_next
from bot.services.rounds.planning import with_latecomers
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.people import participants
from bot.store.privacy import exclusions
from bot.store.rematching import match_members, waiting_list
from bot.store.rematching.match_members import MatchMembers
from bot.store.rounds import matches, past, programs

TRY_AGAIN = timedelta(minutes=1)  # between attempts for those who still have nobody to meet


@dataclass(frozen=True, slots=True)
class OpenPool:
    """A round in which people may still be matched.

    Args:
        lost: the ids of those who were not matched, or whose partners all left.
        free: the ids of the lost who may be matched now.
        open: the matches that may be joined.
        patient: the ids of those who wait for others before they join people who know of each other.
        parted: pairs of ids, ascending, of which one left the other in this round, or who are in a chat with each other;
            they aren't matched again.
        silent: the ids of those who have been silent for so long that nobody should wait for them.
        reserves: the ids of those who are not free, but may have one more chat.
    """

    lost: frozenset[int] = frozenset()
    free: frozenset[int] = frozenset()
    open: tuple[MatchMembers, ...] = ()
    patient: frozenset[int] = frozenset()
    parted: frozenset[tuple[int, int]] = frozenset()
    silent: frozenset[int] = frozenset()
    reserves: frozenset[int] = frozenset()

    @property
    def is_hopeful(self) -> bool:
        """Whether anyone may be matched."""
        couples = combinations(sorted(self.free), 2)
        untold = any(each.untold for each in self.open)
        seats = bool(self.free if untold else self.open and self.free - self.patient)
        return bool(seats or (self.free and self.reserves)) or any(
            pair not in self.parted for pair in couples
        )


async def rematch_free(session: AsyncSession, round_: Round, now: datetime) -> None:
    """Match those who are free in an open round with each other or into other matches, with all notices."""
    pool = await open_pool(session, round_, now)
    placed = await _place(session, round_, pool, now) if pool.is_hopeful else frozenset()
    await waiting_list.set_rematch_at(session, round_.id, now + TRY_AGAIN if pool.lost - placed else None)


async def _place(session: AsyncSession, round_: Round, pool: OpenPool, now: datetime) -> frozenset[int]:
    """Match those who are free, as far as possible; return the ids of those who have someone to meet now."""
    situation = await _situation(session, round_, pool, now)
    if situation is None:
        return frozenset()
    open_groups = [OpenGroup(each.staying, not each.untold) for each in pool.open]
    # In a thread: the first repair has to load the matching, and clicks must be answered in the meantime.
    reserves = whose_turn_is_next(pool.reserves, situation)
    repaired = await asyncio.to_thread(repair, situation, pool.free, open_groups, pool.patient, reserves)
    for group in repaired.groups:
        joined = None if group.place is None else pool.open[group.place]
        await _arrange(session, round_, group, joined, now)
    return frozenset(person for group in repaired.groups for person in group.newcomers)


async def retry_unmatched(database: Database, round_: Round, now: datetime) -> None:
    """Retry unmatched people; a match being introduced can't take them yet."""
    async with database.read() as session:
        pool = await open_pool(session, round_, now)
    async with database.write() as session:
        if pool.lost and not pool.is_hopeful:
            await waiting_list.set_rematch_at(session, round_.id, now + TRY_AGAIN)
        else:
            await rematch_free(session, round_, now)


async def has_time(session: AsyncSession, round_: Round, now: datetime) -> bool:
    """Whether enough of a round is left to begin a chat."""
    began_at = await match_members.began_at(session, round_.id)
    return began_at is not None and now <= meeting_ends(began_at, round_.closes_at)


async def arrange_extra(
    session: AsyncSession, round_: Round, people: Iterable[int], reason: Reason, now: datetime
) -> Match:
    """Add a match to those that the round planned, with all its notices."""
    ids = tuple(people)
    (match_id,) = await matches.add_matches(session, round_.id, [(ids, [reason])], extra=True)
    for one in ids:
        await withdrawals.take_back_in_round(
            session, round_.id, taken_back(Until.SOMEBODY_FOUND), Withdrawal.PAIRED_ANEW, one
        )
    match = await matches.match(session, match_id)
    await _announce(session, round_, match, None, now)
    return match


async def _situation(session: AsyncSession, round_: Round, pool: OpenPool, now: datetime) -> Situation | None:
    """What a round was planned from, plus latecomers, current exclusions and the pairs that met or parted in it."""
    kept = await past.kept_situation(session, round_.id)
    if kept is None:
        return None
    people = pool.free.union(pool.reserves, *(each.staying for each in pool.open))
    situation = await with_latecomers(session, round_, read(kept), people, now)
    # People may have excluded each other since it was planned.
    apart = await exclusions.excluded_pairs(session, round_.program_id)
    ties = replace(situation.ties, exclusions=apart | pool.parted)
    return replace(situation, ties=ties)


async def open_pool(session: AsyncSession, round_: Round, now: datetime) -> OpenPool:
    """Who is free in a round and which matches they may join; empty if too little time is left."""
    if not await has_time(session, round_, now):
        return OpenPool()
    every = await match_members.seats_of(session, round_.id)
    alone, left_alone = await waiting_list.alone_in(session, round_.id), left_by_all(every)
    people = alone.union(left_alone, *(each.staying for each in every))
    resting = await waiting_list.sitting_out(session, round_.id)
    away = await _away(session, people, now) | resting
    silent = await _silent(session, round_, people - alone - away, now)
    size = round_.rules.group_size
    open_ = tuple(each for each in every if may_be_joined(each, size, away, silent))
    lost = (alone | left_alone) - resting
    reserves = await reserves_of(session, round_, await programs.program(session, round_.program_id), every)
    early = now < waiting_ends(round_.scheduled_at, round_.closes_at)
    return OpenPool(
        lost,
        lost - away - silent,
        open_,
        alone if early else frozenset(),
        parted_pairs(every) | together(every, lost),
        silent,
        reserves - resting - silent - (await _away(session, reserves, now) if reserves else reserves),
    )


async def _silent(
    session: AsyncSession, round_: Round, people: frozenset[int], now: datetime
) -> frozenset[int]:
    """Which of these people have been silent for so long that nobody should wait until they do something."""
    if now < silence_ends(round_.scheduled_at, round_.closes_at):
        return frozenset()
    since = await waiting_list.silent_since(session, round_.id, people)
    return frozenset(one for one, at in since.items() if silence_ends(at, round_.closes_at) <= now)


async def _away(session: AsyncSession, people: frozenset[int], now: datetime) -> frozenset[int]:
    """Which of these people don't want a new chat now, or can't have one."""
    return frozenset(
        one.id
        for one in await participants.not_active(session, people)
        if not one.member.can_be_matched
        or standing_on(one, local_day(now, one.member.time_zone)) is not Standing.ACTIVE
    )


async def _arrange(
    session: AsyncSession, round_: Round, group: Repaired, joined: MatchMembers | None, now: datetime
) -> None:
    """Save a new match, or that people joined one, with all notices for the time that is left."""
    joiner = None
    if joined is None:
        (match_id,) = await matches.add_matches(session, round_.id, [(group.people, group.reasons)])
    else:
        match_id = joined.match_id
        await match_members.take(session, joined.match_id, group.newcomers, group.reasons)
        if not joined.untold:
            (joiner,) = group.newcomers
            await withdrawals.take_back(
                session, joined.match_id, taken_back(Until.MATCH_OVER), Withdrawal.PAIRED_ANEW
            )
            await match_members.arrange_anew(session, joined.match_id)
            await slots.forget(session, joined.match_id)
    match = await matches.match(session, match_id)
    await waiting_list.no_longer_alone(session, round_.id, group.people)
    await _take_back_bad_news(session, round_, group.newcomers)
    await _announce(session, round_, match, joiner, now)


async def _announce(
    session: AsyncSession, round_: Round, match: Match, joiner: int | None, now: datetime
) -> None:
    """Add all of a match's notices for the rest of a round."""
    program = await programs.program(session, round_.program_id)
    # Scheduled as if the next round began when this one closes, because less time than usual may be left.
    times = replace(program.times(now, round_.closes_at), closes_at=round_.closes_at)
    await outbox.add(session, program.id, match_notices.match_notices(match, times, program.settings, joiner))


async def _take_back_bad_news(session: AsyncSession, round_: Round, people: Iterable[int]) -> None:
    """Withdraw notices that people have nobody to meet, or about partners they never heard of."""
    for one in people:
        await withdrawals.take_back_in_round(
            session, round_.id, taken_back(Until.SOMEBODY_FOUND), Withdrawal.PAIRED_ANEW, one
        )
        for each in await match_members.unheard_of(session, round_.id, one):
            await withdrawals.take_back(
                session, each, taken_back(Until.PAIRED_ANEW), Withdrawal.PAIRED_ANEW, one
            )
