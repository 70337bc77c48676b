"""Time that waits for the work."""

import asyncio
import threading
import time
from collections.abc import Coroutine
from typing import Any

from bot.sandbox import LeapingLoop, SandboxClock

HOUR = 3600.0


def lived(story: Coroutine[Any, Any, Any]) -> Any:
    """What a coroutine gives in a loop whose time leaps."""

    async def leaps() -> Any:
        """Let time leap meanwhile."""
        with LeapingLoop.running().leaping():
            return await story

    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(leaps())


async def slept(seconds: float) -> float:
    """Sleep, and tell when that was over, by the loop."""
    await asyncio.sleep(seconds)
    return LeapingLoop.running().time()


def test_waiting_takes_no_time() -> None:
    """A thousand hours are over at once, and as many as they are."""

    async def story() -> float:
        """Live through it."""
        began = LeapingLoop.running().time()
        return await slept(1000 * HOUR) - began

    began = time.process_time()
    assert abs(lived(story()) - 1000 * HOUR) < 1e-3
    assert time.process_time() - began < HOUR


def test_who_waits_wakes_up_in_order() -> None:
    """Time goes on to each thing that is waited for, one after the other."""

    async def story() -> list[float]:
        """Live through it."""
        began = LeapingLoop.running().time()
        woke = await asyncio.gather(slept(3 * HOUR), slept(HOUR), slept(2 * HOUR))
        return [round((at - began) / HOUR, 6) for at in woke]

    assert lived(story()) == [3, 1, 2]


def test_work_takes_no_time_of_the_loops() -> None:
    """While a coroutine computes, time stands still."""

    async def story() -> float:
        """Live through it."""
        began = LeapingLoop.running().time()
        sum(range(100_000))
        await asyncio.sleep(0)
        return LeapingLoop.running().time() - began

    assert lived(story()) == 0


def test_time_waits_for_threads() -> None:
    """What a thread does comes before what is due in an hour."""

    async def story() -> list[str]:
        """Live through it."""
        done: list[str] = []

        async def waits() -> None:
            """Wait an hour, and tell."""
            await asyncio.sleep(HOUR)
            done.append("waited")

        waiting = asyncio.create_task(waits())
        await asyncio.to_thread(time.sleep, 0.02)
        done.append("worked")
        await waiting
        return done

    assert lived(story()) == ["worked", "waited"]


def test_time_waits_for_what_it_is_told_of() -> None:
    """Something else that is at work, such as a database, keeps time from going on."""

    async def story() -> list[str]:
        """Live through it."""
        loop, done = LeapingLoop.running(), []
        answer = loop.create_future()
        loop.waits_for(lambda: not answer.done())

        def work() -> None:
            """Work for a moment, and tell the loop."""
            time.sleep(0.02)
            loop.call_soon_threadsafe(answer.set_result, None)

        async def waits() -> None:
            """Wait an hour, and tell."""
            await asyncio.sleep(HOUR)
            done.append("waited")

        threading.Thread(target=work).start()
        waiting = asyncio.create_task(waits())
        await answer
        done.append("answered")
        await waiting
        return done

    assert lived(story()) == ["answered", "waited"]


def test_afterwards_time_is_real_again_and_never_goes_back() -> None:
    """Outside of the block the loop goes on from where it has leapt to, as slowly as real time does."""

    async def story() -> tuple[float, float]:
        """Live through it."""
        loop = LeapingLoop.running()
        began = loop.time()
        with loop.leaping():
            await asyncio.sleep(HOUR)
        after = loop.time()
        await asyncio.sleep(0.01)
        return after - began, loop.time() - after

    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        leapt, passed = runner.run(story())
    assert leapt >= HOUR
    assert 0.01 <= passed < HOUR


def test_a_clock_may_go_by_it() -> None:
    """The sandbox's clock leaps with the loop."""

    async def story() -> float:
        """Live through it."""
        clock = SandboxClock(by=LeapingLoop.running().time)
        began = clock.now()
        await clock.sleep(HOUR)
        return (clock.now() - began).total_seconds()

    assert round(lived(story())) == HOUR
