"""Errors of the database drivers without what stands in rows: they reach the log, which is read by others."""

import sqlite3
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

# SQLSTATE classes whose first line quotes a value: https://www.postgresql.org/docs/current/errcodes-appendix.html
DATABASE_ERRORS = (SQLAlchemyError, sqlite3.Error)
QUOTING = ("22", "P0", "XX")


def keep_rows_out(engine: AsyncEngine) -> None:
    """Reduce the errors of an engine's driver to what says nothing of any row, before anybody sees them."""
    event.listen(engine.sync_engine, "handle_error", _reduce)


def _reduce(context: ExceptionContext) -> None:
    original: Any = context.original_exception
    if not hasattr(original, "diag"):
        return  # SQLite names tables and columns, but no values
    said = harmless(original)
    original.args = (said,)
    if context.sqlalchemy_exception is not None:
        context.sqlalchemy_exception.args = (f"({type(original).__name__}) {said}",)


def harmless(error: Any) -> str:
    """What may be said of one of PostgreSQL's errors: its details are rows, and what can't be converted is a value."""
    state = error.diag.sqlstate
    if state is None:  # the driver's own
        return type(error).__name__ if type(error).__name__ == "DataError" else str(error).partition("\n")[0]
    return f"SQLSTATE {state}" if state.startswith(QUOTING) else f"{error.diag.message_primary} ({state})"
