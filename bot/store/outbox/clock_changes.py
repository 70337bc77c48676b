"""What a clock that was set back would hold up: what waits for a moment that was near before."""

from datetime import datetime

from sqlalchemy import and_, case, or_, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.states import NoticeState
from bot.store.notice_table import IS_OPEN, NoticeRow
from bot.store.outbox.outbox import CLAIM_LASTS, IN_HAND


async def clock_was_set_back(session: AsyncSession, workspace_id: int, now: datetime) -> None:
    """Try at once what had been due already, and end the claims that would now last for longer than any does."""
    waits_too_long = [NoticeRow.workspace_id == workspace_id, NoticeRow.next_attempt_at > now, IS_OPEN]
    tried_before = and_(
        NoticeRow.state == NoticeState.PENDING, NoticeRow.attempts > 0, NoticeRow.due_at <= now
    )
    held = and_(NoticeRow.state.in_(IN_HAND), NoticeRow.next_attempt_at > now + CLAIM_LASTS)
    again_at = case((tried_before, now), else_=now + CLAIM_LASTS)
    await session.execute(
        update(NoticeRow).where(*waits_too_long, or_(tried_before, held)).values(next_attempt_at=again_at)
    )
