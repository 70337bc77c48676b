"""The alarm clock: APScheduler says when to look; what is due is decided from the database.

Firing late, twice or after a restart changes nothing, so no job is remembered anywhere.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

LOOK = "look"
Job = Callable[[], Awaitable[bool]]
FindJobs = Callable[[bool], Awaitable[Iterable[str]]]


class AlarmClock:
    """Looks every so often, and when it is asked to; what a look names is done, each job never twice at a time.

    Args:
        every: seconds between two looks.
        look: says which jobs have something to do; it is told whether somebody asked for it.
        jobs: by a name for the log; each says whether more may be to be done because of it.
    """

    def __init__(self, every: float, look: FindJobs, jobs: Mapping[str, Job]) -> None:
        # APScheduler drops a job that is a second late unless it is told otherwise.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=defaults)
        self._scheduler.add_job(self._look, IntervalTrigger(seconds=every, timezone="UTC"), id=LOOK)
        self._ask = look
        self._jobs = jobs
        self._looking = asyncio.Lock()
        self._asked = False
        self._under_way: set[asyncio.Task[None]] = set()
        self._running: set[str] = set()
        self._again: set[str] = set()
        self.going = False

    def start(self) -> None:
        """Start looking, at once and from now on."""
        self.going = True
        self._scheduler.start()
        self.look_now()

    def look_now(self) -> None:
        """FindJobs once more as soon as may be: something may be due that wasn't a moment ago."""
        if self.going and not self._asked:
            self._asked = True
            self._begin(LOOK, self._look())

    async def idle(self, *jobs: str) -> None:
        """Wait until no look that somebody asked for is still to come, and none of these jobs under way; none at all by default."""
        names = {LOOK, *(jobs or self._jobs)}
        while waits := [task for task in self._under_way if task.get_name() in names]:
            await asyncio.wait(waits)

    async def stop(self, seconds: float) -> None:
        """FindJobs no more; what is under way may finish within so many seconds, and is cancelled after that."""
        self.going = False
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        try:
            async with asyncio.timeout(seconds):
                await self.idle()
        except TimeoutError:
            log.warning("a job was under way for more than %.0f s and is cancelled", seconds)
            for task in self._under_way:
                task.cancel()
            await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _look(self) -> None:
        """See what is to be done; what is under way already is done once more only if somebody asked."""
        async with self._looking:
            asked, self._asked = self._asked, False
            try:
                names = await self._ask(asked) if self.going else ()
            except Exception:  # the next look tries again
                log.exception("a look failed")
                return
        for name in names:
            if name not in self._running:
                self._running.add(name)
                self._begin(name, self._run(name))
            elif asked:
                self._again.add(name)

    async def _run(self, name: str) -> None:
        more = False
        try:
            more = await self._jobs[name]()
        except asyncio.CancelledError:  # the clock stops, and has said so
            log.info("the job '%s' did not get to its end", name)
        except Exception:  # the next look tries again
            log.exception("the job '%s' failed", name)
        finally:
            self._running.discard(name)
        if more or name in self._again:
            self._again.discard(name)
            self.look_now()

    def _begin(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name=name)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
