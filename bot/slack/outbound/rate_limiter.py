"""How often Slack may be asked: a limiter for one workspace, which Slack's limits go by.

Slack counts the calls of an app in a workspace for each method and minute
(https://docs.slack.dev/apis/web-api/rate-limits), and allows one message per second in a channel. How many may come at
once it does not publish, so a few do, and the rest is spread evenly.
"""

import asyncio
from collections import defaultdict, deque
from datetime import timedelta

from bot.domain.clock import Clock

# Calls a minute: each method's tier as its page on docs.slack.dev has it, where sources differ the stricter one.
TIER_2, TIER_3, TIER_4 = 20, 50, 100
LIMITS = {
    "auth.test": 600,
    # "Several hundred", https://docs.slack.dev/reference/methods/chat.postMessage: where that is 300, a fifth is left for
    # answers to people, who wait for no turn: or a click while a thousand messages go out would get none.
    "chat.postMessage": 240,
    "chat.update": TIER_3,
    "conversations.history": TIER_3,
    "conversations.open": TIER_3,
    "files.completeUploadExternal": TIER_4,
    "files.getUploadURLExternal": TIER_4,
    "team.profile.get": TIER_3,
    "users.info": TIER_4,
    "users.list": TIER_2,
    "users.profile.get": TIER_4,
    "views.open": TIER_4,
    "views.publish": TIER_4,
    "views.update": TIER_4,
}
WINDOW = 60.6  # seconds: a hundredth more than a minute, because calls don't all take equally long to arrive
AT_ONCE = 5  # calls that may come one right after the other, once there was nothing to ask for a while
IN_A_CHANNEL = 1.05  # seconds from one message to the next
SLOWER, FASTER, SLOWEST = 0.7, 1.02, 0.1  # what a refusal and what a call that went through do to the speed
PATIENCE = 20.0  # seconds that are waited within a turn
INSTANT = 0.001  # seconds: less than that is no wait
KNOWN_CHANNELS = 1000  # when so many are remembered, those that are free again are forgotten


class MethodLimiter:
    """The calls of one method: evenly spread, a few at once, and never more in a minute than there may be.

    Args:
        limit: calls a minute.
        now: seconds by the clock.
    """

    def __init__(self, limit: int, now: float) -> None:
        self._limit = limit
        self._speed = 1.0
        self._credit = float(AT_ONCE)
        self._seen = now
        self._shut_until = now
        self._calls: deque[float] = deque(maxlen=limit)
        self.queue = asyncio.Lock()

    def wait(self, now: float) -> float:
        """How many seconds a call has to wait if none comes before it."""
        rate = self._limit * self._speed / WINDOW
        self._credit = min(AT_ONCE, self._credit + max(0.0, now - self._seen) * rate)
        self._seen = max(self._seen, now)
        full = len(self._calls) == self._limit
        return max(
            0.0,
            self._shut_until - now,
            (1 - self._credit) / rate,
            self._calls[0] + WINDOW - now if full else 0.0,
        )

    def count(self, now: float) -> None:
        """A call is made, whether it was its turn or not."""
        self.wait(now)
        self._credit -= 1
        self._calls.append(now)

    def went_through(self) -> None:
        """Slack took a call: go a little faster again, if Slack had to slow things down."""
        self._speed = min(1.0, self._speed * FASTER)

    def refused(self, now: float, seconds: float) -> None:
        """Slack wants to be left alone for so long, and asked less often afterwards."""
        self._speed = max(SLOWEST, self._speed * SLOWER)
        self._shut_until = max(self._shut_until, now + seconds)
        self._credit, self._seen = min(self._credit, 0.0), self._shut_until  # no credit for being shut out


class RateLimiter:
    """Turns at calling Slack in one workspace.

    Args:
        clock: what the seconds go by.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._origin = clock.now()
        self._lanes: defaultdict[str, MethodLimiter] = defaultdict(lambda: MethodLimiter(TIER_2, self._now()))
        self._lanes |= {method: MethodLimiter(limit, 0.0) for method, limit in LIMITS.items()}
        self._channels: dict[str, float] = {}
        self._over = asyncio.Event()

    def wait(self, method: str) -> float:
        """How many seconds a call would have to wait now, as far as the method goes."""
        return self._lanes[method].wait(self._now())

    async def turn(self, method: str, channel: str = "") -> float:
        """Wait for a turn, after those who wait already, and take it.

        Returns:
            0, or after how many seconds to come back where that would take too long, or the limiter is over.
        """
        limiter = self._lanes[method]
        async with limiter.queue:
            while (left := max(limiter.wait(self._now()), self._channel_wait(channel))) > INSTANT:
                if left > PATIENCE:
                    return left
                if not await self._pass(left):
                    break
            if self._over.is_set():
                return INSTANT
            self.count(method, channel)
            return 0.0

    def count(self, method: str, channel: str = "") -> None:
        """A call is made at once, because a person waits for it; the others make room."""
        self._lanes[method].count(self._now())
        if channel:
            self._channels[channel] = self._now() + IN_A_CHANNEL
            self._forget_channels()

    def went_through(self, method: str) -> None:
        """Slack took a call."""
        self._lanes[method].went_through()

    def refused(self, method: str, seconds: float) -> None:
        """Slack was asked too often, and wants so many seconds without this method."""
        self._lanes[method].refused(self._now(), seconds)

    def end(self) -> None:
        """Let nobody wait any more: the bot stops."""
        self._over.set()

    async def _pass(self, seconds: float) -> bool:
        """Let time pass; False if the limiter ended meanwhile."""
        ends = asyncio.ensure_future(self._over.wait())
        sleeps = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            await asyncio.wait({ends, sleeps}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (ends, sleeps):
                task.cancel()
            await asyncio.gather(ends, sleeps, return_exceptions=True)
        return not self._over.is_set()

    def _channel_wait(self, channel: str) -> float:
        return self._channels.get(channel, 0.0) - self._now()

    def _forget_channels(self) -> None:
        if len(self._channels) > KNOWN_CHANNELS:
            now = self._now()
            self._channels = {channel: free for channel, free in self._channels.items() if free > now}

    def _now(self) -> float:
        elapsed: timedelta = self._clock.now() - self._origin
        return elapsed.total_seconds()
