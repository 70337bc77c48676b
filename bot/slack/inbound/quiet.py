"""Waiting until nothing has been acked for a moment, so that all of a burst of commands is acked before the work on them begins."""

import asyncio

QUIET = 0.02  # seconds
QUIET_AT_LATEST = 0.25  # seconds after the ack; a trigger lasts for three


class Quiet:
    """Knows when something was acked last."""

    def __init__(self) -> None:
        self._last_ack = 0.0

    def end(self) -> None:
        """Something has been acked just now."""
        self._last_ack = asyncio.get_running_loop().time()

    async def wait(self) -> None:
        """Wait until nothing has been acked for a moment, but not for long."""
        now = asyncio.get_running_loop().time
        at_latest = now() + QUIET_AT_LATEST
        while (wait := min(self._last_ack + QUIET, at_latest) - now()) > 0:  # noqa: ASYNC110  (it waits for time to pass)
            await asyncio.sleep(wait)
