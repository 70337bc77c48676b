"""What an operator can see and do in a workspace's outbox."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.errors import SettingError
from bot.domain.organisers.audit import OPERATOR, Deed
from bot.domain.outbox.notice import Notice
from bot.domain.outbox.results import OutboxOverview
from bot.domain.outbox.states import GIVEN_UP, NoticeState
from bot.services import audit
from bot.store.database import Database
from bot.store.outbox import admin, leases


async def overview(database: Database, workspace_id: int, now: datetime) -> OutboxOverview:
    """How many notices there are in each state, and whether Slack lets the bot send."""
    async with database.read() as session:
        return OutboxOverview(
            counts=await admin.counts(session, workspace_id),
            overdue=await admin.overdue(session, workspace_id, now),
            ambiguous=await admin.ambiguous(session, workspace_id),
            stop=await leases.stop_of(session, workspace_id),
        )


async def listed(
    database: Database, workspace_id: int, state: NoticeState | None, limit: int
) -> Sequence[Notice]:
    """The latest notices, newest first; all of them, or those in one state."""
    async with database.read() as session:
        return await admin.notices(session, workspace_id, state=state, limit=limit)


async def look_up(database: Database, workspace_id: int, notice_id: int) -> Notice:
    """One notice.

    Raises:
        SettingError: there is no such notice.
    """
    async with database.read() as session:
        found = await admin.notice(session, workspace_id, notice_id)
    if found is None:
        raise SettingError(f"there is no notice {notice_id}; 'coffee outbox list' shows them")
    return found


async def retry(database: Database, workspace_id: int, notice_id: int, now: datetime) -> None:
    """Retry a notice that was given up.

    Raises:
        SettingError: there is no such notice, it was not given up, or it has expired.
    """
    notice = await look_up(database, workspace_id, notice_id)
    if notice.state not in GIVEN_UP:
        raise SettingError(
            f"notice {notice_id} is {notice.state}; only one that is {' or '.join(GIVEN_UP)} can be retried"
        )
    if notice.content.expires_at <= now:
        raise SettingError(
            f"notice {notice_id} made sense until {notice.content.expires_at:%Y-%m-%d %H:%M} UTC; it would only puzzle now"
        )
    async with database.write() as session:
        await admin.retry(session, workspace_id, now, notice_id)
        await audit.record_for_all(session, workspace_id, (OPERATOR, now), Deed.RETRIED, "1")


async def retry_all(database: Database, workspace_id: int, now: datetime) -> int:
    """Retry every notice that was given up and has not expired; return how many."""
    async with database.write() as session:
        count = await admin.retry(session, workspace_id, now)
        if count:
            await audit.record_for_all(session, workspace_id, (OPERATOR, now), Deed.RETRIED, str(count))
        return count
