"""Clears the folder of a test run away once the run is over, however it ended, and ends what still runs in it.

It is a process of its own, for a run that is killed can't clear up after itself. What it waits for is the end of its
standard input: the other end of that is held by the run alone, and closed by the system where the run can't.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

LOOK_EVERY = 0.05  # seconds
IN_MEMORY = Path(
    "/dev/shm"
)  # where Linux keeps files in memory: no test is about a disk, and each waits for it
ENOUGH = 4 * 2**30  # bytes; a whole run has written a fraction of it


@contextlib.contextmanager
def folder_of_a_run() -> Iterator[Path]:
    """A folder that is gone afterwards, together with every process that has it in its command line."""
    with tempfile.TemporaryDirectory(
        prefix="coffee-tests-", dir=place(), ignore_cleanup_errors=True
    ) as folder:
        Path(folder).chmod(0o755)  # PostgreSQL is another user where tests run as root
        caretaker = subprocess.Popen(
            [sys.executable, __file__, folder], stdin=subprocess.PIPE, start_new_session=True
        )
        try:
            yield Path(folder)
        finally:
            caretaker.communicate()


def place() -> Path | None:
    """Where the folder is made: in memory where there is enough of it, unless somebody says where; None is the usual place."""
    said = "TMPDIR" in os.environ
    return None if said or not IN_MEMORY.is_dir() or shutil.disk_usage(IN_MEMORY).free < ENOUGH else IN_MEMORY


def clear(folder: str) -> None:
    """End whatever runs in a folder and remove it, until there is neither: something may just be starting."""
    while (at_work := list(working_in(folder))) or os.path.exists(folder):  # noqa: PTH110
        for process in at_work:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGQUIT)  # PostgreSQL's fast way out, and the end of anything else
        shutil.rmtree(folder, ignore_errors=True)
        time.sleep(LOOK_EVERY)


def working_in(folder: str) -> Iterator[psutil.Process]:
    """The processes that have a folder in their command line, but for this one."""
    for process in psutil.process_iter(["pid", "cmdline"]):
        told = process.info["cmdline"] or ()
        if process.pid != os.getpid() and any(folder in each for each in told):
            yield process


if __name__ == "__main__":
    sys.stdin.buffer.read()
    clear(sys.argv[1])
