"""Who met whom in earlier rounds, which departments met, and what people wrote down about each other."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.memory.past_meetings import Encounter, Promise, Recollection
from bot.domain.people.participant import Standing
from bot.domain.rounds.round import Answer, MatchState, Round
from bot.store.bulk import table_of
from bot.store.people.participations import anywhere
from bot.store.tables import FollowUpRow, MatchMemberRow, MatchRow, NoteRow, ParticipantRow, RoundRow

Remembered = TypeVar("Remembered", NoteRow, FollowUpRow)


def _meetings() -> Select[int]:
    """A query for any match in which people of two departments met."""
    mine, theirs, said = aliased(MatchMemberRow), aliased(MatchMemberRow), aliased(MatchMemberRow)
    me, they = aliased(ParticipantRow), aliased(ParticipantRow)
    met = select(said.match_id).where(said.match_id == mine.match_id, said.answer == Answer.MET).exists()
    return (
        select(mine.match_id)
        .join(me, me.id == mine.participant_id)
        .join(theirs, theirs.match_id == mine.match_id)
        .join(they, they.id == theirs.participant_id)
        .where(
            me.program_id == bindparam("program_id"),
            me.department.in_(bindparam("one", expanding=True)),
            they.department.in_(bindparam("other", expanding=True)),
            mine.match_id != bindparam("but_in"),
            ~mine.left,
            ~theirs.left,
            met,
        )
        .limit(1)
    )


def _written(table: type[Remembered]) -> Select[Remembered, datetime]:
    """What someone wrote in a table about another after matches of earlier rounds, newest first."""
    author: ColumnElement[int] = bindparam("author")
    other: ColumnElement[int] = bindparam("other")
    theirs = select(MatchMemberRow.match_id).where(
        MatchMemberRow.participant_id.in_(anywhere(other)), ~MatchMemberRow.left
    )
    return (
        select(table, RoundRow.scheduled_at)
        .join(MatchRow, MatchRow.id == table.match_id)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .where(
            table.author_id.in_(anywhere(author)),
            table.match_id.in_(theirs),
            RoundRow.scheduled_at < bindparam("at"),
        )
        .order_by(table.written_at.desc(), table.id.desc())
    )


_MEETINGS, _NOTES, _PROMISES = _meetings(), _written(NoteRow), _written(FollowUpRow)
_PEOPLE, _SEATS = table_of(ParticipantRow), table_of(MatchMemberRow)
_MATCHES, _ROUNDS = table_of(MatchRow), table_of(RoundRow)
_ME, _ME_THERE = _PEOPLE.alias(), _PEOPLE.alias()
_THEY, _THEY_THERE = _PEOPLE.alias(), _PEOPLE.alias()
_MINE, _THEIRS = _SEATS.alias(), _SEATS.alias()
# Pairs who were introduced to each other, and when last; there is where they were, and here is what they are now.
_TOGETHER = (
    select(_ME.c.id, _THEY.c.id, func.max(_ROUNDS.c.scheduled_at))
    .join_from(_ME, _ME_THERE, _ME_THERE.c.member_id == _ME.c.member_id)
    .join(_MINE, _MINE.c.participant_id == _ME_THERE.c.id)
    .join(
        _THEIRS,
        (_THEIRS.c.match_id == _MINE.c.match_id) & (_THEIRS.c.participant_id != _MINE.c.participant_id),
    )
    .join(_MATCHES, _MATCHES.c.id == _MINE.c.match_id)
    .join(_ROUNDS, _ROUNDS.c.id == _MATCHES.c.round_id)
    .join(_THEY_THERE, _THEY_THERE.c.id == _THEIRS.c.participant_id)
    .join(_THEY, _THEY.c.member_id == _THEY_THERE.c.member_id)
    .where(_MATCHES.c.state == MatchState.INTRODUCED)
    .group_by(_ME.c.id, _THEY.c.id)
    .order_by(_ME.c.id, _THEY.c.id)
)
_ELSEWHERE = _TOGETHER.where(
    _ME.c.program_id == bindparam("program"),
    _ME_THERE.c.program_id != bindparam("program"),
    _THEY.c.program_id == bindparam("program"),
    _ME.c.id < _THEY.c.id,
)
_BEFORE = _TOGETHER.where(
    _ME.c.id.in_(bindparam("people", expanding=True)),
    _THEY.c.program_id == bindparam("program"),
    _ROUNDS.c.scheduled_at < bindparam("at"),
)
_DEPARTMENTS = (
    select(
        _PEOPLE.c.department,
        func.count().filter(_PEOPLE.c.standing != Standing.LEFT),
    )
    .where(_PEOPLE.c.program_id == bindparam("program"))
    .group_by(_PEOPLE.c.department)
)


@dataclass(frozen=True, slots=True)
class Together:
    """Two people who were in a match of an earlier round, and when the last such round was scheduled."""

    person: int
    other: int
    at: datetime


async def before(session: AsyncSession, round_: Round, people: Collection[int]) -> tuple[Together, ...]:
    """Whom these people were introduced to in rounds before this one, of whatever program."""
    about = {"people": list(people), "program": round_.program_id, "at": round_.scheduled_at}
    return tuple(Together(*row) for row in await session.execute(_BEFORE, about))


async def elsewhere(session: AsyncSession, program_id: int) -> tuple[Together, ...]:
    """Which of a program's people were introduced to each other by other programs of the workspace."""
    return tuple(Together(*row) for row in await session.execute(_ELSEWHERE, {"program": program_id}))


async def among(session: AsyncSession, round_: Round, people: Collection[int]) -> tuple[Encounter, ...]:
    """Which of these people were introduced to each other in rounds before this one."""
    return tuple(
        Encounter((each.person, each.other), each.at)
        for each in await before(session, round_, people)
        if each.person < each.other and each.other in people
    )


async def departments(session: AsyncSession, program_id: int) -> dict[str, int]:
    """The departments of everyone who ever joined a program, in every spelling, and how many take part now."""
    rows = await session.execute(_DEPARTMENTS, {"program": program_id})
    return {row[0]: row[1] for row in rows}


async def departments_met(
    session: AsyncSession, program_id: int, departments: Iterable[Collection[str]], but_in: int
) -> bool:
    """Whether people of any two of these departments have already met.

    Args:
        departments: for each department, its spellings.
        but_in: the id of a match to ignore.
    """
    for one, other in combinations(departments, 2):
        about = {"program_id": program_id, "one": list(one), "other": list(other), "but_in": but_in}
        if await session.scalar(_MEETINGS, about):
            return True
    return False


async def recollection(
    session: AsyncSession, round_: Round, author_id: int, other_id: int
) -> Recollection | None:
    """What the author wrote down after earlier matches with another participant; None if nothing."""
    about = {"author": author_id, "other": other_id, "at": round_.scheduled_at}
    notes = [(row, at) for row, at in await session.execute(_NOTES, about) if row.text]
    promises = [(row, at) for row, at in await session.execute(_PROMISES, about) if row.text]
    if not notes and not promises:
        return None
    return Recollection(
        max(at for _, at in [*notes, *promises]),
        tuple(row.text for row, _ in notes),
        tuple(Promise(row.text, row.due_on, row.settled_at is not None) for row, _ in promises),
    )
