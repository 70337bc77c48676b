"""The clock that the bot runs by."""

from datetime import UTC, datetime, timedelta
from typing import Protocol

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
HARDLY = timedelta(minutes=1)  # what a clock may be corrected by without anybody having to do anything


class Clock(Protocol):
    """Tells the time and waits: real time in production; in the sandbox, time that jumps ahead or runs faster."""

    def now(self) -> datetime:
        """The current moment, aware and in UTC; it may be set back."""

    def monotonic(self) -> float:
        """Seconds since some moment; they never go back. How long something took or has to wait goes by these."""

    async def sleep(self, seconds: float) -> None:
        """Wait until this many seconds have passed."""


class ClockWatch:
    """Notices when a clock is set back."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = self._lead()

    def set_back_by(self) -> timedelta:
        """How far the clock was set back since the last call; nothing if it was corrected by seconds only."""
        before, self._ahead = self._ahead, self._lead()
        back = before - self._ahead
        return back if back > HARDLY else timedelta()

    def _lead(self) -> timedelta:
        """How far the time is ahead of the seconds that passed; it shrinks only if the clock is set back."""
        return self._clock.now() - EPOCH - timedelta(seconds=self._clock.monotonic())
