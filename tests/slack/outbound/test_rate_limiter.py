"""The limiter of calls: within Slack's limits whatever comes, near them when there is much to do."""

import asyncio
from bisect import bisect_left
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.outbound.rate_limiter import AT_ONCE, LIMITS, PATIENCE, RateLimiter

OPEN, POST = "conversations.open", "chat.postMessage"
BEGIN = datetime(2027, 1, 11, 8, tzinfo=UTC)
MINUTE = 60.0


class Leaping:
    """A clock on which whoever waits has waited already."""

    def __init__(self) -> None:
        self.passed = 0.0

    def now(self) -> datetime:
        """The moment."""
        return BEGIN + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        """The seconds that passed."""
        return self.passed

    async def sleep(self, seconds: float) -> None:
        """Leap."""
        self.passed += seconds


class Still(Leaping):
    """A clock that stands still for whoever waits."""

    async def sleep(self, seconds: float) -> None:
        """Wait until somebody gives up."""
        await asyncio.Event().wait()


async def calls(limiter: RateLimiter, clock: Leaping, number: int, method: str = OPEN) -> list[float]:
    """When so many calls had their turn, one after the other, in seconds."""
    moments = []
    for _ in range(number):
        assert await limiter.turn(method) == 0
        limiter.went_through(method)
        moments.append(clock.passed)
    return moments


def most_in_a_minute(moments: list[float]) -> int:
    """How many calls fell into the fullest minute; they are in order."""
    return max(bisect_left(moments, start + MINUTE) - bisect_left(moments, start) for start in moments)


@pytest.mark.parametrize("method", LIMITS)
async def test_a_minute_never_has_more_calls_than_slack_allows(method: str) -> None:
    """However many there are to make, and though a few may come at once after a pause."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    moments = await calls(limiter, clock, 3 * LIMITS[method], method)
    assert most_in_a_minute(moments) <= LIMITS[method]


async def test_many_calls_take_hardly_longer_than_the_limit_itself() -> None:
    """Two thousand conversations at fifty a minute: the first fifty at once, had Slack's clock just begun a minute."""
    clock = Leaping()
    moments = await calls(RateLimiter(clock), clock, 2000)
    assert moments[-1] <= 1.05 * (2000 / LIMITS[OPEN] - 1) * MINUTE


async def test_a_few_come_at_once_after_a_pause() -> None:
    """A small round does not wait."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    await calls(limiter, clock, 20)
    clock.passed += MINUTE
    begin = clock.passed
    moments = await calls(limiter, clock, AT_ONCE + 1)
    assert moments[AT_ONCE - 1] == begin
    assert moments[AT_ONCE] > begin + 1


@given(st.lists(st.tuples(st.floats(0, 90), st.integers(1, 60), st.booleans()), max_size=12))
def test_no_pattern_of_pauses_and_bursts_exceeds_the_limit(pattern: list[tuple[float, int, bool]]) -> None:
    """Idle for a while, then many calls, now and then a refusal: never more in a minute than there may be."""

    async def run() -> None:
        """Follow the pattern."""
        clock = Leaping()
        limiter, moments = RateLimiter(clock), []
        for pause, number, refused in pattern:
            clock.passed += pause
            moments += await calls(limiter, clock, number)
            if refused:
                limiter.refused(OPEN, 3)
        assert not moments or most_in_a_minute(moments) <= LIMITS[OPEN]

    asyncio.run(run())


async def test_a_refusal_is_waited_out_then_it_goes_slower_and_faster_again() -> None:
    """Nothing is asked before the moment that Slack named; after a while things are as before."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    before = await calls(limiter, clock, 60)
    limiter.refused(OPEN, 15)
    told = clock.passed
    after = await calls(limiter, clock, 120)
    assert after[0] >= told + 15
    usual = before[-1] - before[-2]
    assert after[2] - after[1] > 1.2 * usual
    assert after[-1] - after[-2] == pytest.approx(usual)


async def test_only_the_refused_method_waits() -> None:
    """Slack counts each method by itself."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    limiter.refused(OPEN, 30)
    assert await limiter.turn(POST) == 0
    assert clock.passed == 0


async def test_a_long_wait_is_told_and_not_waited() -> None:
    """Whoever has a claim in hand gives it back instead of holding it for minutes."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    limiter.refused(OPEN, 2 * PATIENCE)
    assert await limiter.turn(OPEN) == pytest.approx(2 * PATIENCE)
    assert limiter.wait(OPEN) == pytest.approx(2 * PATIENCE)
    assert clock.passed == 0


async def test_one_message_a_second_in_a_channel() -> None:
    """Other channels do not wait for it."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    moments = []
    for channel in ("D1", "D2", "D1", "D1"):
        await limiter.turn(POST, channel)
        moments.append(clock.passed)
    assert moments[:2] == [0, 0]
    assert moments[2] >= 1
    assert moments[3] >= moments[2] + 1


async def test_the_channels_of_long_ago_are_forgotten() -> None:
    """However many people there are, only the channels of the last second are remembered."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    for number in range(2000):
        await limiter.turn(POST, f"D{number}")
    assert len(limiter._channels) <= 1001


async def test_what_people_wait_for_never_waits_and_the_others_make_room() -> None:
    """A person's call is made at once; the next of the outbox comes so much later."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    for _ in range(LIMITS[OPEN] - 5):
        limiter.count(OPEN)
    assert clock.passed == 0
    assert await limiter.turn(OPEN) > 40
    assert await limiter.turn(POST) == 0


async def test_nobody_waits_once_the_limiter_ends() -> None:
    """A bot that stops gets back at once from all its waits, and nothing more has a turn."""
    clock = Still()
    limiter = RateLimiter(clock)
    for _ in range(AT_ONCE):
        limiter.count(OPEN)
    waiting = [asyncio.create_task(limiter.turn(OPEN)) for _ in range(3)]
    await asyncio.sleep(0)
    limiter.end()
    waits = await asyncio.gather(*waiting)
    assert all(0 < wait < 1 for wait in waits)
    assert await limiter.turn(POST) > 0


async def test_turns_are_taken_in_the_order_of_asking() -> None:
    """Nobody who waits is overtaken."""
    clock = Leaping()
    limiter = RateLimiter(clock)
    order: list[int] = []

    async def ask(number: int) -> None:
        """Ask for a turn, and say that it came."""
        await limiter.turn(OPEN)
        order.append(number)

    await asyncio.gather(*map(ask, range(10)))
    assert order == list(range(10))
