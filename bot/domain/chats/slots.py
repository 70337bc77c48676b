"""Find half hours in which people could meet: within everyone's working hours, or as close to them as possible."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache, reduce
from random import Random
from typing import NamedTuple

from bot.domain.people.hours import Hours
from bot.domain.people.participant import Participant
from bot.domain.rounds.days_off import WorkCalendar
from bot.domain.rounds.local_time import at_clock, day_begins, local_day
from bot.domain.zones import zone_of

LENGTH = timedelta(minutes=30)
MOST = 3
USUAL = Hours(time(9), time(17))  # for participants who gave no working hours
AWAKE = Hours(time(7), time(22))  # never propose a time outside both this and a participant's working hours
LUNCH = Hours(time(12), time(13))
PLEASANT = (Hours(time(10), time(12)), Hours(time(14), time(16, 30)))
LEAD = timedelta(hours=2)
AHEAD = timedelta(weeks=3)  # don't plan further ahead
STEP = timedelta(minutes=15)  # some zones are offset by a quarter of an hour
A_DAY = timedelta(days=1)
A_WEEK = range(-1, 9)  # days around a week, to cover every time zone

# Penalty points; the times with the fewest are proposed.
OUTSIDE = 10_000
STRAINS = 20  # per hour, for the participant farthest outside their working hours
STRAINS_ALL = 4  # per hour, for each participant
AT_LUNCH = 80
SAME_DAY = 60
TODAY = 6
UNPLEASANT = 2
ODD_MINUTE = 3
SAME_HOUR = 3
A_DAY_LATER = 1

Span = tuple[datetime, datetime]


class _HalfHour(NamedTuple):
    """By the clock on somebody's wall; ``ends`` is None if it ends the next day."""

    begins: time
    ends: time | None


class _Local(NamedTuple):
    """What a half hour is to somebody with certain working hours: a matter of their clock alone."""

    day: date
    awake: bool  # or at work
    strain: float  # hours that it lies outside their working hours
    taste: int  # penalty for an inconvenient time of day


def find_slots(
    people: Sequence[Participant],
    now: datetime,
    until: datetime,
    calendar: WorkCalendar,
    declined: Collection[datetime],
    seed: str,
) -> tuple[datetime, ...]:
    """Find up to three half hours in which people could meet, in UTC and in order, on different days if possible.

    Prefers times within everyone's working hours; if there are too few, adds the closest others. Leaves out
    declined times. The same seed gives the same result.

    Args:
        until: the latest end of the meeting; UTC.
        calendar: the days on which people work.
        declined: start times that were proposed and turned down; UTC.
    """
    taken = [(each - LENGTH, each + LENGTH) for each in declined]
    chance = Random(seed)
    points: dict[datetime, float] = {}
    zone = people[0].member.time_zone
    today = local_day(now, zone)
    for start, everywhere in _possible(people, now + LEAD, min(until, now + AHEAD) - LENGTH, calendar):
        if not any(begins < start < ends for begins, ends in taken):
            points[start] = _points(everywhere, today) + chance.random()
    return tuple(sorted(_choose(points, zone)))


def outside(
    people: Iterable[Participant], start: datetime, calendar: WorkCalendar
) -> tuple[Participant, ...]:
    """The people for whom a half hour is outside their working hours."""
    local = ((each, _local(start, each.member.time_zone, _hours(each))) for each in people)
    return tuple(each for each, at in local if at.strain or not calendar.works(each, at.day))


def overlap(people: Iterable[Participant], now: datetime, calendar: WorkCalendar) -> timedelta:
    """The working hours that people share per working day, averaged over the coming week."""
    first = local_day(now, "UTC")
    spans = (_working(each, first, calendar) for each in people)
    shared = reduce(_shared, spans, [(now, now + 7 * A_DAY)])
    return sum((ends - begins for begins, ends in shared), timedelta()) / len(calendar.workdays)


def _starts(since: datetime, until: datetime) -> Iterator[datetime]:
    """Every quarter of an hour, both ends included."""
    late = (since - datetime(1970, 1, 1, tzinfo=UTC)) % STEP
    start = since + (STEP - late if late else timedelta())
    while start <= until:
        yield start
        start += STEP


def _choose(points: dict[datetime, float], zone: str) -> Iterator[datetime]:
    """Choose the best time, then the best one to go with it, and so on."""
    chosen: list[datetime] = []
    by_points = sorted((cost, start) for start, cost in points.items())
    while len(chosen) < MOST and (best := _best_beside(chosen, by_points, zone)):
        chosen.append(best)
        yield best


def _best_beside(
    chosen: Sequence[datetime], by_points: Iterable[tuple[float, datetime]], zone: str
) -> datetime | None:
    """The best time to go with those already chosen; None if all are too close to them."""
    best: tuple[float, datetime] | None = None
    for points, start in by_points:
        if best and points > best[0]:
            break  # being alike only adds to the points of the rest
        if all(abs(start - other) >= 2 * LENGTH for other in chosen):
            all_told = (points + _alike(start, chosen, zone), start)
            best = min(best, all_told) if best else all_told
    return best[1] if best else None


