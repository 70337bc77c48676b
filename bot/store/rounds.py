"""Rounds, their matches, and what people answered."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, selectinload

from bot.domain.program import Program, Rules
from bot.domain.round import Absence, Answer, Match, MatchState, Reason, Round
from bot.store.bulk import table_of
from bot.store.participants import as_participant
from bot.store.tables import (
    AbsenceRow,
    MatchMemberRow,
    MatchRow,
    ParticipantRow,
    ProgramRow,
    RoundRow,
)


async def add_round(
    session: AsyncSession,
    program: Program,
    closes_at: datetime,
    seed: int,
    rematch_at: datetime | None = None,
) -> Round:
    """Write a program's due round down.

    Args:
        rematch_at: when to look for somebody for those whom it has nobody for; None where there are none.

    Raises:
        sqlalchemy.exc.IntegrityError: the program has a round for that time already.
    """
    row = RoundRow(
        program_id=program.id,
        scheduled_at=program.next_round_at,
        seed=seed,
        closes_at=closes_at,
        closed=False,
        rematch_at=rematch_at,
        **asdict(program.settings.rules),
    )
    session.add(row)
    await session.flush()
    return as_round(row)


async def add_absences(session: AsyncSession, round_id: int, absences: Iterable[Absence]) -> None:
    """Write down who is not matched in a round, and why."""
    rows = [
        {"round_id": round_id, "participant_id": each.participant_id, "why": each.why} for each in absences
    ]
    if rows:
        await session.execute(insert(table_of(AbsenceRow)), rows)


async def add_matches(
    session: AsyncSession,
    round_id: int,
    planned: Iterable[tuple[Iterable[int], Iterable[Reason]]],
    *,
    extra: bool = False,
) -> Sequence[int]:
    """Write a round's matches down: for each the ids of its participants, and the reasons; gives their ids in this order.

    Args:
        extra: whether they came of suggestions.
    """
    people: list[list[int]] = []
    rows: list[dict[str, Any]] = []
    for ids, reasons in planned:
        people.append(sorted(ids))
        rows.append(
            {"round_id": round_id, "state": MatchState.ARRANGED, "bookings": 0, "extra": extra}
            | {"reasons": tuple(reasons)}
        )
    if not rows:
        return ()
    table = table_of(MatchRow)
    added = await session.scalars(insert(table).returning(table.c.id), rows)
    match_ids = sorted(added)  # they are numbered in the order of the rows, though told in any
    seats = [
        {"match_id": match_id, "participant_id": one, "left": False, "seeks_other": False}
        for match_id, ids in zip(match_ids, people, strict=True)
        for one in ids
    ]
    await session.execute(insert(table_of(MatchMemberRow)), seats)
    return match_ids


async def match(session: AsyncSession, match_id: int) -> Match:
    """A match by id."""
    (found,) = await _matches(session, MatchRow.id == match_id)
    return found


async def matches_by_id(session: AsyncSession, ids: Iterable[int]) -> tuple[Match, ...]:
    """Some matches, ordered by id."""
    wanted = list(ids)
    return await _matches(session, MatchRow.id.in_(wanted)) if wanted else ()


async def matches_of(session: AsyncSession, round_id: int) -> tuple[Match, ...]:
    """All matches of a round."""
    return await _matches(session, RoundRow.id == round_id)


async def match_in(session: AsyncSession, program_id: int, match_id: int) -> Match | None:
    """A match by an id that came from outside, if it is one of this program."""
    found = await _matches(session, MatchRow.id == match_id, RoundRow.program_id == program_id)
    return found[0] if found else None


async def open_matches_of(session: AsyncSession, participant_id: int) -> tuple[Match, ...]:
    """The matches of rounds not closed yet in which someone is, but those that were called off."""
    theirs = select(MatchMemberRow.match_id).where(
        MatchMemberRow.participant_id == participant_id, ~MatchMemberRow.left
    )
    on = MatchRow.state != MatchState.CALLED_OFF
    return await _matches(session, MatchRow.id.in_(theirs), ~RoundRow.closed, on)


async def introduced_to(session: AsyncSession, participant_id: int) -> tuple[Match, ...]:
    """All matches that someone was introduced in, the latest first."""
    theirs = select(MatchMemberRow.match_id).filter_by(participant_id=participant_id)
    found = await _matches(session, MatchRow.id.in_(theirs), MatchRow.state == MatchState.INTRODUCED)
    return tuple(sorted(found, key=lambda each: (each.round.scheduled_at, each.id), reverse=True))


async def round_by_id(session: AsyncSession, round_id: int) -> Round | None:
    """A round by an id that came from outside."""
    row = await session.get(RoundRow, round_id)
    return as_round(row) if row else None


async def all_rounds(session: AsyncSession) -> tuple[Round, ...]:
    """All rounds, the latest first."""
    rows = await session.scalars(select(RoundRow).order_by(RoundRow.scheduled_at.desc(), RoundRow.id.desc()))
    return tuple(map(as_round, rows))


async def introduced(session: AsyncSession, match_id: int, channel: str) -> None:
    """Slack has accepted a match's intro, in this channel; one called off meanwhile stays so."""
    await session.execute(
        update(MatchRow)
        .where(MatchRow.id == match_id, MatchRow.state == MatchState.ARRANGED)
        .values(state=MatchState.INTRODUCED, channel=channel)
    )


