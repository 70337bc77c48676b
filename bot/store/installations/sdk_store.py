"""The SDK's installation store on this database: its tokens are encrypted, and what was installed before is gone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from slack_sdk.oauth.installation_store import Installation as Granted
from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore
from sqlalchemy import ColumnElement, Table, delete
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.bulk import table_of
from bot.store.database import Database
from bot.store.installations.cipher import Cipher, Sealed
from bot.store.tables import InstallationRow, InstalledBotRow

TOKENS = ("bot_token", "bot_refresh_token", "user_token", "user_refresh_token")


class SdkStore(AsyncSQLAlchemyInstallationStore):
    """Keeps what Slack grants: one row in each of its tables for a workspace or organisation, whoever installs again.

    Args:
        client_id: that of the app; what another app was granted is not seen.
    """

    def __init__(self, database: Database, client_id: str, cipher: Cipher) -> None:
        engine = cast("AsyncEngine", _OwnTransactions(database))
        super().__init__(client_id, engine, InstalledBotRow.__tablename__, InstallationRow.__tablename__)
        for table in (self.bots, self.installations):
            for name in set(TOKENS) & set(table.c.keys()):
                table.c[name].type = Sealed(cipher)
        self._database = database

    async def async_save(self, installation: Granted) -> None:
        """Keep an installation in the place of all earlier ones of the same workspace or organisation."""
        await super().async_save(installation)
        moment = installation.to_dict()["installed_at"].replace(tzinfo=None)
        async with self._database.write() as session:
            for table in (InstallationRow, InstalledBotRow):
                kept = table_of(table)
                await session.execute(
                    delete(kept).where(self._is_of(kept, installation), kept.c.installed_at < moment)
                )

    def _is_of(self, table: Table, installation: Granted) -> ColumnElement[bool]:
        return (
            (table.c.client_id == self.client_id)
            & table.c.enterprise_id.is_not_distinct_from(installation.enterprise_id)
            & table.c.team_id.is_not_distinct_from(installation.team_id)
        )


class _OwnTransactions:
    """What the SDK's store takes for an engine: its statements run in this database's transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """A writing transaction."""
        async with self._database.write() as session:
            yield await session.connection()

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[AsyncConnection]:
        """A reading transaction."""
        async with self._database.read() as session:
            yield await session.connection()
