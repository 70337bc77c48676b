"""Commands in processes of their own that needn't load the bot: they begin as copies of one process in which it is loaded.

To load it takes a second, and longer than most commands do. What a command loads, and when, is seen in those of
``tests/processes.py``, which begin with nothing.
"""

import asyncio
import atexit
import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, chdir, suppress
from multiprocessing import forkserver
from multiprocessing.connection import Connection

from bot.cli import main
from tests.processes import ROOT

CONTEXT = multiprocessing.get_context("forkserver")
# It goes with the run's folder; one that multiprocessing makes itself is looked for when that is gone.
multiprocessing.current_process()._config["tempdir"] = tempfile.mkdtemp()
LOADER = forkserver._forkserver
STANDARD_OUTPUT, STANDARD_ERROR = 1, 2


@atexit.register
def _stop_loading() -> None:
    """Wait for the one that others begin as copies of: its CPU, and theirs, is this process's then."""
    with suppress(FileNotFoundError):  # the folder of a run may be gone already
        LOADER._stop()


class Forked:
    """A process that does something, and whose words can be read; its end is awaited.

    Args:
        work: what it does, a function of a module that is quickly loaded.
        given: what that is called with.
        env: what its environment has beside this one's.
    """

    def __init__(self, work: Callable[..., None], *given: object, env: dict[str, str]) -> None:
        with chdir(ROOT):  # where tests are found that it loads
            # No sooner than here: a process has one such server, and a benchmark that tests import says what it would have there.
            CONTEXT.set_forkserver_preload(["tests.loaded"])
            LOADER.ensure_running()
        ends = [CONTEXT.Pipe(duplex=False) for _ in (STANDARD_OUTPUT, STANDARD_ERROR)]
        written = tuple(theirs for _, theirs in ends)
        self._process = CONTEXT.Process(
            target=_work, args=(written, os.environ | env, work, given), daemon=True
        )
        self._process.start()
        for theirs in written:
            theirs.close()
        self._read = [os.fdopen(os.dup(ours.fileno()), "rb") for ours, _ in ends]
        for ours, _ in ends:
            ours.close()

    @property
    def returncode(self) -> int | None:
        """What it ended with; None before."""
        return self._process.exitcode

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        assert self._process.pid
        os.kill(self._process.pid, number)

    def says(self, beginning: str) -> str:
        """Wait for a line of standard output that begins like this."""
        return next(line for each in self._read[0] if (line := each.decode()).startswith(beginning))

    async def communicate(self) -> tuple[bytes, bytes]:
        """Wait for its end; what it wrote to standard output, and to standard error."""
        out, err = await asyncio.gather(*(asyncio.to_thread(file.read) for file in self._read))
        await asyncio.to_thread(self._process.join)
        return out, err

    def close(self) -> None:
        """End it, if it hasn't ended."""
        self._process.kill()
        self._process.join()
        for file in self._read:
            file.close()


def coffee(*words: str, ignored: Sequence[signal.Signals] = (), **env: str) -> Forked:
    """Begin a command as ``coffee`` does, as `coffee_process`; whoever began it ends it."""
    return Forked(_run_coffee, words, ignored, env=env)


@asynccontextmanager
async def coffee_process(
    *words: str, ignored: Sequence[signal.Signals] = (), **env: str
) -> AsyncIterator[Forked]:
    """Run a command as ``coffee`` does, in a process that is gone at the end.

    Args:
        words: what is typed behind ``coffee``.
        ignored: signals that are switched off for it, as nohup does.
        env: what its environment has beside this one's.
    """
    process = coffee(*words, ignored=ignored, **env)
    try:
        yield process
    finally:
        process.close()


def _run_coffee(words: Sequence[str], ignored: Sequence[signal.Signals]) -> None:
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)
    sys.argv = ["coffee", *words]
    main()


def _work(
    written: tuple[Connection, Connection],
    env: dict[str, str],
    work: Callable[..., None],
    given: tuple[object, ...],
) -> None:
    os.environ.clear()
    os.environ.update(env)
    for end, number in zip(written, (STANDARD_OUTPUT, STANDARD_ERROR), strict=True):
        os.dup2(end.fileno(), number)
        end.close()
    work(*given)