async def call_off(session: AsyncSession, match_id: int) -> None:
    """A match that nobody has heard of won't happen."""
    await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(state=MatchState.CALLED_OFF))


async def leave(session: AsyncSession, match_id: int, participant_id: int) -> None:
    """Take someone out of a match."""
    await session.execute(
        update(MatchMemberRow).filter_by(match_id=match_id, participant_id=participant_id).values(left=True)
    )


async def record_answer(
    session: AsyncSession, match_id: int, participant_id: int, answer: Answer, now: datetime
) -> None:
    """Write down what someone says to "did you meet?"."""
    await session.execute(
        update(MatchMemberRow)
        .filter_by(match_id=match_id, participant_id=participant_id)
        .values(answer=answer, answered_at=now)
    )


async def open_rounds(session: AsyncSession, program_id: int) -> tuple[Round, ...]:
    """The rounds of a program that are not closed yet, the oldest first."""
    query = select(RoundRow).where(RoundRow.program_id == program_id, ~RoundRow.closed).order_by(RoundRow.id)
    return tuple(map(as_round, await session.scalars(query)))


async def rounds_to_close(session: AsyncSession, workspace_id: int, now: datetime) -> tuple[Round, ...]:
    """The open rounds of a workspace whose time is over, the oldest first."""
    query = (
        select(RoundRow)
        .join(ProgramRow, ProgramRow.id == RoundRow.program_id)
        .where(ProgramRow.workspace_id == workspace_id, ~RoundRow.closed, RoundRow.closes_at <= now)
        .order_by(RoundRow.closes_at, RoundRow.id)
    )
    return tuple(as_round(row) for row in await session.scalars(query))


# Put together once, for it is asked all the time.
_WITH_PEOPLE = (
    select(MatchRow)
    .join(MatchRow.round)
    .options(
        contains_eager(MatchRow.round),
        selectinload(MatchRow.members)
        .joinedload(MatchMemberRow.participant)
        .joinedload(ParticipantRow.member),
    )
    .order_by(MatchRow.id)
    .execution_options(populate_existing=True)
)


async def _matches(session: AsyncSession, *where: ColumnElement[bool]) -> tuple[Match, ...]:
    return tuple(_as_match(row) for row in await session.scalars(_WITH_PEOPLE.where(*where)))


def _as_match(row: MatchRow) -> Match:
    return Match(
        id=row.id,
        round=as_round(row.round),
        people=tuple(as_participant(member.participant) for member in row.members),
        reasons=row.reasons,
        state=MatchState(row.state),
        answers={m.participant_id: Answer(m.answer) for m in row.members if m.answer},
        channel=row.channel,
        left=frozenset(m.participant_id for m in row.members if m.left),
        meets_at=row.meets_at,
        bookings=row.bookings,
        extra=row.extra,
    )


def as_round(row: RoundRow) -> Round:
    """The row as the domain knows it."""
    return Round(
        id=row.id,
        program_id=row.program_id,
        scheduled_at=row.scheduled_at,
        seed=row.seed,
        rules=Rules(row.group_size, row.repeat_gap),
        closes_at=row.closes_at,
        closed=row.closed,
        rematch_at=row.rematch_at,
    )
