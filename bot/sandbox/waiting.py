"""Waiting for something to become true, without polling."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Changes:
    """Lets many tasks wait for a change and look again after each one."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def announce(self) -> None:
        """Wake everyone who waits, so that they look again."""
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, look: Callable[[], T | None], within: float | None = None) -> T:
        """Call `look` now and after every change until it gives something truthy, and return that.

        Raises:
            TimeoutError: nothing came within `within` real seconds.
        """
        async with asyncio.timeout(within):
            while not (found := look()):
                await self._event.wait()
            return found


class Activity:
    """Counts what is going on at present, so that others can wait until nothing is."""

    def __init__(self) -> None:
        self._running = 0
        self._changes = Changes()

    def __enter__(self) -> None:
        self._running += 1

    def __exit__(self, *_: object) -> None:
        self._running -= 1
        if not self._running:
            self._changes.announce()

    async def over(self, within: float | None = None) -> None:
        """Wait until nothing is going on."""
        await self._changes.until(lambda: not self._running, within)
