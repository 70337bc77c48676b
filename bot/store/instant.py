"""Moments as the databases keep them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import DateTime, Dialect, TypeDecorator
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class _Counted(sqlite.DATETIME):
    """A column of moments in which numbers stand; SQLite keeps in a column whatever it is given."""

    def bind_processor(self, _dialect: Dialect) -> None:
        """As it is."""

    def result_processor(self, _dialect: Dialect, _coltype: object) -> None:
        """As it is."""


COUNTED: TypeEngine[Any] = _Counted()  # type: ignore[no-untyped-call]


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite, which knows no moments, counts microseconds since 1970.

    Written out they would take three times as much room there, and most of the rows are two moments and some numbers.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """What the database's driver is given."""
        return COUNTED if dialect.name == "sqlite" else super().load_dialect_impl(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        """Refuse a moment without a zone: it would be a different one on another machine."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = f"a moment needs a time zone: {value}"
            raise ValueError(msg)
        return (value - EPOCH) // MICROSECOND if dialect.name == "sqlite" else value.astimezone(UTC)

    def process_result_value(self, value: datetime | int | None, _dialect: Dialect) -> datetime | None:
        """Give the moment back."""
        if isinstance(value, int):
            return EPOCH + timedelta(microseconds=value)
        return value and value.astimezone(UTC)
