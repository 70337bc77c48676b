"""The record of who changed what: written in the transaction of the change, and never changed."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.organisers.audit import Entry
from bot.store.tables import AuditRow, MemberRow, ParticipantRow


async def record(
    session: AsyncSession,
    program: tuple[int, int | None],
    entry: Entry,
    people: Collection[int] = (),
) -> None:
    """Add a line.

    Args:
        program: the ids of the workspace and of the program.
        people: the ids of the participants whom it is about.
    """
    workspace_id, program_id = program
    written = {"at": entry.at, "actor": entry.actor, "action": entry.action, "about": entry.about}
    where = {"workspace_id": workspace_id, "program_id": program_id, "people": list(people)}
    await session.execute(insert(AuditRow).values(written | where))


async def deeds_in(session: AsyncSession, program: tuple[int, int], of: Collection[str]) -> frozenset[str]:
    """Which of these words the record has of a program.

    Args:
        program: the ids of the workspace and of the program.
    """
    workspace_id, program_id = program
    query = select(AuditRow.action).where(
        AuditRow.workspace_id == workspace_id,
        AuditRow.program_id == program_id,
        AuditRow.action.in_(list(of)),
    )
    return frozenset(await session.scalars(query.distinct()))


async def was_done(
    session: AsyncSession, program: tuple[int, int], done: tuple[str, str], since: datetime
) -> bool:
    """Whether the record of a program has this word about this since a moment.

    Args:
        program: the ids of the workspace and of the program.
    """
    (workspace_id, program_id), (action, about) = program, done
    query = select(AuditRow.id).where(
        AuditRow.workspace_id == workspace_id,
        AuditRow.program_id == program_id,
        AuditRow.action == action,
        AuditRow.about == about,
        AuditRow.at >= since,
    )
    return await session.scalar(query.limit(1)) is not None


async def count(session: AsyncSession, workspace_id: int) -> int:
    """How many lines a workspace's record has."""
    counted = select(func.count()).select_from(AuditRow).where(AuditRow.workspace_id == workspace_id)
    return (await session.scalars(counted)).one()


async def entries(session: AsyncSession, workspace_id: int, limit: int, offset: int = 0) -> tuple[Entry, ...]:
    """The latest lines of a workspace, the newest first."""
    query = (
        select(AuditRow)
        .where(AuditRow.workspace_id == workspace_id)
        .order_by(AuditRow.id.desc())
        .limit(limit)
        .offset(offset)
    )
    rows = tuple(await session.scalars(query))
    names = await _names(session, workspace_id, {one for row in rows for one in row.people})
    return tuple(
        Entry(row.at, row.actor, row.action, row.about, tuple(names.get(one, "") for one in row.people))
        for row in rows
    )


async def _names(session: AsyncSession, workspace_id: int, ids: Collection[int]) -> dict[int, str]:
    query = (
        select(ParticipantRow.id, MemberRow.name)
        .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(MemberRow.workspace_id == workspace_id, ParticipantRow.id.in_(list(ids)))
    )
    return {row.id: row.name for row in await session.execute(query)} if ids else {}
