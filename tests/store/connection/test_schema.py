"""A schema that is newer than the bot: bots of the version before go on beside those of the next, while they are replaced."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import psycopg
import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, Inspector, create_engine, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from bot.domain.errors import SettingError
from bot.store.connection import schema
from tests.databases import OwnDatabase
from tests.test_migrations import changed_by
from tests.town import FIRST_ROUND, FORTNIGHT, Town, open_town

LATER = (
    "ALTER TABLE notices ADD COLUMN later TEXT",
    "ALTER TABLE programs ADD COLUMN later INTEGER NOT NULL DEFAULT 3",
    "CREATE TABLE later (id INTEGER PRIMARY KEY, word TEXT NOT NULL)",
    "CREATE INDEX ix_later ON members (name)",
)
BREAKING = {
    "ALTER TABLE notices DROP COLUMN cause": "notices.cause is gone",
    "ALTER TABLE notices RENAME COLUMN cause TO origin": "notices.cause is gone",
    "ALTER TABLE members ADD COLUMN later TEXT NOT NULL": "members.later has to be given",
    "ALTER TABLE notices ALTER COLUMN cause SET NOT NULL": "notices.cause has to be given",
    "ALTER TABLE notices ALTER COLUMN cause TYPE VARCHAR(4)": "notices.cause has another type",
    "DROP TABLE drafts": "drafts is gone",
    "CREATE UNIQUE INDEX only_one ON members (name)": "members has another key",
    "ALTER TABLE members ADD CONSTRAINT only_one UNIQUE (name)": "members has another key",
    "ALTER TABLE drafts ADD CONSTRAINT far FOREIGN KEY (version) REFERENCES rounds (id)": "drafts has another key",
    "ALTER TABLE members ADD CONSTRAINT named CHECK (name <> '')": "members has another key",
}
UNKNOWN = "UPDATE notices SET kind = 'from_the_future', key = 'from_the_future:' || id WHERE kind = 'last_call' AND to_id = 1"


@dataclass(frozen=True)
class Shape:
    """What rows have to be like in a table: the type of each column, which must be given, and what else is asked of them."""

    types: Mapping[str, str]
    required: frozenset[str]
    keys: frozenset[str]


def shapes(connection: Connection) -> dict[str, Shape]:
    """The tables of a database."""
    inspector = inspect(connection)
    keys = _keys(inspector)
    return {
        table: Shape(
            {each["name"]: str(each["type"]) for each in columns},
            frozenset(each["name"] for each in columns if not each["nullable"] and each["default"] is None),
            frozenset(keys[table]),
        )
        for (_, table), columns in inspector.get_multi_columns().items()
        if table != "alembic_version"
    }


def _keys(inspector: Inspector) -> Mapping[str, set[str]]:
    """What is asked of the rows of each table, all told."""
    found = defaultdict[str, set[str]](set)
    for of_all_tables in (
        inspector.get_multi_indexes(),
        inspector.get_multi_unique_constraints(),
        inspector.get_multi_foreign_keys(),
        inspector.get_multi_check_constraints(),
    ):
        for (_, table), keys in of_all_tables.items():
            found[table] |= {repr(each) for each in keys if each.get("unique", True)}
    return found


def breaks(before: Mapping[str, Shape], after: Mapping[str, Shape]) -> list[str]:
    """What of a newer schema a bot that knows the one before can't go on with."""
    found = [f"{table} is gone" for table in before.keys() - after.keys()]
    for table in sorted(before.keys() & after.keys()):
        old, new = before[table], after[table]
        found += [f"{table}.{name} is gone" for name in old.types if name not in new.types]
        found += [f"{table}.{name} has to be given" for name in new.required - old.required]
        kept = old.types.keys() & new.types.keys()
        found += [f"{table}.{name} has another type" for name in kept if old.types[name] != new.types[name]]
        found += [f"{table} has another key"] if new.keys - old.keys else []
    return found


@pytest.fixture(scope="module")
def standing(own_database: OwnDatabase) -> Iterator[tuple[Engine, dict[str, Shape]]]:
    """A database, and its tables; whatever is tried on it is taken back."""
    own_database.clear()
    url = own_database.url.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(url, poolclass=NullPool)  # who clears it for another test ends all connections
    with engine.connect() as connection:
        found = shapes(connection)
    yield engine, found
    engine.dispose()


@pytest.mark.parametrize(("ddl", "told"), [*BREAKING.items(), ("; ".join(LATER), "")])
def test_what_older_bots_could_not_go_on_with_is_found(
    standing: tuple[Engine, dict[str, Shape]], ddl: str, told: str
) -> None:
    """Whatever is only more does them no harm."""
    engine, before = standing
    with engine.connect() as connection, connection.begin() as trial:
        connection.execute(text(ddl))
        assert breaks(before, shapes(connection))[:1] == ([told] if told else [])
        trial.rollback()


def test_a_migration_that_older_bots_cannot_go_on_beside_says_so(postgres: str) -> None:
    """Each that doesn't say ``contracts = True`` only adds what they need not know."""
    name = f"rolling_{uuid4().hex}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    url = make_url(postgres).set(database=name).render_as_string(hide_password=False)
    scripts = [*ScriptDirectory.from_config(schema.alembic_config()).walk_revisions()][::-1]
    last = max(place for place, each in enumerate(scripts) if getattr(each.module, "contracts", False))
    try:
        changed_by(url, "upgrade", scripts[last].revision)
        engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
        for script in scripts[last + 1 :]:
            with engine.connect() as connection:
                before = shapes(connection)
            changed_by(url, "upgrade", script.revision)
            with engine.connect() as connection:
                assert breaks(before, shapes(connection)) == [], script.path
        engine.dispose()
    finally:
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


async def _is_upgraded(town: Town, contracted: str) -> None:
    """Have a later version upgrade the database."""
    async with town.bot.database.write() as session:
        for ddl in LATER:
            await session.execute(text(ddl))
        await session.execute(
            text("UPDATE alembic_version SET version_num = '9999', contracted = :last"), {"last": contracted}
        )


async def test_a_bot_goes_on_where_a_later_version_only_added_to_the_schema(sqlite_url: str) -> None:
    """It starts anew, holds its round, and leaves notices of kinds that it doesn't know to whoever does."""
    async with open_town(sqlite_url) as town:
        await town.enrols("Ada", "Ben")
        await _is_upgraded(town, schema.newest())
        await town.restart_bot()
        await town.time_comes(FIRST_ROUND)
        await town.person("Ada").sees("Why you two")
        async with town.bot.database.write() as session:
            await session.execute(text(UNKNOWN))
        town.clock.forward_to(FIRST_ROUND + FORTNIGHT - timedelta(hours=12))
        await town.looks()

        asked = "SELECT kind, state, attempts FROM notices WHERE kind IN ('from_the_future', 'last_call') ORDER BY to_id"
        assert await town.rows(asked) == [("from_the_future", "pending", 0), ("last_call", "sent", 1)]


async def test_it_refuses_a_schema_that_a_later_version_has_contracted(sqlite_url: str) -> None:
    """It would read what is no longer there."""
    async with open_town(sqlite_url) as town:
        await _is_upgraded(town, "9998")

        with pytest.raises(SettingError, match="was made by a newer version of the bot; update the bot"):
            await town.restart_bot()
        assert not await town.bot.database.is_usable()
