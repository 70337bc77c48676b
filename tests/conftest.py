"""A run of tests: its folder, in which everything is that it writes, and which is gone with it.

Fixtures are in ``fixtures``: the process that only hands tests out to others needs none of what these import.
"""

import atexit
import gc
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.caretaker import folder_of_a_run

FOLDER = pytest.StashKey[Path]()
COMPILING = pytest.StashKey[FileLock]()
COMPILED = "compiled"  # a file in that folder, once everything is
LOADED_BY_ALL = Path(__file__).with_name("town.py")

# Until all is imported and collected: there is no garbage in it worth looking for a thousand times. Here, because pytest loads
# the conftest of a folder that it is told, and with it the bot, before it configures anything.
gc.disable()


@pytest.hookimpl(tryfirst=True)  # before pytest chooses where tests' folders are
def pytest_configure(config: pytest.Config) -> None:
    """Make the folder of the run, or learn of it from the process that did."""
    if given := getattr(config, "workerinput", None):
        config.stash[FOLDER] = Path(given["folder_of_the_run"])
    else:
        stack = ExitStack()
        config.stash[FOLDER] = stack.enter_context(folder_of_a_run())
        config.add_cleanup(stack.close)
        config.option.basetemp = config.option.basetemp or config.stash[FOLDER] / "tmp"
        _leave_nothing_elsewhere(config.stash[FOLDER] / "elsewhere")
    if sys.dont_write_bytecode:
        _keep_bytecode(config.stash[FOLDER])
    if given and not Path(cache_from_source(str(LOADED_BY_ALL))).exists():
        _take_turns_at_compiling(config)
    if not config.getoption("numprocesses", None):
        config.pluginmanager.import_plugin("tests.fixtures")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let the others load what is compiled now, and look for garbage from here on."""
    gc.enable()
    if lock := session.config.stash.get(COMPILING, None):
        (session.config.stash[FOLDER] / COMPILED).touch()
        lock.release()


def pytest_sessionfinish() -> None:
    """Look for garbage once more, for pytest tells what goes wrong there; it and Python, which look again, needn't look through the rest."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist
def pytest_configure_node(node: Any) -> None:
    """Tell another process of the run where its folder is."""
    node.workerinput["folder_of_the_run"] = str(node.config.stash[FOLDER])


def _leave_nothing_elsewhere(folder: Path) -> None:
    """Have temporary files of the bot, of what it uses, and of their processes within the run's folder."""
    folder.mkdir(mode=0o1777)
    folder.chmod(0o1777)  # PostgreSQL is another user where tests run as root
    tempfile.tempdir = os.environ["TMPDIR"] = str(folder)
    # What stops PostgreSQL at the exit makes a lock there once more. What is registered first is done last.
    atexit.register(shutil.rmtree, folder.parent, ignore_errors=True)


def _keep_bytecode(folder: Path) -> None:
    """Where no bytecode is to be left beside the code, keep it for the run."""
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def _take_turns_at_compiling(config: pytest.Config) -> None:
    """Have one process of the run compile everything, which takes longer than all else that it does first, while others wait."""
    lock = FileLock(config.stash[FOLDER] / "compiling.lock")
    lock.acquire()
    if (config.stash[FOLDER] / COMPILED).exists():
        lock.release()
    else:
        config.stash[COMPILING] = lock
