"""A workspace's outbox for its operator: counts by state, and each notice in full."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.notice import Notice
from bot.domain.outbox.states import GIVEN_UP, NoticeState
from bot.store.outbox.outbox import as_notice
from bot.store.tables import NoticeRow


async def counts(session: AsyncSession, workspace_id: int) -> dict[NoticeState, int]:
    """How many notices there are in each state that has any."""
    here = NoticeRow.workspace_id == workspace_id
    query = select(NoticeRow.state, func.count()).where(here).group_by(NoticeRow.state)
    found = {row[0]: row[1] for row in await session.execute(query)}
    return {state: found[state] for state in NoticeState if state in found}


async def ambiguous(session: AsyncSession, workspace_id: int) -> int:
    """How many notices were sent again, or given up, without knowing whether Slack has them already."""
    query = select(func.count()).where(NoticeRow.workspace_id == workspace_id, NoticeRow.ambiguous)
    return await session.scalar(query) or 0


async def overdue(session: AsyncSession, workspace_id: int, now: datetime) -> int:
    """How many pending notices should have been sent by now."""
    here = NoticeRow.workspace_id == workspace_id
    query = select(func.count()).where(here, NoticeRow.state == NoticeState.PENDING, NoticeRow.due_at <= now)
    return await session.scalar(query) or 0


async def notices(
    session: AsyncSession, workspace_id: int, *, state: NoticeState | None = None, limit: int = 50
) -> Sequence[Notice]:
    """The latest notices, newest first; all of them, or those in one state."""
    here = select(NoticeRow).where(NoticeRow.workspace_id == workspace_id)
    query = here.order_by(NoticeRow.due_at.desc(), NoticeRow.id.desc()).limit(limit)
    rows = await session.scalars(query if state is None else query.where(NoticeRow.state == state))
    return [as_notice(row) for row in rows]


async def notice(session: AsyncSession, workspace_id: int, notice_id: int) -> Notice | None:
    """A notice by an id that comes from outside, if it belongs to this workspace."""
    here = NoticeRow.workspace_id == workspace_id
    row = await session.scalar(select(NoticeRow).where(here, NoticeRow.id == notice_id))
    return as_notice(row) if row else None


async def retry(session: AsyncSession, workspace_id: int, now: datetime, notice_id: int | None = None) -> int:
    """Retry one notice, or all, that were given up and have not expired; return how many."""
    again = (
        update(NoticeRow)
        .where(
            NoticeRow.workspace_id == workspace_id,
            NoticeRow.state.in_(GIVEN_UP),
            NoticeRow.expires_at > now,
        )
        .values(
            state=NoticeState.PENDING,
            next_attempt_at=now,
            refusals=0,
            in_doubt=NoticeRow.state == NoticeState.UNKNOWN,
            error=None,
            payload=None,
        )
    )
    one = again if notice_id is None else again.where(NoticeRow.id == notice_id)
    return len((await session.scalars(one.returning(NoticeRow.id))).all())
