"""The schema: whether it is this version's, and bringing it there in one transaction, one process at a time."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, event, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.errors import SettingError
from bot.store.connection.driver_errors import keep_rows_out
from bot.store.sqlite import give_room_back, set_up_for_migrations

if TYPE_CHECKING:
    from alembic.config import Config

# Keys of PostgreSQL's advisory lock of whoever upgrades; no workspace has a negative id.
UPGRADER = (0xC0FFEE, -1)
_PACKAGE = Path(__file__).parents[2]


def check(revision: str | None, shown: str) -> None:
    """Refuse a database whose schema is not this version's.

    Raises:
        SettingError: it is older, newer or none; the sentence says what to do.
    """
    if revision is not None and revision > newest():
        raise SettingError(f"the database {shown} was made by a newer version of the bot; update the bot")
    if revision != newest():
        raise SettingError(f"the database {shown} is not up to date; run 'coffee db upgrade' first")


async def upgrade(url: str, shown: str) -> None:
    """Upgrade the schema to the newest migration; an empty database works too.

    It is one transaction, and whoever comes second waits for the first. Stopped at any moment, it has changed
    nothing and can be repeated.

    Raises:
        SettingError: a newer version of the bot made the database.
    """
    engine = create_async_engine(url, hide_parameters=True)
    keep_rows_out(engine)
    is_sqlite = engine.dialect.name == "sqlite"
    if is_sqlite:
        set_up_for_migrations(engine)
    else:
        event.listen(engine.sync_engine, "begin", _wait_for_the_lock)
    try:
        async with engine.begin() as connection:
            found = await connection.run_sync(revision_of)
            if found is None or found <= newest():
                await connection.run_sync(_run_migrations)
            else:
                check(found, shown)
        if is_sqlite:
            await _give_room_back(engine)
    finally:
        await engine.dispose()


def revision_of(connection: Connection) -> str | None:
    """The number of the last migration that Alembic ran."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def newest() -> str:
    """The newest migration's number, from its file name: Alembic loads slowly and reads every script."""
    return max(path.name for path in _migrations().glob("versions/[0-9]*.py")).partition("_")[0]


def alembic_config() -> "Config":
    """What Alembic has to know."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_migrations()))
    return config


def _migrations() -> Path:
    """Find the migration scripts: next to the package in a checkout, inside it when installed."""
    installed = _PACKAGE / "_migrations"
    return installed if installed.exists() else _PACKAGE.parent / "migrations"


def _run_migrations(connection: Connection) -> None:
    from alembic import command

    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _wait_for_the_lock(connection: Connection) -> None:
    """Let only one process at a time upgrade a PostgreSQL; the lock ends with the transaction."""
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock({}, {})".format(*UPGRADER))


async def _give_room_back(engine: AsyncEngine) -> None:
    async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        await connection.run_sync(give_room_back)
