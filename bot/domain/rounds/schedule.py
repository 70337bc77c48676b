"""When a program's rounds start: turns a schedule's wall-clock times into moments, allowing for clock changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from heapq import heappop, heappush

from bot.domain.rounds.recurrence import Crontab, Recurrence, recurrence
from bot.domain.zones import zone_of

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a program's rounds start, in words or as a crontab line.

    If the clocks go forward over a wall-clock time, so that it does not exist on that day, the start is later
    by as much as the clocks skip. A time that occurs twice gives one start, at its first occurrence. Only a
    crontab line whose hour is a wildcard or a step also runs through the repeated hour.

    Args:
        text: ``every [N] week[s] on <weekday> at HH:MM``, ``every [N] month[s] on the 1st|2nd|3rd|4th|last
            <weekday>`` or ``… on the 31st`` or ``… on the last day``, ``on <date>, <date> at HH:MM``, or five
            crontab fields with named weekdays.

    Raises:
        SettingError: the text can't be read, or never recurs.
    """

    text: str

    def __post_init__(self) -> None:
        """Refuse a text that can't be read."""
        recurrence(self.text)

    @property
    def _recurrence(self) -> Recurrence:
        return recurrence(self.text)

    def first_day(self, zone: str, now: datetime) -> date:
        """The day that a cadence of several weeks or months is counted from: the first matching day after ``now``."""
        return self._recurrence.first_day(now.astimezone(zone_of(zone)).replace(tzinfo=None))

    def starts(self, after: datetime, zone: str, first_day: date) -> Iterator[datetime]:
        """The starts strictly after a moment, in UTC and in order; a fixed list of dates ends."""
        said = self._recurrence
        if isinstance(said, Crontab) and said.runs_by_the_hour:
            return said.starts(after, zone)
        # Begin a day earlier: where the clocks skip a local time that has already passed, its start may still
        # be to come.
        local = (after - A_DAY).astimezone(zone_of(zone)).replace(tzinfo=None)
        return (start for start in _moments(said.walls(local, first_day), zone) if start > after)

    def next_after(self, now: datetime, zone: str, first_day: date) -> datetime | None:
        """The first start strictly after ``now``, in UTC; None if all dates of a fixed list have passed."""
        return next(self.starts(now, zone, first_day), None)


def _moments(walls: Iterator[datetime], zone: str) -> Iterator[datetime]:
    """The moments of wall-clock times in a zone, each once and in order.

    A time that the clocks skip becomes a later one, possibly later than the times that follow it.
    """
    waiting: list[datetime] = []
    for wall in walls:
        moment, otherwise = (wall.replace(tzinfo=zone_of(zone), fold=fold).astimezone(UTC) for fold in (0, 1))
        while waiting and waiting[0] < min(moment, otherwise):  # nothing earlier can follow
            yield heappop(waiting)
        if moment not in waiting:
            heappush(waiting, moment)
    while waiting:
        yield heappop(waiting)
