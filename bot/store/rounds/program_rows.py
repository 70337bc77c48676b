"""Programs as rows, and back."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from bot.domain.people.hours import read_hours, written
from bot.domain.rounds.days_off import DaysOff, days
from bot.domain.rounds.design.wording import Wording
from bot.domain.rounds.local_time import Timing
from bot.domain.rounds.program import HoursFor, Origin, Program, ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.domain.rounds.schedule import Schedule
from bot.store.bulk import ColumnsRow
from bot.store.rounds.rounds import as_rules
from bot.store.tables import ProgramRow


def as_program(row: ProgramRow | ColumnsRow) -> Program:
    """Convert the row to the domain's program."""
    return Program(
        id=row.id,
        workspace_id=row.workspace_id,
        settings=as_settings(row),
        first_day=row.first_day,
        next_round_at=row.next_round_at,
        announced_round_at=row.announced_round_at,
        recapped=row.recapped,
        vanished=row.vanished,
        parts_with=row.parts_with,
        approved_round_at=row.approved_round_at,
        previewed_round_at=row.previewed_round_at,
        moved_from=row.moved_from,
        veil=row.veil,
        origins={name: Origin(origin) for name, origin in row.origins.items()},
        ended_at=row.ended_at,
        too_few_at=row.too_few_at,
        introduces_for=row.introduces_for,
    )


def as_settings(row: ProgramRow | ColumnsRow) -> ProgramSettings:
    """Convert the row to the program's settings."""
    return ProgramSettings(
        schedule=Schedule(row.schedule),
        time_zone=row.time_zone,
        rules=as_rules(row),
        timing=Timing(row.nudge_after, row.last_call_before, row.close_before),
        channel=row.channel,
        days_off=DaysOff(days(row.skip_dates), row.holidays),
        grace=row.grace,
        organisers=tuple(row.organisers),
        hours=read_hours(row.hours),
        hours_for=HoursFor(row.hours_for),
        video_link=row.video_link,
        workdays=row.workdays,
        roles=read_roles(row.roles),
        approval=row.approval,
        wording=Wording(row.name, row.tone, row.language, row.opening, row.themes, row.questions),
        guests=row.guests,
        least=row.least,
    )


def as_columns(settings: ProgramSettings) -> dict[str, object]:
    """Convert the settings to the columns of a program's row."""
    return {
        "schedule": settings.schedule.text,
        "time_zone": settings.time_zone,
        **asdict(settings.rules),
        **asdict(settings.timing),
        "channel": settings.channel,
        "skip_dates": written_days(settings.days_off.dates),
        "holidays": settings.days_off.place,
        "grace": settings.grace,
        "approval": settings.approval,
        "organisers": list(settings.organisers),
        "hours": written(settings.hours),
        "hours_for": settings.hours_for,
        "video_link": settings.video_link,
        "workdays": settings.workdays,
        "roles": settings.roles.text if settings.roles else "",
        **asdict(settings.wording),
        "guests": settings.guests,
        "least": settings.least,
    }


def written_days(dates: Iterable[date]) -> list[str]:
    """Days as they stand in a row."""
    return sorted(day.isoformat() for day in dates)
