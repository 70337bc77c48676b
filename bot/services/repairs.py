"""Whoever is left without a partner in the middle of a round meets somebody else in the same round."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain import agenda
from bot.domain.calendar import local_day
from bot.domain.letter import Outlook
from bot.domain.notice import ABOUT_A_MATCH, NoticeKind, Withdrawal
from bot.domain.participant import Standing, standing_on
from bot.domain.round import Answer, Match, MatchState, Reason, Round
from bot.matching import OpenGroup, Repaired, read, repair
from bot.store import (
    exclusions,
    outbox,
    participants,
    past,
    programs,
    rounds,
    seats,
    slots,
    withdrawals,
)
from bot.store.database import Database
from bot.store.seats import Seats

LEAST_TIME = 4  # one part in so many of a round is needed to find a time and to meet
SETTLED = {Answer.MET, Answer.NO}


@dataclass(frozen=True, slots=True)
class _Hall:
    """A round in which people still meet.

    Args:
        free: the ids of those who have nobody to meet.
        open: the matches that may be joined, as far as there is room in them.
    """

    free: frozenset[int]
    open: tuple[Seats, ...]


NOBODY = _Hall(frozenset(), ())


async def pair_anew(session: AsyncSession, round_: Round, now: datetime) -> None:
    """Put those who are free in an open round together, or into other matches, with the notices that tell them."""
    hall = await _hall(session, round_, now)
    kept = await past.kept_situation(session, round_.id) if hall.free else None
    if kept is None:
        return
    groups = [OpenGroup(each.staying, not each.untold) for each in hall.open]
    situation = read(kept)
    apart = await exclusions.excluded_pairs(
        session, round_.program_id
    )  # since then, people may have fallen out
    situation = replace(situation, ties=replace(situation.ties, exclusions=apart))
    for group in repair(situation, hall.free, groups).groups:
        joined = None if group.place is None else hall.open[group.place]
        await _arrange(session, round_, group, joined, now)


async def mend(database: Database, now: datetime) -> None:
    """Pair those who are free in any open round as soon as that is possible: whoever could be joined may be busy at first."""
    async with database.read() as session:
        found = [one for one in await rounds.open_rounds(session) if await _can_be_mended(session, one, now)]
    for round_ in found:
        async with database.write() as session:
            await pair_anew(session, round_, now)


async def _can_be_mended(session: AsyncSession, round_: Round, now: datetime) -> bool:
    if not await seats.has_bereft(session, round_.id):
        return False
    hall = await _hall(session, round_, now)
    return len(hall.free) > 1 or bool(hall.free and hall.open)


async def outlook(session: AsyncSession, match: Match, reader: int, now: datetime) -> Outlook:
    """What a round still has for someone who is left alone in a match."""
    if match.extra:
        return Outlook.NEXT_ROUND
    theirs = [each for each in await rounds.open_matches_of(session, reader) if not each.extra]
    if any(each.round.id == match.round.id and not each.deserted for each in theirs):
        return Outlook.FOUND
    hall = await _hall(session, match.round, now)
    return Outlook.WAITING if reader in hall.free else Outlook.NEXT_ROUND


async def has_time(session: AsyncSession, round_: Round, now: datetime) -> bool:
    """Whether enough is left of a round for people to find a time and to meet."""
    began_at = await seats.began_at(session, round_.id)
    return began_at is not None and (round_.closes_at - now) * LEAST_TIME >= round_.closes_at - began_at


async def arrange_extra(
    session: AsyncSession, round_: Round, people: Iterable[int], reason: Reason, now: datetime
) -> Match:
    """Write a match down beside what the round has for its people, with all that they will hear."""
    ids = tuple(people)
    (match,) = await rounds.add_matches(session, round_.id, [(ids, [reason])], extra=True)
    for one in ids:
        await withdrawals.take_back_in_round(
            session, round_.id, [NoticeKind.LEFT_OUT], Withdrawal.PAIRED_ANEW, one
        )
    await _announce(session, round_, match, None, now)
    return match


async def _hall(session: AsyncSession, round_: Round, now: datetime) -> _Hall:
    """Who is free in a round and whom they may join; nobody is when too little time is left.

    Whoever meets somebody because it was suggested is as free as without that, and nobody joins those two.
    """
    if not await has_time(session, round_, now):
        return NOBODY
    every = await seats.seats_of(session, round_.id)
    free = await seats.alone_in(session, round_.id) | _forsaken(every)
    in_matches = chain.from_iterable(each.staying for each in every)
    away = await _away(session, free.union(in_matches), now)
    return _Hall(free - away, tuple(each for each in every if _may_be_joined(each, away)))


def _forsaken(every: Sequence[Seats]) -> frozenset[int]:
    """Whose partners all left, who has nobody else, and who neither met anybody nor said that it won't happen."""
    busy = {one for each in every if _goes_on(each) for one in each.staying}
    settled = {one for each in every for one, said in each.answers.items() if said in SETTLED}
    last = {one for each in every if len(each.staying) == 1 and _is_open(each) for one in each.staying}
    return frozenset(last - busy - settled)


