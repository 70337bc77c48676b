"""What a program's report is made of."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.insight.report import ClosedRound
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import MatchState
from bot.store.rounds.numbers import as_numbers
from bot.store.tables import MatchMemberRow, MatchRow, MemberRow, ParticipantRow, RoundRow


async def closed_rounds(session: AsyncSession, program_id: int) -> tuple[ClosedRound, ...]:
    """A program's closed rounds that somebody was in, oldest first."""
    query = (
        select(RoundRow.scheduled_at, RoundRow.numbers)
        .where(RoundRow.program_id == program_id, RoundRow.closed)
        .order_by(RoundRow.scheduled_at)
    )
    found = [(at, as_numbers(kept)) for at, kept in await session.execute(query)]
    return tuple(ClosedRound(at, numbers) for at, numbers in found if numbers and numbers.matches)


async def chats(session: AsyncSession, program_id: int) -> list[tuple[int, datetime]]:
    """Who was introduced to somebody in a closed round, and when that began; UTC."""
    query = (
        select(MatchMemberRow.participant_id, RoundRow.scheduled_at)
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .where(RoundRow.program_id == program_id, RoundRow.closed, MatchRow.state != MatchState.CALLED_OFF)
        .distinct()
    )
    return [(one, at) for one, at in await session.execute(query)]


async def joined(session: AsyncSession, program_id: int) -> int:
    """How many people ever joined a program."""
    query = select(func.count()).where(ParticipantRow.program_id == program_id)
    return int(await session.scalar(query) or 0)


async def last_began(session: AsyncSession, program_id: int) -> datetime | None:
    """When the last round was scheduled, be it open or closed; UTC."""
    return await session.scalar(
        select(func.max(RoundRow.scheduled_at)).where(RoundRow.program_id == program_id)
    )


async def unmet(session: AsyncSession, program_id: int) -> list[tuple[str, date | None]]:
    """Those who are in and were never introduced: their names, ordered by id, and the days on which they first joined."""
    met = (
        select(MatchMemberRow.match_id)
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .where(MatchMemberRow.participant_id == ParticipantRow.id, MatchRow.state != MatchState.CALLED_OFF)
    )
    query = (
        select(MemberRow.name, ParticipantRow.joined_on)
        .join(MemberRow, MemberRow.id == ParticipantRow.member_id)
        .where(
            ParticipantRow.program_id == program_id,
            ParticipantRow.standing == Standing.ACTIVE,
            ~MemberRow.gone,
            ~met.exists(),
        )
        .order_by(ParticipantRow.id)
    )
    return [(name, joined_on) for name, joined_on in await session.execute(query)]
