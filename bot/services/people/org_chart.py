"""What the operator tells about people, by which rounds may be planned: whom they report to, and their level."""

from collections.abc import Iterable

from bot.domain.people.org_chart import Place
from bot.store.database import Database
from bot.store.people import org_chart


async def tell(database: Database, workspace_id: int, places: Iterable[Place]) -> tuple[str, ...]:
    """Save where people stand; return the ids of those whom the bot doesn't know, as they never joined."""
    async with database.write() as session:
        return await org_chart.tell(session, workspace_id, places)
