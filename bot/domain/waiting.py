"""Which letters wait for their readers' hours, and until when."""

from datetime import datetime, timedelta

from bot.domain.calendar import local_day, local_time
from bot.domain.hours import Hours
from bot.domain.letter import Letter
from bot.domain.notice import NoticeKind
from bot.domain.program import HoursFor, ProgramSettings
from bot.domain.round import Round

SHORT = timedelta(days=2)  # a round shorter than this, such as one for trying things out, heeds no hours


def hours_for(kind: NoticeKind, settings: ProgramSettings, round_: Round | None) -> Hours | None:
    """The hours in which notices of a kind about a round are said, if there are any; short rounds heed none."""
    wait = kind.reminds or (settings.hours_for is HoursFor.EVERYTHING and kind.is_personal)
    if round_ and settings.timing.length(round_.closes_at - round_.scheduled_at) < SHORT:
        return None
    return settings.hours if wait else None


def waits_until(letter: Letter, now: datetime) -> datetime | None:
    """When a letter may be said that must not be said now; None where it may be said at once.

    A notice is written with a due time within its readers' hours; it may be late all the same. A reminder waits even
    if it goes stale meanwhile; anything else is rather said outside the hours than never.
    """
    about = letter.notice.content
    hours = hours_for(about.kind, letter.program.settings, letter.match.round if letter.match else None)
    zones = _zones(letter)
    if hours is None or not zones or _is_on_its_day(letter, hours, now):
        return None
    until = hours.next(now, zones)
    if until is None or until == now:
        return None
    return until if about.kind.reminds or until < about.expires_at else None


def _zones(letter: Letter) -> tuple[str, ...]:
    """Where those are who read it."""
    people = [letter.to] if letter.to else letter.match.staying if letter.match else ()
    return tuple(person.member.time_zone for person in people)


def _is_on_its_day(letter: Letter, hours: Hours, now: datetime) -> bool:
    """Whether it comes on the day that its reader chose, be it a Sunday, at a time of the day that suits."""
    if letter.follow_up is None or letter.to is None:
        return False
    zone = letter.to.member.time_zone
    today = local_day(now, zone) == letter.follow_up.due_on
    return today and hours.opens <= local_time(now, zone) < hours.closes
