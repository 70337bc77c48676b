"""What the operator tells about members: those above them, and their level."""

from collections.abc import Iterable

from sqlalchemy import Text, cast, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.org_chart import Place
from bot.store.tables import MemberRow


async def tell(session: AsyncSession, workspace_id: int, places: Iterable[Place]) -> tuple[str, ...]:
    """Save the places of a workspace's known members; return the ids of those whom the bot doesn't know."""
    unknown = []
    for place in places:
        saved = await session.execute(
            update(MemberRow)
            .where(MemberRow.workspace_id == workspace_id, MemberRow.slack_id == place.slack_id)
            .values(managers=place.managers, level=place.level)
            .returning(MemberRow.id)
        )
        if saved.first() is None:
            unknown.append(place.slack_id)
    return tuple(unknown)


async def replace_manager(session: AsyncSession, workspace_id: int, old: str, new: str) -> None:
    """Replace somebody's id wherever they are above others; an empty one takes them out, and keeps those above them."""
    query = select(MemberRow.id, MemberRow.managers).where(
        MemberRow.workspace_id == workspace_id, cast(MemberRow.managers, Text).contains(old)
    )
    for member_id, managers in (await session.execute(query)).all():
        replaced = tuple(new if each == old else each for each in managers)
        await session.execute(update(MemberRow).where(MemberRow.id == member_id).values(managers=replaced))
