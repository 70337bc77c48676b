"""Finding a time: what is proposed, whom it suits, what is booked, and other times."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.chats.slots import find_slots
from bot.domain.chats.timetable import Outcome, Proposal, Timetable
from bot.domain.errors import Refusal
from bot.domain.outbox import time_notices
from bot.domain.outbox.declaration import Until
from bot.domain.outbox.kinds import NoticeKind, taken_back
from bot.domain.outbox.states import Withdrawal
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Match, MatchState
from bot.services.access import Who, check_not_left, own_match
from bot.services.chats.bookings import book_if_agreed
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.outbox import outbox, withdrawals
from bot.store.rounds import matches, programs

SHOWN_ANEW_AFTER = timedelta(minutes=1)  # whoever asks again sooner has clicked twice


async def own_timetable(database: Database, who: Who, match_id: int) -> Timetable:
    """How far a match is with finding a time, for someone in it.

    Raises:
        Refusal: it is none of theirs, or was called off.
    """
    async with database.read() as session:
        match, _ = await own_match(session, who, match_id)
        return await _timetable(session, match)


async def propose(database: Database, who: Who, match_id: int, now: datetime) -> Timetable:
    """Have times shown in a match's group DM: those that were proposed already, while one of them is to come, or new ones.

    A match that has booked a time is not proposed any.

    Raises:
        Refusal: the match is none of theirs, or has no time to find any more.
    """
    async with database.write() as session:
        match, _ = await _open_match(session, who, match_id, now)
        if match.meets_at is None:
            earlier = await slots.latest(session, match.id)
            over = earlier is None or not earlier.open(now)
            found = over and await _propose(session, match, now)
            shown_at = await outbox.last_due(session, match.id, NoticeKind.TIMES)
            if found or shown_at is None or now - shown_at > SHOWN_ANEW_AFTER:
                await outbox.add(session, match.round.program_id, [time_notices.times(match, now)])
        return await _timetable(session, match)


async def propose_others(
    database: Database, who: Who, match_id: int, number: int, now: datetime
) -> tuple[Timetable, Outcome]:
    """Propose other times than a proposal's; what was booked is taken back, and everybody is shown the other times.

    Raises:
        Refusal: the match is none of theirs, or has no time to find any more.
    """
    async with database.write() as session:
        match, asker = await _open_match(session, who, match_id, now)
        current = await slots.latest(session, match.id)
        if current is None or current.number != number:
            outcome = Outcome.OUTDATED
        elif not await _propose(session, match, now):
            outcome = Outcome.NO_OTHERS
        else:
            outcome = Outcome.OTHERS
            if match.meets_at:
                await _take_back_booking(session, match, asker, now)
        return await _timetable(session, await matches.match(session, match.id)), outcome


async def choose(
    database: Database,
    who: Who,
    wanted: tuple[int, int, datetime],
    clicked_at: datetime,
    now: datetime,
) -> tuple[Timetable, Outcome]:
    """Write down that a proposed time suits someone, or that it doesn't after all; what suits everybody is booked.

    Args:
        wanted: the match, the number of the proposal, and when the slot starts.
        clicked_at: by which a click that comes twice is known.

    Raises:
        Refusal: the match is none of theirs, or has no time to find any more.
    """
    match_id, number, starts_at = wanted
    async with database.write() as session:
        match, participant = await _open_match(session, who, match_id, now)
        current = await slots.latest(session, match.id)
        outcome = _hindrance(match, current, number, starts_at, now)
        if outcome is None:
            suits = await slots.click(session, match.id, number, starts_at, (participant.id, clicked_at))
            booked = await book_if_agreed(session, match, now)
            outcome = Outcome.BOOKED if booked else Outcome.SUITS if suits else Outcome.TAKEN_BACK
        return await _timetable(session, await matches.match(session, match.id)), outcome


def _hindrance(
    match: Match, current: Proposal | None, number: int, starts_at: datetime, now: datetime
) -> Outcome | None:
    """What keeps a time from being chosen; that the others were quicker to book it needs no word."""
    if match.meets_at:
        return Outcome.BOOKED if match.meets_at == starts_at else Outcome.BOOKED_BEFORE
    if current is None or current.number != number or current.slot(starts_at) is None:
        return Outcome.OUTDATED
    return Outcome.PAST if starts_at <= now else None


async def _take_back_booking(session: AsyncSession, match: Match, asker: Participant, now: datetime) -> None:
    """Somebody can't come: everybody is told, and reminded of it no more."""
    await slots.cancel(session, match.id)
    await withdrawals.take_back(session, match.id, taken_back(Until.OTHER_TIMES), Withdrawal.OTHER_TIMES)
    await outbox.add(session, match.round.program_id, [time_notices.times(match, now, asker.id)])


async def _propose(session: AsyncSession, match: Match, now: datetime) -> bool:
    """Find times for a match, other ones than before, or at least than the last ones; whether there are any."""
    current = await slots.latest(session, match.id)
    number = current.number + 1 if current else 1
    program = await programs.program(session, match.round.program_id)
    last = [slot.starts_at for slot in current.slots] if current else []
    declined = await slots.all_proposed(session, match.id)
    seed = f"{match.round.seed}:{match.id}:times:{number}"
    for without in (declined, last):
        found = find_slots(
            match.staying, now, match.round.closes_at, program.settings.days_off, without, seed
        )
        if found:
            await slots.propose(session, match.id, number, found)
            return True
    return False


async def _open_match(
    session: AsyncSession, who: Who, match_id: int, now: datetime
) -> tuple[Match, Participant]:
    """A match that may find a time still, for someone who is to meet in it."""
    match, participant = await own_match(session, who, match_id)
    if match.state is MatchState.ARRANGED:
        raise Refusal("refused-times-early")
    if match.round.closed or match.round.closes_at <= now:
        raise Refusal("refused-times-closed")
    await check_not_left(session, match, participant)
    if len(match.staying) < 2:
        raise Refusal("refused-times-alone")
    return match, participant


async def _timetable(session: AsyncSession, match: Match) -> Timetable:
    program = await programs.program(session, match.round.program_id)
    return Timetable(match, await slots.latest(session, match.id), program.settings.video_link)
