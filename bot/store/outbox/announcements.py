"""Who was told lately of somebody: that they are free to talk right now, or would like a coffee."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.store.tables import NoticeRow, is_kind


@dataclass(frozen=True, slots=True)
class Announced:
    """Someone was told about someone else; participant ids, and when, in UTC."""

    about: int | None
    to: int | None
    at: datetime


async def announced_since(
    session: AsyncSession,
    program_ids: Collection[int],
    since: datetime,
    kind: NoticeKind = NoticeKind.FREE_NOW,
) -> tuple[Announced, ...]:
    """Who was told in these programs of somebody, whatever became of the message.

    Args:
        kind: what they were told: that somebody is free, or would like a coffee with them.
    """
    query = select(NoticeRow.from_id, NoticeRow.to_id, NoticeRow.due_at).where(
        is_kind(kind), NoticeRow.due_at > since, NoticeRow.program_id.in_(list(program_ids))
    )
    return tuple(Announced(*row) for row in await session.execute(query))
