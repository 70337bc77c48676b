"""Run by itself, without the fixtures of other tests: a test that tells where its run is, and stays there."""

import os
import time
from pathlib import Path

import pytest

from bot.store.database import Database
from tests import databases
from tests.conftest import FOLDER

TOLD = "TOLD_BY_WHO_STAYS"  # the file that it tells, in its environment


def test_stays(pytestconfig: pytest.Config) -> None:
    """It runs on until it is ended, with a PostgreSQL."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Database, "upgrade", nothing)
        databases.server(pytestconfig.stash[FOLDER])
    told = f"{pytestconfig.stash[FOLDER]} {os.getpid()}\n"
    Path(os.environ[TOLD]).write_text(told, encoding="utf-8")
    time.sleep(3600)


async def nothing(_: Database) -> None:
    """Make no tables, which takes longer than all else here."""
