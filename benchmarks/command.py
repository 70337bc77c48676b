"""A command that is measured: how long it takes, and what CPU it costs with all that it starts."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parents[1]  # this commit
SHOWN, HIDDEN = 2, subprocess.DEVNULL  # where its words go: never to standard output
_SMALL = """
import pathlib, resource, subprocess, sys
status = subprocess.call(sys.argv[2:])
pathlib.Path(sys.argv[1]).write_text(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(status)
"""
ENDS_WITHIN = 20.0  # seconds that who is told to end may take


@dataclass(frozen=True)
class Ran:
    """What became of a command.

    Args:
        user: seconds of CPU in user mode, of its children, too, as far as they don't detach as a PostgreSQL does.
    """

    status: int
    seconds: float
    user: float


def run(command: Sequence[str], folder: Path = HERE, words: int = SHOWN, **environment: str) -> Ran:
    """Run a command to its end; who interrupts this ends it with all that it started."""
    began = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=words,
        start_new_session=True,
    ) as process:
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            _end(process)
            raise
        process.returncode = os.waitstatus_to_exitcode(status)
    return Ran(process.returncode, time.perf_counter() - began, used.ru_utime)


def run_weighed(
    command: Sequence[str], folder: Path = HERE, words: int = SHOWN, **environment: str
) -> tuple[Ran, float]:
    """Run a command to its end; also give the megabytes of memory that it took at most.

    A process counts what its parent had as its own. So a small one starts it, and says what it took.
    """
    with tempfile.NamedTemporaryFile("r", encoding="ascii") as file:
        ran = run([sys.executable, "-S", "-c", _SMALL, file.name, *command], folder, words, **environment)
        return ran, int(file.read()) / (1000 if sys.platform != "darwin" else 1_000_000)


def tool(name: str, folder: Path = HERE) -> str:
    """A command of the environment in a commit's folder."""
    return str(Path(sys.executable).with_name(name) if folder == HERE else folder / ".venv" / "bin" / name)


def needs(command: Sequence[str], folder: Path = HERE) -> None:
    """Run what the measurement can't do without."""
    if run(command, folder).status:
        sys.exit(f"'{' '.join(command)}' has failed, so there is nothing to measure")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let it end by itself, so that it can clear up, and not for too long."""
    with suppress(ProcessLookupError):  # it has just ended
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
