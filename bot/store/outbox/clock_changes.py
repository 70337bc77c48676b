"""What a clock that was set back would hold up: what waits for a moment that was near before."""

from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.states import NoticeState
from bot.domain.outbox.validity import FREE_FOR
from bot.store.outbox.outbox import CLAIM_LASTS, IN_HAND
from bot.store.tables import IS_OPEN, NoticeRow, ParticipantRow, ProgramRow


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


async def shorten_free_time(session: AsyncSession, workspace_id: int, now: datetime) -> None:
    """Have nobody be free right now for longer than they said."""
    here = select(ProgramRow.id).where(ProgramRow.workspace_id == workspace_id)
    endless = (ParticipantRow.program_id.in_(here), ParticipantRow.free_until > now + FREE_FOR)
    await session.execute(update(ParticipantRow).where(*endless).values(free_until=now + FREE_FOR))
