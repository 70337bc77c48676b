"""When a program's rounds start: a schedule's wall-clock times as moments, across the changes of the clocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from heapq import heappop, heappush
from zoneinfo import ZoneInfo

from bot.domain.rounds.recurrence import Crontab, Recurrence, recurrence

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a program's rounds start, in words or as a crontab line.

    A wall-clock time that does not exist on some day, because the clocks go forward, gives a start as much later as
    they go forward; one that comes twice gives one start, the first. Only a crontab line whose hour is a wildcard or
    a step goes on through an hour that comes twice.

    Args:
        text: ``every [N] week[s] on <weekday> at HH:MM``, ``every [N] month[s] on the 1st|2nd|3rd|4th|last <weekday>``
            or ``… on the 31st`` or ``… on the last day``, ``on <date>, <date> at HH:MM``, or five crontab fields with
            named weekdays.

    Raises:
        SettingError: the text can't be read, or never comes round.
    """

    text: str

    def __post_init__(self) -> None:
        """Refuse a text that says nothing."""
        recurrence(self.text)

    @property
    def _recurrence(self) -> Recurrence:
        return recurrence(self.text)

    def first_day(self, zone: str, now: datetime) -> date:
        """The day that a cadence of several weeks or months is counted from: the first matching day after ``now``."""
        return self._recurrence.first_day(now.astimezone(ZoneInfo(zone)).replace(tzinfo=None))

    def starts(self, after: datetime, zone: str, first_day: date) -> Iterator[datetime]:
        """The starts strictly after a moment, in UTC and in their order; given dates come to an end."""
        said = self._recurrence
        if isinstance(said, Crontab) and said.runs_by_the_hour:
            return said.starts(after, zone)
        # A day before, because a time that is gone by on the clock may still come where the clocks went forward.
        local = (after - A_DAY).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        return (start for start in _moments(said.walls(local, first_day), zone) if start > after)

    def next_after(self, now: datetime, zone: str, first_day: date) -> datetime | None:
        """The first start strictly after ``now``, in UTC; None where given dates are used up."""
        return next(self.starts(now, zone, first_day), None)


def _moments(walls: Iterator[datetime], zone: str) -> Iterator[datetime]:
    """The moments of wall-clock times in a zone, each once and in order.

    Where the clocks go forward, a time that does not exist becomes a later one, and may come behind its followers.
    """
    waiting: list[datetime] = []
    for wall in walls:
        moment, otherwise = (
            wall.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC) for fold in (0, 1)
        )
        while waiting and waiting[0] < min(moment, otherwise):  # nothing earlier can follow
            yield heappop(waiting)
        if moment not in waiting:
            heappush(waiting, moment)
    while waiting:
        yield heappop(waiting)
