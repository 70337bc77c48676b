"""Suggestions that two people meet, and what became of them."""

from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.referral import Referral, ReferralState
from bot.store.bulk import insert_new, table_of
from bot.store.people.participants import participant
from bot.store.tables import IS_AGREED, ParticipantRow, ProgramRow, ReferralRow

WAITING = (ReferralState.ASKED, ReferralState.AGREED)

_REFERRALS, _PEOPLE = table_of(ReferralRow), table_of(ParticipantRow)
_ACQUAINTED = select(_REFERRALS.c.suggester_id, _REFERRALS.c.person_id).where(
    _REFERRALS.c.person_id.in_(select(_PEOPLE.c.id).where(_PEOPLE.c.program_id == bindparam("program")))
)


async def add(
    session: AsyncSession, match_id: int, people: tuple[int, int, int], why: str, now: datetime
) -> Referral | None:
    """Save a suggestion; None if the same person has already suggested the same two.

    Args:
        people: the ids of the suggester, of the partner they met, and of the person that partner should meet.
    """
    key = dict(zip(("suggester_id", "for_id", "person_id"), people, strict=True))
    known = select(ReferralRow.id).filter_by(**key)
    if await session.scalar(known):
        return None
    values = {"match_id": match_id, "why": why, "state": ReferralState.ASKED, "suggested_at": now}
    await insert_new(session, ReferralRow, [key | values])
    (added,) = await _found(session, ReferralRow.id == (await session.scalars(known)).one())
    return added


async def referral(session: AsyncSession, program_id: int, introduction_id: int) -> Referral | None:
    """A suggestion by an id that may come from outside, if it belongs to this program."""
    here = select(ParticipantRow.id).where(ParticipantRow.program_id == program_id)
    found = await _found(session, ReferralRow.id == introduction_id, ReferralRow.person_id.in_(here))
    return found[0] if found else None


async def acquainted(session: AsyncSession, program_id: int) -> tuple[tuple[int, int], ...]:
    """Who suggested that a partner of theirs meets whom: they know that person; by id, the lower one first."""
    pairs = await session.execute(_ACQUAINTED, {"program": program_id})
    return tuple(sorted({(min(pair), max(pair)) for pair in pairs}))


async def agreed(session: AsyncSession, workspace_id: int) -> tuple[Referral, ...]:
    """The suggestions in a workspace that were agreed to and wait for a round, oldest first."""
    here = (
        select(ParticipantRow.id)
        .join(ProgramRow, ProgramRow.id == ParticipantRow.program_id)
        .where(ProgramRow.workspace_id == workspace_id)
    )
    return await _found(session, IS_AGREED, ReferralRow.for_id.in_(here))


async def set_state(
    session: AsyncSession, introduction_id: int, state: ReferralState, made_id: int | None = None
) -> None:
    """Change a suggestion's state, and save the match that resulted."""
    changed = update(ReferralRow).where(ReferralRow.id == introduction_id)
    await session.execute(changed.values(state=state, made_id=made_id))


async def withdraw(session: AsyncSession, participant_id: int) -> tuple[int, ...]:
    """Withdraw the pending suggestions that someone should meet another person; return their ids."""
    theirs = or_(ReferralRow.for_id == participant_id, ReferralRow.person_id == participant_id)
    withdrawn = update(ReferralRow).where(theirs, ReferralRow.state.in_(WAITING))
    ids = await session.scalars(withdrawn.values(state=ReferralState.WITHDRAWN).returning(ReferralRow.id))
    return tuple(ids)


async def _found(session: AsyncSession, *where: ColumnElement[bool] | TextClause) -> tuple[Referral, ...]:
    query = select(ReferralRow).where(*where).order_by(ReferralRow.id)
    rows = (await session.scalars(query)).all()
    return tuple(
        [
            Referral(
                id=row.id,
                match_id=row.match_id,
                suggester=await participant(session, row.suggester_id),
                partner=await participant(session, row.for_id),
                person=await participant(session, row.person_id),
                why=row.why,
                state=ReferralState(row.state),
                made_id=row.made_id,
            )
            for row in rows
        ]
    )
