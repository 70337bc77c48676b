"""A run of tests leaves nothing behind, however it ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from tests.caretaker import working_in
from tests.cli import stays
from tests.effort import THOROUGH
from tests.town import PATIENCE, POLL

STAYS = Path(stays.__file__)
# What other tests need loads the whole bot, and what mixes them up NumPy, which is none of this; nobody reads what is told of it.
WITHOUT = tuple(f"-pno:{plugin}" for plugin in ("cacheprovider", "tests.fixtures", "randomly", "terminal"))
WAYS = [(signal.SIGKILL, 1), (signal.SIGINT, 0)]
MORE_WAYS = [(signal.SIGTERM, 0), (signal.SIGTERM, 2), (signal.SIGINT, 2), (signal.SIGKILL, 0)]


@pytest.mark.parametrize(("sent", "workers"), [*WAYS, *(MORE_WAYS if THOROUGH else ())])
def test_a_run_that_is_ended_leaves_neither_folder_nor_process(
    tmp_path: Path, sent: signal.Signals, workers: int
) -> None:
    """No PostgreSQL, no other process of the run, and no folder, whether it could clear up itself or not."""
    told = tmp_path / "told"
    with interruptible():
        run = subprocess.Popen(
            [sys.executable, "-m", "pytest", *WITHOUT, "-n", str(workers), str(STAYS)],
            env=os.environ | {stays.TOLD: str(told)},
            stdout=subprocess.DEVNULL,
        )
    try:
        wait_until(lambda: told.exists() and told.read_text().endswith("\n"))
        folder, worker = told.read_text().split()
        assert (Path(folder) / "postgres").exists()
        assert list(working_in(folder))

        run.send_signal(sent)
        run.wait()

        wait_until(lambda: not Path(folder).exists())
        wait_until(lambda: not list(working_in(folder)))
        wait_until(lambda: not psutil.pid_exists(int(worker)))
    finally:
        run.kill()
        run.wait()


@contextmanager
def interruptible() -> Iterator[None]:
    """Have processes that start here heed an interrupt, also where a shell runs these tests in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def wait_until(look: Callable[[], bool]) -> None:
    """Wait for something that no process tells of."""
    give_up = time.monotonic() + 4 * PATIENCE  # it includes the start of PostgreSQL
    while not look():
        assert time.monotonic() < give_up
        time.sleep(POLL)
