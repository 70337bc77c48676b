"""Putting off reminders to a match, or to one person in it."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.store.tables import NoticeRow


async def put_off(
    session: AsyncSession, match_id: int, kind: NoticeKind, to_id: int | None, until: datetime
) -> None:
    """Put a match's notice off until a moment, unless it would expire by then."""
    await session.execute(
        update(NoticeRow)
        .where(
            NoticeRow.match_id == match_id,
            NoticeRow.kind == kind,
            NoticeRow.to_id.is_(None) if to_id is None else NoticeRow.to_id == to_id,
            NoticeRow.state == NoticeState.PENDING,
            NoticeRow.next_attempt_at < until,
            NoticeRow.expires_at > until,
        )
        .values(next_attempt_at=until)
    )


async def next_reminder(
    session: AsyncSession, match_id: int, kinds: Iterable[NoticeKind], to_id: int
) -> datetime | None:
    """When someone gets the next reminder about a match; None if no more are pending."""
    query = select(func.min(NoticeRow.next_attempt_at)).where(
        NoticeRow.match_id == match_id,
        NoticeRow.kind.in_(list(kinds)),
        or_(NoticeRow.to_id.is_(None), NoticeRow.to_id == to_id),
        NoticeRow.state == NoticeState.PENDING,
    )
    return await session.scalar(query)
