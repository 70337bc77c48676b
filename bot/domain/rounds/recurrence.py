"""Parse a schedule's text; libraries compute the wall-clock times at which it recurs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Protocol

from apscheduler.triggers.cron import CronTrigger
from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, weekday

from bot.domain.errors import SettingError

HELP = (
    "write it like 'every 2 weeks on tue at 10:00', 'every month on the 1st tue at 10:00', 'every month on the last day"
    " at 10:00' or 'on 2027-01-12, 2027-02-09 at 10:00', or as a crontab line with named weekdays, like '0 10 * * tue'"
)
TICK = timedelta(microseconds=1)
SHORTEST_MONTH = 28

_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NTH = (1, 2, 3, 4, -1)
_EVERY = r"every (?:(?P<every>\d{1,2}) )?"
_AT = r"at (?P<hour>\d{1,2}):(?P<minute>\d{2})"
_WEEKS = re.compile(rf"{_EVERY}weeks? on (?P<day>\w+) {_AT}", re.IGNORECASE)
_MONTHS = re.compile(
    rf"{_EVERY}months? on the (?P<which>last|\d{{1,2}}(?:st|nd|rd|th))(?: (?P<day>\w+))? {_AT}", re.IGNORECASE
)
_DATES = re.compile(rf"on (?P<dates>[-\d\s,]+) {_AT}", re.IGNORECASE)


class Recurrence(Protocol):
    """Wall-clock times at which something recurs, without regard to zones or clock changes."""

    def walls(self, after: datetime, first_day: date) -> Iterator[datetime]:
        """The times strictly after one, in order; count a cadence of several weeks or months from ``first_day``."""
        ...

    def first_day(self, now: datetime) -> date:
        """The day from which to count a cadence that begins now."""
        ...


@dataclass(frozen=True, slots=True)
class Interval:
    """Every so many weeks or months on a day, computed by dateutil's recurrence rules.

    Args:
        frequency: dateutil's ``WEEKLY`` or ``MONTHLY``.
        every: the number of weeks or months between two times.
        on: which days, as keyword arguments of dateutil's ``rrule``.
    """

    frequency: int
    every: int
    at: time
    on: Mapping[str, weekday | int | tuple[int, ...]] = field(hash=False)

    def walls(self, after: datetime, first_day: date) -> Iterator[datetime]:
        """The times strictly after one."""
        rule = rrule(
            self.frequency,  # type: ignore[arg-type]
            dtstart=datetime.combine(first_day, self.at),
            interval=self.every,
            **self.on,  # type: ignore[arg-type]
        )
        return iter(rule.xafter(after))

    def first_day(self, now: datetime) -> date:
        """The first matching day whose time is still in the future."""
        return next(replace(self, every=1).walls(now, now.date())).date()


@dataclass(frozen=True, slots=True)
class Dates:
    """A fixed list of days."""

    days: tuple[date, ...]
    at: time

    def walls(self, after: datetime, _first_day: date) -> Iterator[datetime]:
        """The times strictly after one."""
        starts = (datetime.combine(day, self.at) for day in self.days)
        return (start for start in starts if start > after)

    def first_day(self, now: datetime) -> date:
        """Today; a fixed list of days needs no starting point."""
        return now.date()


@dataclass(frozen=True, slots=True)
class Crontab:
    """A crontab line, computed by APScheduler's trigger."""

    line: str

    @property
    def runs_by_the_hour(self) -> bool:
        """Whether the hour is a wildcard or a step; such a line also runs through an hour that occurs twice."""
        return "*" in self.line.split()[1]

    def walls(self, after: datetime, _first_day: date) -> Iterator[datetime]:
        """The times strictly after one, computed in UTC, where clocks never change."""
        return (start.replace(tzinfo=None) for start in self.starts(after.replace(tzinfo=UTC), "UTC"))

    def first_day(self, now: datetime) -> date:
        """Today; a crontab line needs no starting point."""
        return now.date()

    def starts(self, after: datetime, zone: str) -> Iterator[datetime]:
        """The moments strictly after one, in UTC, as the trigger computes them for a zone."""
        trigger = CronTrigger.from_crontab(self.line, timezone=zone)
        while (start := trigger.get_next_fire_time(None, after + TICK)) is not None:
            after = start.astimezone(UTC)
            yield after


@cache
def recurrence(text: str) -> Recurrence:
    """Parse a schedule's text.

    Raises:
        SettingError: it can't be read, or describes something that never happens.
    """
    try:
        found = _read(text.strip())
    except ValueError as error:
        msg = f"'{text}' is not a schedule: {error}; {HELP}"
        raise SettingError(msg) from error
    if next(found.walls(datetime(2000, 1, 1), date(2000, 1, 1)), None) is None:  # noqa: DTZ001  (a wall clock)
        if isinstance(found, Dates):
            return found  # valid, even if all dates have passed
        msg = f"the schedule '{text}' never comes round"
        raise SettingError(msg)
    return found


def _read(text: str) -> Recurrence:
    """Parse the text; the ``ValueError`` must not repeat it, because it may be a secret pasted into the wrong field."""
    if weeks := _WEEKS.fullmatch(text):
        return Interval(WEEKLY, _every(weeks), _time(weeks), {"byweekday": _weekday(weeks["day"])})
    if months := _MONTHS.fullmatch(text):
        return Interval(MONTHLY, _every(months), _time(months), _in_a_month(months["which"], months["day"]))
    if dates := _DATES.fullmatch(text):
        return Dates(_dates(dates["dates"]), _time(dates))
    return _crontab(text)


def _every(words: re.Match[str]) -> int:
    every = int(words["every"] or 1)
    if not every:
        raise ValueError("one can't count by none")
    return every


def _time(words: re.Match[str]) -> time:
    try:
        return time(int(words["hour"]), int(words["minute"]))
    except ValueError:
        raise ValueError("there is no such time of day") from None


def _weekday(name: str) -> weekday:
    for day, full in zip(_WEEKDAYS, _NAMES, strict=True):
        if name.lower() in {full, full[:3]}:
            return day
    raise ValueError("there is no such weekday")


def _in_a_month(which: str, day: str | None) -> dict[str, weekday | int | tuple[int, ...]]:
    """The nth weekday or the nth day; in a month without that day, its last day instead."""
    nth = -1 if which.lower() == "last" else int(which[:-2])
    if day and day.lower() != "day":
        if nth not in _NTH:
            raise ValueError("of each weekday a month has a 1st, 2nd, 3rd, 4th and last one")
        return {"byweekday": _weekday(day)(nth)}
    if nth == -1 and day:
        return {"bymonthday": -1}
    if nth not in range(1, 32):
        raise ValueError("there is no such day of a month")
    return {"bymonthday": tuple(range(min(nth, SHORTEST_MONTH), nth + 1)), "bysetpos": -1}


def _dates(listed: str) -> tuple[date, ...]:
    try:
        return tuple(sorted({date.fromisoformat(day.strip()) for day in listed.split(",")}))
    except ValueError:
        raise ValueError("one of its dates does not exist, or isn't written like 2027-01-12") from None


def _crontab(line: str) -> Crontab:
    fields = line.split()
    if len(fields) != 5:
        raise ValueError("it is neither of these words nor five crontab fields")
    # APScheduler counts weekdays from Monday = 0, crontab from Sunday = 0, so numbers would be misread.
    if re.search(r"[0-9]", fields[4]):
        raise ValueError("its weekdays have to be named")
    try:
        CronTrigger.from_crontab(line, timezone="UTC")
    except ValueError:
        raise ValueError("one of its crontab fields can't be read") from None
    return Crontab(line)
