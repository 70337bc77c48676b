"""Who waits for a partner in an open round, who sits it out, and whose partners stay silent."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.states import NoticeState
from bot.domain.rounds.round import AbsenceWhy, Answer, MatchState
from bot.store.bulk import insert_new, table_of
from bot.store.tables import (
    AbsenceRow,
    MatchMemberRow,
    MatchRow,
    MemberRow,
    NoticeRow,
    ParticipantRow,
    RoundRow,
)

_ABSENCES = table_of(AbsenceRow)
# Built once, because each look at who could meet whom reads it.
_ABSENT = select(_ABSENCES.c.participant_id).where(
    _ABSENCES.c.round_id == bindparam("round"), _ABSENCES.c.why == bindparam("why")
)


async def alone_in(session: AsyncSession, round_id: int) -> frozenset[int]:
    """The ids of those who still have nobody to meet in a round."""
    return await _absent(session, round_id, AbsenceWhy.ALONE)


async def left_without(session: AsyncSession, round_id: int, since: datetime) -> tuple[str, ...]:
    """The names of those whom a round that started then was planned without, and who still have nobody to meet."""
    query = (
        select(MemberRow.name)
        .join(ParticipantRow, ParticipantRow.member_id == MemberRow.id)
        .join(NoticeRow, NoticeRow.to_id == ParticipantRow.id)
        .join(
            AbsenceRow,
            (AbsenceRow.participant_id == ParticipantRow.id) & (AbsenceRow.round_id == NoticeRow.round_id),
        )
        .where(
            NoticeRow.round_id == round_id,
            NoticeRow.kind == NoticeKind.LEFT_OUT,
            NoticeRow.due_at == since,
            AbsenceRow.why == AbsenceWhy.ALONE,
        )
        .order_by(MemberRow.name)
    )
    return tuple(await session.scalars(query))


async def not_drawn(session: AsyncSession, round_id: int) -> frozenset[int]:
    """The ids of those whose turn with a host has not come."""
    return await _absent(session, round_id, AbsenceWhy.NOT_DRAWN)


async def has_turn_to_come(session: AsyncSession, participant_id: int) -> bool:
    """Whether someone was not drawn in a round that is open."""
    query = (
        select(AbsenceRow.participant_id)
        .join(RoundRow, RoundRow.id == AbsenceRow.round_id)
        .where(AbsenceRow.participant_id == participant_id, AbsenceRow.why == AbsenceWhy.NOT_DRAWN)
        .where(~RoundRow.closed)
    )
    return await session.scalar(query.limit(1)) is not None


async def sitting_out(session: AsyncSession, round_id: int) -> frozenset[int]:
    """The ids of those who said that they can't make it this time."""
    return await _absent(session, round_id, AbsenceWhy.DECLINED)


async def _absent(session: AsyncSession, round_id: int, why: AbsenceWhy) -> frozenset[int]:
    return frozenset(await session.scalars(_ABSENT, {"round": round_id, "why": why}))


async def absence_of(session: AsyncSession, round_id: int, participant_id: int) -> AbsenceWhy | None:
    """Why someone is not matched in a round; None if they are, or if they came later."""
    why = await session.scalar(
        select(AbsenceRow.why).filter_by(round_id=round_id, participant_id=participant_id)
    )
    return AbsenceWhy(why) if why else None


async def set_absence(session: AsyncSession, round_id: int, participant_id: int, why: AbsenceWhy) -> None:
    """Save why someone is not matched in a round, replacing an earlier reason."""
    key = {"round_id": round_id, "participant_id": participant_id}
    await insert_new(session, AbsenceRow, [key | {"why": why}])
    await session.execute(update(AbsenceRow).filter_by(**key).values(why=why))


async def no_longer_alone(session: AsyncSession, round_id: int, people: Iterable[int]) -> None:
    """Mark these people as matched after all."""
    theirs = AbsenceRow.participant_id.in_(list(people))
    unmatched = AbsenceRow.why.in_([AbsenceWhy.ALONE, AbsenceWhy.NOT_DRAWN])
    await session.execute(delete(AbsenceRow).where(AbsenceRow.round_id == round_id, unmatched, theirs))


