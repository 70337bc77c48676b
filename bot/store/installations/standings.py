"""How workspaces stand with the app: let in by their own installation, by their organisation's, or no longer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.bulk import insert_new
from bot.store.tables import InstallationRow, WorkspaceRow

_GRANTED = select(InstallationRow.team_id).where(InstallationRow.team_id.is_not(None))


@dataclass(frozen=True, slots=True)
class WorkspaceStanding:
    """How a workspace stands.

    Args:
        enterprise_id: the organisation whose installation lets the bot in; empty if none does.
        uninstalled_at: since when the app isn't installed there.
        stopped: Slack's code for why it doesn't let the bot send; empty if it does.
    """

    team_id: str
    name: str
    enterprise_id: str
    uninstalled_at: datetime | None
    stopped: str


async def all_standings(session: AsyncSession) -> tuple[WorkspaceStanding, ...]:
    """How all workspaces stand."""
    rows = await session.scalars(select(WorkspaceRow).order_by(WorkspaceRow.id))
    return tuple(
        WorkspaceStanding(
            row.team_id, row.name, row.enterprise_id or "", row.uninstalled_at, row.stopped or ""
        )
        for row in rows
    )


async def set_uninstalled(session: AsyncSession, team_id: str, now: datetime) -> None:
    """Write down since when the app isn't installed in a workspace, if that is not written there."""
    removed = update(WorkspaceRow).where(
        WorkspaceRow.team_id == team_id, WorkspaceRow.uninstalled_at.is_(None)
    )
    await session.execute(
        removed.values(uninstalled_at=now, enterprise_id=None, sender=None, sender_until=None)
    )


async def set_returned(session: AsyncSession, team_ids: Collection[str]) -> None:
    """Write down that the app is installed in workspaces, as far as that is so."""
    back = update(WorkspaceRow).where(WorkspaceRow.team_id.in_(team_ids), WorkspaceRow.team_id.in_(_GRANTED))
    await session.execute(back.values(uninstalled_at=None))


async def set_workspaces_of(
    session: AsyncSession, enterprise_id: str, names: Mapping[str, str], now: datetime
) -> None:
    """Write down which workspaces an organisation's installation lets the bot into.

    Args:
        names: the workspaces' names, by Slack's ids of them.
    """
    await insert_new(session, WorkspaceRow, [{"team_id": each, "name": name} for each, name in names.items()])
    let_in = update(WorkspaceRow).where(WorkspaceRow.team_id.in_(names))
    await session.execute(let_in.values(enterprise_id=enterprise_id, uninstalled_at=None))
    out = select(WorkspaceRow.team_id).where(
        WorkspaceRow.enterprise_id == enterprise_id, WorkspaceRow.team_id.not_in(names)
    )
    for team_id in (await session.scalars(out)).all():
        await set_uninstalled(session, team_id, now)


async def to_erase(session: AsyncSession, before: datetime, but: str) -> list[int]:
    """The workspaces in which the app isn't installed since before then, but for one that is served all the same."""
    found = await session.scalars(
        select(WorkspaceRow.id).where(_is_over(before), WorkspaceRow.team_id != but)
    )
    return list(found)


async def erase_workspace(session: AsyncSession, workspace_id: int, before: datetime) -> bool:
    """Erase all that is kept of a workspace, unless the app came back to it; all its rows lead there."""
    gone = delete(WorkspaceRow).where(WorkspaceRow.id == workspace_id, _is_over(before))
    return await session.scalar(gone.returning(WorkspaceRow.id)) is not None


def _is_over(before: datetime) -> ColumnElement[bool]:
    return (WorkspaceRow.uninstalled_at < before) & WorkspaceRow.team_id.not_in(_GRANTED)