def _goes_on(each: Seats) -> bool:
    return each.state is not MatchState.CALLED_OFF and len(each.staying) > 1


def _is_open(each: Seats) -> bool:
    """Whether nobody in it met."""
    return Answer.MET not in each.answers.values()


def _may_be_joined(each: Seats, away: frozenset[int]) -> bool:
    """Whether its people are there and still to meet, and are not being introduced at this moment."""
    quiet = each.untold or each.state is MatchState.INTRODUCED
    return (
        _goes_on(each)
        and quiet
        and SETTLED.isdisjoint(each.answers.values())
        and away.isdisjoint(each.staying)
    )


async def _away(session: AsyncSession, people: frozenset[int], now: datetime) -> frozenset[int]:
    """Who of some people wants or can have no new chat now."""
    return frozenset(
        one.id
        for one in await participants.not_active(session, people)
        if one.member.gone or standing_on(one, local_day(now, one.member.time_zone)) is not Standing.ACTIVE
    )


async def _arrange(
    session: AsyncSession, round_: Round, group: Repaired, joined: Seats | None, now: datetime
) -> None:
    """Write a new match down, or that somebody joined one, with all that its people will hear in what time is left."""
    joiner = None
    if joined is None:
        (match,) = await rounds.add_matches(session, round_.id, [(group.people, group.reasons)])
    else:
        await seats.take(session, joined.match_id, group.newcomers, group.reasons)
        if not joined.untold:
            (joiner,) = group.newcomers
            await withdrawals.take_back(session, joined.match_id, ABOUT_A_MATCH, Withdrawal.PAIRED_ANEW)
            await seats.arrange_anew(session, joined.match_id)
            await slots.forget(session, joined.match_id)
        match = await rounds.match(session, joined.match_id)
    await _take_back_bad_news(session, round_, group.newcomers)
    await _announce(session, round_, match, joiner, now)


async def _announce(
    session: AsyncSession, round_: Round, match: Match, joiner: int | None, now: datetime
) -> None:
    """Write down all that a match will hear in what is left of a round."""
    program = await programs.program(session, round_.program_id)
    # Spread as if the next round came when this one closes: what is left may be shorter than the usual leads.
    times = replace(program.times(now, round_.closes_at), closes_at=round_.closes_at)
    await outbox.add(session, program.id, agenda.match_notices(match, times, program.settings, joiner))


async def _take_back_bad_news(session: AsyncSession, round_: Round, people: Iterable[int]) -> None:
    """Spare people to hear that nobody is there for them, or of somebody whom they were never introduced to."""
    await seats.no_longer_alone(session, round_.id, people)
    for one in people:
        await withdrawals.take_back_in_round(
            session, round_.id, [NoticeKind.LEFT_OUT], Withdrawal.PAIRED_ANEW, one
        )
        for each in await seats.unheard_of(session, round_.id, one):
            await withdrawals.take_back(session, each, [NoticeKind.PARTNER_LEFT], Withdrawal.PAIRED_ANEW, one)
