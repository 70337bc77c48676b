"""Programs and those who take part."""

from collections.abc import Collection, Iterable
from dataclasses import asdict
from datetime import date, datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from bot.domain.calendar import Timing
from bot.domain.days_off import DaysOff, days
from bot.domain.hours import read_hours, written
from bot.domain.participant import Cadence, MeetingMode, Participant, Profile, Standing
from bot.domain.program import HoursFor, Program, ProgramSettings, Rules
from bot.domain.schedule import Schedule
from bot.store.database import insert_new
from bot.store.tables import MemberRow, ParticipantRow, ProgramRow, WorkspaceRow
from bot.store.workspaces import as_member


async def ensure_program(
    session: AsyncSession, workspace_id: int, settings: ProgramSettings, now: datetime
) -> Program:
    """The workspace's program under these settings; a schedule that changed is counted anew from now.

    Raises:
        SettingError: the schedule comes round on days off only.
    """
    row = await session.scalar(select(ProgramRow).where(ProgramRow.workspace_id == workspace_id))
    if row is None:
        row = ProgramRow(workspace_id=workspace_id, schedule="", time_zone="", skip_dates=[])
        session.add(row)
    schedule, zone, off = settings.schedule, settings.time_zone, settings.days_off
    if (row.schedule, row.time_zone) != (schedule.text, zone):
        row.first_day = schedule.first_day(zone, now)
        row.next_round_at = settings.first_round(now, row.first_day)
    elif (row.skip_dates, row.holidays) != (_written(off.dates), off.place):
        row.next_round_at = settings.first_round(_not_yet(row.next_round_at, now), row.first_day)
    for column, value in _columns(settings).items():
        setattr(row, column, value)
    await session.flush()
    return _as_program(row)


def _not_yet(next_round_at: datetime | None, now: datetime) -> datetime:
    """The moment after which to look for the next round, so that one that is overdue stays due."""
    if next_round_at is None or next_round_at > now:
        return now
    return next_round_at - timedelta(microseconds=1)


async def program_of(session: AsyncSession, team_id: str) -> Program | None:
    """The program of the workspace that Slack calls ``team_id``."""
    query = select(ProgramRow).join(WorkspaceRow).where(WorkspaceRow.team_id == team_id)
    row = await session.scalar(query)
    return _as_program(row) if row else None


async def program(session: AsyncSession, program_id: int) -> Program:
    """A program by id."""
    row = (await session.scalars(select(ProgramRow).where(ProgramRow.id == program_id))).one()
    return _as_program(row)


async def all_programs(session: AsyncSession) -> tuple[Program, ...]:
    """Every program, the oldest first."""
    return tuple(map(_as_program, await session.scalars(select(ProgramRow).order_by(ProgramRow.id))))


async def due_programs(session: AsyncSession, workspace_id: int, now: datetime) -> tuple[Program, ...]:
    """The programs of a workspace whose next round should have started by now."""
    due = (ProgramRow.workspace_id == workspace_id, ProgramRow.next_round_at <= now)
    rows = await session.scalars(select(ProgramRow).where(*due).order_by(ProgramRow.id))
    return tuple(_as_program(row) for row in rows)


