"""Waits for a condition without polling, and gives up after a time in which nothing happens."""

import asyncio
from collections.abc import Callable
from typing import Optional, TypeVar

T = TypeVar("T")

PATIENCE = 120.0  # real seconds in which nothing happens
PARTS = (
    10  # of a silence, counted one by one: if the loop is stalled, that uses up one part and not all of them
)


class Changes:
    """Lets many tasks wait for a change, and look again after each one.

    Args:
        whole: the changes that this is a part of. It is told of each change here; any change in it is progress.
    """

    def __init__(self, whole: Optional["Changes"] = None) -> None:
        self._whole = whole
        self.count = 0
        self._event = asyncio.Event()

    def announce(self) -> None:
        """Wake all waiting tasks, so that they look again."""
        self.count += 1
        self._event.set()
        self._event = asyncio.Event()
        if self._whole:
            self._whole.announce()

    async def after(self, count: int) -> None:
        """Wait until there have been more changes than so many."""
        await self.until(lambda: self.count > count)

    async def until(self, look: Callable[[], T | None], within: float | None = None) -> T:
        """Call `look` now and after every change until it returns something truthy, and return that.

        Raises:
            TimeoutError: for `within` real seconds nothing at all happened, here or in the whole.
        """
        whole = self._whole or self
        part = None if within is None else within / PARTS
        left, known = PARTS, whole.count
        while not (found := look()):
            if await self._changes_in(part):
                continue
            left = left - 1 if known == whole.count else PARTS
            known = whole.count
            if not left:
                raise TimeoutError
        return found

    async def _changes_in(self, seconds: float | None) -> bool:
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        return True


class Activity:
    """Counts what is going on now, so that others can wait until nothing is.

    Args:
        whole: the changes that this is a part of.
    """

    def __init__(self, whole: Changes) -> None:
        self._running = 0
        self._changes = Changes(whole)

    def __enter__(self) -> None:
        self._running += 1

    def __exit__(self, *_: object) -> None:
        self._running -= 1
        if not self._running:
            self._changes.announce()

    async def over(self, within: float | None = None) -> None:
        """Wait until nothing is going on."""
        await self._changes.until(lambda: not self._running, within)
