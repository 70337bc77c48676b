"""Finding a time: proposing times, choosing them, booking one, and asking for other times."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.chats.slots import find_slots
from bot.domain.chats.timetable import Outcome, Proposal, Timetable
from bot.domain.errors import Refusal
from bot.domain.outbox import time_notices
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Match, MatchState
from bot.services.access import Who, own_match
from bot.services.chats.bookings import book_if_agreed, cancel
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.outbox import outbox, said
from bot.store.rounds import matches, programs

SHOWN_ANEW_AFTER = timedelta(minutes=1)  # asking again sooner counts as a double click


async def own_timetable(database: Database, who: Who, match_id: int) -> Timetable:
    """A match's progress in finding a time, for someone in it.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    async with database.read() as session:
        match, _ = await own_match(session, who, match_id)
        return await _timetable(session, match)


async def propose(database: Database, who: Who, match_id: int, now: datetime) -> Timetable:
    """Post times in a match's group DM: the last proposal while any of it is to come, otherwise a new one.

    If a time is booked already, nothing is posted.

    Raises:
        Refusal: it isn't their match, or it can't find a time now.
    """
    async with database.write() as session:
        match, _ = await _open_match(session, who, match_id, now)
        if match.meets_at is None:
            earlier = await slots.latest(session, match.id)
            over = earlier is None or not earlier.open(now)
            found = over and await _propose(session, match, now)
            shown_at = await said.last_due(session, match.id, NoticeKind.TIMES)
            if found or shown_at is None or abs(now - shown_at) > SHOWN_ANEW_AFTER:
                await outbox.add(session, match.round.program_id, [time_notices.times(match, now)])
        return await _timetable(session, match)


async def propose_others(
    database: Database, who: Who, match_id: int, number: int, now: datetime
) -> tuple[Timetable, Outcome]:
    """Replace a proposal by other times; cancel the booking, if there is one, and notify everyone.

    Raises:
        Refusal: it isn't their match, or it can't find a time now.
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
                await cancel(session, match, asker, now)
        return await _timetable(session, await matches.match(session, match.id)), outcome


async def choose(
    database: Database,
    who: Who,
    wanted: tuple[int, int, datetime],
    clicked_at: datetime,
    now: datetime,
) -> tuple[Timetable, Outcome]:
    """Toggle whether a proposed time suits someone; book it once it suits everyone.

    Args:
        wanted: the match, the number of the proposal, and when the slot starts.
        clicked_at: when Slack registered the click, to recognise one that arrives twice.

    Raises:
        Refusal: it isn't their match, or it can't find a time now.
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
    """Why a time can't be chosen, if so; that others have just booked the same time counts as success."""
    if match.meets_at:
        return Outcome.BOOKED if match.meets_at == starts_at else Outcome.BOOKED_BEFORE
    if current is None or current.number != number or current.slot(starts_at) is None:
        return Outcome.OUTDATED
    return Outcome.PAST if starts_at <= now else None


async def _propose(session: AsyncSession, match: Match, now: datetime) -> bool:
    """Find times not proposed before, or at least not in the last proposal; whether there are any."""
    current = await slots.latest(session, match.id)
    number = current.number + 1 if current else 1
    program = await programs.program(session, match.round.program_id)
    last = [slot.starts_at for slot in current.slots] if current else []
    busy = await slots.booked_elsewhere(session, match)
    declined = await slots.all_proposed(session, match.id)
    seed = f"{match.round.seed}:{match.id}:times:{number}"
    for without in (declined, last):
        found = find_slots(
            match.staying,
            now,
            match.round.closes_at,
            program.settings.calendar,
            (*without, *busy),
            seed,
        )
        if found:
            await slots.propose(session, match.id, number, found)
            return True
    return False


async def _open_match(
    session: AsyncSession, who: Who, match_id: int, now: datetime
) -> tuple[Match, Participant]:
    """A match that can still find a time, for someone who is to meet in it."""
    match, participant = await own_match(session, who, match_id)
    if match.state is MatchState.ARRANGED:
        raise Refusal("refused-times-early")
    if match.round.closed or match.round.closes_at <= now:
        raise Refusal("refused-times-closed")
    if len(match.staying) < 2:
        raise Refusal("refused-times-alone")
    return match, participant


async def _timetable(session: AsyncSession, match: Match) -> Timetable:
    program = await programs.program(session, match.round.program_id)
    settings = program.settings
    return Timetable(match, await slots.latest(session, match.id), settings.video_link, settings.calendar)
