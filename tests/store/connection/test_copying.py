"""All data goes from one kind of database to the other and back, and is the same; or nothing goes."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, text

from bot.domain.errors import SettingError
from bot.store.base import Base
from bot.store.connection import copying
from bot.store.connection.copying import copy_all
from bot.store.database import Database
from bot.store.people.workspaces import ensure_workspace
from tests.databases import copy_of
from tests.store.privacy.test_erasure import rows

Content = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
async def filled(sqlite_url: str) -> AsyncIterator[Database]:
    """A SQLite database with rows in each table."""
    database = Database(sqlite_url)
    async with database.write() as session:
        for table in Base.metadata.sorted_tables:
            for row in rows()[table.name]:
                await session.execute(insert(table).values(row))
        await session.execute(text("UPDATE rounds SET numbers = NULL"))
    yield database
    await database.close()


@pytest.fixture
async def empty(postgresql_url: str) -> AsyncIterator[Database]:
    """An empty PostgreSQL."""
    database = Database(postgresql_url)
    yield database
    await database.close()


async def content(database: Database) -> Content:
    """All that stands in a database."""
    async with database.read() as session:
        return {
            table.name: sorted(map(tuple, (await session.execute(select(table))).all()), key=repr)
            for table in Base.metadata.sorted_tables
        }


async def test_everything_arrives_on_the_way_there_and_back(
    filled: Database, empty: Database, sqlite_template: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row by row, in as many steps as there are rows; what isn't there stays what it is, and new rows are numbered behind."""
    monkeypatch.setattr(copying, "AT_ONCE", 1)
    before = await content(filled)
    assert all(before.values())
    back = Database(copy_of(sqlite_template, tmp_path / "back.db"))

    copied = await copy_all(filled, empty)
    assert await content(empty) == before
    assert copied == {name: len(found) for name, found in before.items()}
    async with empty.read() as session:
        assert await session.scalar(text("SELECT count(*) FROM rounds WHERE numbers IS NULL")) == 1

    await copy_all(empty, back)
    assert await content(back) == before

    for database in (empty, back):
        async with database.write() as session:
            assert (
                await ensure_workspace(session, "TNEW", "New")
                == max(row[0] for row in before["workspaces"]) + 1
            )
    await back.close()


async def test_a_copy_that_is_refused_or_stopped_has_copied_nothing(
    filled: Database, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that isn't empty stays as it is, and one to which the copy was stopped is empty, so that it can be repeated."""
    async with empty.write() as session:
        await ensure_workspace(session, "T1", "Acme")
    before = await content(empty)
    with pytest.raises(SettingError, match="isn't empty: there is something in workspaces"):
        await copy_all(filled, empty)
    assert await content(empty) == before
    async with empty.write() as session:
        await session.execute(text("DELETE FROM workspaces"))

    async def stop(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(copying, "_go_on_counting", stop)
        with pytest.raises(KeyboardInterrupt):
            await copy_all(filled, empty)
    assert not any((await content(empty)).values())
    await copy_all(filled, empty)
    assert await content(empty) == await content(filled)
