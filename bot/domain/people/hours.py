"""The hours in which people like to be reminded, on the days on which they work, in their local time."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from bot.domain.errors import SettingError
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, Workdays
from bot.domain.zones import zone_of

ANY = "any"
A_DAY = timedelta(days=1)
NEARBY = range(-8, 9)  # days around a date that include every weekday both before and after it
BEFORE_CLOSING = timedelta(hours=1)  # leaves enough time to send to many people


@dataclass(frozen=True, slots=True)
class Hours:
    """A time span within a day, from ``opens`` until just before ``closes``, in local time."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        """Refuse an empty or negative span."""
        if self.opens >= self.closes:
            raise SettingError("hours end later on the same day than they begin")

    def allows(self, moment: datetime, zone: str, days: Workdays = MONDAY_TO_FRIDAY) -> bool:
        """Whether a moment is within these hours on one of these days in a zone."""
        at = moment.astimezone(zone_of(zone))
        return at.date() in days and self.opens <= at.time() < self.closes


class Reader(NamedTuple):
    """The hours in which someone likes to be reminded, in their time zone.

    Args:
        zone: IANA name.
        chosen: whether they chose the hours or the days themselves.
    """

    zone: str
    hours: Hours
    chosen: bool = False
    days: Workdays = MONDAY_TO_FRIDAY

    def last_before(self, moment: datetime) -> datetime:
        """A moment in their last hours that began before this one, in UTC.

        It is an hour before these hours end, or when they begin if they are shorter than that.
        """
        opened = max(at for at in _openings(self, moment) if at < moment and suits(at, [self]))
        day = opened.astimezone(zone_of(self.zone)).date()
        late = _at(day, self.hours.closes, self.zone) - BEFORE_CLOSING
        return max(opened, late) if suits(late, [self]) else opened


def suits(moment: datetime, readers: Collection[Reader]) -> bool:
    """Whether a moment is within the hours of all these readers."""
    return all(reader.hours.allows(moment, reader.zone, reader.days) for reader in readers)


def next_shared(moment: datetime, readers: Collection[Reader]) -> datetime | None:
    """The earliest moment within the hours of all readers, at or after this one.

    If they share no hours, only the readers who chose theirs count; None if these share none either. If hours
    would begin at a time that the clocks skip when they go forward, they begin later by as much as is skipped.
    """
    if suits(moment, readers):
        return moment
    found = _next_opening(moment, frozenset(readers))
    chosen = [reader for reader in readers if reader.chosen]
    return next_shared(moment, chosen) if found is None and len(chosen) < len(readers) else found


def closing_of(reader: Reader, moment: datetime) -> datetime:
    """When the hours that somebody has on a moment's day end, in UTC."""
    return _at(moment.astimezone(zone_of(reader.zone)).date(), reader.hours.closes, reader.zone)


@lru_cache(maxsize=1024)  # programs and people are read all the time, and few have hours that others don't
def read_hours(text: str) -> Hours | None:
    """Parse hours written like ``9:00-16:00``; None for ``any``.

    Raises:
        SettingError: it is neither.
    """
    if text == ANY:
        return None
    found = re.fullmatch(r"\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*", text)
    try:
        opens, opens_minute, closes, closes_minute = map(int, found.groups() if found else ())
        return Hours(time(opens, opens_minute), time(closes, closes_minute))
    except ValueError as error:
        if isinstance(error, SettingError):
            raise
        raise SettingError("these are no hours; write them like 9:00-16:00, or any") from None


def written(hours: Hours | None) -> str:
    """Format hours so that ``read_hours`` can read them."""
    return f"{hours.opens:%H:%M}-{hours.closes:%H:%M}" if hours else ANY


@lru_cache(maxsize=4096)  # a round asks the same for everyone in a zone
def _next_opening(moment: datetime, readers: frozenset[Reader]) -> datetime | None:
    """The next beginning of shared hours; it is always the beginning of one reader's hours."""
    openings = {at for reader in readers for at in _openings(reader, moment) if at > moment}
    return next((at for at in sorted(openings) if suits(at, readers)), None)


def _openings(reader: Reader, moment: datetime) -> Iterator[datetime]:
    """When a reader's hours begin on the days around a moment, in UTC, weekends included."""
    today = moment.astimezone(zone_of(reader.zone)).date()
    for days in NEARBY:
        for fold in (0, 1):  # a local time that occurs twice opens the hours twice
            yield _at(today + days * A_DAY, reader.hours.opens, reader.zone, fold)


def _at(day: date, clock: time, zone: str, fold: int = 0) -> datetime:
    return datetime.combine(day, clock.replace(fold=fold), zone_of(zone)).astimezone(UTC)
