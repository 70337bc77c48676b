"""Pythons of their own, for what a process does from its start to its end."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


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
