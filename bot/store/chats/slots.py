"""The times proposed to matches, whom they suit, and what was booked."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.chats.timetable import Proposal, Slot
from bot.domain.rounds.round import Match
from bot.store.bulk import insert_new, table_of
from bot.store.tables import MatchMemberRow, MatchRow, RoundRow, SlotAnswerRow, SlotRow

DOUBLE_CLICK = timedelta(seconds=1)
_SLOTS, _ANSWERS, _MATCHES = map(table_of, (SlotRow, SlotAnswerRow, MatchRow))
_ROUNDS, _SEATS = table_of(RoundRow), table_of(MatchMemberRow)
_LATEST = (
    select(_SLOTS.c.id, _SLOTS.c.proposal, _SLOTS.c.starts_at)
    .where(
        _SLOTS.c.match_id == bindparam("match"),
        _SLOTS.c.proposal
        == select(func.max(_SLOTS.c.proposal))
        .where(_SLOTS.c.match_id == bindparam("match"))
        .scalar_subquery(),
    )
    .order_by(_SLOTS.c.starts_at)
)
_PROPOSED = select(_SLOTS.c.match_id).where(_SLOTS.c.match_id.in_(bindparam("matches", expanding=True)))
_SUITED = select(_ANSWERS.c.slot_id, _ANSWERS.c.participant_id).where(
    _ANSWERS.c.slot_id.in_(bindparam("slots", expanding=True)), _ANSWERS.c.suits
)
_BOOKED_ELSEWHERE = (
    select(_MATCHES.c.meets_at)
    .join(_ROUNDS, _ROUNDS.c.id == _MATCHES.c.round_id)
    .where(
        _MATCHES.c.id.in_(
            select(_SEATS.c.match_id).where(
                _SEATS.c.participant_id.in_(bindparam("people", expanding=True)), ~_SEATS.c.left
            )
        ),
        _MATCHES.c.id != bindparam("match"),
        _MATCHES.c.meets_at.is_not(None),
        ~_ROUNDS.c.closed,
    )
    .order_by(_MATCHES.c.meets_at)
)


async def propose(session: AsyncSession, match_id: int, proposal: Proposal) -> None:
    """Save a match's next proposal; one that is there already stays as it is."""
    rows = [
        {"match_id": match_id, "proposal": proposal.number, "starts_at": start} for start in proposal.starts
    ]
    await insert_new(session, SlotRow, rows)


async def have_proposals(session: AsyncSession, match_ids: Collection[int]) -> frozenset[int]:
    """Which of these matches have been proposed times."""
    if not match_ids:
        return frozenset()
    return frozenset(await session.scalars(_PROPOSED, {"matches": list(match_ids)}))


async def latest(session: AsyncSession, match_id: int) -> Proposal | None:
    """A match's last proposal, if there is one."""
    rows = (await session.execute(_LATEST, {"match": match_id})).all()
    if not rows:
        return None
    suits: dict[int, set[int]] = {row.id: set() for row in rows}
    for slot_id, participant_id in await session.execute(_SUITED, {"slots": list(suits)}):
        suits[slot_id].add(participant_id)
    return Proposal(rows[0].proposal, tuple(Slot(row.starts_at, frozenset(suits[row.id])) for row in rows))


async def booked_elsewhere(session: AsyncSession, match: Match) -> tuple[datetime, ...]:
    """When those who stay in a match meet in other matches of theirs that are still open."""
    about = {"match": match.id, "people": [person.id for person in match.staying]}
    return tuple(at for at in await session.scalars(_BOOKED_ELSEWHERE, about) if at)


async def all_proposed(session: AsyncSession, match_id: int) -> tuple[datetime, ...]:
    """All times ever proposed to a match."""
    query = select(SlotRow.starts_at).filter_by(match_id=match_id).distinct().order_by(SlotRow.starts_at)
    return tuple(await session.scalars(query))


async def click(
    session: AsyncSession, match_id: int, number: int, starts_at: datetime, clicked: tuple[int, datetime]
) -> bool:
    """Toggle whether a proposed time suits a participant, and return whether it suits them now.

    A repeated click, or one within a second of the last on the same time, changes nothing.

    Args:
        clicked: the participant's id, and when they clicked.
    """
    participant_id, clicked_at = clicked
    slot = select(SlotRow.id).filter_by(match_id=match_id, proposal=number, starts_at=starts_at)
    key = {"slot_id": (await session.scalars(slot)).one(), "participant_id": participant_id}
    row = await session.scalar(select(SlotAnswerRow).filter_by(**key))
    if row is None:
        session.add(SlotAnswerRow(**key, suits=True, clicked_at=clicked_at))
        await session.flush()
        return True
    if clicked_at - row.clicked_at > DOUBLE_CLICK:
        row.suits, row.clicked_at = not row.suits, clicked_at
        await session.flush()
    return row.suits


async def book(session: AsyncSession, match_id: int, meets_at: datetime) -> None:
    """Save the time that a match agreed on."""
    booked = {"meets_at": meets_at, "bookings": MatchRow.bookings + 1}
    await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(booked))


async def cancel(session: AsyncSession, match_id: int) -> None:
    """Cancel a match's booking."""
    await session.execute(update(MatchRow).where(MatchRow.id == match_id).values(meets_at=None))


async def forget(session: AsyncSession, match_id: int) -> None:
    """Delete a match's proposals and booking, because someone joins who wasn't asked."""
    await session.execute(delete(SlotRow).where(SlotRow.match_id == match_id))
    await cancel(session, match_id)
