"""What earlier rounds were, as the next one is planned from them, and as they are planned again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.round import AbsenceWhy, Answer, MatchState
from bot.store.tables import AbsenceRow, MatchMemberRow, MatchRow, RoundRow, SituationRow


@dataclass(frozen=True, slots=True)
class PastGroup:
    """People of an earlier round: those who were introduced, or somebody who was left alone.

    Args:
        scheduled_at: when the round was scheduled, in UTC.
        answers: what each said to "did you meet?", by participant id; None is nothing.
    """

    scheduled_at: datetime
    answers: dict[int, Answer | None]


async def past_groups(session: AsyncSession, program_id: int) -> list[PastGroup]:
    """Who was ever introduced to whom in a program, and who was left alone.

    Matches that were called off don't count; people who left afterwards do.
    """
    together = (
        select(
            RoundRow.scheduled_at,
            MatchMemberRow.match_id,
            MatchMemberRow.participant_id,
            MatchMemberRow.answer,
        )
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .join(RoundRow)
        .where(RoundRow.program_id == program_id, MatchRow.state != MatchState.CALLED_OFF)
        .order_by(MatchMemberRow.match_id, MatchMemberRow.participant_id)
    )
    groups: dict[int, PastGroup] = {}
    for scheduled_at, match_id, participant_id, answer in await session.execute(together):
        group = groups.setdefault(match_id, PastGroup(scheduled_at, {}))
        group.answers[participant_id] = Answer(answer) if answer else None
    alone = (
        select(RoundRow.scheduled_at, AbsenceRow.participant_id)
        .join(AbsenceRow, AbsenceRow.round_id == RoundRow.id)
        .where(RoundRow.program_id == program_id, AbsenceRow.why == AbsenceWhy.ALONE)
        .order_by(RoundRow.id, AbsenceRow.participant_id)
    )
    left = [PastGroup(at, {participant_id: None}) for at, participant_id in await session.execute(alone)]
    return [*groups.values(), *left]


async def keep_situation(session: AsyncSession, round_id: int, situation: dict[str, Any]) -> None:
    """Keep what a round was planned from, so that it can be planned again."""
    session.add(SituationRow(round_id=round_id, situation=situation))
    await session.flush()


async def kept_situation(session: AsyncSession, round_id: int) -> dict[str, Any] | None:
    """What a round was planned from; None for rounds of before it was kept."""
    return await session.scalar(select(SituationRow.situation).filter_by(round_id=round_id))


async def round_times(session: AsyncSession, program_id: int) -> tuple[datetime, ...]:
    """When the rounds of a program were scheduled, the latest first."""
    query = select(RoundRow.scheduled_at).where(RoundRow.program_id == program_id)
    return tuple(await session.scalars(query.order_by(RoundRow.scheduled_at.desc())))
