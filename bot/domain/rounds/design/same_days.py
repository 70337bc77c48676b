"""Which programs begin their rounds on the same days."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice, takewhile

from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import ProgramSettings

AHEAD = timedelta(weeks=12)
MOST = 100  # rounds: more than one a day are a trial


def same_days(
    settings: ProgramSettings, others: Mapping[str, ProgramSettings], now: datetime
) -> tuple[str, ...]:
    """The names of the programs that begin a round on a day of this one in the next weeks."""
    own = {*_days(settings, now)}
    return tuple(name for name, other in others.items() if own.intersection(_days(other, now)))


def _days(settings: ProgramSettings, now: datetime) -> Iterator[date]:
    first = settings.schedule.first_day(settings.time_zone, now)
    rounds = settings.rounds_after(now, first)
    soon = takewhile(lambda at: at < now + AHEAD, islice(rounds, MOST))
    return (local_day(at, settings.time_zone) for at in soon)
