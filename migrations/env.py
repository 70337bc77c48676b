"""Runs migrations on the connection that the bot hands over (``coffee db upgrade``), or writes one (``new.py``)."""

from functools import partial
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations import Operations

from bot.store import tables
from bot.store.column_types import OneOf, Reasons, WordList, WrittenHours
from bot.store.instant import Instant


def render_item(_kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write our own types as what they are in the database: a migration must not depend on today's code."""
    if isinstance(item, Reasons | WordList):
        return "sa.JSON()"
    if isinstance(item, OneOf | WrittenHours):
        return "sa.String(length=16)"
    return "sa.DateTime(timezone=True)" if isinstance(item, Instant) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.Base.metadata,
    render_as_batch=True,  # SQLite alters a table by rebuilding it
    render_item=render_item,
)
with context.begin_transaction(), Operations.context(context.get_context()) as operations:
    # A table that is rebuilt is read first. What it refers to, and what that refers to in turn, isn't rebuilt, and needn't be.
    operations.batch_alter_table = partial(
        operations.batch_alter_table, reflect_kwargs={"resolve_fks": False}
    )
    context.get_context().run_migrations()
