"""PostgreSQL: one writer at a time in a workspace, and no connection that the server has closed."""

from collections.abc import Callable
from select import POLLIN, poll
from time import monotonic
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine

WRITER = 0xC0FFEE  # the first key of the writers' advisory locks; the second is the workspace
ASK_AFTER = 30.0  # seconds without use, after which whatever stands between may have dropped a connection without a word
LAST_USED = "coffee_last_used"


def set_up(engine: AsyncEngine, writes: str) -> None:
    """Prepare an engine's connections and transactions.

    Args:
        writes: the execution option that has the workspace in which a transaction writes.
    """

    def begin(connection: Connection) -> None:
        """Let only one transaction at a time write in a workspace, so that writers neither overlap nor deadlock."""
        workspace_id = connection.get_execution_options().get(writes)
        if workspace_id is not None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER}, {workspace_id:d})")

    event.listen(engine.sync_engine, "begin", begin)
    event.listen(engine.sync_engine, "checkin", _remember_use)
    event.listen(engine.sync_engine, "checkout", _refusal_of_dead(engine))


def _remember_use(_connection: Any, record: Any) -> None:
    """Remember when a connection was used last."""
    record.info[LAST_USED] = monotonic()


def _refusal_of_dead(engine: AsyncEngine) -> Callable[[Any, Any, Any], None]:
    """What has a connection replaced that no longer stands; asking the server each time would take as long as a short query."""
    dialect = engine.sync_engine.dialect

    def refuse(connection: Any, record: Any, _fairy: Any) -> None:
        """Find out whether a connection stands.

        Raises:
            InvalidatePoolError: it doesn't, and SQLAlchemy is to open another one.
        """
        used = record.info.get(LAST_USED)
        if used is None:
            return  # it is new
        is_asked = monotonic() - used > ASK_AFTER
        if _is_readable(connection.driver_connection) or (is_asked and not _answers(connection)):
            raise InvalidatePoolError

    def _answers(connection: Any) -> bool:
        try:
            return dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error:
            return False

    return refuse


def _is_readable(connection: Any) -> bool:
    """Whether something came while nobody asked anything: the server says that it ends, or has hung up."""
    if connection.closed:
        return True
    looked = poll()
    looked.register(connection.fileno(), POLLIN)
    return bool(looked.poll(0))
