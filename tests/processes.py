"""Processes of their own, for what a process does from its start to its end."""

import asyncio
import os
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]


@asynccontextmanager
async def python(code: str, *words: str, **env: str) -> AsyncIterator[Process]:
    """Run code in a process that is gone at the end; what it says can be read.

    Args:
        words: what the command line has behind the code.
        env: what its environment has beside this one's.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, *words, env=os.environ | env, stdin=PIPE, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def made(target: str, *, fails: bool = False, **variables: str) -> str:
    """What make says of a target.

    Args:
        fails: whether it is to fail.
        variables: what it is given on its command line.
    """
    given = [f"{name}={value}" for name, value in variables.items()]
    own = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        ["make", "--no-print-directory", target, *given],
        cwd=ROOT,
        env=own,
        capture_output=True,
        text=True,
        check=False,
    )
    assert bool(done.returncode) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr
