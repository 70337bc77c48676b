"""Suggestions that two people meet, and what became of them."""

from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.memory.introduction import Introduction, IntroductionState
from bot.store.bulk import insert_new
from bot.store.chat_tables import IS_AGREED, IntroductionRow
from bot.store.people.participants import participant
from bot.store.tables import ParticipantRow, ProgramRow

WAITING = (IntroductionState.ASKED, IntroductionState.AGREED)


async def add(
    session: AsyncSession, match_id: int, people: tuple[int, int, int], why: str, now: datetime
) -> Introduction | None:
    """Save a suggestion; None if the same person has already suggested the same two.

    Args:
        people: the ids of the suggester, of the partner they met, and of the person that partner should meet.
    """
    key = dict(zip(("suggester_id", "for_id", "person_id"), people, strict=True))
    known = select(IntroductionRow.id).filter_by(**key)
    if await session.scalar(known):
        return None
    values = {"match_id": match_id, "why": why, "state": IntroductionState.ASKED, "suggested_at": now}
    await insert_new(session, IntroductionRow, [key | values])
    (added,) = await _found(session, IntroductionRow.id == (await session.scalars(known)).one())
    return added


async def introduction(session: AsyncSession, program_id: int, introduction_id: int) -> Introduction | None:
    """A suggestion by an id that may come from outside, if it belongs to this program."""
    here = select(ParticipantRow.id).where(ParticipantRow.program_id == program_id)
    found = await _found(session, IntroductionRow.id == introduction_id, IntroductionRow.person_id.in_(here))
    return found[0] if found else None


async def agreed(session: AsyncSession, workspace_id: int) -> tuple[Introduction, ...]:
    """The suggestions in a workspace that were agreed to and wait for a round, oldest first."""
    here = (
        select(ParticipantRow.id)
        .join(ProgramRow, ProgramRow.id == ParticipantRow.program_id)
        .where(ProgramRow.workspace_id == workspace_id)
    )
    return await _found(session, IS_AGREED, IntroductionRow.for_id.in_(here))


async def set_state(
    session: AsyncSession, introduction_id: int, state: IntroductionState, made_id: int | None = None
) -> None:
    """Change a suggestion's state, and save the match that resulted."""
    changed = update(IntroductionRow).where(IntroductionRow.id == introduction_id)
    await session.execute(changed.values(state=state, made_id=made_id))


async def withdraw(session: AsyncSession, participant_id: int) -> tuple[int, ...]:
    """Withdraw the pending suggestions that someone should meet another person; return their ids."""
    theirs = or_(IntroductionRow.for_id == participant_id, IntroductionRow.person_id == participant_id)
    withdrawn = update(IntroductionRow).where(theirs, IntroductionRow.state.in_(WAITING))
    ids = await session.scalars(
        withdrawn.values(state=IntroductionState.WITHDRAWN).returning(IntroductionRow.id)
    )
    return tuple(ids)


async def _found(session: AsyncSession, *where: ColumnElement[bool] | TextClause) -> tuple[Introduction, ...]:
    query = select(IntroductionRow).where(*where).order_by(IntroductionRow.id)
    rows = (await session.scalars(query)).all()
    return tuple(
        [
            Introduction(
                id=row.id,
                match_id=row.match_id,
                suggester=await participant(session, row.suggester_id),
                partner=await participant(session, row.for_id),
                person=await participant(session, row.person_id),
                why=row.why,
                state=IntroductionState(row.state),
                made_id=row.made_id,
            )
            for row in rows
        ]
    )
