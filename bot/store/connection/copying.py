"""From one database to another of either kind: every row of every table, in one transaction."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import JSON, Column, RowMapping, Table, func, insert, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.errors import SettingError
from bot.store.base import Base
from bot.store.database import Database
from bot.store.tables import WorkspaceRow

AT_ONCE = 1000  # rows
TABLES = Base.metadata.sorted_tables  # each behind those that its foreign keys lead to


async def copy_all(source: Database, target: Database) -> Mapping[str, int]:
    """Copy all rows; return how many of each table. If it is stopped, the target is as empty as before.

    Raises:
        SettingError: there are rows in the target already, or not all have arrived there.
    """
    copied = {}
    async with source.read() as reading, target.write() as writing:
        if filled := [table.name for table in TABLES if await _count(writing, table)]:
            raise SettingError(
                f"{target.shown} isn't empty: there is something in {filled[0]}; name an empty one"
            )
        for table in TABLES:
            copied[table.name] = await _copy_table(reading, writing, table)
        if not target.is_sqlite:
            await _go_on_counting(writing)
    return copied


async def is_in_use(database: Database, now: datetime) -> bool:
    """Whether a bot sends from it, or did less than a minute ago."""
    held = select(func.count()).select_from(WorkspaceRow).where(WorkspaceRow.sender_until > now)
    async with database.read() as session:
        return bool(await session.scalar(held))


async def _copy_table(reading: AsyncSession, writing: AsyncSession, table: Table) -> int:
    count = 0
    async for rows in _chunks(reading, table):
        for _, alike in groupby((_given(table, row) for row in rows), key=tuple):
            await writing.execute(insert(table), list(alike))
        count += len(rows)
    if await _count(writing, table) != count:
        raise SettingError(f"not all rows of {table.name} arrived, so nothing is copied")
    return count


async def _chunks(reading: AsyncSession, table: Table) -> AsyncIterator[Sequence[RowMapping]]:
    """All rows in the order of their key, some at a time, so that no table has to fit into memory."""
    key = table.primary_key.columns.values()
    query = select(table).order_by(*key).limit(AT_ONCE)
    rows = (await reading.execute(query)).mappings().all()
    while rows:
        yield rows
        last = [rows[-1][column.name] for column in key]
        further = query.where(tuple_(*key) > tuple_(*last)) if len(key) > 1 else query.where(key[0] > last[0])
        rows = (await reading.execute(further)).mappings().all()


def _given(table: Table, row: RowMapping) -> dict[str, Any]:
    """A row without the JSON that it doesn't have: given as None, it would become the JSON value ``null``."""
    return {
        column.name: row[column.name]
        for column in table.columns
        if row[column.name] is not None or not _is_json(column)
    }


def _is_json(column: Column[Any]) -> bool:
    return isinstance(getattr(column.type, "impl", column.type), JSON)


async def _count(session: AsyncSession, table: Table) -> int:
    return await session.scalar(select(func.count()).select_from(table)) or 0


async def _go_on_counting(writing: AsyncSession) -> None:
    """Have PostgreSQL number new rows behind those that were copied; SQLite does so by itself."""
    for table in TABLES:
        if table.autoincrement_column is not None:
            name = table.autoincrement_column.name
            await writing.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', '{name}'), max({name})) FROM {table.name}"  # noqa: S608  (names of our own tables)
                )
            )
