"""Those above members, as a file says."""

from sqlalchemy import Text, cast, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.tables import MemberRow


async def replace_manager(session: AsyncSession, workspace_id: int, old: str, new: str) -> None:
    """Replace somebody's id wherever they are above others; an empty one takes them out, and keeps those above them."""
    query = select(MemberRow.id, MemberRow.managers).where(
        MemberRow.workspace_id == workspace_id, cast(MemberRow.managers, Text).contains(old)
    )
    for member_id, managers in (await session.execute(query)).all():
        replaced = tuple(new if each == old else each for each in managers)
        await session.execute(update(MemberRow).where(MemberRow.id == member_id).values(managers=replaced))
