"""The system clock and random seeds; everything else gets its time and seeds passed in."""

import asyncio
import secrets
import time
from datetime import UTC, datetime

SEED_BITS = 63  # fits a signed 64-bit column


class SystemClock:
    """The system clock."""

    def now(self) -> datetime:
        """The current time, aware and in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since the machine was started."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Sleep for this many real seconds."""
        await asyncio.sleep(seconds)


def draw_seed() -> int:
    """A random seed for a new round."""
    return secrets.randbits(SEED_BITS)
