"""A copy of a SQLite database while others read and write it: all of one moment, in one file, for its owner only."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.domain.errors import SettingError
from bot.store.connection.outages import first_line
from bot.store.files import make_private

WAITS = 15.0  # seconds for whoever has locked the file


def back_up(file: Path, target: Path) -> None:
    """Copy a database to a file that isn't there yet; it appears as a whole or not at all.

    Raises:
        SettingError: there is no database, the target can't be written or exists, or the copy is damaged.
    """
    if not file.is_file():
        raise SettingError(f"there is no database {file}")
    if target.exists():
        raise SettingError(f"{target} exists already; choose another name, so that no backup is lost")
    draft = target.with_name(f"{target.name}.part")
    draft.unlink(missing_ok=True)
    try:
        make_private(draft)
        _copy(file, draft)
        draft.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise SettingError(f"the backup {target} can't be written: {first_line(error)}") from None
    finally:
        draft.unlink(missing_ok=True)


def _copy(file: Path, draft: Path) -> None:
    """Copy in one go: page by page, it would begin anew with each write of others. Those go on meanwhile."""
    source_uri = f"{file.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(source_uri, uri=True, timeout=WAITS)) as source,
        closing(sqlite3.connect(draft)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # so that all of it is in this one file
        (found,) = copy.execute("PRAGMA quick_check").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(f"the copy is damaged ({found}), and so is the database, probably")
