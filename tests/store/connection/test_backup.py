"""A backup of a SQLite database is all of one moment, while others write; restored by the page's own lines, it is what it was."""

import asyncio
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.errors import SettingError
from bot.store.connection.backup import back_up
from bot.store.database import Database
from tests.store.rows import store_match

PAGE = Path(__file__).parents[3] / "docs" / "operations.md"


def names_in(file: Path) -> list[str]:
    """The members in a SQLite file."""
    with closing(sqlite3.connect(file)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM members ORDER BY id")]


def copies_in(folder: Path) -> list[str]:
    """The names of a copy, and of what stands beside it."""
    return sorted(each.name for each in folder.glob("copy*"))


async def test_a_backup_has_what_was_written_when_it_was_made_and_nothing_half(
    sqlite_url: str, tmp_path: Path
) -> None:
    """What stands in the write-ahead log alone is in it, what is being written is not; only its owner may open it."""
    database, target = Database(sqlite_url), tmp_path / "copy.db"
    await store_match(database, "Ada", "Ben")
    async with database.write() as session:
        await (await session.connection()).exec_driver_sql("UPDATE members SET name = 'Half'")
        back_up(tmp_path / "coffee.db", target)
    await database.close()

    assert names_in(target) == ["Ada", "Ben"]
    assert target.stat().st_mode & 0o777 == 0o600
    assert copies_in(tmp_path) == ["copy.db"]
    assert names_in(tmp_path / "coffee.db") == ["Half", "Half"]


async def test_a_database_that_nobody_has_open_is_copied_as_well(sqlite_url: str, tmp_path: Path) -> None:
    """Without the files that stand beside one that is open."""
    database = Database(sqlite_url)
    await store_match(database, "Ada", "Ben")
    await database.close()
    back_up(tmp_path / "coffee.db", tmp_path / "copy.db")
    assert names_in(tmp_path / "copy.db") == ["Ada", "Ben"]


def test_what_cannot_be_copied_is_told_and_leaves_nothing(sqlite_url: str, tmp_path: Path) -> None:
    """No earlier backup is overwritten, and no half one is left."""
    source = tmp_path / "coffee.db"
    taken = tmp_path / "taken.db"
    taken.write_text("of yesterday")
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague, " * 1000)
    for file, target, said in (
        (tmp_path / "none.db", tmp_path / "copy.db", "there is no database"),
        (source, taken, "exists already"),
        (source, tmp_path / "nowhere" / "copy.db", "can't be written"),
        (letter, tmp_path / "copy.db", "can't be written: file is not a database"),
    ):
        with pytest.raises(SettingError, match=said):
            back_up(file, target)
    assert taken.read_text() == "of yesterday"
    assert not list(tmp_path.glob("copy*"))


async def test_it_is_restored_by_what_the_page_says(sqlite_url: str, tmp_path: Path) -> None:
    """The page's own lines, in a folder where the bot has gone on writing since."""
    (restoring,) = re.findall(r"To restore it.*?```console\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    database, kept = Database(sqlite_url), tmp_path / "kept.db"
    await store_match(database, "Ada", "Ben")
    back_up(tmp_path / "coffee.db", kept)
    async with database.write() as session:
        await (await session.connection()).exec_driver_sql("DELETE FROM members")
    # As a bot that was killed leaves it: with the deletion in its write-ahead log.
    left = {path: path.read_bytes() for path in database.files.all if path.exists()}
    await database.close()
    for path, content in left.items():
        path.write_bytes(content)

    lines = re.sub(r"^\$ ", "", restoring, flags=re.MULTILINE).replace(
        "/backups/coffee-2027-01-12.db", str(kept)
    )
    lines = lines.replace("coffee db", f"{sys.executable} -c 'from bot.cli import main; main()' db")
    shell = await asyncio.create_subprocess_exec("sh", "-ec", lines, cwd=tmp_path)
    assert await shell.wait() == 0

    assert names_in(tmp_path / "coffee.db") == ["Ada", "Ben"]
    assert (tmp_path / "coffee.db").stat().st_mode & 0o777 == 0o600
