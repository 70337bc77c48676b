"""Programs: what their organisers decided, and when their next round is due."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.hours import read_hours, written
from bot.domain.rounds.days_off import DaysOff, days
from bot.domain.rounds.local_time import Timing
from bot.domain.rounds.program import HoursFor, Program, ProgramSettings
from bot.domain.rounds.roles import read_roles
from bot.domain.rounds.schedule import Schedule
from bot.store.rounds.rounds import as_rules
from bot.store.tables import ProgramRow

VEIL_BITS = 62  # of the number that nobody is told


async def ensure_program(
    session: AsyncSession, workspace_id: int, settings: ProgramSettings, now: datetime
) -> Program:
    """Create or update the workspace's program; a changed schedule starts again from now.

    Raises:
        SettingError: all rounds of the schedule fall on days off.
    """
    row = await session.scalar(select(ProgramRow).where(ProgramRow.workspace_id == workspace_id))
    if row is None:
        row = ProgramRow(
            workspace_id=workspace_id, schedule="", time_zone="", skip_dates=[], parts_with=False
        )
        row.organisers, row.organisers_set, row.veil = [], [], secrets.randbits(VEIL_BITS)
        session.add(row)
    schedule, zone, off = settings.schedule, settings.time_zone, settings.days_off
    if (row.schedule, row.time_zone) != (schedule.text, zone):
        row.first_day = schedule.first_day(zone, now)
        row.next_round_at, row.moved_from = settings.first_round(now, row.first_day), None
    elif (row.skip_dates, row.holidays) != (_written(off.dates), off.place):
        row.next_round_at = settings.first_round(_not_yet(row.next_round_at, now), row.first_day)
        row.moved_from = None
    for column, value in _columns(settings).items():
        setattr(row, column, value)
    row.organisers = _changed_by_setting(row, settings.organisers)
    row.organisers_set = list(settings.organisers)
    await session.flush()
    return as_program(row)


def _changed_by_setting(row: ProgramRow, named: Sequence[str]) -> list[str]:
    """Who organises: the setting adds whom it names anew and takes out whom it named before; others stay."""
    gone = {*row.organisers_set} - {*named}
    added = [each for each in named if each not in row.organisers_set and each not in row.organisers]
    return [*(each for each in row.organisers if each not in gone), *added]


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


async def programs_of(session: AsyncSession, workspace_id: int) -> tuple[Program, ...]:
    """The programs of a workspace, oldest first."""
    query = select(ProgramRow).where(ProgramRow.workspace_id == workspace_id).order_by(ProgramRow.id)
    return tuple(map(as_program, await session.scalars(query)))


async def set_next_round(
    session: AsyncSession,
    program_id: int,
    next_round_at: datetime | None,
    moved_from: datetime | None = None,
) -> None:
    """Set when a program's next round is due; None if there are no more.

    Args:
        moved_from: when it was due before an organiser moved it.
    """
    due = {"next_round_at": next_round_at, "moved_from": moved_from}
    await session.execute(update(ProgramRow).where(ProgramRow.id == program_id).values(due))


async def set_organisers(session: AsyncSession, program_id: int, slack_ids: Sequence[str]) -> None:
    """Record who organises a program, by Slack's ids."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(organisers=list(slack_ids))
    )


async def set_previewed(session: AsyncSession, program_id: int, round_at: datetime) -> None:
    """Record which round organisers were shown."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(previewed_round_at=round_at)
    )


async def drop_organiser(session: AsyncSession, organised: Program, slack_id: str) -> None:
    """Somebody who is forgotten organises no longer; the operator's setting may name them again."""
    left = [each for each in organised.settings.organisers if each != slack_id]
    if len(left) < len(organised.settings.organisers):
        await set_organisers(session, organised.id, left)


async def set_approved(session: AsyncSession, program_id: int, round_at: datetime | None) -> None:
    """Record which round an organiser has approved of."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(approved_round_at=round_at)
    )


async def set_announced(session: AsyncSession, program_id: int, round_at: datetime) -> None:
    """Record which round has been announced."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(announced_round_at=round_at)
    )


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
        settings=ProgramSettings(
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
        ),
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
        "approval": settings.approval,
        "hours": written(settings.hours),
        "hours_for": settings.hours_for,
        "video_link": settings.video_link,
        "workdays": settings.workdays,
        "roles": settings.roles.text if settings.roles else "",
    }


def _written(dates: Iterable[date]) -> list[str]:
    return sorted(day.isoformat() for day in dates)
