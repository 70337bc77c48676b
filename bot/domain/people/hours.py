"""The hours in which people like to be reminded: from Monday to Friday, by their own clocks."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.domain.errors import SettingError

ANY = "any"
WORKDAYS = range(5)
A_DAY = timedelta(days=1)
NEARBY = range(-8, 9)  # days around a moment among which every weekday comes before and after it
BEFORE_CLOSING = timedelta(hours=1)  # time enough to say it to many


@dataclass(frozen=True, slots=True)
class Hours:
    """From a time of the day on, and before another, from Monday to Friday, wherever somebody is."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        """Refuse hours that are none."""
        if self.opens >= self.closes:
            raise SettingError("hours end later on the same day than they begin")

    def allows(self, moment: datetime, zone: str) -> bool:
        """Whether a moment is within the hours of somebody in this zone."""
        at = moment.astimezone(ZoneInfo(zone))
        return at.weekday() in WORKDAYS and self.opens <= at.time() < self.closes


class Reader(NamedTuple):
    """Somebody who likes to be reminded in some hours, by the clock of their zone.

    Args:
        chosen: whether they chose the hours themselves.
    """

    zone: str
    hours: Hours
    chosen: bool = False

    def last_before(self, moment: datetime) -> datetime:
        """A moment in their last hours that began before this one, an hour before they end if they are that long."""
        opened = max(at for at in _openings(self, moment) if at < moment and suits(at, [self]))
        day = opened.astimezone(ZoneInfo(self.zone)).date()
        late = _at(day, self.hours.closes, self.zone) - BEFORE_CLOSING
        return max(opened, late) if suits(late, [self]) else opened


def suits(moment: datetime, readers: Collection[Reader]) -> bool:
    """Whether a moment is within the hours of all these readers."""
    return all(reader.hours.allows(moment, reader.zone) for reader in readers)


def next_shared(moment: datetime, readers: Collection[Reader]) -> datetime | None:
    """The earliest moment within the hours of all readers, not before this one.

    Where they share no hours, only those have a say who chose theirs; None if these share none either. Hours that would
    begin at a time which is left out as the clocks go forward begin as much later.
    """
    if suits(moment, readers):
        return moment
    found = _next_opening(moment, frozenset(readers))
    chosen = [reader for reader in readers if reader.chosen]
    return next_shared(moment, chosen) if found is None and len(chosen) < len(readers) else found


def read_hours(text: str) -> Hours | None:
    """Hours as they are written, ``9:00-16:00``; None for ``any``.

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
    """Hours as ``read_hours`` reads them."""
    return f"{hours.opens:%H:%M}-{hours.closes:%H:%M}" if hours else ANY


@lru_cache(maxsize=4096)  # a round asks the same for everyone in a zone
def _next_opening(moment: datetime, readers: frozenset[Reader]) -> datetime | None:
    """Whatever begins the hours that all share begins the hours of one of them."""
    openings = {at for reader in readers for at in _openings(reader, moment) if at > moment}
    return next((at for at in sorted(openings) if suits(at, readers)), None)


def _openings(reader: Reader, moment: datetime) -> Iterator[datetime]:
    """When hours begin around a moment, weekends included."""
    today = moment.astimezone(ZoneInfo(reader.zone)).date()
    for days in NEARBY:
        for fold in (0, 1):  # a time that comes twice begins them twice
            yield _at(today + days * A_DAY, reader.hours.opens, reader.zone, fold)


def _at(day: date, clock: time, zone: str, fold: int = 0) -> datetime:
    return datetime.combine(day, clock.replace(fold=fold), ZoneInfo(zone)).astimezone(UTC)
