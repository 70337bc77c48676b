"""All time-zone arithmetic: schedules, the moments of a round, mornings.

Recurrences are APScheduler's triggers, used as pure calculators; nothing here knows what time it is.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.calendarinterval import CalendarIntervalTrigger
from apscheduler.triggers.cron import CronTrigger

from bot.domain.errors import SettingError

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MORNING = time(9, 0)  # when a reminder that only has a date arrives, in the reader's time zone

_DAYS = "mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?"
_EVERY = re.compile(
    rf"every (?:(?P<weeks>\d{{1,2}}) )?weeks? on (?P<day>{_DAYS}) at (?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})",
    re.IGNORECASE,
)
_HELP = "write it like 'every 2 weeks on tue at 10:00', or as a crontab line with named weekdays, like '0 10 * * tue'"


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())  # reads the whole time zone database


def check_zone(name: str) -> str:
    """Return the IANA zone name as it is; raises SettingError where there is no such zone."""
    if name not in _zones():
        msg = f"'{name}' is not an IANA time zone; write it like 'Europe/Lisbon'"
        raise SettingError(msg)
    return name


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a program's rounds start, in words or as a crontab line.

    Args:
        text: ``every [N] week[s] on <weekday> at HH:MM``, or five crontab fields. Weekdays are named:
            APScheduler counts them from Monday = 0 where crontab counts from Sunday, so numbers would mislead.

    Raises:
        SettingError: the text is neither.
    """

    text: str

    def __post_init__(self) -> None:
        """Refuse a text that no trigger can be made of."""
        self._trigger(ZoneInfo("UTC"), date(2000, 1, 1))

    def first_day(self, zone: str, now: datetime) -> date:
        """The day that a cadence of several weeks is counted from: the first matching day after ``now``."""
        local = now.astimezone(ZoneInfo(zone))
        every = _EVERY.fullmatch(self.text.strip())
        if every is None:
            return local.date()
        at = time(int(every["hour"]), int(every["minute"]))
        day = local.date() + timedelta(days=(WEEKDAYS.index(every["day"][:3].lower()) - local.weekday()) % 7)
        return day + timedelta(weeks=1) if datetime.combine(day, at, local.tzinfo) <= local else day

    def next_after(self, now: datetime, zone: str, first_day: date) -> datetime:
        """The first start strictly after ``now``, in UTC; the wall clock's hour holds across DST changes.

        Raises:
            SettingError: there is none, ever (30 February).
        """
        trigger = self._trigger(ZoneInfo(zone), first_day)
        start: datetime | None = trigger.get_next_fire_time(None, now)
        while start is not None and start <= now:
            start = trigger.get_next_fire_time(start, now)
        if start is None:
            msg = f"the schedule '{self.text}' never comes round"
            raise SettingError(msg)
        return start.astimezone(UTC)

    def _trigger(self, zone: ZoneInfo, first_day: date) -> BaseTrigger:
        """APScheduler's trigger for this schedule."""
        every = _EVERY.fullmatch(self.text.strip())
        try:
            return _weekly(every, zone, first_day) if every else _crontab(self.text, zone)
        except ValueError as error:
            msg = f"'{self.text}' is not a schedule; {_HELP}"
            raise SettingError(msg) from error


def _weekly(every: re.Match[str], zone: ZoneInfo, first_day: date) -> BaseTrigger:
    at = time(int(every["hour"]), int(every["minute"]))
    return CalendarIntervalTrigger(
        weeks=int(every["weeks"] or 1), hour=at.hour, minute=at.minute, start_date=first_day, timezone=zone
    )


def _crontab(line: str, zone: ZoneInfo) -> BaseTrigger:
    fields = line.split()
    if len(fields) == 5 and re.search(r"[0-9]", fields[4]):
        raise ValueError(line)
    return CronTrigger.from_crontab(line, timezone=zone)


@dataclass(frozen=True, slots=True)
class Timing:
    """When a round's notices come; a round too short for these leads squeezes them, see ``RoundTimes``."""

    nudge_after: timedelta = timedelta(hours=24)
    last_call_before: timedelta = timedelta(hours=18)
    close_before: timedelta = timedelta(hours=4)

    def __post_init__(self) -> None:
        """Refuse leads that would turn the order of a round around."""
        if min(self.nudge_after, self.last_call_before, self.close_before) <= timedelta(0):
            raise SettingError("a round's leads are longer than nothing")


@dataclass(frozen=True, slots=True)
class RoundTimes:
    """The moments of one round, in UTC and in this order."""

    starts_at: datetime
    nudge_at: datetime
    check_in_at: datetime
    last_call_at: datetime
    closes_at: datetime

    @classmethod
    def between(cls, starts_at: datetime, next_at: datetime, timing: Timing) -> "RoundTimes":
        """Spread a round's moments between its start and the next round's.

        A lead never takes more than a quarter of the round (closing: an eighth), so that even a round of a few
        minutes nudges, checks in, calls last and closes in this order.
        """
        length = next_at - starts_at
        closing = min(timing.close_before, length / 8)
        return cls(
            starts_at=starts_at,
            nudge_at=starts_at + min(timing.nudge_after, length / 4),
            check_in_at=starts_at + length / 2,
            last_call_at=next_at - max(min(timing.last_call_before, length / 4), closing),
            closes_at=next_at - closing,
        )


def morning_of(day: date, zone: str) -> datetime:
    """Nine in the morning of a day in a zone, in UTC."""
    return datetime.combine(day, MORNING, ZoneInfo(zone)).astimezone(UTC)


def day_begins(day: date, zone: str) -> datetime:
    """Midnight at the beginning of a day in a zone, in UTC."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def local_day(now: datetime, zone: str) -> date:
    """The date that it is in a zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def utc_offset(now: datetime, zone: str) -> int:
    """By how many minutes the clocks in a zone are ahead of UTC."""
    offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    return round((offset or timedelta()) / timedelta(minutes=1))
