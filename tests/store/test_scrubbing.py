"""The write-ahead log after something was erased."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.database import Database
from tests.store.rows import store_program

SECRET = b"leaving this company"


@pytest.fixture
def file(sqlite_url: str) -> Path:
    """The file of a database."""
    return Path(sqlite_url.removeprefix("sqlite:///"))


def holding(file: Path) -> Iterator[str]:
    """Which files beside it, and it itself, hold what was erased."""
    return (path.name for path in file.parent.glob("coffee.db*") if SECRET in path.read_bytes())


def size(path: Path) -> int:
    """How many bytes a file has."""
    return path.stat().st_size


async def erase(database: Database) -> None:
    """Write something, and erase it."""
    await store_program(database)
    async with database.write() as session:
        await session.execute(text("UPDATE workspaces SET name = :name"), {"name": SECRET.decode()})
    async with database.write() as session:
        await session.execute(text("UPDATE workspaces SET name = ''"))


async def test_it_is_empty_at_once_if_nobody_reads(sqlite_url: str, file: Path) -> None:
    """What was erased stands there before, and nowhere after."""
    database = Database(sqlite_url)
    await erase(database)
    assert list(holding(file)) == ["coffee.db-wal"]

    await database.scrub()

    assert list(holding(file)) == []
    assert size(Path(f"{file}-wal")) == 0
    await database.close()


async def test_while_somebody_reads_it_is_tried_again(sqlite_url: str, file: Path, caplog) -> None:
    """A backup, say: whoever runs the bot is told once, and it is done with a later write."""
    database = Database(sqlite_url)
    await erase(database)
    with closing(sqlite3.connect(file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM workspaces").fetchone()
        await database.scrub(0)
        async with database.write():
            pass
        assert list(holding(file)) == ["coffee.db-wal"]
        assert len(caplog.messages) == 1
    assert list(holding(file)) != []

    async with database.write():
        pass

    assert list(holding(file)) == []
    await database.close()


async def test_free_pages_hold_nothing(sqlite_url: str, file: Path) -> None:
    """What is deleted is overwritten, page after page, large texts included."""
    database = Database(sqlite_url)
    large = SECRET.decode() * 2000
    async with database.write() as session:
        await session.execute(text("CREATE TABLE scraps (id INTEGER PRIMARY KEY, words TEXT)"))
        await session.execute(text("INSERT INTO scraps (words) VALUES (:words)"), [{"words": large}] * 20)
    await database.scrub()
    assert list(holding(file)) == ["coffee.db"]

    async with database.write() as session:
        await session.execute(text("DELETE FROM scraps"))
    await database.scrub()

    assert list(holding(file)) == []
    await database.close()


async def test_an_upgrade_rewrites_what_an_earlier_version_left(sqlite_url: str, file: Path) -> None:
    """Which did not overwrite what it erased."""
    database = Database(sqlite_url)
    with closing(sqlite3.connect(file)) as earlier:
        earlier.executescript(
            "PRAGMA secure_delete = OFF; PRAGMA user_version = 0; CREATE TABLE scraps (words TEXT);"
            f"INSERT INTO scraps VALUES ('{SECRET.decode()}'); DELETE FROM scraps; DROP TABLE scraps;"
        )
    assert list(holding(file)) == ["coffee.db"]

    await database.upgrade()

    assert list(holding(file)) == []
    assert await database.is_usable()
    await database.close()
