"""An upgrade in a process of its own that is killed, or tells how often it could be, or that it tries to begin."""

import asyncio
import os
import signal

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.store import sqlite
from bot.store.database import Database


def upgrade(url: str, moment: int) -> None:
    """Upgrade a database, and be killed right before the statement or the commit that it was told; 0 is none.

    To its end, it writes how many there were to standard output. What comes after the last commit gives room back, and isn't counted.
    """
    passed = committed = 0

    def passes(*_: object) -> None:
        nonlocal passed
        passed += 1
        if passed == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def commits(*_: object) -> None:
        nonlocal committed
        passes()
        committed = passed

    event.listen(Engine, "before_cursor_execute", passes)
    event.listen(Engine, "commit", commits)
    asyncio.run(Database(url).upgrade())
    os.write(1, str(committed).encode())


def upgrade_aloud(url: str) -> None:
    """Upgrade a SQLite database; each time that it tries to begin, it writes so to standard output."""

    def tries(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("BEGIN"):
            os.write(1, f"{statement}\n".encode())

    sqlite.BUSY_TIMEOUT_MS = 0  # SQLite itself would wait without trying again
    event.listen(Engine, "before_cursor_execute", tries)
    asyncio.run(Database(url).upgrade())
