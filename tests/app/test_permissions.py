"""Files that others may open are named at the start."""

from pathlib import Path

import pytest

from bot.app.permissions import warn_of_open_files
from bot.store.database import Database


async def test_files_that_others_may_open_are_named(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """With what to do about it; those that only their owner may open are not."""
    database = Database(sqlite_url)
    settings = tmp_path / ".env"
    settings.touch(0o600)
    (tmp_path / "coffee.db").chmod(0o600)
    warn_of_open_files(database, str(settings))
    assert caplog.messages == []

    settings.chmod(0o644)
    (tmp_path / "coffee.db").chmod(0o660)
    warn_of_open_files(database, str(settings))
    await database.close()
    assert [line.rpartition(": ")[2] for line in caplog.messages] == [
        f"run 'chmod 600 {settings}'",
        f"run 'chmod 600 {tmp_path / 'coffee.db'}'",
    ]
