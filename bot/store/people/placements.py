"""What an operator says about people where a program has roles."""

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
