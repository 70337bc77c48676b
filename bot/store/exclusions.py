"""Whom people do not want to be matched with."""

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.chat_tables import ExclusionRow


async def are_apart(session: AsyncSession, one: int, other: int) -> bool:
    """Whether one of two people does not want to be matched with the other."""
    either = or_(
        and_(ExclusionRow.participant_id == one, ExclusionRow.other_id == other),
        and_(ExclusionRow.participant_id == other, ExclusionRow.other_id == one),
    )
    return await session.scalar(select(ExclusionRow.other_id).where(either).limit(1)) is not None
