"""The clock that the bot runs by."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits: real time in production; in the sandbox, time that jumps ahead or runs faster."""

    def now(self) -> datetime:
        """The current moment, aware and in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock has advanced by this many seconds."""
