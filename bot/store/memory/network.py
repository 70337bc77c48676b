"""Who met whom, in few columns: after some years, a program of 1,000 people has 100,000 seats."""

from collections.abc import Collection
from itertools import groupby
from operator import attrgetter

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.memory.network import Circle, Colleague, Meeting
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer, MatchState
from bot.store.tables import MatchMemberRow, MatchRow, MemberRow, ParticipantRow, RoundRow

# Both are built once: on every Home tab, building them took longer than they do.
_EVERYONE = (
    select(
        ParticipantRow.id,
        ParticipantRow.member_id,
        MemberRow.name,
        ParticipantRow.department,
        ParticipantRow.standing,
        MemberRow.gone,
    )
    .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
    .where(ParticipantRow.program_id.in_(bindparam("programs", expanding=True)))
    .order_by(ParticipantRow.id)
)
_SEAT, _SAID = aliased(MatchMemberRow), aliased(MatchMemberRow)
_MEETINGS = (
    select(
        MatchMemberRow.match_id,
        func.coalesce(MatchRow.meets_at, RoundRow.scheduled_at).label("at"),
        MatchMemberRow.participant_id,
        MatchMemberRow.answer,
    )
    .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
    .join(RoundRow, RoundRow.id == MatchRow.round_id)
    .where(
        MatchMemberRow.match_id.in_(
            select(_SEAT.match_id).where(_SEAT.participant_id.in_(bindparam("people", expanding=True)))
        ),
        ~MatchMemberRow.left,
        MatchRow.state != MatchState.CALLED_OFF,
        select(_SAID.match_id)
        .where(_SAID.match_id == MatchMemberRow.match_id, _SAID.answer == Answer.MET)
        .exists(),
    )
    .order_by(MatchMemberRow.match_id)
)


async def circle(session: AsyncSession, program_ids: Collection[int]) -> Circle:
    """Everyone who ever joined any of these programs; the lowest id that somebody has there stands for them."""
    first: dict[int, int] = {}
    ids: dict[int, int] = {}
    found: dict[int, Colleague] = {}
    for one, member, name, department, standing, gone in await session.execute(
        _EVERYONE, {"programs": list(program_ids)}
    ):
        person = ids[one] = first.setdefault(member, one)
        takes_part = standing != Standing.LEFT
        if not gone and (person not in found or (takes_part and not found[person].takes_part)):
            found[person] = Colleague(person, name, department, takes_part)
    return Circle(tuple(found.values()), ids)


async def meetings_of(session: AsyncSession, participant_ids: Collection[int]) -> tuple[Meeting, ...]:
    """The matches with any of these people in which someone said that they met, oldest first."""
    found = await session.execute(_MEETINGS, {"people": list(participant_ids)})
    return tuple(
        Meeting(
            match_id,
            seats[0].at,
            frozenset(seat.participant_id for seat in seats),
            frozenset(seat.participant_id for seat in seats if seat.answer == Answer.NO),
        )
        for match_id, members in groupby(found, key=attrgetter("match_id"))
        for seats in [list(members)]
    )
