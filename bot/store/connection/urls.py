"""Database URLs: read in any of the usual forms, and shown without what may be a password."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from bot.domain.errors import SettingError
from bot.store.sqlite import DRIVER

EXAMPLES = "write it like sqlite:///coffee.db or postgresql://user:password@host/name"


def async_url(url: str) -> str:
    """The URL with the driver that the bot uses, in whichever of the usual forms it is written.

    Raises:
        SettingError: it is no database URL, or the bot doesn't support that database.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise SettingError(f"it can't be read as a URL; {EXAMPLES}") from None
    match parsed.get_backend_name():
        case "sqlite":
            _check_file(parsed)
            parsed = parsed.set(drivername=DRIVER)
        case "postgresql" | "postgres":
            _check_server(url, parsed)
            parsed = parsed.set(drivername="postgresql+psycopg")
        case other:
            msg = f"the bot keeps its data in SQLite or PostgreSQL, not in {other}"
            raise SettingError(msg)
    return parsed.render_as_string(hide_password=False)


def shown(url: str) -> str:
    """The URL for people to read: without its password and its options, which may hold one as well."""
    parsed = make_url(url)
    return parsed.set(drivername=parsed.get_backend_name(), query={}).render_as_string(hide_password=True)


def file_of(url: str) -> Path | None:
    """The file of a SQLite URL; None for PostgreSQL and for a database in memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in {None, "", ":memory:"}:
        return None
    return Path(str(parsed.database))


def _check_file(url: URL) -> None:
    """Refuse a SQLite URL with two slashes: what follows them would be the name of a host."""
    if url.host or url.username or not url.database:
        msg = "a SQLite database's file stands after three slashes, or four if its path begins with one"
        raise SettingError(f"{msg}; {EXAMPLES}")


def _check_server(text: str, url: URL) -> None:
    """Refuse what leaves open where the password ends: its rest would be taken for a host, and shown."""
    beyond = (url.host, url.database, *map(str, url.query.values()))
    if text.count("@") > 1 or any("@" in each for each in beyond if each):
        msg = "it has an @ too many; write one that is part of a name or password as %40"
        raise SettingError(f"{msg}, and : / ? # % likewise as %3A %2F %3F %23 %25")
