"""What was granted by installing the app: listing it, refreshing it, encrypting it anew, and ending it."""

import logging
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import SettingError
from bot.domain.workspace import Grant
from bot.store.bulk import table_of
from bot.store.installations.cipher import Cipher
from bot.store.installations.sdk_store import TOKENS
from bot.store.tables import InstallationRow, InstalledBotRow

log = logging.getLogger(__name__)

ONE_REFRESHES_FOR = timedelta(minutes=1)  # far longer than a call may take
BOTH: tuple[type[InstallationRow] | type[InstalledBotRow], ...] = (InstallationRow, InstalledBotRow)


async def all_grants(session: AsyncSession, client_id: str, cipher: Cipher) -> tuple[Grant, ...]:
    """Everything that an app was granted, oldest first; what no key opens is told of and left out."""
    rows = await session.scalars(
        select(InstallationRow).where(InstallationRow.client_id == client_id).order_by(InstallationRow.id)
    )
    return tuple(grant for row in rows if (grant := _as_grant(row, cipher)))


async def claim_refresh(session: AsyncSession, grant: Grant, now: datetime) -> bool:
    """Get the right to refresh a token, for as long as that takes; False if another process has it."""
    free = or_(InstallationRow.refreshing_until.is_(None), InstallationRow.refreshing_until <= now)
    claimed = (
        update(InstallationRow)
        .where(_is_as_known(grant), free)
        .values(refreshing_until=now + ONE_REFRESHES_FOR)
        .returning(InstallationRow.id)
    )
    return await session.scalar(claimed) is not None


async def forget_refresh_token(session: AsyncSession, grant: Grant) -> None:
    """Drop a refresh token, because Slack takes it no longer; one that was granted in the meantime stays."""
    spent = update(InstallationRow).where(_is_as_known(grant)).values(bot_refresh_token=None)
    await session.execute(spent)


async def end_grant(session: AsyncSession, grant: Grant) -> bool:
    """Drop what was granted, because it is void; False if it was dropped, or granted anew, in the meantime."""
    ended = delete(InstallationRow).where(_is_as_known(grant)).returning(InstallationRow.client_id)
    client_id = await session.scalar(ended)
    if client_id is None:
        return False
    is_its = (InstalledBotRow.client_id == client_id) & _has_key(InstalledBotRow, grant)
    await session.execute(delete(InstalledBotRow).where(is_its))
    return True


async def encrypt_anew(session: AsyncSession, cipher: Cipher) -> int:
    """Encrypt all tokens, whosever app's they are, with the first key; return how many there are.

    Raises:
        SettingError: no key opens one of them.
    """
    count = 0
    for table in BOTH:
        rows = table_of(table)
        for row in (await session.execute(select(rows))).mappings().all():
            renewed = {name: cipher.renewed(row[name]) for name in TOKENS if row.get(name)}
            if renewed:
                await session.execute(update(rows).where(rows.c.id == row["id"]).values(**renewed))
            count += len(renewed)
    return count


def _is_as_known(grant: Grant) -> ColumnElement[bool]:
    """Whether its token is still the one that is known."""
    expires = InstallationRow.bot_token_expires_at.is_not_distinct_from(_naive(grant.expires_at))
    return (InstallationRow.id == grant.id) & expires


def _has_key(table: type[InstallationRow | InstalledBotRow], grant: Grant) -> ColumnElement[bool]:
    team = table.team_id.is_not_distinct_from(grant.team_id or None)
    return table.enterprise_id.is_not_distinct_from(grant.enterprise_id or None) & team


def _as_grant(row: InstallationRow, cipher: Cipher) -> Grant | None:
    try:
        token = cipher.opened(row.bot_token or "")
    except SettingError as error:
        log.error("%s (%s)", error, row.team_id or row.enterprise_id)
        return None
    return Grant(
        id=row.id,
        enterprise_id=row.enterprise_id or "",
        team_id="" if row.is_enterprise_install else row.team_id or "",
        name=(row.enterprise_name if row.is_enterprise_install else row.team_name) or "",
        bot_id=row.bot_id or "",
        bot_user_id=row.bot_user_id or "",
        bot_token=token,
        expires_at=_aware(row.bot_token_expires_at),
        installer=row.user_id,
        installed_at=row.installed_at.replace(tzinfo=UTC),
        can_be_renewed=row.bot_token_expires_at is None or row.bot_refresh_token is not None,
    )


def _aware(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=UTC) if moment else None


def _naive(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=None) if moment else None
