"""The engine, its two kinds of transaction, and what keeps others from the same file."""

import asyncio
import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from copy import copy
from functools import cache, partial
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from bot.domain.errors import SettingError
from bot.domain.meter import step
from bot.store import postgresql, sqlite
from bot.store.connection import schema, urls
from bot.store.connection.driver_errors import keep_rows_out
from bot.store.connection.outages import Outages, first_line
from bot.store.connection.seats import ConnectionSeats
from bot.store.files import Files

# Updates don't refresh objects in memory; reading again does, even for rows the session has loaded already.
SESSION: dict[str, Any] = {
    "expire_on_commit": False,
    "execution_options": {"synchronize_session": False, "populate_existing": True},
}
WRITES = "coffee_writes"  # execution option of a writing transaction: the workspace that it writes in
NO_WORKSPACE = 0  # for the transaction that creates a workspace
SEATS = 12  # transactions at a time; of the fifteen connections, some are left for transactions within others


class Database:
    """One database, SQLite or PostgreSQL.

    Args:
        url: a SQLite or PostgreSQL URL in any of the usual forms.
        secret: the installation's secret; without it, one is kept beside a SQLite file.
    """

    def __init__(self, url: str, secret: str | None = None) -> None:
        self.url = urls.async_url(url)
        self._file = urls.file_of(self.url)
        self.files = Files(self._file, secret)
        self._outages = Outages(self.shown, self._file)
        self.workspace_id = NO_WORKSPACE
        self._engine = create_async_engine(
            self.url,
            hide_parameters=True,  # parameters contain names and notes
            json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
        )
        keep_rows_out(self._engine)
        self._log = sqlite.WriteAheadLog(self._engine) if self.is_sqlite else None
        if self.is_sqlite:
            sqlite.set_up(self._engine, WRITES)
        else:
            postgresql.set_up(self._engine, WRITES)
        self._seats = ConnectionSeats(SEATS)
        # Without these, SQLite's waiting writers poll, and an unlucky one waits for seconds; PostgreSQL's hold a connection
        # each as they wait, and many in one workspace would leave none for the others.
        self._turns = defaultdict[int, asyncio.Lock](asyncio.Lock)  # of this process's writers, by workspace
        self._reader = self._glancer = self._engine
        if not self.is_sqlite:
            self._reader = self._engine.execution_options(isolation_level="REPEATABLE READ")
            self._glancer = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._writer_in = cache(
            partial(_writer_in, self._engine)
        )  # making one takes as long as a short query

    def of_workspace(self, workspace_id: int) -> "Database":
        """The same database for writing in one workspace, so that writers in others don't have to wait."""
        own = copy(self)
        own.workspace_id = workspace_id
        return own

    @property
    def is_sqlite(self) -> bool:
        """Whether it is SQLite: one file, and one writer at a time."""
        return self.url.startswith(sqlite.DRIVER)

    @property
    def shown(self) -> str:
        """The URL without its password, for people to read."""
        return urls.shown(self.url)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A read-only transaction that sees one state of the database.

        Raises:
            DatabaseUnavailable: the database can't be used now; ``write`` and ``write_aside`` raise it too.
        """
        with self._outages.noticed(writes=False), step("database read"):
            async with self._seats.seat(self.workspace_id), AsyncSession(self._reader, **SESSION) as session:
                yield session

    @asynccontextmanager
    async def glance(self) -> AsyncIterator[AsyncSession]:
        """For reading by one query, which sees one state of the database by itself: nothing else goes to the server and back.

        Raises:
            DatabaseUnavailable: the database can't be used now.
        """
        with self._outages.noticed(writes=False):
            async with self._seats.seat(self.workspace_id), AsyncSession(self._glancer, **SESSION) as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A transaction that commits, or rolls back if the block raises; one at a time in a workspace."""
        with self._outages.noticed(writes=True), step("database write"):
            async with (
                self._turn,
                self._seats.seat(self.workspace_id),
                AsyncSession(self._writer_in(self.workspace_id), **SESSION) as session,
                session.begin(),
            ):
                yield session
        if self._log and self._log.is_due:
            await self.scrub(0)

    async def scrub(self, patience: float = 2.0) -> None:
        """Leave nothing erased in SQLite's write-ahead log; while others read, it is tried again after later writes.

        Args:
            patience: for how many seconds to try now.
        """
        if self._log:
            with self._outages.noticed(writes=False):
                async with self._turn:
                    await self._log.empty(patience)

    @property
    def _turn(self) -> asyncio.Lock:
        """The turn of writers here; on SQLite, there is one for all workspaces."""
        return self._turns[NO_WORKSPACE if self.is_sqlite else self.workspace_id]

    @asynccontextmanager
    async def write_aside(self) -> AsyncIterator[AsyncSession]:
        """A transaction like ``write`` that doesn't wait for its turn on PostgreSQL.

        Use it for claims: they change only rows that others skip while they are locked.
        """
        if self.is_sqlite:
            async with self.write() as session:
                yield session
            return
        with self._outages.noticed(writes=True), step("database write"):
            async with (
                self._seats.seat(self.workspace_id),
                AsyncSession(self._engine, **SESSION) as session,
                session.begin(),
            ):
                yield session

    def keep_to_oneself(self) -> None:
        """Let no other bot use this SQLite file until it is closed; PostgreSQL may be shared.

        Raises:
            SettingError: another bot uses it.
        """
        self._outages.remember_file()
        try:
            self.files.lock(self.shown)
        except OSError as error:
            raise self._unreachable(error) from None

    def check_file(self) -> None:
        """Make sure that a SQLite file is still the one that this process keeps to itself.

        Raises:
            DatabaseLost: it was deleted, moved or replaced.
        """
        self._outages.check_file()

    async def is_new(self) -> bool:
        """Whether there is no schema in it yet.

        Raises:
            SettingError: the database can't be reached.
        """
        return (await self._schema()).revision is None

    async def is_usable(self) -> bool:
        """Whether this version of the bot can run on the schema.

        Raises:
            SettingError: the database can't be reached.
        """
        return (await self._schema()).is_usable

    async def check_schema(self) -> None:
        """Make sure that this version of the bot can run on the schema.

        Raises:
            SettingError: it can't, or the database can't be reached; the sentence says what to do.
        """
        schema.check(await self._schema(), self.shown)

    async def upgrade(self) -> None:
        """Upgrade the schema to the newest migration; an empty database works too.

        Raises:
            SettingError: the database can't be reached, or a newer version of the bot made it.
        """
        with self._reachable():
            await schema.upgrade(self.url, self.shown)

    async def _schema(self) -> schema.Schema:
        with self._reachable():
            async with self._engine.connect() as connection:
                return await connection.run_sync(schema.schema_of)

    @contextmanager
    def _reachable(self) -> Iterator[None]:
        """Turn what is wrong with the database into a sentence for the operator."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise self._unreachable(error) from None

    def _unreachable(self, error: Exception) -> SettingError:
        return SettingError(
            f"the database {self.shown} can't be opened: {self._obstacle() or first_line(error)}"
        )

    def _obstacle(self) -> str | None:
        """What is in the way of a SQLite file, where SQLite's own words don't say it."""
        if self._file is None:
            return None
        if self._file.is_dir():
            return "that is a folder; name a file in it, like coffee.db"
        folder = self._file.absolute().parent
        if not folder.is_dir():
            return f"there is no folder {folder}; make it first, or name another one"
        barred = [each for each in (folder, self._file) if each.exists() and not os.access(each, os.W_OK)]
        return f"the bot's user may not write to {barred[0]}" if barred else None

    async def close(self) -> None:
        """Close all connections, and release the lock."""
        await self._engine.dispose()
        self.files.unlock()


def _writer_in(engine: AsyncEngine, workspace_id: int) -> AsyncEngine:
    return engine.execution_options(**{WRITES: workspace_id})
