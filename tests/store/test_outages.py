"""A database that can't be used for a while is told of once, and a file that is another one is never written to."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import DatabaseLost, DatabaseUnavailable
from bot.store.database import Database
from bot.store.people import workspaces
from bot.store.tables import WorkspaceRow
from tests.databases import TEMPLATE, named
from tests.store.rows import store_program
from tests.store.test_database import another_process_writing


@pytest.fixture
async def sqlite(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    """A SQLite database with a program, whose writers lose their patience at once."""
    database = Database(sqlite_url)
    await store_program(database)
    monkeypatch.setattr("bot.store.sqlite.BUSY_TIMEOUT_MS", 1)
    yield database
    await database.close()


async def rename(database: Database, name: str = "Renamed") -> None:
    """Write something."""
    async with database.write() as session:
        await workspaces.ensure_workspace(session, "T1", name)


async def name_of(database: Database) -> str | None:
    """Read something."""
    async with database.read() as session:
        return await session.scalar(select(WorkspaceRow.name))


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log says of the database, by level."""
    return [record.levelname for record in caplog.records if record.name == "bot.store.connection.outages"]


async def test_a_locked_file_is_told_once_and_so_is_its_end(
    sqlite: Database, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Readers who go on meanwhile are no sign that writers can."""
    with another_process_writing(sqlite_url):
        for _ in range(3):
            with pytest.raises(DatabaseUnavailable, match="database is locked"):
                await rename(sqlite)
            assert await name_of(sqlite) == "Acme"
    assert told(caplog) == ["ERROR"]
    await rename(sqlite)
    await rename(sqlite, "Again")
    assert told(caplog) == ["ERROR", "WARNING"]
    assert all(record.exc_info is None for record in caplog.records)
    assert "another program holds it" in caplog.text


async def test_a_server_that_is_gone_is_told_once_and_so_is_its_return(
    postgres: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever reads or writes meanwhile has an error that says so, and none of them is told with a traceback."""
    name = f"gone_{uuid4().hex}"
    database = Database(named(postgres, name))
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        await store_program(database)
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        for attempt in (rename, name_of, rename):
            with pytest.raises(DatabaseUnavailable):
                await attempt(database)
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        assert await name_of(database) == "Acme"
        await rename(database)
        await database.close()
        server.execute(f"DROP DATABASE {name}")
    assert told(caplog) == ["ERROR", "WARNING"]


async def test_what_the_database_refuses_is_no_outage(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """A defect stays one, with its own error."""
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            await session.execute(text("INSERT INTO workspaces (id, team_id) VALUES (1, 'T1')"))
    assert told(caplog) == []


@pytest.mark.parametrize("replaced", [False, True])
async def test_a_file_that_is_gone_or_another_one_is_left_alone(
    sqlite: Database, tmp_path: Path, replaced: bool
) -> None:
    """Nothing is written into the void, nor into what somebody put in its place."""
    sqlite.keep_to_oneself()
    file = tmp_path / "coffee.db"
    await rename(sqlite)
    file.rename(tmp_path / "elsewhere.db")
    if replaced:
        sqlite3.connect(file).close()
        file.touch()
    for attempt in (rename, name_of):
        with pytest.raises(DatabaseLost, match="deleted, moved or replaced while the bot ran"):
            await attempt(sqlite)
    if replaced:
        assert file.stat().st_size == 0
