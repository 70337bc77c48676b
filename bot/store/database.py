"""The engine, its two kinds of transaction, and whether the schema is up to date."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from copy import copy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from bot.domain.errors import SettingError
from bot.store.driver_errors import keep_rows_out
from bot.store.files import Files
from bot.store.sqlite import DRIVER, WriteAheadLog, give_room_back, set_up

if TYPE_CHECKING:
    from alembic.config import Config

# Updates don't refresh objects in memory; reading again does, even for rows the session has loaded already.
SESSION: dict[str, Any] = {
    "expire_on_commit": False,
    "execution_options": {"synchronize_session": False, "populate_existing": True},
}
WRITES = "coffee_writes"  # execution option of a writing transaction: the workspace that it writes in
NO_WORKSPACE = 0  # for the transaction that creates a workspace
CLEAN = "0008"  # since this migration, SQLite overwrites what is erased
WRITER = 0xC0FFEE  # PostgreSQL's first key of the writers' advisory locks; the second is the workspace
_PACKAGE = Path(__file__).parents[1]


def async_url(url: str) -> str:
    """The URL with the driver that the bot uses, in whichever of the usual forms it is written.

    Raises:
        SettingError: it is no database URL, or the bot doesn't support that database.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        msg = "it can't be read as a URL; write it like sqlite:///coffee.db or postgresql://user:password@host/name"
        raise SettingError(msg) from None
    match parsed.get_backend_name():
        case "sqlite":
            parsed = parsed.set(drivername=DRIVER)
        case "postgresql" | "postgres":
            parsed = parsed.set(drivername="postgresql+psycopg")
        case other:
            msg = f"the bot keeps its data in SQLite or PostgreSQL, not in {other}"
            raise SettingError(msg)
    return parsed.render_as_string(hide_password=False)


class Database:
    """One database, SQLite or PostgreSQL.

    Args:
        url: a SQLite or PostgreSQL URL in any of the usual forms.
        secret: the installation's secret; without it, one is kept beside a SQLite file.
    """

    def __init__(self, url: str, secret: str | None = None) -> None:
        self.url = async_url(url)
        self.files = Files(make_url(self.url).database if self.is_sqlite else None, secret)
        self.workspace_id = NO_WORKSPACE
        self._engine = create_async_engine(
            self.url,
            hide_parameters=True,  # parameters contain names and notes
            json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
            pool_pre_ping=not self.is_sqlite,  # a server that was restarted has dropped its connections
        )
        keep_rows_out(self._engine)
        self._log = WriteAheadLog(self._engine) if self.is_sqlite else None
        if self.is_sqlite:
            set_up(self._engine, WRITES)
        else:
            event.listen(self._engine.sync_engine, "begin", _begin_postgresql)
        # Without this lock, SQLite's waiting writers poll, and an unlucky one waits for seconds.
        self._turn = asyncio.Lock() if self.is_sqlite else nullcontext()
        self._reader = (
            self._engine
            if self.is_sqlite
            else self._engine.execution_options(isolation_level="REPEATABLE READ")
        )

    def of_workspace(self, workspace_id: int) -> "Database":
        """The same database for writing in one workspace, so that writers in others don't have to wait."""
        own = copy(self)
        own.workspace_id = workspace_id
        return own

    @property
    def is_sqlite(self) -> bool:
        """Whether it is SQLite: one file, and one writer at a time."""
        return self.url.startswith(DRIVER)

    @property
    def shown(self) -> str:
        """The URL without its password, for people to read."""
        url = make_url(self.url)
        return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A read-only transaction that sees one state of the database."""
        async with AsyncSession(self._reader, **SESSION) as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A transaction that commits, or rolls back if the block raises; one at a time in a workspace."""
        async with (
            self._turn,
            AsyncSession(self._writer, **SESSION) as session,
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
            async with self._turn:
                await self._log.empty(patience)

    @asynccontextmanager
    async def write_aside(self) -> AsyncIterator[AsyncSession]:
        """A transaction like ``write`` that doesn't wait for its turn on PostgreSQL.

        Use it for claims: they change only rows that others skip while they are locked.
        """
        if self.is_sqlite:
            async with self.write() as session:
                yield session
        else:
            async with AsyncSession(self._engine, **SESSION) as session, session.begin():
                yield session

    def keep_to_oneself(self) -> None:
        """Let no other bot use this SQLite file until it is closed; PostgreSQL may be shared.

        Raises:
            SettingError: another bot uses it.
        """
        self.files.lock(self.shown)

    async def is_current(self) -> bool:
        """Whether the schema is the newest migration's.

        Raises:
            SettingError: the database can't be reached.
        """
        try:
            async with self._engine.connect() as connection:
                return await connection.run_sync(_revision) == _newest()
        except SQLAlchemyError as error:
            raise self._unreachable(error) from None

    async def upgrade(self) -> None:
        """Upgrade the schema to the newest migration; an empty database works too.

        Raises:
            SettingError: the database can't be reached, or a newer version of the bot made it.
        """
        from alembic.util import CommandError

        # SQLite's foreign keys stay off here, or rebuilding a table would delete the rows that refer to it.
        engine = create_async_engine(self.url, hide_parameters=True)
        keep_rows_out(engine)
        try:
            async with engine.begin() as connection:
                before = await connection.run_sync(_revision)
                await connection.run_sync(_upgrade)
            if self.is_sqlite:
                async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
                    await connection.run_sync(give_room_back, keeps_erased=bool(before and before < CLEAN))
        except SQLAlchemyError as error:
            raise self._unreachable(error) from None
        except CommandError:
            raise SettingError(
                f"the database {self.shown} was made by a newer version of the bot; update the bot"
            ) from None
        finally:
            await engine.dispose()

    @property
    def _writer(self) -> AsyncEngine:
        return self._engine.execution_options(**{WRITES: self.workspace_id})

    def _unreachable(self, error: SQLAlchemyError) -> SettingError:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        return SettingError(f"the database {self.shown} can't be opened: {reason}")

    async def close(self) -> None:
        """Close all connections, and release the lock."""
        await self._engine.dispose()
        self.files.unlock()


def _begin_postgresql(connection: Connection) -> None:
    """Let only one transaction at a time write in a workspace, so that writers neither overlap nor deadlock."""
    workspace_id = connection.get_execution_options().get(WRITES)
    if workspace_id is not None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER}, {workspace_id:d})")


def _migrations() -> Path:
    """Find the migration scripts: next to the package in a checkout, inside it when installed."""
    installed = _PACKAGE / "_migrations"
    return installed if installed.exists() else _PACKAGE.parent / "migrations"


def _newest() -> str:
    """The newest migration's number, from its file name: Alembic loads slowly and reads every script."""
    return max(path.name for path in _migrations().glob("versions/[0-9]*.py")).partition("_")[0]


def _revision(connection: Connection) -> str | None:
    """The number of the last migration that Alembic ran."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _alembic() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_migrations()))
    return config


def _upgrade(connection: Connection) -> None:
    from alembic import command

    config = _alembic()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
