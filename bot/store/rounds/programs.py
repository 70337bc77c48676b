"""Programs: what their organisers decided, and when their next round is due."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.program import Origin, Program, ProgramSettings
from bot.store.bulk import table_of
from bot.store.rounds.program_rows import as_columns, as_program, as_settings
from bot.store.tables import ProgramRow, WorkspaceRow

VEIL_BITS = 62  # of the number that nobody is told


async def ensure_program(
    session: AsyncSession,
    workspace_id: int,
    settings: ProgramSettings,
    now: datetime,
    given: Collection[str] = (),
) -> Program:
    """Create or update the workspace's first program; a changed schedule starts again from now.

    What was changed in Slack stays as it is; of who organises, only what the setting names anew, or no longer, changes.

    Args:
        given: the names of the settings that the environment sets; the others have their defaults.

    Raises:
        SettingError: all rounds of the schedule fall on days off, or a setting doesn't go with one from Slack.
    """
    first = select(ProgramRow).where(ProgramRow.workspace_id == workspace_id).order_by(ProgramRow.id)
    row = await session.scalar(first.limit(1)) or _new_row(session, workspace_id)
    kept = {name for name, origin in row.origins.items() if origin == Origin.SLACK}
    row.origins = dict.fromkeys(given, Origin.ENVIRONMENT) | dict.fromkeys(kept, Origin.SLACK)
    organisers, row.organisers_set = _changed_by_setting(row, settings.organisers), list(settings.organisers)
    given_now = as_columns(settings) | {"organisers": organisers}
    stays = kept - {"organisers"}
    _set(row, {name: value for name, value in given_now.items() if name not in stays}, now)
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
    _set(row, as_columns(settings), now)
    await session.flush()
    return as_program(row)


def _changed_by_setting(row: ProgramRow, named: Sequence[str]) -> list[str]:
    """Who organises: the setting adds whom it names anew and takes out whom it named before; others stay."""
    gone = {*row.organisers_set} - {*named}
    added = [each for each in named if each not in row.organisers_set and each not in row.organisers]
    return [*(each for each in row.organisers if each not in gone), *added]


async def change_program(
    session: AsyncSession,
    program_id: int,
    settings: ProgramSettings,
    now: datetime,
    *,
    chosen: Collection[str] = (),
) -> tuple[str, ...]:
    """Change what differs in a program's settings, as said in Slack; return the names of what did.

    Args:
        chosen: the names of those that were said in Slack though they may be what they were.

    Raises:
        SettingError: all rounds of the schedule fall on days off.
    """
    row = (await session.scalars(_PROGRAM, {"program": program_id})).one()
    before = as_columns(as_program(row).settings)
    changed = {name: value for name, value in as_columns(settings).items() if value != before[name]}
    row.origins = row.origins | dict.fromkeys((*changed, *chosen), Origin.SLACK)
    _set(row, changed, now)
    await session.flush()
    return tuple(changed)


def _new_row(session: AsyncSession, workspace_id: int) -> ProgramRow:
    row = ProgramRow(
        workspace_id=workspace_id, schedule="", time_zone="", skip_dates=[], parts_with=False, origins={}
    )
    row.organisers, row.organisers_set, row.veil = [], [], secrets.randbits(VEIL_BITS)
    session.add(row)
    return row


def _set(row: ProgramRow, values: Mapping[str, object], now: datetime) -> None:
    """Change these columns, and find the next round if the schedule or the days off are among what changes."""
    before = (row.schedule, row.time_zone), (row.skip_dates, row.holidays)
    for column, value in values.items():
        setattr(row, column, value)
    settings = as_settings(row)
    if row.ended_at is not None:
        return
    if (row.schedule, row.time_zone) != before[0]:
        row.first_day = settings.schedule.first_day(settings.time_zone, now)
        row.next_round_at, row.moved_from = settings.first_round(now, row.first_day), None
    elif (row.skip_dates, row.holidays) != before[1]:
        row.next_round_at = settings.first_round(_not_yet(row.next_round_at, now), row.first_day)
        row.moved_from = None


def _not_yet(next_round_at: datetime | None, now: datetime) -> datetime:
    """The moment after which to look for the next round; an overdue round stays due."""
    if next_round_at is None or next_round_at > now:
        return now
    return next_round_at - timedelta(microseconds=1)


_PROGRAM = select(ProgramRow).where(ProgramRow.id == bindparam("program"))
_TABLE = table_of(ProgramRow)
# What is only read is read without an object for each row.
_COLUMNS = select(*_TABLE.c)
_READ = _COLUMNS.where(_TABLE.c.id == bindparam("program"))
_ALL = _COLUMNS.where(_TABLE.c.workspace_id == bindparam("workspace")).order_by(_TABLE.c.id)
_NOT_ENDED = _ALL.where(_TABLE.c.ended_at.is_(None))


async def program(session: AsyncSession, program_id: int) -> Program:
    """A program by id."""
    return as_program((await session.execute(_READ, {"program": program_id})).one())


async def programs_of(
    session: AsyncSession, workspace_id: int, *, ended: bool = False
) -> tuple[Program, ...]:
    """The programs of a workspace, oldest first.

    Args:
        ended: whether those count that have ended.
    """
    found = await session.execute(_ALL if ended else _NOT_ENDED, {"workspace": workspace_id})
    return tuple(map(as_program, found))


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
    row = (await session.scalars(_PROGRAM, {"program": program_id})).one()
    row.organisers, row.origins = list(slack_ids), row.origins | {"organisers": Origin.SLACK}
    await session.flush()


async def set_previewed(session: AsyncSession, program_id: int, round_at: datetime) -> None:
    """Record which round organisers were shown."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(previewed_round_at=round_at)
    )


async def drop_organiser(session: AsyncSession, organised: Program, slack_id: str) -> int | None:
    """Somebody who is forgotten organises no longer; the operator's setting may name them again.

    Returns:
        How many organise it now; None if they didn't.
    """
    left = [each for each in organised.settings.organisers if each != slack_id]
    if len(left) == len(organised.settings.organisers):
        return None
    await set_organisers(session, organised.id, left)
    return len(left)


async def set_approved(session: AsyncSession, program_id: int, round_at: datetime | None) -> None:
    """Record which round an organiser has approved of."""
    await session.execute(
        update(ProgramRow).where(ProgramRow.id == program_id).values(approved_round_at=round_at)
    )


async def set_announced(
    session: AsyncSession, program_id: int, round_at: datetime, introduces_for: timedelta | None
) -> None:
    """Record which round has been announced, and how long its introductions take if that is more than an hour."""
    await session.execute(
        update(ProgramRow)
        .where(ProgramRow.id == program_id)
        .values(announced_round_at=round_at, introduces_for=introduces_for)
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
