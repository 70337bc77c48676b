"""The alarm clock: APScheduler says when to look; what is due is decided from the database.

Firing late, twice or after a restart changes nothing, so no job is remembered anywhere.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]


class AlarmClock:
    """Runs each job every so often, never twice at a time.

    Args:
        every: seconds between two looks.
        jobs: by a name for the log.
    """

    def __init__(self, every: float, jobs: dict[str, Job]) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._locks = [asyncio.Lock() for _ in jobs]
        self.going = False
        for lock, (name, job) in zip(self._locks, jobs.items(), strict=True):
            # APScheduler drops a job that is a second late unless it is told otherwise.
            self._scheduler.add_job(
                self._guarded,
                IntervalTrigger(seconds=every, timezone="UTC"),
                (name, job, lock),
                id=name,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )

    def start(self) -> None:
        """Start looking."""
        self.going = True
        self._scheduler.start()

    async def stop(self, seconds: float) -> None:
        """Look no more; what is under way may finish within so many seconds, and is cancelled after that."""
        self.going = False
        if self._scheduler.running:
            self._scheduler.pause()
            try:
                async with asyncio.timeout(seconds):
                    for lock in self._locks:
                        await lock.acquire()
            except TimeoutError:
                log.warning("a job was under way for more than %.0f s and is cancelled", seconds)
            self._scheduler.shutdown()

    async def _guarded(self, name: str, job: Job, lock: asyncio.Lock) -> None:
        async with lock:
            try:
                await job()
            except (
                asyncio.CancelledError
            ):  # the clock stops, and has said so: nothing that APScheduler has to report
                log.info("the job '%s' did not get to its end", name)
            except Exception:  # the next look tries again
                log.exception("the job '%s' failed", name)
