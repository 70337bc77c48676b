"""Moments as several people read them, each by their own clock."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.people.participant import Participant
from bot.domain.rounds.local_time import local_day, utc_offset
from bot.slack.texts import clock_time, day, hours, listed, moment, place, say
from bot.slack.views.naming import names

AN_HOUR = timedelta(hours=1) / timedelta(minutes=1)


def own_clock(at: datetime) -> str:
    """A moment in Slack's markup: everyone reads it in their own language, by their own clock."""
    otherwise = f"{moment(at, 'UTC')} UTC"
    return f"<!date^{int(at.timestamp())}^{{date_long}}, {{time}}|{otherwise}>"


def every_clock(people: Sequence[Participant], at: datetime, now: datetime) -> str:
    """A moment in everyone's local time, where there is no markup; the day is named once if it is the same for all."""
    today = local_day(now, people[0].member.time_zone)
    clocks: dict[tuple[str, str], list[Participant]] = {}
    for person in people:
        zone = person.member.time_zone
        clocks.setdefault((day(local_day(at, zone), today), clock_time(at, zone)), []).append(person)
    days = {each for each, _ in clocks}
    if len(days) == 1:
        return say(
            "times-one-day",
            day=days.pop(),
            times=_joined(_at(clock, who) for (_, clock), who in clocks.items()),
        )
    return _joined(say("times-day-at", day=each, at=_at(clock, who)) for (each, clock), who in clocks.items())


def hours_apart(people: Iterable[Participant], at: datetime) -> str:
    """How far the people's places are ahead of the one where it is earliest; empty if all have the same time."""
    places: dict[int, str] = {}
    for person in people:
        zone = person.member.time_zone
        places.setdefault(utc_offset(at, zone), place(zone))
    earliest, *later = sorted(places)
    return listed(
        say(
            "places-apart",
            place=places[each],
            hours=hours((each - earliest) / AN_HOUR),
            other=places[earliest],
        )
        for each in later
    )


def _at(clock: str, people: Iterable[Participant]) -> str:
    return say("times-at", time=clock, names=names(people))


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(parts)