async def set_next_round(session: AsyncSession, program_id: int, next_round_at: datetime | None) -> None:
    """Say when a program's next round is due, if another is planned."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(next_round_at=next_round_at)
    )


async def roster(session: AsyncSession, program_id: int) -> tuple[Participant, ...]:
    """Everyone who ever joined a program, whatever their standing, ordered by id."""
    return await _participants(session, ParticipantRow.program_id == program_id)


async def participant(session: AsyncSession, participant_id: int) -> Participant:
    """A participant by id."""
    (found,) = await _participants(session, ParticipantRow.id == participant_id)
    return found


async def participant_of(session: AsyncSession, program_id: int, slack_id: str) -> Participant | None:
    """The participant that a person in Slack is, if they ever joined."""
    found = await _participants(
        session, ParticipantRow.program_id == program_id, MemberRow.slack_id == slack_id
    )
    return found[0] if found else None


async def gone_participants(session: AsyncSession, program_id: int) -> tuple[Participant, ...]:
    """Those who are deactivated in Slack and have not left the program yet."""
    return await _participants(
        session,
        ParticipantRow.program_id == program_id,
        ParticipantRow.standing != Standing.LEFT,
        MemberRow.gone,
    )


async def not_active(session: AsyncSession, ids: Collection[int]) -> tuple[Participant, ...]:
    """Those of some participants who paused, left or are deactivated in Slack; a pause may be over by now."""
    away = or_(ParticipantRow.standing != Standing.ACTIVE, MemberRow.gone)
    return await _participants(session, ParticipantRow.id.in_(list(ids)), away)


async def save_profile(
    session: AsyncSession, program_id: int, member_id: int, profile: Profile
) -> Participant:
    """Write a participant's profile down; whoever isn't one yet becomes one, once."""
    values = asdict(profile)
    key = {"program_id": program_id, "member_id": member_id}
    await insert_new(session, ParticipantRow, [key | values | {"standing": Standing.ACTIVE}])
    changed = update(ParticipantRow).filter_by(**key).values(**values).returning(ParticipantRow.id)
    return await participant(session, (await session.scalars(changed)).one())


async def set_standing(
    session: AsyncSession, participant_id: int, standing: Standing, paused_until: date | None = None
) -> None:
    """Change whether a participant is to be matched."""
    await session.execute(
        update(ParticipantRow)
        .where(ParticipantRow.id == participant_id)
        .values(standing=standing, paused_until=paused_until)
    )


async def departments(session: AsyncSession, program_id: int) -> tuple[str, ...]:
    """The departments of those who take part, the largest first."""
    query = (
        select(ParticipantRow.department)
        .where(ParticipantRow.program_id == program_id, ParticipantRow.standing != Standing.LEFT)
        .group_by(ParticipantRow.department)
        .order_by(func.count().desc(), ParticipantRow.department)
    )
    return tuple(await session.scalars(query))


async def _participants(session: AsyncSession, *where: object) -> tuple[Participant, ...]:
    query = (
        select(ParticipantRow)
        .join(ParticipantRow.member)
        .options(joinedload(ParticipantRow.member))
        .where(*where)  # type: ignore[arg-type]
        .order_by(ParticipantRow.id)
        .execution_options(populate_existing=True)
    )
    return tuple(as_participant(row) for row in await session.scalars(query))


def as_participant(row: ParticipantRow) -> Participant:
    """The row and its member as the domain knows them."""
    return Participant(
        id=row.id,
        program_id=row.program_id,
        member=as_member(row.member),
        profile=Profile(
            department=row.department,
            interests=tuple(row.interests),
            can_help=tuple(row.can_help),
            wants_to_learn=tuple(row.wants_to_learn),
            meeting_mode=MeetingMode(row.meeting_mode),
            office=row.office,
            cadence=Cadence(row.cadence),
        ),
        standing=Standing(row.standing),
        paused_until=row.paused_until,
    )


def _as_program(row: ProgramRow) -> Program:
    return Program(
        id=row.id,
        workspace_id=row.workspace_id,
        settings=ProgramSettings(
            schedule=Schedule(row.schedule),
            time_zone=row.time_zone,
            rules=Rules(row.group_size, row.repeat_gap),
            timing=Timing(row.nudge_after, row.last_call_before, row.close_before),
            channel=row.channel,
            days_off=DaysOff(days(row.skip_dates), row.holidays),
            grace=row.grace,
            organisers=tuple(row.organisers),
            hours=read_hours(row.hours),
            hours_for=HoursFor(row.hours_for),
        ),
        first_day=row.first_day,
        next_round_at=row.next_round_at,
    )


def _columns(settings: ProgramSettings) -> dict[str, object]:
    """What the settings are in a program's row."""
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
    }


def _written(dates: Iterable[date]) -> list[str]:
    return sorted(day.isoformat() for day in dates)
