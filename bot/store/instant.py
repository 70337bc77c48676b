"""The column type for instants."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import DateTime, Dialect, TypeDecorator
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class _Counted(sqlite.DATETIME):
    """A datetime column that holds numbers in SQLite, which accepts any value in any column."""

    def bind_processor(self, _dialect: Dialect) -> None:
        """Pass values to the driver unchanged."""

    def result_processor(self, _dialect: Dialect, _coltype: object) -> None:
        """Return the driver's values unchanged."""


COUNTED: TypeEngine[Any] = _Counted()  # type: ignore[no-untyped-call]


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC; SQLite has no such type, so there it is microseconds since 1970.

    As text it would take three times the space, and most rows are little more than two instants and some
    numbers.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type to use with the database's driver."""
        return COUNTED if dialect.name == "sqlite" else super().load_dialect_impl(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        """Convert to what is stored.

        Raises:
            ValueError: it has no time zone, so it would mean a different instant on another machine.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            msg = f"a moment needs a time zone: {value}"
            raise ValueError(msg)
        return (value - EPOCH) // MICROSECOND if dialect.name == "sqlite" else value.astimezone(UTC)

    def process_result_value(self, value: datetime | int | None, _dialect: Dialect) -> datetime | None:
        """Convert back to an aware datetime in UTC."""
        if isinstance(value, int):
            return EPOCH + timedelta(microseconds=value)
        return value and value.astimezone(UTC)
