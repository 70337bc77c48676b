"""Finding a time: proposing times, choosing them, booking one, and asking for other times."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.chats.slots import find_slots
from bot.domain.chats.timetable import Outcome, Proposal, Slot, Timetable
from bot.domain.errors import Refusal
from bot.domain.outbox import time_notices
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.people.participant import Participant
from bot.domain.rounds.days_off import WorkCalendar
from bot.domain.rounds.round import Match, MatchState
from bot.services.access import Who, own_match
from bot.services.chats.bookings import book_if_agreed, cancel
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.outbox import outbox, said
from bot.store.rounds import matches, programs

SHOWN_ANEW_AFTER = timedelta(minutes=1)  # asking again sooner counts as a double click


@dataclass(frozen=True, slots=True)
class ClickedTime:
    """Someone's click on a proposed time.

    Args:
        proposal: its number.
        starts_at: when the time is that they clicked; UTC.
        at: when Slack registered the click, to recognise one that arrives twice; UTC.
        elsewhere: whether it was on another message than the introduction.
    """

    match_id: int
    proposal: int
    starts_at: datetime
    at: datetime
    elsewhere: bool


async def own_timetable(database: Database, who: Who, match_id: int) -> Timetable:
    """A match's progress in finding a time, for someone in it.

    Raises:
        Refusal: it isn't their match, it was called off, or they left it.
    """
    async with database.read() as session:
        match, _ = await own_match(session, who, match_id)
        return await timetable_of(session, match)


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
            if found:
                await outbox.add(session, match.round.program_id, [time_notices.changed(match, now)])
        return await timetable_of(session, match)


async def propose_others(
    database: Database, who: Who, match_id: int, number: int, now: datetime
) -> tuple[Timetable, Outcome]:
    """Replace a proposal by other times; cancel the booking, if there is one, and notify everyone.

    Args:
        number: that of the proposal that they saw.

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
            await outbox.add(session, match.round.program_id, [time_notices.changed(match, now)])
        return await timetable_of(session, await matches.match(session, match.id)), outcome


async def choose(
    database: Database, who: Who, click: ClickedTime, now: datetime
) -> tuple[Timetable, Outcome]:
    """Toggle whether a proposed time suits someone; book it once it suits everyone.

    The introduction shows it, wherever they clicked. If nobody adds to it, the others are told after a while.

    Raises:
        Refusal: it isn't their match, or it can't find a time now.
    """
    async with database.write() as session:
        match, participant = await _open_match(session, who, click.match_id, now)
        current = await slots.latest(session, match.id)
        outcome = _hindrance(match, current, click, now)
        if outcome is None:
            outcome = await _toggle(session, match, participant, click, now)
        return await timetable_of(session, await matches.match(session, match.id)), outcome


async def _toggle(
    session: AsyncSession, match: Match, participant: Participant, click: ClickedTime, now: datetime
) -> Outcome:
    """Save a click on a time that can be chosen, with all that is to be told because of it."""
    clicked = (participant.id, click.at)
    suits = await slots.click(session, match.id, click.proposal, click.starts_at, clicked)
    if await book_if_agreed(session, match, now):
        return Outcome.BOOKED
    program = await programs.program(session, match.round.program_id)
    if suits:
        nudge = time_notices.nudge(match, click.proposal, program.settings, now)
        await outbox.add(session, program.id, nudge)
    if click.elsewhere:
        await outbox.add(session, program.id, [time_notices.changed(match, now)])
    return Outcome.SUITS if suits else Outcome.TAKEN_BACK


def _hindrance(match: Match, current: Proposal | None, click: ClickedTime, now: datetime) -> Outcome | None:
    """Why a time can't be chosen, if so; that others have just booked the same time counts as success."""
    if match.meets_at:
        return Outcome.BOOKED if match.meets_at == click.starts_at else Outcome.BOOKED_BEFORE
    if current is None or current.number != click.proposal or current.slot(click.starts_at) is None:
        return Outcome.OUTDATED
    return Outcome.PAST if click.starts_at <= now else None


async def _propose(session: AsyncSession, match: Match, now: datetime) -> bool:
    """Propose times, if there are any left."""
    current = await slots.latest(session, match.id)
    program = await programs.program(session, match.round.program_id)
    found = await next_proposal(session, match, current, program.settings.calendar, now)
    if found:
        await slots.propose(session, match.id, found)
    return bool(found)


async def next_proposal(
    session: AsyncSession, match: Match, current: Proposal | None, calendar: WorkCalendar, now: datetime
) -> Proposal | None:
    """Times not proposed before, or at least not in the current proposal; None if there are none.

    They aren't saved.
    """
    number = current.number + 1 if current else 1
    busy = await slots.booked_elsewhere(session, match)
    declined = await slots.all_proposed(session, match.id) if current else ()
    seed = f"{match.round.seed}:{match.id}:times:{number}"
    for without in dict.fromkeys((declined, current.starts if current else ())):
        taken = (*without, *busy)
        if found := find_slots(match.staying, now, match.round.closes_at, calendar, taken, seed):
            return Proposal(number, tuple(map(Slot, found)))
    return None


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


async def timetable_of(session: AsyncSession, match: Match) -> Timetable:
    """How far a match has got with finding a time."""
    program = await programs.program(session, match.round.program_id)
    settings = program.settings
    latest = await slots.latest(session, match.id)
    return Timetable(match, latest, settings.video_link, settings.calendar, settings.wording)
