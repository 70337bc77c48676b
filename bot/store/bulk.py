"""Reading many rows while others have their turns; and writing rows that may exist already: any number at once, or one in a single statement."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import JSON, Select, Table, Text, bindparam, cast, column, func, literal_column, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.base import Base

T = TypeVar("T")
AT_ONCE = 200  # rows; making objects of them takes some hundredths of a second


async def in_turns(session: AsyncSession, query: Select[T], **given: object) -> AsyncIterator[T]:
    """The rows of a query that may find tens of thousands, so that what people wait for goes on meanwhile."""
    found = await session.stream_scalars(query, given, execution_options={"yield_per": AT_ONCE})
    async for part in found.partitions():
        for row in part:
            yield row
        await asyncio.sleep(0)  # what is fetched already is given without


def table_of(rows: type[Base]) -> Table:
    """The table behind a row class, for writing thousands of rows without an ORM object for each."""
    return rows.metadata.tables[rows.__tablename__]


async def insert_new(session: AsyncSession, rows_of: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert any number of rows, skipping those whose unique key exists already."""
    if not rows:
        return
    table = table_of(rows_of)
    if session.get_bind().dialect.name == "sqlite":
        await session.execute(sqlite.insert(table).on_conflict_do_nothing(), list(rows))
        return
    # Thousands of single inserts take PostgreSQL a second while others wait, so send all rows at once.
    told = cast(bindparam("rows", await _as_json(rows), Text), JSON)
    given = func.json_populate_recordset(literal_column(f"NULL::{table.name}"), told)
    each = given.table_valued(*map(column, rows[0]), name="given")
    await session.execute(
        postgresql.insert(table).from_select(list(rows[0]), select(each)).on_conflict_do_nothing()
    )


async def _as_json(rows: Sequence[dict[str, Any]]) -> str:
    """Rows as a list in JSON, written while others have their turns."""
    parts = []
    for first in range(0, len(rows), AT_ONCE):
        parts.append(json.dumps(rows[first : first + AT_ONCE], default=str)[1:-1])
        await asyncio.sleep(0)
    return f"[{','.join(parts)}]"


def upsert(
    session: AsyncSession,
    table: type[Base],
    key: Mapping[str, Any],
    values: Mapping[str, Any],
    at_first: Mapping[str, Any],
) -> sqlite.Insert | postgresql.Insert:
    """A statement that inserts one row, or updates it if it exists.

    Args:
        key: the columns of a unique key, with this row's values.
        values: what to write in either case.
        at_first: what to write only if the row is new.
    """
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    insert: sqlite.Insert | postgresql.Insert = dialect.insert(table).values(**key, **values, **at_first)
    return insert.on_conflict_do_update(index_elements=list(key), set_=dict(values))
