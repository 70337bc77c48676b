"""The alarm clock: it looks again and again, and has done what looks name, until it is stopped."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, tzinfo

import pytest

from bot.app.scheduler import AlarmClock
from bot.domain.errors import DatabaseLost, DatabaseUnavailable

OFTEN = 0.01  # seconds
SELDOM = 3600.0
PATIENCE = 120.0


@asynccontextmanager
async def ticking(every: float = OFTEN, **jobs: Callable[[], Awaitable[bool]]) -> AsyncIterator[AlarmClock]:
    """An alarm clock whose every look names all of these jobs."""
    alarm = AlarmClock(every, always(*jobs), jobs)
    alarm.start()
    try:
        yield alarm
    finally:
        await alarm.stop(1)


def always(*names: str) -> Callable[[bool], Awaitable[Sequence[str]]]:
    """A look that finds something to do for all of these jobs."""

    async def look(_asked: bool) -> Sequence[str]:
        """Name them."""
        return names

    return look


class Job:
    """Work that counts its runs and lets a test wait for them.

    Args:
        work: what each run does besides.
    """

    def __init__(self, work: Callable[[int], Awaitable[None]] | None = None) -> None:
        self._work = work
        self._ran = asyncio.Event()
        self.runs = 0
        self.at_once = 0
        self.most_at_once = 0

    async def __call__(self) -> bool:
        """Run once; nothing more comes of it."""
        self.runs += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self._ran.set()
        try:
            if self._work:
                await self._work(self.runs)
        finally:
            self.at_once -= 1
        return False

    async def ran(self, times: int) -> None:
        """Wait until it began to run so often."""
        async with asyncio.timeout(PATIENCE):
            while self.runs < times:
                self._ran.clear()
                await self._ran.wait()


async def test_each_job_runs_again_and_again() -> None:
    """Every job of the clock is run every so often."""
    one, other = Job(), Job()
    async with ticking(one=one, other=other):
        await one.ran(3)
        await other.ran(3)


async def test_only_what_a_look_names_is_done() -> None:
    """A look that finds nothing costs the look alone."""
    looks, due = [], ["one"]

    async def look(asked: bool) -> Sequence[str]:
        """Tell what is due, and remember whether somebody asked."""
        looks.append(asked)
        return [due.pop()] if due else []

    one, other = Job(), Job()
    alarm = AlarmClock(OFTEN, look, {"one": one, "other": other})
    alarm.start()
    try:
        async with asyncio.timeout(PATIENCE):
            while len(looks) < 4:
                await asyncio.sleep(OFTEN)
    finally:
        await alarm.stop(1)
    assert (one.runs, other.runs) == (1, 0)
    assert looks[:4] == [True, False, False, False]


async def test_a_look_that_fails_is_logged_and_the_next_one_comes(caplog: pytest.LogCaptureFixture) -> None:
    """A database that is away for a moment ends no looking."""
    looks = 0

    async def look(_asked: bool) -> Sequence[str]:
        """Fail the first time."""
        nonlocal looks
        looks += 1
        if looks == 1:
            raise RuntimeError("broken once")
        return ["job"]

    job = Job()
    alarm = AlarmClock(OFTEN, look, {"job": job})
    alarm.start()
    try:
        await job.ran(1)
    finally:
        await alarm.stop(1)
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == ["a look failed"]


async def test_what_leads_to_more_is_followed_by_a_look() -> None:
    """What a job has brought about need not wait for the next look."""
    due = ["job"]

    async def look(_asked: bool) -> Sequence[str]:
        """Tell what is due."""
        return [due.pop()] if due else []

    async def work() -> bool:
        """Make something else due."""
        due.append("other")
        return True

    other = Job()
    alarm = AlarmClock(3600, look, {"job": work, "other": other})
    alarm.start()
    try:
        await other.ran(1)
    finally:
        await alarm.stop(1)


async def test_it_is_idle_once_all_is_done_that_was_asked_for() -> None:
    """Whoever waits for it waits for the look, for what that names, and for what was asked for meanwhile."""
    go_on = asyncio.Event()
    job = Job(lambda _run: _until(go_on))
    async with ticking(SELDOM, job=job) as alarm:
        await job.ran(1)
        alarm.look_now()
        idle = asyncio.ensure_future(alarm.idle())
        await asyncio.sleep(5 * OFTEN)
        assert not idle.done()
        go_on.set()
        async with asyncio.timeout(PATIENCE):
            await idle
        assert job.runs == 2


async def test_a_job_that_fails_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    """An error is logged with the job's name, and the next look runs it again."""

    async def fails_once(run: int) -> None:
        """Fail in the first run."""
        if run == 1:
            raise RuntimeError("broken once")

    job = Job(fails_once)
    async with ticking(deliver=job):
        await job.ran(3)
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == [
        "the job 'deliver' failed"
    ]


async def test_a_job_never_overlaps_itself() -> None:
    """A look that takes longer than the time between two looks delays the next one."""
    job = Job(lambda _run: asyncio.sleep(5 * OFTEN))
    async with ticking(slow=job):
        await job.ran(4)
    assert job.most_at_once == 1


