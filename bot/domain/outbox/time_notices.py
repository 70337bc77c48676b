"""Notices about finding a time: the proposed times, the booking, and the reminder an hour before."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.chats.timetable import Timetable
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import about_match
from bot.domain.rounds.round import Match

REMINDED_BEFORE = timedelta(hours=1)


def times(match: Match, now: datetime, asker: int | None = None) -> NewNotice:
    """Show a match the proposed times, in its group DM.

    Args:
        asker: the id of the participant who cancelled a booking to get other times.
    """
    return about_match(NoticeKind.TIMES, match, now, (match.id, now.isoformat()), from_id=asker)


def booked(match: Match, meets_at: datetime, now: datetime) -> NewNotice:
    """Tell a match what time it has agreed on, in its group DM."""
    key = f"booked:{match.id}:{match.bookings}"
    return NewNotice(NoticeKind.BOOKED, key, now, meets_at, round_id=match.round.id, match_id=match.id)


def shown_anew(timetable: Timetable, now: datetime) -> Iterable[NewNotice]:
    """Show people in a new conversation the time that they have agreed on, or else the times proposed to them."""
    match, proposal = timetable.match, timetable.proposal
    if match.meets_at and match.meets_at > now:
        return (booked(match, match.meets_at, now),)
    return (times(match, now),) if proposal and proposal.open(now) and not match.meets_at else ()


def soon(match: Match, meets_at: datetime, now: datetime) -> Iterable[NewNotice]:
    """Remind each person an hour before; empty if that has already passed."""
    due_at = meets_at - REMINDED_BEFORE
    return (
        NewNotice(
            NoticeKind.SOON,
            f"soon:{match.id}:{match.bookings}:{person.id}",
            due_at,
            meets_at,
            round_id=match.round.id,
            match_id=match.id,
            to_id=person.id,
        )
        for person in match.staying
        if due_at > now
    )
