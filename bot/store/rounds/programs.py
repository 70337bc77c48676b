"""Programs: what their organisers decided, and when their next round is due."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.hours import read_hours, written
from bot.domain.rounds.days_off import DaysOff, days
from bot.domain.rounds.local_time import Timing
from bot.domain.rounds.program import HoursFor, Origin, Program, ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.domain.rounds.schedule import Schedule
from bot.domain.rounds.wording import Wording
from bot.store.rounds.rounds import as_rules
from bot.store.tables import ProgramRow, WorkspaceRow


async def ensure_program(
    session: AsyncSession,
    workspace_id: int,
    settings: ProgramSettings,
    now: datetime,
    given: Collection[str] = (),
) -> Program:
    """Create or update the workspace's first program; a changed schedule starts again from now.

    What was changed in Slack stays as it is.

    Args:
        given: the names of the settings that the environment sets; the others have their defaults.

    Raises:
        SettingError: all rounds of the schedule fall on days off, or a setting doesn't go with one from Slack.
    """
    first = select(ProgramRow).where(ProgramRow.workspace_id == workspace_id).order_by(ProgramRow.id)
    row = await session.scalar(first.limit(1)) or _new_row(session, workspace_id)
    kept = {name for name, origin in row.origins.items() if origin == Origin.SLACK}
    row.origins = dict.fromkeys(given, Origin.ENVIRONMENT) | dict.fromkeys(kept, Origin.SLACK)
    _set(row, {name: value for name, value in _columns(settings).items() if name not in kept}, now)
    await session.flush()
    return as_program(row)


async def add_program(
    session: AsyncSession,
    workspace_id: int,
    settings: ProgramSettings,
    now: datetime,
    origins: Mapping[str, Origin],
) -> Program:
    """Create one more program in a workspace.

    Raises:
        SettingError: all rounds of the schedule fall on days off.
    """
    row = _new_row(session, workspace_id)
    row.origins = dict(origins)
    _set(row, _columns(settings), now)
    await session.flush()
    return as_program(row)


async def change_program(
    session: AsyncSession, program_id: int, settings: ProgramSettings, now: datetime
) -> tuple[str, ...]:
    """Change what differs in a program's settings, as said in Slack; return the names of what did.

    Raises:
        SettingError: all rounds of the schedule fall on days off.
    """
    row = (await session.scalars(_PROGRAM, {"program": program_id})).one()
    before = _columns(as_program(row).settings)
    changed = {name: value for name, value in _columns(settings).items() if value != before[name]}
    row.origins = row.origins | dict.fromkeys(changed, Origin.SLACK)
    _set(row, changed, now)
    await session.flush()
    return tuple(changed)


def _new_row(session: AsyncSession, workspace_id: int) -> ProgramRow:
    row = ProgramRow(
        workspace_id=workspace_id, schedule="", time_zone="", skip_dates=[], parts_with=False, origins={}
    )
    session.add(row)
    return row


def _set(row: ProgramRow, values: Mapping[str, object], now: datetime) -> None:
    """Change these columns, and find the next round if the schedule or the days off are among what changes."""
    before = (row.schedule, row.time_zone), (row.skip_dates, row.holidays)
    for column, value in values.items():
        setattr(row, column, value)
    settings = _settings(row)
    if row.ended_at is not None:
        return
    if (row.schedule, row.time_zone) != before[0]:
        row.first_day = settings.schedule.first_day(settings.time_zone, now)
        row.next_round_at = settings.first_round(now, row.first_day)
    elif (row.skip_dates, row.holidays) != before[1]:
        row.next_round_at = settings.first_round(_not_yet(row.next_round_at, now), row.first_day)


def _not_yet(next_round_at: datetime | None, now: datetime) -> datetime:
    """The moment after which to look for the next round; an overdue round stays due."""
    if next_round_at is None or next_round_at > now:
        return now
    return next_round_at - timedelta(microseconds=1)


_PROGRAM = select(ProgramRow).where(ProgramRow.id == bindparam("program"))


async def program(session: AsyncSession, program_id: int) -> Program:
    """A program by id."""
    row = (await session.scalars(_PROGRAM, {"program": program_id})).one()
    return as_program(row)


async def programs_of(
    session: AsyncSession, workspace_id: int, *, ended: bool = False
) -> tuple[Program, ...]:
    """The programs of a workspace, oldest first.

    Args:
        ended: whether those count that have ended.
    """
    query = select(ProgramRow).where(ProgramRow.workspace_id == workspace_id).order_by(ProgramRow.id)
    rows = await session.scalars(query if ended else query.where(ProgramRow.ended_at.is_(None)))
    return tuple(map(as_program, rows))


async def program_in(session: AsyncSession, team_id: str, channel: str) -> int | None:
    """The id of the program that has this channel, in the workspace with this Slack id."""
    query = (
        select(ProgramRow.id)
        .join(WorkspaceRow, WorkspaceRow.id == ProgramRow.workspace_id)
        .where(WorkspaceRow.team_id == team_id, ProgramRow.channel == channel, ProgramRow.ended_at.is_(None))
        .order_by(ProgramRow.id)
    )
    return await session.scalar(query.limit(1))


async def end_program(session: AsyncSession, program_id: int, now: datetime) -> None:
    """End a program: no round follows."""
    ended = {"ended_at": now, "next_round_at": None, "vanished": None}
    await session.execute(update(ProgramRow).where(ProgramRow.id == program_id).values(**ended))


async def set_next_round(session: AsyncSession, program_id: int, next_round_at: datetime | None) -> None:
    """Set when a program's next round is due; None if there are no more."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(next_round_at=next_round_at)
    )


