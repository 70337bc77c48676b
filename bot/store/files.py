"""The files of a SQLite database, for their owner only: the data, the lock, and the installation's secret."""

import os
import secrets
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from bot.domain.errors import SettingError

OWNER_ONLY = 0o600
OTHERS = 0o077
SHORTEST_SECRET = 16
BESIDE = ("", "-wal", "-shm", ".lock", ".secret")


class Files:
    """What stands beside a SQLite file; nothing, if the database is in memory or PostgreSQL.

    Args:
        path: the SQLite file, if there is one.
        secret: the installation's secret, if the settings have it.
    """

    def __init__(self, path: Path | None, secret: str | None) -> None:
        self._path = path
        self._given = secret
        self._lock: BaseFileLock | None = None

    @property
    def all(self) -> tuple[Path, ...]:
        """All of them, whether they exist now or not."""
        return tuple(Path(f"{self._path}{end}") for end in BESIDE) if self._path else ()

    @cached_property
    def secret(self) -> bytes | None:
        """The installation's secret, kept here unless the settings have it; None if it can't be kept.

        Raises:
            SettingError: the file can't be read or written, or holds no secret.
        """
        if self._given:
            return self._given.encode()
        return kept_secret(Path(f"{self._path}.secret")) if self._path else None

    def lock(self, shown: str) -> None:
        """Let no other bot use the file until it is unlocked.

        It is an operating-system lock, so it ends with the process, even after a crash.

        Args:
            shown: the database, for people to read.

        Raises:
            SettingError: another bot uses it.
        """
        if self._path is None:
            return
        self._lock = FileLock(f"{self._path}.lock", timeout=0, mode=OWNER_ONLY, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise SettingError(
                f"the database {shown} is in use by another 'coffee run'; stop that one,"
                " or use PostgreSQL, which several may share"
            ) from None

    def unlock(self) -> None:
        """Release the lock."""
        if self._lock:
            self._lock.release()


def make_private(path: Path) -> None:
    """Create an empty file for its owner only, if there is none; whoever opens it says what is wrong if that fails."""
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))


def open_to_others(path: Path) -> bool:
    """Whether other users of the machine may open a file; False if there is none."""
    try:
        return os.name == "posix" and bool(path.stat().st_mode & OTHERS)
    except OSError:
        return False


def kept_secret(path: Path) -> bytes:
    """The secret in a file, which is made now if it doesn't exist.

    Raises:
        SettingError: the file can't be read or written, or holds no secret.
    """
    try:
        if not path.exists():
            _write(path, secrets.token_hex(32))
        found = path.read_bytes().strip()
    except OSError as error:
        msg = f"the installation's secret can't be kept in {path} ({error.strerror}); or set COFFEE_SECRET"
        raise SettingError(msg) from None
    if len(found) < SHORTEST_SECRET:
        msg = f"{path} holds no secret any more: restore it from a backup, or remove it, and another is made"
        raise SettingError(msg)
    return found


def _write(path: Path, secret: str) -> None:
    """Write the file as a whole or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    make_private(draft)
    draft.write_text(secret, "ascii")
    draft.replace(path)
