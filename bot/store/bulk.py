"""Writing rows that may stand there already: any number of them at once, or one in a single statement."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, Table, Text, bindparam, cast, column, func, literal_column, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.base import Base


def table_of(rows: type[Base]) -> Table:
    """The table itself, for writing thousands of rows: as objects, each of them would be kept track of."""
    return rows.metadata.tables[rows.__tablename__]


async def insert_new(session: AsyncSession, rows_of: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, leaving out those that already stand there under the same unique key; any number of them."""
    if not rows:
        return
    table = table_of(rows_of)
    if session.get_bind().dialect.name == "sqlite":
        await session.execute(sqlite.insert(table).on_conflict_do_nothing(), list(rows))
        return
    # One by one, thousands take PostgreSQL a second in which others wait: so it is told of all at once.
    told = cast(bindparam("rows", json.dumps(rows, default=str), Text), JSON)
    given = func.json_populate_recordset(literal_column(f"NULL::{table.name}"), told)
    each = given.table_valued(*map(column, rows[0]), name="given")
    await session.execute(
        postgresql.insert(table).from_select(list(rows[0]), select(each)).on_conflict_do_nothing()
    )


def upsert(
    session: AsyncSession,
    table: type[Base],
    key: Mapping[str, Any],
    values: Mapping[str, Any],
    at_first: Mapping[str, Any],
) -> sqlite.Insert | postgresql.Insert:
    """A statement that writes one row, whether it stands there already or not.

    Args:
        key: the columns of a unique key, and what they are in this row.
        values: what is written in either case.
        at_first: what is written only where the row is new.
    """
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    insert: sqlite.Insert | postgresql.Insert = dialect.insert(table).values(**key, **values, **at_first)
    return insert.on_conflict_do_update(index_elements=list(key), set_=dict(values))