async def set_announced(session: AsyncSession, program_id: int, round_at: datetime) -> None:
    """Record which round has been announced."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(announced_round_at=round_at)
    )


async def set_too_few(session: AsyncSession, program_id: int, round_at: datetime) -> None:
    """Record which round is held back because too few people are in it."""
    await session.execute(update(ProgramRow).where(ProgramRow.id == program_id).values(too_few_at=round_at))


async def set_vanished(
    session: AsyncSession, program_id: int, vanished: int | None, *, parts_with: bool = False
) -> None:
    """Hold a program's rounds because so many people vanished at once, or go on with them.

    Args:
        vanished: how many; None to go on.
        parts_with: whether somebody said that these people have really gone.
    """
    held = update(ProgramRow).where(ProgramRow.id == program_id)
    await session.execute(held.values(vanished=vanished, parts_with=parts_with))


def as_program(row: ProgramRow) -> Program:
    """Convert the row to the domain's program."""
    return Program(
        id=row.id,
        workspace_id=row.workspace_id,
        settings=_settings(row),
        first_day=row.first_day,
        next_round_at=row.next_round_at,
        announced_round_at=row.announced_round_at,
        recapped=row.recapped,
        vanished=row.vanished,
        parts_with=row.parts_with,
        origins={name: Origin(origin) for name, origin in row.origins.items()},
        ended_at=row.ended_at,
        too_few_at=row.too_few_at,
    )


def _settings(row: ProgramRow) -> ProgramSettings:
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
        wording=Wording(row.name, row.tone, row.language, row.opening, row.themes, row.questions),
        guests=row.guests,
        least=row.least,
    )


def _columns(settings: ProgramSettings) -> dict[str, object]:
    """Convert the settings to the columns of a program's row."""
    return {
        "schedule": settings.schedule.text,
        "time_zone": settings.time_zone,
        **asdict(settings.rules),
        **asdict(settings.timing),
        "channel": settings.channel,
        "skip_dates": _written(settings.days_off.dates),
        "holidays": settings.days_off.place,
        "grace": settings.grace,
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


def _written(dates: Iterable[date]) -> list[str]:
    return sorted(day.isoformat() for day in dates)
