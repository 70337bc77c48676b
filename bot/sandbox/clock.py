"""The sandbox's time: it runs at real speed or faster, can be moved forward, and set back as by hand."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")


class SandboxClock:
    """The clock of everything visible in the workspace.

    Args:
        start: the aware instant at which the workspace starts; the real time if left out.
        speed: how many seconds of this clock pass in one second of `by`.
        by: a monotonic source of seconds; real time if left out. If it never advances, the clock stands still
            until it is moved.
    """

    def __init__(
        self,
        start: datetime | None = None,
        speed: float = 1.0,
        *,
        by: Callable[[], float] = time.monotonic,
    ) -> None:
        # The sandbox does not use the bot's clock, so it has to read the real time once, here.
        begin = start if start is not None else datetime.now(UTC)  # noqa: TID251
        if begin.tzinfo is None:
            raise ValueError("The clock needs an aware instant, such as datetime(2026, 1, 5, 9, tzinfo=UTC).")
        if speed <= 0:
            raise ValueError("The clock needs a speed above nought: it never stands still.")
        self._begin = begin.astimezone(UTC)
        self._speed = speed
        self._by = by
        self._zero = by()
        self._set_back = timedelta(0)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        """Return the current instant, aware and in UTC."""
        return self._begin + timedelta(seconds=(self._by() - self._zero) * self._speed)

    def steady(self) -> datetime:
        """Return what the current instant would be if the clock had never been set back, as Slack's own isn't."""
        return self.now() + self._set_back

    def monotonic(self) -> float:
        """Return seconds that never go back, whatever the time is set to."""
        return (self.steady() - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()

    def microseconds(self) -> int:
        """Return the current instant in whole microseconds since 1970; a float would round."""
        return (self.now() - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)

    def seconds(self) -> int:
        """Return the current instant in whole seconds since 1970, as in Slack's payloads."""
        return self.microseconds() // 1_000_000

    def forward(self, **amount: float) -> datetime:
        """Move forward by ``timedelta`` arguments (``days=2, hours=1``) and return the new time, in UTC."""
        step = timedelta(**amount)
        if step < timedelta(0):
            raise ValueError("The clock moves only forward.")
        self._begin += step
        self._moved.set()
        self._moved = asyncio.Event()
        return self.now()

    def set_back(self, **amount: float) -> datetime:
        """Set the time back by ``timedelta`` arguments, as by hand: nothing that happened is undone, and who sleeps sleeps on.

        Returns:
            The new time, in UTC.
        """
        step = timedelta(**amount)
        if step < timedelta(0):
            raise ValueError("The clock is set back by an amount above nought; forward() moves it on.")
        self._begin -= step
        self._set_back += step
        return self.now()

    def forward_to(self, instant: datetime) -> datetime:
        """Move forward to an aware instant that has not passed yet, and return the new time, in UTC."""
        if instant.tzinfo is None:
            raise ValueError("The clock needs an aware instant to move to.")
        now = self.now()
        if instant < now:
            raise ValueError(f"The clock moves only forward: it is {now:%Y-%m-%d %H:%M:%S} UTC already.")
        return self.forward(seconds=(instant - now).total_seconds())

    async def sleep(self, seconds: float) -> None:
        """Wait until `seconds` of this clock have passed, by itself or because someone moved it."""
        due = self.monotonic() + seconds
        while (left := due - self.monotonic()) > 0:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), left / self._speed)

    async def wait_for(self, awaited: asyncio.Future[T], seconds: float) -> T:
        """Wait for a result, but at most `seconds` of this clock.

        Raises:
            TimeoutError: it has not come by then.
        """
        over = asyncio.ensure_future(self.sleep(seconds))
        either: set[asyncio.Future[Any]] = {awaited, over}
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            over.cancel()
        if not awaited.done():
            raise TimeoutError
        return awaited.result()
