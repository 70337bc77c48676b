"""Who met whom, in few columns: after some years, a program of 1,000 people has 100,000 seats."""

from collections.abc import Collection
from itertools import groupby
from operator import attrgetter

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.memory.network import Colleague, Meeting
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer, MatchState
from bot.store.tables import MatchMemberRow, MatchRow, MemberRow, ParticipantRow, RoundRow


async def colleagues(session: AsyncSession, program_id: int) -> tuple[Colleague, ...]:
    """Everyone who ever joined a program and is still in the company, ordered by id."""
    query = (
        select(ParticipantRow.id, MemberRow.name, ParticipantRow.department, ParticipantRow.standing)
        .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(ParticipantRow.program_id == program_id, ~MemberRow.gone)
        .order_by(ParticipantRow.id)
    )
    return tuple(
        Colleague(one, name, department, takes_part=standing != Standing.LEFT)
        for one, name, department, standing in await session.execute(query)
    )


async def meetings_of(session: AsyncSession, participant_ids: Collection[int]) -> tuple[Meeting, ...]:
    """The matches with any of these people in which someone said that they met, oldest first."""
    theirs = select(MatchMemberRow.match_id).where(MatchMemberRow.participant_id.in_(list(participant_ids)))
    said = aliased(MatchMemberRow)
    query = (
        select(
            MatchMemberRow.match_id,
            func.coalesce(MatchRow.meets_at, RoundRow.scheduled_at).label("at"),
            MatchMemberRow.participant_id,
            MatchMemberRow.answer,
        )
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .where(
            MatchMemberRow.match_id.in_(theirs),
            ~MatchMemberRow.left,
            MatchRow.state != MatchState.CALLED_OFF,
            select(said.match_id)
            .where(said.match_id == MatchMemberRow.match_id, said.answer == Answer.MET)
            .exists(),
        )
        .order_by(MatchMemberRow.match_id)
    )
    return tuple(
        Meeting(
            match_id,
            seats[0].at,
            frozenset(seat.participant_id for seat in seats),
            frozenset(seat.participant_id for seat in seats if seat.answer == Answer.NO),
        )
        for match_id, members in groupby(await session.execute(query), key=attrgetter("match_id"))
        for seats in [list(members)]
    )
