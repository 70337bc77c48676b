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
    """Runs each job every so often, and when it is asked to, never twice at a time.

    Args:
        every: seconds between two looks.
        jobs: by a name for the log.
    """

    def __init__(self, every: float, jobs: dict[str, Job]) -> None:
        # APScheduler drops a job that is a second late unless it is told otherwise.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=defaults)
        self._jobs = jobs
        self._locks = {name: asyncio.Lock() for name in jobs}
        self._asked_for: set[str] = set()
        self._ended = asyncio.Event()
        self.going = False
        for name in jobs:
            often = IntervalTrigger(seconds=every, timezone="UTC")
            self._scheduler.add_job(self._guarded, often, [name], id=name)

    def start(self) -> None:
        """Start looking, at once and from now on."""
        self.going = True
        self._scheduler.start()
        self.look_now()

    def look_now(self) -> None:
        """Run each job once more as soon as may be: something may be due that wasn't a moment ago."""
        for name in self._jobs.keys() - self._asked_for if self.going else ():
            self._asked_for.add(name)
            self._scheduler.add_job(self._guarded, args=[name])

    async def idle(self, *jobs: str) -> None:
        """Wait until none of these jobs is asked for or under way; none at all by default."""
        while any(name in self._asked_for or self._locks[name].locked() for name in jobs or self._jobs):
            await self._ended.wait()

    async def stop(self, seconds: float) -> None:
        """Look no more; what is under way may finish within so many seconds, and is cancelled after that."""
        self.going = False
        if self._scheduler.running:
            self._scheduler.pause()
            try:
                async with asyncio.timeout(seconds):
                    for lock in self._locks.values():
                        await lock.acquire()
            except TimeoutError:
                log.warning("a job was under way for more than %.0f s and is cancelled", seconds)
            self._scheduler.shutdown()

    async def _guarded(self, name: str) -> None:
        try:
            async with self._locks[name]:
                self._asked_for.discard(name)
                await self._jobs[name]()
        except (
            asyncio.CancelledError
        ):  # the clock stops, and has said so: nothing that APScheduler has to report
            log.info("the job '%s' did not get to its end", name)
        except Exception:  # the next look tries again
            log.exception("the job '%s' failed", name)
        finally:
            self._ended.set()
            self._ended = asyncio.Event()
