"""SQLAlchemy's dialects for a process that opens hundreds of databases: what one engine has compiled, all others use.

A statement's compiled text is kept by engine and dialect, and each bot of each test makes its own of both. These are
the same dialects; all of a kind count as one, and keep what they compile in one place.
"""

from typing import Any, ClassVar

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg, PGDialectAsync_psycopg
from sqlalchemy.engine import URL

from bot.store.sqlite import DRIVER, InLoop


class _OneOfItsKind:
    """A dialect that equals all others of its class."""

    supports_statement_cache = True
    compiled: ClassVar[dict[Any, Any]]

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        """Let an engine use what others have compiled."""
        engine.update_execution_options(compiled_cache=cls.compiled)


class Sqlite(_OneOfItsKind, InLoop):
    """SQLite, as the bot drives it."""

    supports_statement_cache = True
    compiled: ClassVar[dict[Any, Any]] = {}


class Postgresql(_OneOfItsKind, PGDialectAsync_psycopg):
    """PostgreSQL, by psycopg."""

    supports_statement_cache = True
    compiled: ClassVar[dict[Any, Any]] = {}


class PostgresqlOfBothKinds(PGDialect_psycopg):
    """SQLAlchemy's own, which is asked for the other where an engine is asynchronous."""

    supports_statement_cache = True

    @classmethod
    def get_async_dialect_cls(cls, _url: URL) -> type[Postgresql]:
        """The one above."""
        return Postgresql


def share() -> None:
    """Have all engines of this process use these."""
    registry.register(DRIVER.replace("+", "."), __name__, "Sqlite")
    registry.register("postgresql.psycopg", __name__, "PostgresqlOfBothKinds")
