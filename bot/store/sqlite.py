"""SQLite in the event loop's own thread: most statements take less time than a switch to another thread."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

from sqlalchemy import URL, Connection, Pool, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry
from sqlalchemy.util import await_only

from bot.store.files import make_private

log = logging.getLogger(__name__)

DRIVER = "sqlite+inloop"
OVERWRITES = 1  # the user_version of files whose unused parts hold nothing that was erased
BUSY_TIMEOUT_MS = 15_000
UPGRADES_WITHIN = (
    3600.0  # seconds that an upgrade waits for another one; rebuilding large tables takes a while
)
LOOK_AGAIN = 0.02  # seconds between attempts while another process writes
AT_A_STRETCH = 0.005  # seconds of statements after which other tasks get a turn


class _Cursor(sqlite3.Cursor):
    """A cursor with what SQLAlchemy expects of an async driver."""

    async def _async_soft_close(self) -> None:
        """Do nothing: there is nothing to wait for."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: type[sqlite3.Cursor] = _Cursor) -> sqlite3.Cursor:  # type: ignore[override]
        return super().cursor(factory)


class InLoop(SQLiteDialect_pysqlite):
    """Python's own sqlite3 driver, called within the event loop."""

    driver = "inloop"
    is_async = True
    has_terminate = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003
        """The pool that waits without blocking the loop."""
        return AsyncAdaptedQueuePool

    def connect(self, *arguments: Any, **options: Any) -> DBAPIConnection:
        """Open a database, or create it for its owner only; what is erased is overwritten."""
        if (path := str(arguments[0])) and not path.startswith((":memory:", "file:")):
            make_private(Path(path))  # SQLite gives its -wal and -shm the same permissions
        connection = super().connect(*arguments, factory=_Connection, **options)
        connection.cursor().execute("PRAGMA secure_delete=ON")
        return connection

    def do_terminate(self, dbapi_connection: DBAPIConnection) -> None:
        """Close a connection that was never returned; there is nothing to wait for."""
        dbapi_connection.close()


registry.register("sqlite.inloop", __name__, InLoop.__name__)


def set_up_for_migrations(engine: AsyncEngine) -> None:
    """Set an engine up for changing the schema: all in one transaction, which waits for those of other processes.

    Foreign keys stay off, or rebuilding a table would delete the rows that refer to it.
    """

    def prepare(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        _prepare(connection, record)
        connection.cursor().execute("PRAGMA foreign_keys=OFF")

    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
            _patiently(lambda: connection.exec_driver_sql("BEGIN IMMEDIATE"), UPGRADES_WITHIN)

    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", begin)


def set_up(engine: AsyncEngine, writes: str) -> None:
    """Set an engine's connections and transactions up for SQLite.

    Args:
        writes: the execution option that marks a writing transaction.
    """
    turns = _Turns()
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "before_cursor_execute", turns.take)

    def begin(connection: Connection) -> None:
        """Lock writers at once: upgrading a read lock later fails if another process has written meanwhile."""
        driver: Any = connection.connection.driver_connection
        if writes in connection.get_execution_options():
            _take_lock(driver)
        else:
            driver.execute("BEGIN")  # this touches no file, so it can't fail

    event.listen(engine.sync_engine, "begin", begin)


class WriteAheadLog:
    """The log beside the file: it holds earlier versions of rows, erased ones included, until it is emptied."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self.is_due = False

    async def empty(self, patience: float) -> None:
        """Empty it as soon as nobody reads from it, without blocking the loop.

        Args:
            patience: for how many seconds to try; if that is too short, it stays due.
        """
        was_due, self.is_due = self.is_due, True
        until = monotonic() + patience
        async with self._engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            driver.execute("PRAGMA busy_timeout=0")
            try:
                while self.is_due:
                    busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                    self.is_due = bool(busy)
                    if busy and monotonic() >= until:
                        break
                    await asyncio.sleep(LOOK_AGAIN if busy else 0)
            finally:
                driver.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        if self.is_due and not was_due:
            log.warning("something reads the database, so what was erased stays in its -wal file for now")


def give_room_back(connection: Connection) -> None:
    """Shrink a file that is more than a quarter empty, and rewrite one once in which earlier versions left what they erased."""
    is_clean = connection.exec_driver_sql("PRAGMA user_version").scalar_one() >= OVERWRITES
    empty = connection.exec_driver_sql("PRAGMA freelist_count").scalar_one()
    if not is_clean or empty > connection.exec_driver_sql("PRAGMA page_count").scalar_one() / 4:
        _patiently(lambda: connection.exec_driver_sql("VACUUM"))
    if not is_clean:
        connection.exec_driver_sql(f"PRAGMA user_version = {OVERWRITES}")


class _Turns:
    """Keeps many statements in a row from blocking the event loop."""

    def __init__(self) -> None:
        self._since = 0.0

    def take(self, *_statement: object) -> None:
        """Let other tasks run first if they haven't for a while."""
        await_only(self._turn())

    async def _turn(self) -> None:
        """Await at least this coroutine, because SQLAlchemy requires that something is awaited."""
        if monotonic() - self._since > AT_A_STRETCH:
            await asyncio.sleep(0)
            self._since = monotonic()


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the "begin" hook opens transactions, not the driver
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    # SQLite refuses this at once, despite the busy timeout, while another process opens or closes the file.
    _patiently(lambda: cursor.execute("PRAGMA journal_mode=WAL"))
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _take_lock(driver: Any) -> None:
    """Begin to write; wait for other processes up to the busy timeout, without blocking the loop."""
    driver.execute("PRAGMA busy_timeout=0")
    try:
        _patiently(lambda: driver.execute("BEGIN IMMEDIATE"))
    finally:
        driver.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")


def _patiently(ask: Callable[[], object], seconds: float | None = None) -> None:
    """Retry while another process has the file locked, for some seconds; up to the busy timeout if left out.

    Raises:
        sqlite3.OperationalError, sqlalchemy.exc.OperationalError: it stays locked, or something else is wrong.
    """
    until = monotonic() + (BUSY_TIMEOUT_MS / 1000 if seconds is None else seconds)
    while True:
        try:
            ask()
        except (OperationalError, sqlite3.OperationalError) as error:
            if monotonic() >= until or not _is_locked(error):
                raise
        else:
            return
        await_only(asyncio.sleep(LOOK_AGAIN))


def _is_locked(error: OperationalError | sqlite3.OperationalError) -> bool:
    original = getattr(error, "orig", error)
    return bool(getattr(original, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY)
