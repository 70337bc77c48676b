"""The schema: whether it is this version's, and bringing it there in one transaction, one process at a time.

A migration expands the schema, so that bots of the version before go on beside it, or it contracts it, and says so
(``contracts = True``). Which is the last one that did stands beside the revision, so that an older bot knows.
"""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Schema:
    """The schema of a database.

    Args:
        revision: the number of the last migration that it went through; None if it has none.
        contracted: the number of the last of these that bots of earlier versions can't go on beside.
    """

    revision: str | None = None
    contracted: str | None = None

    @property
    def is_usable(self) -> bool:
        """Whether this version of the bot can run on it: it is this version's, or a later one's that only has more."""
        if self.revision is None or self.contracted is None or self.revision <= newest():
            return self.revision == newest()
        return self.contracted <= newest()


def check(found: Schema, shown: str) -> None:
    """Refuse a database whose schema this version can't run on.

    Raises:
        SettingError: it is older, newer or none; the sentence says what to do.
    """
    if found.is_usable:
        return
    if found.revision is not None and found.revision > newest():
        raise SettingError(f"the database {shown} was made by a newer version of the bot; update the bot")
    raise SettingError(f"the database {shown} is not up to date; run 'coffee db upgrade' first")


async def upgrade(url: str, shown: str) -> None:
    """Upgrade the schema to the newest migration; an empty database works too, and one that is there already stays as it is.

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
            found = await connection.run_sync(schema_of)
            if found.revision is None or found.revision < newest():
                await connection.run_sync(_run_migrations)
            else:
                check(found, shown)
        if is_sqlite:
            await _give_room_back(engine)
    finally:
        await engine.dispose()


def schema_of(connection: Connection) -> Schema:
    """The schema that a database has, as Alembic's own table says."""
    inspector = inspect(connection)
    if not inspector.has_table("alembic_version"):
        return Schema()
    known = {column["name"] for column in inspector.get_columns("alembic_version")}
    said = ", ".join(["version_num", *(known & {"contracted"})])
    row = connection.execute(text(f"SELECT {said} FROM alembic_version")).first()  # noqa: S608  (our own words)
    return Schema(*row) if row else Schema()


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
    from alembic.script import ScriptDirectory

    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    scripts = ScriptDirectory.from_config(config).walk_revisions()  # the newest first
    contracted = next(each.revision for each in scripts if getattr(each.module, "contracts", False))
    connection.execute(text("UPDATE alembic_version SET contracted = :last"), {"last": contracted})


def _wait_for_the_lock(connection: Connection) -> None:
    """Let only one process at a time upgrade a PostgreSQL; the lock ends with the transaction."""
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock({}, {})".format(*UPGRADER))


async def _give_room_back(engine: AsyncEngine) -> None:
    async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        await connection.run_sync(give_room_back)
