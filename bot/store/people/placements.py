"""What an operator says about people where a program has roles."""

from collections.abc import Collection

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.placement import Placement
from bot.store.tables import MemberRow, ParticipantRow


async def place(session: AsyncSession, workspace_id: int, placement: Placement) -> bool:
    """Save what an operator says about someone in all programs of a workspace; whether they ever joined one."""
    members = select(MemberRow.id).filter_by(workspace_id=workspace_id, slack_id=placement.slack_id)
    found = await session.execute(
        update(ParticipantRow)
        .where(ParticipantRow.member_id.in_(members))
        .values(**placement.changes or {"side": ParticipantRow.side})
        .returning(ParticipantRow.id)
    )
    return bool(found.all())


async def capacities(session: AsyncSession, program_id: int) -> dict[int, int]:
    """How many chats those in a program can have who can have more than one, by participant id."""
    query = select(ParticipantRow.id, ParticipantRow.capacity)
    several = query.where(ParticipantRow.program_id == program_id, ParticipantRow.capacity > 1)
    return {row.id: row.capacity for row in await session.execute(several)}


async def put(session: AsyncSession, program_id: int, people: Collection[int], side: str) -> None:
    """Put participants of a program on one of its sides, there alone."""
    there = update(ParticipantRow).where(
        ParticipantRow.program_id == program_id, ParticipantRow.id.in_(list(people))
    )
    await session.execute(there.values(side=side))
