"""The real clock and real chance; everything else is handed its time and its seeds."""

import asyncio
import secrets
from datetime import UTC, datetime

SEED_BITS = 63  # what a signed 64-bit column holds


class SystemClock:
    """The real clock."""

    def now(self) -> datetime:
        """The current moment, aware and in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait for so many real seconds."""
        await asyncio.sleep(seconds)


def draw_seed() -> int:
    """A new round's seed."""
    return secrets.randbits(SEED_BITS)
