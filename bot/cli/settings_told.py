"""A program's settings by name, as an operator would write them."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta

from bot.domain.people.hours import written
from bot.domain.people.workdays import written_workdays
from bot.domain.rounds.program import ProgramSettings


def told(settings: ProgramSettings) -> Mapping[str, str]:
    """Each setting by the name that it has in the database and in a program's origins; empty if there is none."""
    off, wording = settings.days_off, asdict(settings.wording)
    values: dict[str, object] = {
        **{each: wording[each] for each in ("name", "tone", "language", "opening", "themes", "questions")},
        "schedule": settings.schedule.text,
        "time_zone": settings.time_zone,
        "skip_dates": sorted(day.isoformat() for day in off.dates),
        "holidays": off.place,
        "grace": settings.grace,
        "channel": settings.channel,
        "organisers": settings.organisers,
        "approval": settings.approval,
        "guests": settings.guests,
        "least": settings.least,
        **asdict(settings.rules),
        "roles": settings.roles.text if settings.roles else "",
        **asdict(settings.timing),
        "hours": written(settings.hours),
        "hours_for": settings.hours_for,
        "workdays": written_workdays(settings.workdays),
        "video_link": settings.video_link,
    }
    return {name: _said(value) for name, value in values.items()}


def _said(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, timedelta):
        return f"{value / timedelta(hours=1):g} hours"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
