"""Notices about finding a time: the proposed times, the booking, and the reminder an hour before."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.outbox.due.reader_hours import readers_among
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.outbox.notice_builders import about_match
from bot.domain.people.hours import next_shared
from bot.domain.rounds.program import ProgramSettings
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


def nudge(match: Match, proposal: int, settings: ProgramSettings, now: datetime) -> Iterable[NewNotice]:
    """Tell a match, some time after the first click on a proposal, whom which of its times suit; empty if it's too late.

    Args:
        proposal: its number; there is one nudge for each.
    """
    readers = readers_among(match.staying, NoticeKind.NUDGE, settings, match.round)
    due_at = next_shared(settings.timing.nudge_at(now, match.round.closes_at), readers)
    if due_at is None or due_at >= match.round.closes_at:
        return ()
    return (about_match(NoticeKind.NUDGE, match, due_at, (match.id, proposal)),)


def changed(match: Match, now: datetime) -> NewNotice:
    """Show a match's introduction as things stand now."""
    return about_match(NoticeKind.CHANGED, match, now, (match.id, now.isoformat()))


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
