"""Which process sends for a workspace: one at a time, and none while Slack denies the bot access."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.results import Stop
from bot.store.bulk import table_of
from bot.store.tables import WorkspaceRow

# A sender renews its lease with each claim. If it dies, another takes over once the lease ends.
HOLDS_FOR = timedelta(seconds=45)
# What the clocks of two processes may differ by. A lease that ends even later is from before a clock was set back.
CLOCKS_DIFFER = timedelta(minutes=5)

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
            _WORKSPACES.c.sender_until > bindparam("too_late"),
        ),
    )
    .values(sender=bindparam("who"), sender_until=bindparam("until"))
    .returning(_WORKSPACES.c.id)
)

_WORKSPACE = update(_WORKSPACES).where(_WORKSPACES.c.id == bindparam("workspace"))
_LET_GO = _WORKSPACE.values(sender=None, sender_until=None)
_LET_OWN_GO = _LET_GO.where(_WORKSPACES.c.sender == bindparam("who"))
_RESUMED = _WORKSPACE.values(stopped=None, stopped_at=None)


async def hold(session: AsyncSession, workspace_id: int, sender: str, now: datetime) -> bool:
    """Take or renew the lease on a workspace; False if another process has it or the workspace is stopped."""
    claim = {"workspace": workspace_id, "who": sender, "now": now, "until": now + HOLDS_FOR}
    claim["too_late"] = now + HOLDS_FOR + CLOCKS_DIFFER
    return await session.scalar(_HELD, claim) is not None


async def let_go(session: AsyncSession, workspace_id: int, sender: str | None = None) -> None:
    """Release the lease, so that another process can send at once.

    Args:
        sender: the process that releases it; None releases anyone's, safe only if no other process is alive.
    """
    if sender is None:
        await session.execute(_LET_GO, {"workspace": workspace_id})
    else:
        await session.execute(_LET_OWN_GO, {"workspace": workspace_id, "who": sender})


async def stop(session: AsyncSession, workspace_id: int, why: str, now: datetime) -> None:
    """Stop sending for a workspace, because Slack denies the bot access; ``why`` is Slack's code."""
    await session.execute(
        update(WorkspaceRow).where(WorkspaceRow.id == workspace_id).values(stopped=why, stopped_at=now)
    )


async def resume(session: AsyncSession, workspace_id: int) -> None:
    """Send for a workspace again, because Slack grants the bot access again."""
    await session.execute(_RESUMED, {"workspace": workspace_id})


async def stop_of(session: AsyncSession, workspace_id: int) -> Stop | None:
    """Why and since when a workspace is stopped, if it is."""
    row = (await session.scalars(select(WorkspaceRow).where(WorkspaceRow.id == workspace_id))).one()
    return Stop(row.team_id, row.stopped, row.stopped_at) if row.stopped and row.stopped_at else None
