"""The clock that everything goes by."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits for it: real time when the bot runs, the sandbox's where that leaps or hurries."""

    def now(self) -> datetime:
        """The current moment, aware and in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock has gone on by so many seconds."""
