"""A program's schedule in words: how often, when, when next, and who meets whom."""

from datetime import UTC, datetime, time

from bot.domain.rounds.design.frequency import read_frequency
from bot.domain.rounds.local_time import local_day
from bot.domain.rounds.program import ProgramSettings
from bot.domain.rounds.roles import RoleKind
from bot.slack.texts import clock_time, day, place, say, shortened, weekdays

SIDE_LENGTH = 40


def in_words(settings: ProgramSettings, next_at: datetime | None, now: datetime) -> str:
    """What will happen: ``Every second Tuesday at 10:00, Lisbon time; next: Tuesday 8 December; pairs across departments``."""
    zone = settings.time_zone
    return say(
        "program-in-words",
        often=_often(settings),
        place=place(zone),
        next=day(local_day(next_at, zone), local_day(now, zone)) if next_at else say("program-no-next"),
        who=who_meets(settings),
    )


def _often(settings: ProgramSettings) -> str:
    """How often rounds are; a schedule that no form offers is said as it was written."""
    found = read_frequency(settings.schedule.text)
    if found is None:
        return settings.schedule.text
    values = {"weekday": weekdays()[found.day], "time": _clock(found.at)}
    if found.weeks is None:
        return say(f"program-monthly-{found.word}", **values)
    return say("program-weekly", count=found.weeks, **values)


def _clock(at: time) -> str:
    return clock_time(datetime(2000, 1, 1, at.hour, at.minute, tzinfo=UTC), "UTC")


def who_meets(settings: ProgramSettings) -> str:
    """Who meets whom, in how large groups."""
    size, roles = settings.rules.group_size, settings.roles
    if roles is None:
        return say("program-meets", count=size)
    if roles.kind is RoleKind.NEWCOMERS:
        return say("program-meets-newcomers", days=roles.days)
    if roles.kind is RoleKind.HOSTS:
        return say("program-meets-hosts", count=size - 1)
    first, other = (shortened(side, SIDE_LENGTH) for side in roles.sides)
    return say("program-meets-sides", first=first, other=other)
