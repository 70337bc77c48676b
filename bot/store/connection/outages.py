"""A database that can't be used for a while: one line as it goes, one as it is back, and an error that says so.

Whatever the database did is over then. Nobody may take it for something that Slack or a person said.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnection

from bot.domain.errors import DatabaseLost, DatabaseUnavailable

log = logging.getLogger(__name__)

WHAT_TO_DO = {
    sqlite3.SQLITE_BUSY: "if this lasts, another program holds it: close that one",
    sqlite3.SQLITE_FULL: "free some room on its disk",
    sqlite3.SQLITE_READONLY: "let the bot's user write to the file and to its folder",
    sqlite3.SQLITE_CANTOPEN: "let the bot's user write to the file and to its folder",
    sqlite3.SQLITE_CORRUPT: "stop the bot and restore a backup",
    sqlite3.SQLITE_NOTADB: "stop the bot and restore a backup",
}
READERS_GO_ON = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY}
READERS_GO_ON_AT_THE_SERVER = ("25", "53", "55")  # classes of SQLSTATE: read only, out of room, locked
START_IT = "see to it that the server runs and can be reached"


class Outages:
    """Notices when one database can't be used, and when it can be used again.

    Args:
        shown: the database's name for people.
        file: its file, if it is SQLite.
    """

    def __init__(self, shown: str, file: Path | None) -> None:
        self._shown = shown
        self._file = file
        self._identity: tuple[int, int] | None = None
        self._is_out = False
        self._readers_go_on = False

    def remember_file(self) -> None:
        """Remember which file it is, so that another one of its name isn't taken for it."""
        self._identity = _identity(self._file) if self._file else None

    def check_file(self) -> None:
        """Refuse to go on without the file: what is written to it now would be lost.

        Raises:
            DatabaseLost: the file was deleted, moved or replaced.
        """
        if self._file and self._identity and _identity(self._file) != self._identity:
            raise DatabaseLost(
                f"the file of the database {self._shown} was deleted, moved or replaced while the bot ran, so the"
                " bot stops; put the right file there, or make a new one with 'coffee db upgrade', and start it again"
            )

    @contextmanager
    def noticed(self, *, writes: bool) -> Iterator[None]:
        """Tell of an outage once, whatever fails because of it, and of its end: if only writing failed, once that works.

        Raises:
            DatabaseUnavailable: the database can't be used now.
            DatabaseLost: its file is gone, or another one.
        """
        self.check_file()
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            if not is_outage(error):
                raise
            self.check_file()
            raise self._outage(error) from None
        if self._is_out and (writes or not self._readers_go_on):
            self._is_out = False
            log.warning("the database %s can be used again", self._shown)

    def _outage(self, error: Exception) -> DatabaseUnavailable:
        reason = first_line(error)
        if not self._is_out:
            self._is_out = True
            self._readers_go_on = _concerns_writers_only(error)
            told = "the database %s can't be used: %s; what is due is done as soon as it can be; %s"
            log.error(told, self._shown, reason, _what_to_do(error))
        return DatabaseUnavailable(f"the database {self._shown} can't be used: {reason}")


def is_outage(error: Exception) -> bool:
    """Whether the database failed, rather than refusing what it was asked for."""
    if (code := _sqlite_code(error)) is not None:
        return code not in {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH}
    cut = isinstance(error, DBAPIError) and error.connection_invalidated
    return cut or isinstance(error, OperationalError | InterfaceError | NoConnection)


def first_line(error: Exception) -> str:
    """The database's own words, without the statement: that would name what people wrote."""
    return str(getattr(error, "orig", None) or error).splitlines()[0]


def _what_to_do(error: Exception) -> str:
    code = _sqlite_code(error)
    return START_IT if code is None else WHAT_TO_DO.get(code, "see to its disk")


def _concerns_writers_only(error: Exception) -> bool:
    if (code := _sqlite_code(error)) is not None:
        return code in READERS_GO_ON
    state = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    return str(state).startswith(READERS_GO_ON_AT_THE_SERVER)


def _sqlite_code(error: Exception) -> int | None:
    """SQLite's primary result code; None if it isn't SQLite's error."""
    code: int | None = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _identity(file: Path) -> tuple[int, int] | None:
    """What tells a file from another one that takes its place; None if there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
