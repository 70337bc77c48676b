"""What somebody is in the several programs of a workspace."""

from sqlalchemy import ColumnElement, Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.people.participant import Standing
from bot.store.tables import ParticipantRow

# Making these takes longer than the queries.
_ONE, _EVERY = aliased(ParticipantRow), aliased(ParticipantRow)
_IS_THEIRS = ParticipantRow.member_id == bindparam("member")
_IDS = select(ParticipantRow.id).where(_IS_THEIRS).order_by(ParticipantRow.id)
_PROGRAMS = (
    select(ParticipantRow.program_id, ParticipantRow.standing)
    .where(_IS_THEIRS)
    .order_by(ParticipantRow.program_id)
)


async def ids_of(session: AsyncSession, member_id: int) -> tuple[int, ...]:
    """The ids that somebody has as a participant of the workspace's programs."""
    return tuple(await session.scalars(_IDS, {"member": member_id}))


async def takes_part(session: AsyncSession, member_id: int) -> bool:
    """Whether somebody takes part in any program."""
    query = select(ParticipantRow.id).where(
        ParticipantRow.member_id == member_id, ParticipantRow.standing != Standing.LEFT
    )
    return await session.scalar(query.limit(1)) is not None


async def programs_of(session: AsyncSession, member_id: int) -> tuple[int, ...]:
    """The ids of the programs that somebody takes part in; of all that they were in, if they take part in none."""
    rows = (await session.execute(_PROGRAMS, {"member": member_id})).all()
    return tuple(row[0] for row in rows if row[1] != Standing.LEFT) or tuple(row[0] for row in rows)


def anywhere(participant_id: int | ColumnElement[int]) -> Select[int]:
    """The ids that a participant has in all programs of the workspace."""
    query = select(_EVERY.id).join(_ONE, _ONE.member_id == _EVERY.member_id)
    return query.where(_ONE.id == participant_id)
