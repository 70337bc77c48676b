"""What a participant's yearly recap counts besides whom they met, and who gets one."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.rounds.round import Answer, Gain, MatchState, ReasonKind
from bot.store.tables import FeedbackRow, FollowUpRow, MatchMemberRow, MatchRow, ProgramRow, RoundRow

SETTLED = "done"  # the state of a follow-up


async def participants_who_chatted(
    session: AsyncSession, program_id: int, begins: datetime, ends: datetime
) -> frozenset[int]:
    """The ids of those who met someone from ``begins`` to ``ends`` (exclusive), as in ``Meeting.met_by``."""
    at = func.coalesce(MatchRow.meets_at, RoundRow.scheduled_at)
    said, other = aliased(MatchMemberRow), aliased(MatchMemberRow)
    query = (
        select(MatchMemberRow.participant_id)
        .distinct()
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .join(said, (said.match_id == MatchRow.id) & (said.answer == Answer.MET))
        .join(other, (other.match_id == MatchRow.id) & ~other.left)
        .where(RoundRow.program_id == program_id, at >= begins, at < ends)
        .where(MatchRow.state != MatchState.CALLED_OFF, ~MatchMemberRow.left)
        .where(MatchMemberRow.answer.is_distinct_from(Answer.NO))
        .where(other.participant_id != MatchMemberRow.participant_id)
    )
    return frozenset(await session.scalars(query))


async def set_recapped(session: AsyncSession, program_id: int, year: int) -> None:
    """Mark a year's recap as announced."""
    await session.execute(update(ProgramRow).where(ProgramRow.id == program_id).values(recapped=year))


async def topics(
    session: AsyncSession, own_ids: Collection[int], match_ids: Collection[int]
) -> tuple[str, ...]:
    """What partners in these matches can help somebody learn, as stated in their introductions; they have an id in each program."""
    query = select(MatchRow.reasons).where(MatchRow.id.in_(list(match_ids))).order_by(MatchRow.id)
    found: dict[str, str] = {}
    for reasons in await session.scalars(query):
        for reason in reasons:
            if reason.kind is ReasonKind.TEACHES and reason.people[1] in own_ids:
                for topic in reason.words:
                    found.setdefault(topic.casefold(), topic)
    return tuple(found.values())


async def gains(
    session: AsyncSession, own_ids: Collection[int], begins: datetime, ends: datetime
) -> dict[Gain, int]:
    """How often somebody named each gain in feedback from ``begins`` to ``ends`` (exclusive)."""
    query = select(FeedbackRow.gains).where(
        FeedbackRow.participant_id.in_(list(own_ids)),
        FeedbackRow.told_at >= begins,
        FeedbackRow.told_at < ends,
    )
    named = Counter(gain for each in await session.scalars(query) for gain in each)
    return {gain: named[gain] for gain in Gain if named[gain]}


async def follow_ups_settled(
    session: AsyncSession, own_ids: Collection[int], begins: datetime, ends: datetime
) -> int:
    """How many of their follow-ups somebody did from ``begins`` to ``ends`` (exclusive)."""
    query = select(func.count()).where(
        FollowUpRow.author_id.in_(list(own_ids)),
        FollowUpRow.state == SETTLED,
        FollowUpRow.settled_at >= begins,
        FollowUpRow.settled_at < ends,
    )
    return await session.scalar(query) or 0
