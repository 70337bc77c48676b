"""The alarm clock: APScheduler decides when to look, the database what is due.

Firing late, twice or after a restart changes nothing, so no job is persisted.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from typing import Any

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.domain.cause import because_of
from bot.domain.errors import DatabaseLost, DatabaseUnavailable
from bot.domain.meter import begin

log = logging.getLogger(__name__)

LOOK = "look"
LATE = 60.0  # seconds beyond four intervals that a look may be late, as it waits for a database
Job = Callable[[], Awaitable[bool]]
FindJobs = Callable[[bool], Awaitable[Iterable[str]]]


class AlarmClock:
    """Looks at intervals and on request, and runs the jobs that a look names; no job runs twice at a time.

    Args:
        every: seconds between two looks.
        look: returns the names of the jobs to run; its argument is whether someone asked for this look.
        jobs: by name; each returns whether another look should follow at once.
        on_lost: called if the database's file is gone, so that looking on makes no sense.
    """

    def __init__(
        self,
        every: float,
        look: FindJobs,
        jobs: Mapping[str, Job],
        on_lost: Callable[[DatabaseLost], None] = lambda _: None,
    ) -> None:
        # By default, APScheduler drops a job that is a second late.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        # APScheduler cancels and complains of what it still runs when it is shut down, so it only says when to look: that
        # executor calls what it is given at once, here in the event loop.
        says_when = {"default": DebugExecutor()}
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=defaults, executors=says_when)
        self._scheduler.add_job(self._look_in_turn, IntervalTrigger(seconds=every, timezone="UTC"), id=LOOK)
        self._every = every
        self._wakes: asyncio.TimerHandle | None = None
        self._on_lost = on_lost
        self._find_jobs = look
        self._jobs = jobs
        self._looking = asyncio.Lock()
        self._asked = False
        self._under_way: set[asyncio.Task[None]] = set()
        self._running: set[str] = set()
        self._again: set[str] = set()
        self.going = False
        self._looked_at = 0.0

    def start(self) -> None:
        """Start looking: now, and then at intervals."""
        self.going = True
        self._looked_at = asyncio.get_running_loop().time()
        self._scheduler.start()
        self.look_now()

    @property
    def is_alive(self) -> bool:
        """Whether looks come to their end, whatever they find."""
        passed = asyncio.get_running_loop().time() - self._looked_at
        return self.going and passed <= 4 * self._every + LATE

    def look_now(self) -> None:
        """Look again as soon as possible, because something may have become due."""
        if self.going and not self._asked:
            self._asked = True
            self._begin(LOOK, self._look())

    def _look_in_turn(self) -> None:
        """Look, unless the look before is still under way."""
        if self.going and not self._looking.locked():
            self._begin(LOOK, self._look())

    async def idle(self, *jobs: str) -> None:
        """Wait until no requested look is pending and these jobs are done; by default, all jobs."""
        names = {LOOK, *(jobs or self._jobs)}
        while waits := [task for task in self._under_way if task.get_name() in names]:
            await asyncio.wait(waits)

    async def stop(self, seconds: float) -> None:
        """Stop looking; jobs under way may take this many seconds, and are cancelled after that."""
        self.going = False
        if self._wakes:
            self._wakes.cancel()
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
        """Run the jobs that have something to do; those already running run again only if someone asked."""
        self._stay_awake()
        async with self._looking:
            asked, self._asked = self._asked, False
            try:
                names = await self._find_jobs(asked) if self.going else ()
            except DatabaseLost as error:
                self._on_lost(error)
                return
            except DatabaseUnavailable:  # it has been told; the next look tries again
                return
            except Exception:  # the next look tries again
                log.exception("a look failed")
                return
            finally:
                self._looked_at = asyncio.get_running_loop().time()
        for name in names if self.going else ():  # the next process finds what is due
            if name not in self._running:
                self._running.add(name)
                self._begin(name, self._run(name))
            elif asked:
                self._again.add(name)

    def _stay_awake(self) -> None:
        """See to it that another look follows.

        APScheduler goes by the wall clock: if that is set back by a day, its next look is a day away. The
        loop's own time never goes back.
        """
        if self._wakes:
            self._wakes.cancel()
        if self.going:
            self._wakes = asyncio.get_running_loop().call_later(2 * self._every, self._wake)

    def _wake(self) -> None:
        """Look, and schedule further looks anew, because one is missing; it may just take long."""
        if self._looking.locked():
            self._stay_awake()
        elif self.going:
            self._scheduler.reschedule_job(LOOK, trigger=IntervalTrigger(seconds=self._every, timezone="UTC"))
            self._begin(LOOK, self._look())

    async def _run(self, name: str) -> None:
        more = False
        try:
            # It is not because of who happened to ask for the look.
            with because_of(secrets.token_hex(4)), begin(f"job {name}"):
                more = await self._jobs[name]()
        except asyncio.CancelledError:  # the clock is stopping, and has logged that
            log.info("the job '%s' did not get to its end", name)
        except DatabaseUnavailable:  # it has been told; the next look tries again
            log.info("the job '%s' waits for the database", name)
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
