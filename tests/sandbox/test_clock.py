"""The sandbox's time."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.sandbox import LeapingLoop, SandboxClock

START = datetime(2026, 1, 5, 9, tzinfo=UTC)


def test_it_begins_where_it_is_told_and_speaks_utc() -> None:
    """A clock begins at the given instant, whatever its zone, and tells it in UTC."""
    clock = SandboxClock(START.astimezone(timezone(timedelta(hours=5))))
    assert timedelta(0) <= clock.now() - START < timedelta(seconds=1)
    assert clock.now().tzinfo is UTC


def test_it_runs_by_itself_from_the_real_time() -> None:
    """Without a start the clock tells the real time, and it goes on."""
    clock = SandboxClock()
    first = clock.now()
    assert clock.now() >= first
    assert first.year >= 2025


def test_forward_moves_on() -> None:
    """Moving the clock by an amount, or to an instant, is seen at once."""
    clock = SandboxClock(START)
    assert clock.forward(days=2) - START >= timedelta(days=2)
    assert clock.forward_to(START + timedelta(days=9)) - START >= timedelta(days=9)


def test_it_never_moves_back() -> None:
    """A step into the past is refused, by amount and by instant."""
    clock = SandboxClock(START)
    with pytest.raises(ValueError, match="only forward"):
        clock.forward(seconds=-1)
    with pytest.raises(ValueError, match="only forward"):
        clock.forward_to(START - timedelta(seconds=1))


async def test_it_can_be_set_back_and_nobody_sleeps_longer() -> None:
    """As by hand: it tells an earlier time, while the seconds that pass, and what waits for them, go on."""
    loop = LeapingLoop.running()
    with loop.leaping():
        clock = SandboxClock(START, by=loop.time)
        sleeper = asyncio.create_task(clock.sleep(60))
        await asyncio.sleep(30)
        before = clock.monotonic()
        assert clock.set_back(days=1) == START - timedelta(days=1) + timedelta(seconds=30)
        assert clock.monotonic() == before
        assert clock.steady() == START + timedelta(seconds=30)
        await sleeper
        assert clock.monotonic() - before == 30
        assert clock.now() == START - timedelta(days=1) + timedelta(seconds=60)


def test_setting_it_back_is_not_moving_it_on() -> None:
    """An amount below nought is refused."""
    with pytest.raises(ValueError, match=r"forward\(\) moves it on"):
        SandboxClock(START).set_back(hours=-1)


def test_naive_instants_are_refused() -> None:
    """An instant without a zone is refused, at the start and as a goal."""
    naive = datetime(2026, 1, 5, 9)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="aware"):
        SandboxClock(naive)
    with pytest.raises(ValueError, match="aware"):
        SandboxClock(START).forward_to(naive)


async def test_sleepers_wake_when_the_clock_is_moved() -> None:
    """Sleeping an hour of sandbox time ends when someone moves the clock by an hour, not before."""
    loop = LeapingLoop.running()
    with loop.leaping():
        clock = SandboxClock(START, by=loop.time)
        sleeper = asyncio.create_task(clock.sleep(3600))
        await asyncio.sleep(0)
        clock.forward(minutes=59)
        await asyncio.sleep(59)
        assert not sleeper.done()
        clock.forward(seconds=1)
        await sleeper
        assert clock.now() - START == timedelta(hours=1)


def test_it_can_run_faster_than_real_time() -> None:
    """At a speed of 3,600 an hour passes in a second, and moving on comes on top of that."""
    passed = [0.0]
    clock = SandboxClock(START, speed=3600, by=lambda: passed[0])
    passed[0] = 1.0
    assert clock.now() - START == timedelta(hours=1)
    assert clock.forward(days=1) - START == timedelta(days=1, hours=1)


async def test_sleepers_go_by_the_speed() -> None:
    """An hour of a fast clock is slept through in a moment."""
    loop = LeapingLoop.running()
    with loop.leaping():
        clock, began = SandboxClock(START, speed=36_000, by=loop.time), loop.time()
        await clock.sleep(3600)
        assert round(loop.time() - began, 3) == 0.1
        assert clock.now() - START >= timedelta(hours=1)


@pytest.mark.parametrize("speed", [0, -1])
def test_it_never_stands_still(speed: float) -> None:
    """A clock that does not run forward is refused."""
    with pytest.raises(ValueError, match="never stands still"):
        SandboxClock(START, speed=speed)
