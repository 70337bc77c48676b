"""The hours in which people like to be reminded: from Monday to Friday, by their own clocks."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
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

    def allows(self, moment: datetime, zones: Collection[str]) -> bool:
        """Whether a moment is within the hours of all these zones."""
        local = (moment.astimezone(ZoneInfo(zone)) for zone in zones)
        return all(at.weekday() in WORKDAYS and self.opens <= at.time() < self.closes for at in local)

    def next(self, moment: datetime, zones: Collection[str]) -> datetime | None:
        """The earliest moment within the hours of all zones, not before this one; None where they share no hours.

        Hours that would begin at a time which is left out as the clocks go forward begin as much later.
        """
        return moment if self.allows(moment, zones) else _next_opening(self, moment, frozenset(zones))

    def last_before(self, moment: datetime, zone: str) -> datetime:
        """A moment in the last hours that began before this one, an hour before they end if they are that long."""
        opened = max(at for at in _openings(self, moment, zone) if at < moment and self.allows(at, [zone]))
        day = opened.astimezone(ZoneInfo(zone)).date()
        late = _at(day, self.closes, zone) - BEFORE_CLOSING
        return max(opened, late) if self.allows(late, [zone]) else opened


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
def _next_opening(hours: Hours, moment: datetime, zones: frozenset[str]) -> datetime | None:
    """Whatever begins the hours that all share begins the hours of one of them."""
    openings = {at for zone in zones for at in _openings(hours, moment, zone) if at > moment}
    return next((at for at in sorted(openings) if hours.allows(at, zones)), None)


def _openings(hours: Hours, moment: datetime, zone: str) -> Iterator[datetime]:
    """When hours begin around a moment, weekends included."""
    today = moment.astimezone(ZoneInfo(zone)).date()
    for days in NEARBY:
        for fold in (0, 1):  # a time that comes twice begins them twice
            yield _at(today + days * A_DAY, hours.opens, zone, fold)


def _at(day: date, clock: time, zone: str, fold: int = 0) -> datetime:
    return datetime.combine(day, clock.replace(fold=fold), ZoneInfo(zone)).astimezone(UTC)
