"""How much waits in the outbox, of all workspaces together: numbers for whoever watches the process."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.outbox.states import NoticeState
from bot.store.tables import IS_OPEN, OPEN, NoticeRow


async def waiting(session: AsyncSession, now: datetime) -> tuple[dict[NoticeState, int], datetime | None]:
    """How many notices are in each state that isn't final, and since when the longest due one may be sent.

    What waits for a later attempt, such as for its readers' hours, isn't due meanwhile.
    """
    query = select(NoticeRow.state, func.count()).where(IS_OPEN).group_by(NoticeRow.state)
    found = {row[0]: row[1] for row in await session.execute(query)}
    oldest = select(func.min(NoticeRow.next_attempt_at)).where(
        IS_OPEN, NoticeRow.state == NoticeState.PENDING, NoticeRow.next_attempt_at <= now
    )
    return {state: found.get(state, 0) for state in OPEN}, await session.scalar(oldest)
