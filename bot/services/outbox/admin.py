"""What the operator may look at and do in the outbox of a workspace."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.errors import SettingError
from bot.domain.outbox.notice import Notice
from bot.domain.outbox.states import GIVEN_UP, NoticeState
from bot.domain.overview import OutboxOverview
from bot.store.database import Database
from bot.store.outbox import admin, leases


async def overview(database: Database, workspace_id: int, now: datetime) -> OutboxOverview:
    """How much there is of what, and whether Slack lets the bot speak."""
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
    """The latest notices, all or those in one state, the newest first."""
    async with database.read() as session:
        return await admin.notices(session, workspace_id, state=state, limit=limit)


async def look_up(database: Database, workspace_id: int, notice_id: int) -> Notice:
    """One notice.

    Raises:
        SettingError: there is none with this number.
    """
    async with database.read() as session:
        found = await admin.notice(session, workspace_id, notice_id)
    if found is None:
        raise SettingError(f"there is no notice {notice_id}; 'coffee outbox list' shows them")
    return found


async def retry(database: Database, workspace_id: int, notice_id: int, now: datetime) -> None:
    """Give a notice that was given up another chance.

    Raises:
        SettingError: there is none with this number, it was not given up, or it makes no sense any more.
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


async def retry_all(database: Database, workspace_id: int, now: datetime) -> int:
    """Give every notice that was given up and still makes sense another chance; how many."""
    async with database.write() as session:
        return await admin.retry(session, workspace_id, now)