async def test_a_job_runs_at_once_when_it_is_asked_for() -> None:
    """Whoever knows that something may be due need not wait for the next look; asking twice is asking once."""
    go_on = asyncio.Event()
    job = Job(lambda _run: _until(go_on))
    async with ticking(SELDOM, job=job) as alarm:
        await job.ran(1)
        alarm.look_now()
        alarm.look_now()
        go_on.set()
        await job.ran(2)
        await asyncio.sleep(5 * OFTEN)
        assert (job.runs, job.most_at_once) == (2, 1)
    alarm.look_now()
    assert job.runs == 2


async def test_a_slow_job_does_not_hold_up_another() -> None:
    """Rounds start while messages are being sent."""
    stuck = asyncio.Event()
    slow, quick = Job(lambda _run: _until(stuck)), Job()
    async with ticking(slow=slow, quick=quick):
        await slow.ran(1)
        seen = quick.runs
        await quick.ran(seen + 3)
        assert slow.runs == 1
        stuck.set()


async def test_stopping_waits_for_what_is_under_way() -> None:
    """A job that has begun is finished, and none begins afterwards."""
    go_on, finished = asyncio.Event(), []

    async def work(run: int) -> None:
        """Wait for the test."""
        await go_on.wait()
        finished.append(run)

    job = Job(work)
    alarm = AlarmClock(OFTEN, always("job"), {"job": job})
    alarm.start()
    await job.ran(1)
    assert alarm.going
    stopping = asyncio.ensure_future(alarm.stop(PATIENCE))
    await asyncio.sleep(0)
    assert not alarm.going
    assert not stopping.done()
    go_on.set()
    await stopping
    assert finished == [1]
    await asyncio.sleep(5 * OFTEN)
    assert job.runs == 1


async def test_what_takes_too_long_is_cancelled(caplog: pytest.LogCaptureFixture) -> None:
    """A stop does not wait for ever, and says that it did not."""
    cancelled = asyncio.Event()

    async def work(_run: int) -> None:
        """Take a minute."""
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    job = Job(work)
    alarm = AlarmClock(OFTEN, always("job"), {"job": job})
    alarm.start()
    await job.ran(1)
    await alarm.stop(0.05)
    await asyncio.wait_for(cancelled.wait(), PATIENCE)
    assert "is cancelled" in caplog.text


async def test_stopping_in_the_middle_of_a_look_is_quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever set it off: the look comes to its end, and what it finds is left to the next process."""
    go_on, looks, ended = asyncio.Event(), Job(), []

    async def look(asked: bool) -> Sequence[str]:
        """Find something; from the second time on, which nobody asked for, only when the test says so."""
        await looks()
        if looks.runs > 1:
            await go_on.wait()
            ended.append(asked)
        return ["job"] if looks.runs > 1 else []

    job = Job()
    alarm = AlarmClock(OFTEN, look, {"job": job})
    alarm.start()
    await looks.ran(2)
    stopping = asyncio.ensure_future(alarm.stop(PATIENCE))
    await asyncio.sleep(5 * OFTEN)
    assert (ended, stopping.done()) == ([], False)
    go_on.set()
    await stopping
    assert (ended, looks.runs, job.runs) == ([False], 2, 0)
    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]


async def test_stopping_before_the_start_is_no_error() -> None:
    """A bot that could not start stops its clock all the same."""
    await AlarmClock(OFTEN, always("job"), {"job": Job()}).stop(1)


async def _until(event: asyncio.Event) -> None:
    await event.wait()


async def test_it_looks_on_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """APScheduler would look again when the clock shows what it has shown before: a day later."""

    class SetBack(datetime):
        """The time of a clock that was set back by a day."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            """The time, a day ago."""
            return datetime.now(tz) - timedelta(days=1)  # noqa: TID251

    job = Job()
    async with ticking(job=job):
        await job.ran(2)
        monkeypatch.setattr("apscheduler.schedulers.base.datetime", SetBack)
        await job.ran(job.runs + 5)


async def test_it_tells_whoever_runs_it_that_the_database_is_lost() -> None:
    """A look that finds the file gone is the end of it, and no defect."""
    lost: list[DatabaseLost] = []
    error = DatabaseLost("gone")

    async def look(_asked: bool) -> Sequence[str]:
        """Find nothing."""
        raise error

    alarm = AlarmClock(SELDOM, look, {}, lost.append)
    alarm.start()
    await alarm.idle()
    await alarm.stop(1)
    assert lost == [error]


@pytest.mark.parametrize("where", ["look", "job"])
async def test_a_database_that_is_away_is_no_defect(where: str, caplog: pytest.LogCaptureFixture) -> None:
    """It was told when it went; the next look tries again."""
    runs = 0

    async def fails(*_: object) -> Sequence[str]:
        """Find the database away, twice."""
        nonlocal runs
        runs += 1
        if runs < 3:
            raise DatabaseUnavailable
        return ()

    job = Job()

    async def job_fails() -> bool:
        """Fail like that, then work."""
        return bool(await fails()) or await job()

    alarm = AlarmClock(OFTEN, fails if where == "look" else always("job"), {"job": job_fails})
    alarm.start()
    while runs < 4:
        await asyncio.sleep(OFTEN)
    await alarm.stop(1)
    assert "Traceback" not in caplog.text
    assert not [each for each in caplog.records if each.levelname == "ERROR"]
