"""A run of tests: its folder, in which everything is that it writes, and which is gone with it.

Fixtures are in ``fixtures``: the process that only hands tests out to others needs none of what these import.
"""

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.caretaker import folder_of_a_run

FOLDER = pytest.StashKey[Path]()


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
    if sys.dont_write_bytecode:
        _compile_once(config.stash[FOLDER])
    if not config.getoption("numprocesses", None):
        config.pluginmanager.import_plugin("tests.fixtures")


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist
def pytest_configure_node(node: Any) -> None:
    """Tell another process of the run where its folder is."""
    node.workerinput["folder_of_the_run"] = str(node.config.stash[FOLDER])


def _compile_once(folder: Path) -> None:
    """Where no bytecode is to be left beside the code, each process would compile everything anew: keep it for the run."""
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
