"""Reading many rows while others have their turns; and writing rows that may exist already: any number at once, or one in a single statement."""

import asyncio
import json
from collections import namedtuple
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate, chain, islice
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    ColumnElement,
    Row,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import ReturningInsert

from bot.store.base import Base

T = TypeVar("T")
ColumnsRow = Row[*tuple[Any, ...]]  # of a table's columns, each by its name
AT_ONCE = 50  # rows; making objects of them takes some milliseconds


async def in_turns(
    session: AsyncSession, query: Select[*tuple[Any, ...]], **given: object
) -> AsyncIterator[ColumnsRow]:
    """The rows of a query that may find tens of thousands, so that what people wait for goes on meanwhile."""
    found = await session.stream(query, given, execution_options={"yield_per": AT_ONCE})
    async for part in found.partitions():
        for row in part:
            yield row
        await asyncio.sleep(0)  # what is fetched already is given without


async def in_parts(things: Iterable[T], size: int = AT_ONCE) -> AsyncIterator[list[T]]:
    """What may be thousands of things, some at a time; others have their turns before more of them are made."""
    left = iter(things)
    while part := list(islice(left, size)):
        yield part
        await asyncio.sleep(0)


def table_of(rows: type[Base]) -> Table:
    """The table behind a row class, for writing thousands of rows without an ORM object for each."""
    return rows.metadata.tables[rows.__tablename__]


class Joined:
    """The columns that a query has of several tables, and its rows taken apart into one for each of them.

    ORM objects of the same would take several times as long to make.

    Args:
        parts: the columns of each table, and others that belong to it.
    """

    def __init__(self, *parts: Iterable[ColumnElement[Any]]) -> None:
        each = [tuple(part) for part in parts]
        ends = list(accumulate(map(len, each), initial=0))
        self.columns = tuple(chain.from_iterable(each))
        self._parts = tuple(zip(map(_named, each), map(slice, ends, ends[1:]), strict=False))

    def of(self, row: Row[*tuple[Any, ...]]) -> tuple[Any, ...]:
        """A row's parts, each with its columns by their names."""
        return tuple([named(row[part]) for named, part in self._parts])


def _named(columns: Iterable[ColumnElement[Any]]) -> Callable[[Iterable[Any]], Any]:
    """What makes a tuple with these columns' names."""
    kind: Any = namedtuple("Part", [str(each.key) for each in columns])  # type: ignore[misc]
    return kind._make


async def insert_new(session: AsyncSession, rows_of: type[Base], rows: Iterable[dict[str, Any]]) -> None:
    """Insert any number of rows with the same columns, skipping those whose unique key exists already."""
    table, parts = table_of(rows_of), in_parts(rows)
    first = await anext(parts, None)
    if first is None:
        return
    if session.get_bind().dialect.name == "sqlite":
        every = first + [row async for part in parts for row in part]
        await session.execute(_adding(table), every)
        return
    # Thousands of single inserts take PostgreSQL a second while others wait, so send all rows at once, as a list in JSON.
    written = [_as_json(first)] + [_as_json(part) async for part in parts]
    await session.execute(_adding_all(table, *first[0]), {"rows": f"[{','.join(written)}]"})


# Each of these is built once: for a few rows, building it takes longer than it does.
@cache
def _adding(table: Table) -> sqlite.Insert:
    return sqlite.insert(table).on_conflict_do_nothing()


@cache
def _adding_all(table: Table, *columns: str) -> postgresql.Insert:
    told = cast(bindparam("rows", type_=Text), JSON)
    given = func.json_populate_recordset(literal_column(f"NULL::{table.name}"), told)
    each = given.table_valued(*map(column, columns), name="given")
    return postgresql.insert(table).from_select(columns, select(each)).on_conflict_do_nothing()


def _as_json(rows: Sequence[dict[str, Any]]) -> str:
    """Rows in JSON, as a list without its brackets."""
    return json.dumps(rows, default=str)[1:-1]


async def upsert(
    session: AsyncSession,
    rows_of: type[Base],
    key: Mapping[str, Any],
    values: Mapping[str, Any],
    at_first: Mapping[str, Any] | None = None,
) -> ColumnsRow:
    """Insert one row, or update it if it exists; return it as it is now.

    Args:
        key: the columns of a unique key, with this row's values.
        values: what to write in either case.
        at_first: what to write only if the row is new.
    """
    upserting = _upserting(session.get_bind().dialect.name, table_of(rows_of), tuple(key), tuple(values))
    return (await session.execute(upserting, {**key, **values, **(at_first or {})})).one()


@cache
def _upserting(
    dialect: str, table: Table, key: Sequence[str], values: Sequence[str]
) -> ReturningInsert[*tuple[Any, ...]]:
    adding: sqlite.Insert | postgresql.Insert
    adding = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    written = {name: adding.excluded[name] for name in values}
    return adding.on_conflict_do_update(index_elements=key, set_=written).returning(*table.c)