def _alike(start: datetime, chosen: Iterable[datetime], zone: str) -> int:
    """Penalty for a time similar to those already chosen: someone busy at one is likely busy at the other."""
    points = 0
    for other in chosen:
        apart = (start - other) % A_DAY
        points += SAME_HOUR * (min(apart, A_DAY - apart) < 3 * LENGTH)
        points += SAME_DAY * (local_day(start, zone) == local_day(other, zone))
    return points


def _possible(
    people: Iterable[Participant], since: datetime, until: datetime, calendar: WorkCalendar
) -> Iterator[tuple[datetime, list[_Local]]]:
    """The half hours, in order, on a working day for everyone at which each is awake or at work; and what they are to each."""
    waking = [_while_awake(each, since, until, calendar) for each in people]
    for start in sorted(set.intersection(*map(set, waking))):
        if since <= start <= until:
            yield start, [each[start] for each in waking]


def _while_awake(
    person: Participant, since: datetime, until: datetime, calendar: WorkCalendar
) -> dict[datetime, _Local]:
    """The half hours of somebody's working days between two moments, and of the rest of these days."""
    zone, hours, awake = person.member.time_zone, _hours(person), dict[datetime, _Local]()
    day, last = local_day(since, zone), local_day(until, zone)
    while day <= last:
        if calendar.works(person, day):
            awake |= _waking(day, zone, hours)
        day += A_DAY
    return awake


def _points(everywhere: Sequence[_Local], today: date) -> float:
    strains = [local.strain for local in everywhere]
    points = OUTSIDE * any(strains) + STRAINS * max(strains) + STRAINS_ALL * sum(strains)
    points += sum(local.taste for local in everywhere)
    return points + (A_DAY_LATER * (everywhere[0].day - today).days or TODAY)


# The pairs of a round are looked at one after the other, for the same weeks and mostly in the same few zones.
@lru_cache(maxsize=512)
def _waking(day: date, zone: str, hours: Hours) -> dict[datetime, _Local]:
    """The half hours of a day in a zone at which somebody with these working hours is awake or at work."""
    starts = _starts(day_begins(day, zone), day_begins(day + A_DAY, zone))
    everywhere = ((start, _local(start, zone, hours)) for start in starts)
    return {start: local for start, local in everywhere if local.day == day and local.awake}


def _local(start: datetime, zone: str, hours: Hours) -> _Local:
    """A half hour in a zone, beside working hours there."""
    there = zone_of(zone)
    begins, ends = start.astimezone(there), (start + LENGTH).astimezone(there)
    same_day = ends.date() == begins.date()
    spent = _HalfHour(begins.time(), ends.time() if same_day else None)
    awake = _within(spent, AWAKE) or _within(spent, hours)
    return _Local(begins.date(), awake, _strain(spent, hours), _taste(spent))


def _taste(spent: _HalfHour) -> int:
    """Penalty for an inconvenient time of day."""
    at_lunch = spent.begins < LUNCH.closes and (spent.ends is None or spent.ends > LUNCH.opens)
    pleasant = any(_within(spent, hours) for hours in PLEASANT)
    return (
        AT_LUNCH * at_lunch + UNPLEASANT * (not pleasant) + ODD_MINUTE * (spent.begins.minute not in {0, 30})
    )


def _strain(spent: _HalfHour, hours: Hours) -> float:
    """How many hours a half hour lies outside working hours."""
    ends = _of_day(spent.ends) if spent.ends else 24.0
    missed = _of_day(hours.opens) - _of_day(spent.begins), ends - _of_day(hours.closes)
    return max(*missed, 0.0)


def _of_day(clock: time) -> float:
    return clock.hour + clock.minute / 60


def _within(spent: _HalfHour, hours: Hours) -> bool:
    return hours.opens <= spent.begins and spent.ends is not None and spent.ends <= hours.closes


def _hours(person: Participant) -> Hours:
    return person.profile.hours or USUAL


def _working(person: Participant, first: date, calendar: WorkCalendar) -> list[Span]:
    """A participant's working hours, as spans in UTC, around the week that begins on ``first``; holidays included."""
    hours, zone = _hours(person), person.member.time_zone
    days = (first + each * A_DAY for each in A_WEEK)
    return [
        (at_clock(day, hours.opens, zone), at_clock(day, hours.closes, zone))
        for day in days
        if day in (person.profile.workdays or calendar.workdays)
    ]


def _shared(some: Iterable[Span], others: Sequence[Span]) -> list[Span]:
    """The intersections of two lists of spans."""
    both = ((max(one[0], other[0]), min(one[1], other[1])) for one in some for other in others)
    return [(begins, ends) for begins, ends in both if begins < ends]
