"""What somebody is in the several programs of a workspace."""

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.domain.people.participant import Standing
from bot.store.tables import ParticipantRow


async def ids_of(session: AsyncSession, member_id: int) -> tuple[int, ...]:
    """The ids that somebody has as a participant of the workspace's programs."""
    query = select(ParticipantRow.id).where(ParticipantRow.member_id == member_id)
    return tuple(await session.scalars(query.order_by(ParticipantRow.id)))


async def takes_part(session: AsyncSession, member_id: int) -> bool:
    """Whether somebody takes part in any program."""
    query = select(ParticipantRow.id).where(
        ParticipantRow.member_id == member_id, ParticipantRow.standing != Standing.LEFT
    )
    return await session.scalar(query.limit(1)) is not None


async def programs_of(session: AsyncSession, member_id: int) -> tuple[int, ...]:
    """The ids of the programs that somebody takes part in; of all that they were in, if they take part in none."""
    query = select(ParticipantRow.program_id, ParticipantRow.standing).where(
        ParticipantRow.member_id == member_id
    )
    rows = (await session.execute(query.order_by(ParticipantRow.program_id))).all()
    return tuple(row[0] for row in rows if row[1] != Standing.LEFT) or tuple(row[0] for row in rows)


def anywhere(participant_id: int) -> Select[int]:
    """The ids that a participant has in all programs of the workspace."""
    one, every = aliased(ParticipantRow), aliased(ParticipantRow)
    return select(every.id).join(one, one.member_id == every.member_id).where(one.id == participant_id)
