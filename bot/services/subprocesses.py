"""Computing for long in a process of its own: a thread takes turns with the loop, which would then ack too late.

``python -m bot.services.subprocesses`` reads from its input what to compute, and writes what comes of it.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import TypeVar, TypeVarTuple

PATIENCE = 1800  # seconds; it takes a minute for five thousand people
NICE = 10  # how far it steps back for others on the machine, where the system knows of that: of 19

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def in_subprocess(work: Callable[[*Ts], T], *given: *Ts) -> T:
    """What a function makes of what it is given; call it in a thread.

    Args:
        work: a function of a module, which the other process finds by its name.

    Raises:
        Exception: whatever the function raises.
        subprocess.SubprocessError: the process failed.
    """
    done = subprocess.run(  # noqa: S603  (it is this very module)
        [sys.executable, "-m", __name__],
        input=pickle.dumps((work, given)),
        stdout=subprocess.PIPE,
        timeout=PATIENCE,
        check=True,
    )
    found, error = pickle.loads(done.stdout)  # noqa: S301  (what this module wrote)
    if error:
        raise error
    made: T = found
    return made


def _answer() -> None:
    """Compute what stands in the input, behind what people wait for."""
    os.nice(NICE)
    work, given = pickle.load(sys.stdin.buffer)  # noqa: S301  (what this module wrote)
    found, error = None, None
    try:
        found = work(*given)
    except Exception as raised:  # noqa: BLE001  (whoever asked is told)
        error = raised
    pickle.dump((found, error), sys.stdout.buffer)


if __name__ == "__main__":
    _answer()