async def set_rematch_at(session: AsyncSession, round_id: int, at: datetime | None) -> None:
    """Set when to try again to match those in a round who have nobody to meet; None if there are none."""
    await session.execute(update(RoundRow).where(RoundRow.id == round_id).values(rematch_at=at))


async def seek_other(session: AsyncSession, match_id: int, participant_id: int) -> None:
    """Record that someone left a match to meet someone else."""
    theirs = update(MatchMemberRow).filter_by(match_id=match_id, participant_id=participant_id)
    await session.execute(theirs.values(seeks_other=True))


async def seeks_other(session: AsyncSession, match_id: int, participant_id: int) -> bool:
    """Whether someone left a match to meet someone else."""
    query = select(MatchMemberRow.seeks_other).filter_by(match_id=match_id, participant_id=participant_id)
    return bool(await session.scalar(query))


@dataclass(frozen=True, slots=True)
class Stranded:
    """A participant who has used the bot since their introduction, while none of their partners has."""

    match_id: int
    participant_id: int
    introduced_at: datetime


async def stranded(session: AsyncSession, round_id: int) -> tuple[Stranded, ...]:
    """Whose partners all stay silent, among those who were not yet asked whether they want someone else."""
    introduced = _introductions(round_id).subquery()
    stirred = case((_stirred(introduced.c.at), 1), else_=0)
    settled = case((MatchMemberRow.answer.in_([Answer.MET, Answer.NO]), 1), else_=0)
    who = func.max(case((_stirred(introduced.c.at), MatchMemberRow.participant_id)))
    query = (
        select(MatchRow.id, who, introduced.c.at)
        .join(introduced, introduced.c.match_id == MatchRow.id)
        .join(MatchMemberRow, MatchMemberRow.match_id == MatchRow.id)
        .join(ParticipantRow, ParticipantRow.id == MatchMemberRow.participant_id)
        .where(
            MatchRow.round_id == round_id,
            MatchRow.state == MatchState.INTRODUCED,
            MatchRow.meets_at.is_(None),
            ~MatchMemberRow.left,
        )
        .group_by(MatchRow.id, introduced.c.at)
        .having(func.sum(stirred) == 1, func.sum(settled) == 0, func.count() > 1)
        .order_by(MatchRow.id)
    )
    asked = select(NoticeRow.match_id, NoticeRow.to_id).filter_by(round_id=round_id, kind=NoticeKind.SILENT)
    already = {tuple(row) for row in await session.execute(asked)}
    return tuple(Stranded(*row) for row in await session.execute(query) if (row[0], row[1]) not in already)


async def silent_since(session: AsyncSession, round_id: int, people: Collection[int]) -> dict[int, datetime]:
    """When these people were introduced in a round, for those who have not used the bot since."""
    introduced = _introductions(round_id).subquery()
    query = (
        select(
            MatchMemberRow.participant_id,
            func.max(introduced.c.at),
            func.sum(case((_stirred(introduced.c.at), 1), else_=0)),
        )
        .join(introduced, introduced.c.match_id == MatchMemberRow.match_id)
        .join(ParticipantRow, ParticipantRow.id == MatchMemberRow.participant_id)
        .where(MatchMemberRow.participant_id.in_(list(people)))
        .group_by(MatchMemberRow.participant_id)
    )
    return {person: at for person, at, stirred in await session.execute(query) if not stirred}


def _introductions(round_id: int) -> Select[int | None, datetime]:
    """A query for when the matches of a round were last introduced."""
    return (
        select(NoticeRow.match_id, func.max(NoticeRow.due_at).label("at"))
        .where(
            NoticeRow.round_id == round_id,
            NoticeRow.kind == NoticeKind.INTRO,
            NoticeRow.state == NoticeState.SENT,
        )
        .group_by(NoticeRow.match_id)
    )


def _stirred(introduced_at: ColumnElement[datetime]) -> ColumnElement[bool]:
    """Whether a member of a match has used the bot since its introduction."""
    clicked = and_(ParticipantRow.clicked_at.is_not(None), ParticipantRow.clicked_at >= introduced_at)
    return or_(clicked, MatchMemberRow.answered_at.is_not(None))
