"""``coffee db upgrade`` ends well whenever it was stopped before, and however many run at once."""

import asyncio
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from uuid import uuid4

import psycopg
import pytest

from bot.store.connection import schema
from bot.store.database import Database
from tests.cli import killed
from tests.cli.test_root import WITHIN, elsewhere, outcome, settings, upgraded  # noqa: F401
from tests.command_line import typed
from tests.databases import named
from tests.effort import THOROUGH
from tests.forked import Forked
from tests.test_migrations import FIRST_DATA, _contents, _fill_first, changed_by, differences

KILLS = 20 if THOROUGH else 2


@pytest.fixture(params=["sqlite", "postgresql"])
def old_urls(request: pytest.FixtureRequest, postgres: str, tmp_path: Path) -> Iterator[list[str]]:
    """The URLs of two databases of the first version."""
    names = [f"old_{uuid4().hex}" for _ in range(2)]
    urls = [f"sqlite:///{tmp_path}/{name}.db" for name in names]
    with psycopg.connect(postgres, autocommit=True) as connection:
        if request.param == "postgresql":
            for name in names:
                connection.execute(f"CREATE DATABASE {name}")
            urls = [named(postgres, name) for name in names]
        for url in urls:
            changed_by(url, "upgrade", "0001")
        yield urls
        for name in names:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
def old_url(old_urls: list[str]) -> str:
    """The URL of one of them."""
    return old_urls[0]


async def fill(url: str) -> None:
    """Write the first version's data."""
    database = Database(url)
    async with database.write() as session:
        await (await session.connection()).run_sync(_fill_first)
    await database.close()


async def upgraded_until(url: str, moment: int) -> tuple[int | None, str]:
    """Have it upgraded, and killed at that moment; what the process ended with, and what it said."""
    process = Forked(killed.upgrade, url, moment, env={})
    try:
        out, err = await asyncio.wait_for(process.communicate(), WITHIN)
    finally:
        process.close()
    assert not err, err.decode()
    return process.returncode, out.decode()


async def test_killed_at_any_moment_it_ends_well_when_repeated(old_urls: list[str]) -> None:
    """Nothing of the upgrade is there until all of it is; nothing is lost."""
    old_url, sample = old_urls
    for url in old_urls:
        await fill(url)
    _, statements = await upgraded_until(sample, 0)
    for moment in Random(old_url).sample(range(1, int(statements) + 1), KILLS):
        assert await upgraded_until(old_url, moment) == (-signal.SIGKILL, "")

    database = Database(old_url)
    before = await _contents(database, ["members"])
    assert not await database.is_usable()
    await database.upgrade()
    assert await differences(database) == []
    for table, rows in FIRST_DATA.items():
        assert len((await _contents(database, [table]))[table]) == len(rows), table
    assert [row["name"] for row in before["members"]] == ["Ada", "Ben"]
    await database.close()


async def test_several_at_once_wait_for_each_other(old_url: str) -> None:
    """All of them say that it is up to date, and it is."""
    await fill(old_url)
    ends = await asyncio.gather(*(outcome("db", "upgrade", DATABASE_URL=old_url) for _ in range(2)))
    assert ends == [(0, "")] * 2
    database = Database(old_url)
    assert await differences(database) == []
    await database.close()


async def test_it_waits_for_a_program_that_writes(sqlite_url: str) -> None:
    """As long as that takes; then it goes on."""
    changed_by(sqlite_url, "downgrade", "-1")
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with closing(Forked(killed.upgrade_aloud, sqlite_url, env={})) as process:
        for _ in range(2):  # the second time because the first was in vain
            assert process.says("BEGIN") == "BEGIN IMMEDIATE\n"
        other.execute("COMMIT")
        other.close()
        _, err = await asyncio.wait_for(process.communicate(), WITHIN)
        assert (process.returncode, err) == (0, b"")

    database = Database(sqlite_url)
    assert await database.is_usable()
    await database.close()


@pytest.mark.usefixtures("upgraded")
@pytest.mark.parametrize("words", [("run",), ("outbox", "list"), ("db", "upgrade")])
def test_a_newer_database_asks_for_a_newer_bot(elsewhere: Path, words: tuple[str, ...]) -> None:
    """An upgrade would not help, so nobody is sent there."""
    with sqlite3.connect(elsewhere / "coffee.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999', contracted = '9999'")
    connection.close()

    result = typed(*words, **settings())

    assert result.exit_code == 2
    assert result.stderr.endswith("was made by a newer version of the bot; update the bot\n")
    with sqlite3.connect(elsewhere / "coffee.db") as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
    connection.close()
    assert schema.newest() < "9999"
