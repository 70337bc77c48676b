"""Time that waits for the work."""

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from typing import Any

from bot.sandbox import LeapingLoop, SandboxClock

HOUR = 3600.0
MUCH = 1 << 16


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

        waiting = asyncio.create_task(waited(done))
        await asyncio.to_thread(time.sleep, 0.02)
        done.append("worked")
        await waiting
        return done

    assert lived(story()) == ["worked", "waited"]


async def waited(done: list[str]) -> None:
    """Wait an hour, and tell."""
    await asyncio.sleep(HOUR)
    done.append("waited")


@contextlib.contextmanager
def soon(act: Callable[[], object]) -> Iterator[None]:
    """Have a thread do something in a moment; it is over at the end, while what it uses is still there."""
    acting = threading.Timer(0.02, act)
    acting.start()
    try:
        yield
    finally:
        acting.join()


async def in_order(happened: asyncio.Event, is_watched: Callable[[], bool]) -> list[str]:
    """What comes first: something that is watched for until it happens, or an hour's end."""
    done: list[str] = []
    waiting = asyncio.create_task(waited(done))
    await happened.wait()
    assert is_watched()
    done.append("happened")
    await waiting
    return done


def test_time_waits_for_an_answer_that_is_watched_for() -> None:
    """So do drivers of databases: it comes before what is due in an hour."""

    async def story() -> list[str]:
        """Live through it."""
        loop, answered = LeapingLoop.running(), asyncio.Event()
        ours, theirs = socket.socketpair()
        with ours, theirs:
            loop.add_reader(ours, answered.set)
            with soon(partial(theirs.send, b"done")):
                return await in_order(answered, partial(loop.remove_reader, ours))

    assert lived(story()) == ["happened", "waited"]


def test_time_waits_for_room_to_write() -> None:
    """A question that is too long to be sent at once is work as well."""

    async def story() -> list[str]:
        """Live through it."""
        loop, has_room = LeapingLoop.running(), asyncio.Event()
        ours, theirs = socket.socketpair()
        with ours, theirs:
            fill(ours)
            loop.add_writer(ours, has_room.set)
            with soon(partial(drain, theirs)):
                return await in_order(has_room, partial(loop.remove_writer, ours))

    assert lived(story()) == ["happened", "waited"]


def fill(ours: socket.socket) -> None:
    """Write until there is no room."""
    ours.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        while True:
            ours.send(bytes(MUCH))


def drain(theirs: socket.socket) -> None:
    """Read all that there is."""
    theirs.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        while True:
            theirs.recv(MUCH)


def test_work_that_lasts_takes_real_time() -> None:
    """Or whoever gives up on a database that does not answer would wait for ever."""

    async def story() -> None:
        """Live through it."""
        loop = LeapingLoop.running()
        ours, theirs = socket.socketpair()
        with ours, theirs:
            loop.add_reader(ours, lambda: None)
            began, really = loop.time(), time.monotonic()
            await asyncio.sleep(0.05)
            assert time.monotonic() - really >= 0.04
            assert round(loop.time() - began, 2) == 0.05
            loop.remove_reader(ours)

    lived(story())


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
