"""Thank-yous whose writers would share them, and which of their readers agreed."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.tables import FeedbackRow, MatchRow


@dataclass(frozen=True, slots=True)
class Offer:
    """A thank-you that its writer would share.

    Args:
        sender_id: the participant who wrote it.
        agreed: the ids of the participants who agreed.
    """

    match_id: int
    sender_id: int
    words: str
    agreed: frozenset[int]


async def offers(
    session: AsyncSession, *, round_id: int | None = None, match_id: int | None = None
) -> tuple[Offer, ...]:
    """The thank-yous of a round, or of a match, that their writers would share; those that were written first come first."""
    query = select(FeedbackRow).where(FeedbackRow.shares, FeedbackRow.thanks != "")
    if round_id is not None:
        query = query.join(MatchRow, MatchRow.id == FeedbackRow.match_id).where(MatchRow.round_id == round_id)
    if match_id is not None:
        query = query.where(FeedbackRow.match_id == match_id)
    rows = await session.scalars(query.order_by(FeedbackRow.told_at, FeedbackRow.participant_id))
    return tuple(Offer(row.match_id, row.participant_id, row.thanks, frozenset(row.agreed)) for row in rows)


async def set_agreed(session: AsyncSession, offer: Offer, agreed: frozenset[int]) -> None:
    """Keep who agreed that a thank-you is shared."""
    await session.execute(
        update(FeedbackRow)
        .filter_by(match_id=offer.match_id, participant_id=offer.sender_id)
        .values(agreed=sorted(agreed))
    )
