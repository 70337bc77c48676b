"""What became of somebody in past rounds."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.rounds.round import AbsenceWhy, MatchState
from bot.store.tables import AbsenceRow, MatchMemberRow, MatchRow, RoundRow


@dataclass(frozen=True, slots=True)
class PastFate:
    """A round of somebody's program, and why they were absent from it, if they were."""

    round_id: int
    round_at: datetime
    absent: AbsenceWhy | None


async def last_rounds(
    session: AsyncSession, program_id: int, participant_id: int, most: int
) -> tuple[PastFate, ...]:
    """The last rounds of a program, the latest first."""
    query = (
        select(RoundRow.id, RoundRow.scheduled_at, AbsenceRow.why)
        .outerjoin(
            AbsenceRow,
            and_(AbsenceRow.round_id == RoundRow.id, AbsenceRow.participant_id == participant_id),
        )
        .where(RoundRow.program_id == program_id)
        .order_by(RoundRow.scheduled_at.desc())
        .limit(most)
    )
    return tuple(
        PastFate(row.id, row.scheduled_at, AbsenceWhy(row.why) if row.why else None)
        for row in await session.execute(query)
    )


async def matches_in(
    session: AsyncSession, participant_id: int, round_ids: list[int]
) -> dict[int, list[tuple[int, MatchState]]]:
    """The ids and states of somebody's matches in these rounds, by the round's id."""
    query = (
        select(MatchRow.round_id, MatchRow.id, MatchRow.state)
        .join(MatchMemberRow, MatchMemberRow.match_id == MatchRow.id)
        .where(MatchMemberRow.participant_id == participant_id, MatchRow.round_id.in_(round_ids))
        .order_by(MatchRow.id)
    )
    found: dict[int, list[tuple[int, MatchState]]] = {}
    for round_id, match_id, state in await session.execute(query):
        found.setdefault(round_id, []).append((match_id, MatchState(state)))
    return found
