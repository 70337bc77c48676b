"""Who speaks for a workspace: one process at a time, and none while Slack doesn't let the bot in."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.results import Stop
from bot.store.bulk import table_of
from bot.store.tables import WorkspaceRow

# A sender says so anew with each claim; after its death another one takes over.
HOLDS_FOR = timedelta(seconds=45)

_WORKSPACES = table_of(WorkspaceRow)
_HELD = (
    update(_WORKSPACES)
    .where(
        _WORKSPACES.c.id == bindparam("workspace"),
        _WORKSPACES.c.stopped.is_(None),
        or_(
            _WORKSPACES.c.sender.is_(None),
            _WORKSPACES.c.sender == bindparam("who"),
            _WORKSPACES.c.sender_until <= bindparam("now"),
        ),
    )
    .values(sender=bindparam("who"), sender_until=bindparam("until"))
    .returning(_WORKSPACES.c.id)
)


async def hold(session: AsyncSession, workspace_id: int, sender: str, now: datetime) -> bool:
    """Become, or stay, the one that speaks for a workspace; False where another does, or the workspace is stopped."""
    claim = {"workspace": workspace_id, "who": sender, "now": now, "until": now + HOLDS_FOR}
    return await session.scalar(_HELD, claim) is not None


async def let_go(session: AsyncSession, workspace_id: int, sender: str | None = None) -> None:
    """Let another process speak at once.

    Args:
        sender: the one that lets go; None is whoever it is, which is right where no other process can be alive.
    """
    held = update(WorkspaceRow).where(WorkspaceRow.id == workspace_id)
    own = held if sender is None else held.where(WorkspaceRow.sender == sender)
    await session.execute(own.values(sender=None, sender_until=None))


async def stop(session: AsyncSession, workspace_id: int, why: str, now: datetime) -> None:
    """Nobody speaks for a workspace any more: Slack does not let the bot in, and this is its word for why."""
    await session.execute(
        update(WorkspaceRow).where(WorkspaceRow.id == workspace_id).values(stopped=why, stopped_at=now)
    )


async def resume(session: AsyncSession, workspace_id: int) -> None:
    """Slack lets the bot in again."""
    await session.execute(
        update(WorkspaceRow).where(WorkspaceRow.id == workspace_id).values(stopped=None, stopped_at=None)
    )


async def stop_of(session: AsyncSession, workspace_id: int) -> Stop | None:
    """Why and since when a workspace is stopped, if it is."""
    row = (await session.scalars(select(WorkspaceRow).where(WorkspaceRow.id == workspace_id))).one()
    return Stop(row.team_id, row.stopped, row.stopped_at) if row.stopped and row.stopped_at else None
