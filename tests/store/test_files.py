"""The files that the bot makes are their owner's only; the secret is one of them."""

import stat
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.domain.errors import SettingError
from bot.store.database import Database
from bot.store.files import Files, kept_secret, open_to_others


def files_in(folder: Path) -> list[Path]:
    """All files in a folder."""
    return list(folder.iterdir())


def mode(path: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


async def test_all_that_the_bot_makes_is_for_its_owner_only(tmp_path: Path) -> None:
    """Whatever other programs would make there, in the very moment that each is made."""
    database = Database(f"sqlite:///{tmp_path}/coffee.db")
    await database.upgrade()
    database.keep_to_oneself()
    assert database.files.secret
    async with database.write() as session:
        await session.execute(text("UPDATE workspaces SET name = ''"))
        made = {path: mode(path) for path in files_in(tmp_path)}
    await database.close()
    assert made == dict.fromkeys(database.files.all, 0o600)


def test_a_file_that_others_may_open_is_known(tmp_path: Path) -> None:
    """By whichever right; one that isn't there is nobody's."""
    path = tmp_path / "file"
    assert not open_to_others(path)
    path.touch()
    for permissions, found in ((0o600, False), (0o400, False), (0o640, True), (0o602, True), (0o644, True)):
        path.chmod(permissions)
        assert open_to_others(path) is found


def test_the_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    """Another database has another; that of the settings goes before it, and then none is made."""
    one, other = tmp_path / "one.secret", tmp_path / "other.secret"
    secret = kept_secret(one)
    assert kept_secret(one) == secret != kept_secret(other)
    assert len(secret) == 64
    assert Files(tmp_path / "one", None).secret == secret
    assert Files(tmp_path / "third", "of the settings").secret == b"of the settings"
    assert {path.name for path in tmp_path.iterdir()} == {"one.secret", "other.secret"}


def test_without_a_file_there_is_none() -> None:
    """PostgreSQL, or SQLite in memory: only the settings can have it."""
    for url in ("postgresql://localhost/coffee", "sqlite:///:memory:"):
        assert Database(url).files.secret is None
        assert Database(url).files.all == ()


def test_a_secret_that_is_gone_is_told(tmp_path: Path) -> None:
    """An empty file is no secret, and a folder that can't be written to holds none."""
    (tmp_path / "coffee.db.secret").touch()
    with pytest.raises(SettingError, match="holds no secret any more"):
        kept_secret(tmp_path / "coffee.db.secret")
    with pytest.raises(SettingError, match="COFFEE_SECRET"):
        kept_secret(tmp_path / "nowhere" / "coffee.db.secret")
