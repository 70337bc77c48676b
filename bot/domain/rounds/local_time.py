"""Time zones, the moments of a round, mornings; nothing here reads the clock."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import available_timezones

from bot.domain.errors import SettingError
from bot.domain.zones import zone_of

MORNING = time(9, 0)  # when a reminder that has only a date is due, in the reader's time zone


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())  # reads the whole time zone database


def check_zone(name: str) -> str:
    """Return the IANA zone name unchanged.

    Raises:
        SettingError: there is no such zone.
    """
    if name not in _zones():
        msg = f"'{name}' is not an IANA time zone; write it like 'Europe/Lisbon'"
        raise SettingError(msg)
    return name


@dataclass(frozen=True, slots=True)
class Timing:
    """When a round's notices are due, relative to its start and end; ``RoundTimes`` shortens these for short rounds."""

    nudge_after: timedelta = timedelta(hours=24)
    last_call_before: timedelta = timedelta(hours=18)
    close_before: timedelta = timedelta(hours=4)

    def __post_init__(self) -> None:
        """Refuse values that would put a round's moments out of order."""
        if min(self.nudge_after, self.last_call_before, self.close_before) <= timedelta(0):
            raise SettingError("a round's leads are longer than nothing")

    def nudge_at(self, clicked_at: datetime, closes_at: datetime) -> datetime:
        """When to say that a time suits somebody, for a round that closes then: never later than a quarter of what is left."""
        return clicked_at + min(self.nudge_after, (closes_at - clicked_at) / 4)

    def length(self, open_for: timedelta) -> timedelta:
        """How long it is from a round's start to the next one's, for a round that closes after ``open_for``."""
        return open_for + min(self.close_before, open_for / 7)  # an eighth of the whole


@dataclass(frozen=True, slots=True)
class RoundTimes:
    """The moments of one round, in UTC and in this order."""

    starts_at: datetime
    check_in_at: datetime
    last_call_at: datetime
    closes_at: datetime

    @classmethod
    def between(cls, starts_at: datetime, next_at: datetime, timing: Timing) -> "RoundTimes":
        """Spread a round's moments between its start and the next round's.

        A lead never takes more than a quarter of the round (closing: an eighth), so that even a round of a
        few minutes checks in, calls last and closes in this order.
        """
        length = next_at - starts_at
        closing = min(timing.close_before, length / 8)
        return cls(
            starts_at=starts_at,
            check_in_at=starts_at + length / 2,
            last_call_at=next_at - max(min(timing.last_call_before, length / 4), closing),
            closes_at=next_at - closing,
        )

    def introduced_at(self, moment: datetime) -> "RoundTimes":
        """The moments for people introduced after the round's start; the round's end doesn't move."""
        delay = moment - self.starts_at
        return replace(
            self,
            starts_at=moment,
            check_in_at=self.check_in_at + delay / 2,  # half-way again
        )


def at_clock(day: date, clock: time, zone: str) -> datetime:
    """The moment at which clocks in a zone show a time on a day, in UTC."""
    return datetime.combine(day, clock, zone_of(zone)).astimezone(UTC)


def morning_of(day: date, zone: str, at: time = MORNING) -> datetime:
    """Nine in the morning on a day in a zone, or another time that counts as morning there; in UTC."""
    return at_clock(day, at, zone)


def day_begins(day: date, zone: str) -> datetime:
    """Midnight at the beginning of a day in a zone, in UTC."""
    return at_clock(day, time(), zone)


def local_day(now: datetime, zone: str) -> date:
    """The current date in a zone."""
    return now.astimezone(zone_of(zone)).date()


def local_time(now: datetime, zone: str) -> time:
    """The current time of day in a zone."""
    return now.astimezone(zone_of(zone)).time()


def utc_offset(now: datetime, zone: str) -> int:
    """How many minutes a zone is ahead of UTC."""
    offset = now.astimezone(zone_of(zone)).utcoffset()
    return round((offset or timedelta()) / timedelta(minutes=1))
