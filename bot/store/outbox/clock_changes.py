"""What a clock that was set back would hold up: what waits for a moment that was near before."""

from datetime import datetime

from sqlalchemy import or_, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.states import NoticeState
from bot.store.notice_table import IS_OPEN, NoticeRow
from bot.store.outbox.outbox import CLAIM_LASTS, IN_HAND


async def shorten_claims(session: AsyncSession, workspace_id: int, now: datetime) -> None:
    """End the claims in time that would last for longer than any does."""
    own = NoticeRow.workspace_id == workspace_id
    endless = (NoticeRow.state.in_(IN_HAND), NoticeRow.next_attempt_at > now + CLAIM_LASTS)
    await session.execute(
        update(NoticeRow).where(own, IS_OPEN, *endless).values(next_attempt_at=now + CLAIM_LASTS)
    )


async def try_at_once(session: AsyncSession, workspace_id: int, now: datetime, would_be: datetime) -> None:
    """Let nothing wait that was due or tried before: when it is to be tried again is decided anew.

    Args:
        would_be: what time it would be if the clock had not been set back.
    """
    own = NoticeRow.workspace_id == workspace_id
    waits = (NoticeRow.state == NoticeState.PENDING, NoticeRow.next_attempt_at > now)
    was_near = or_(NoticeRow.attempts > 0, NoticeRow.next_attempt_at <= would_be)
    await session.execute(update(NoticeRow).where(own, IS_OPEN, *waits, was_near).values(next_attempt_at=now))
