"""What the outbox has said so far, of a match or in a channel."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.store.notice_table import NoticeRow


async def last_posted_in(session: AsyncSession, program_id: int, channel: str) -> str | None:
    """The timestamp of the last message that a program's notices have in a conversation; None if there is none."""
    query = select(func.max(NoticeRow.ts)).where(
        NoticeRow.program_id == program_id, NoticeRow.channel == channel
    )
    return await session.scalar(query)


async def last_due(session: AsyncSession, match_id: int, kind: NoticeKind) -> datetime | None:
    """When a match's last notice of a kind was due; None if there was none."""
    query = select(func.max(NoticeRow.due_at)).where(NoticeRow.match_id == match_id, NoticeRow.kind == kind)
    return await session.scalar(query)
