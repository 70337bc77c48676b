"""A rate limiter for the calls to one workspace, which is what Slack's limits apply to.

Slack counts the calls of an app in a workspace for each method and minute
(https://docs.slack.dev/apis/web-api/rate-limits), and allows one message per second in a channel. It doesn't
publish how large a burst may be, so the limiter lets a few calls through at once and spreads the rest evenly.
"""

import asyncio
from collections import defaultdict, deque

from bot.domain.clock import Clock

# Calls per minute: each method's tier from its page on docs.slack.dev; the stricter one if sources differ.
TIER_2, TIER_3, TIER_4 = 20, 50, 100
LIMITS = {
    "auth.test": 600,
    # "Several hundred", https://docs.slack.dev/reference/methods/chat.postMessage. If that means 300, this
    # leaves a fifth for answers to people, which skip the queue: otherwise a click while a thousand messages
    # go out would get no answer.
    "chat.postMessage": 240,
    "chat.update": TIER_3,
    "conversations.history": TIER_3,
    "conversations.members": TIER_4,
    "conversations.open": TIER_3,
    "files.completeUploadExternal": TIER_4,
    "files.getUploadURLExternal": TIER_4,
    "files.info": TIER_4,
    "team.profile.get": TIER_3,
    "users.info": TIER_4,
    "users.list": TIER_2,
    "users.profile.get": TIER_4,
    "views.open": TIER_4,
    "views.push": TIER_4,
    "views.publish": TIER_4,
    "views.update": TIER_4,
}
WINDOW = 60.6  # seconds: a hundredth more than a minute, because calls take different times to arrive
AT_ONCE = 5  # burst size after an idle period
IN_A_CHANNEL = 1.05  # seconds between two messages
SLOWER, FASTER, SLOWEST = 0.7, 1.02, 0.1  # how refused and successful calls change the speed; its lower limit
PATIENCE = 20.0  # the longest wait for a turn, in seconds
INSTANT = 0.001  # seconds; anything shorter counts as no wait
KNOWN_CHANNELS = 1000  # above this number, forget channels that are free again


class MethodLimiter:
    """Limits the calls of one method: spreads them evenly, with small bursts, never above the limit in any minute.

    Args:
        limit: calls per minute.
        now: the current time in seconds.
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
        """How many seconds a call would have to wait if it were the next one."""
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
        """Record a call, whether or not it was its turn."""
        self.wait(now)
        self._credit -= 1
        self._calls.append(now)

    def went_through(self) -> None:
        """Record that Slack accepted a call; speeds up again after a slowdown."""
        self._speed = min(1.0, self._speed * FASTER)

    def refused(self, now: float, seconds: float) -> None:
        """Record that Slack wants no calls for some seconds; slows down afterwards."""
        self._speed = max(SLOWEST, self._speed * SLOWER)
        self._shut_until = max(self._shut_until, now + seconds)
        self._credit, self._seen = min(self._credit, 0.0), self._shut_until  # no credit for being blocked


class RateLimiter:
    """Hands out turns to call Slack in one workspace.

    Args:
        clock: the clock that waits are measured by.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._origin = clock.monotonic()
        self._lanes: defaultdict[str, MethodLimiter] = defaultdict(lambda: MethodLimiter(TIER_2, self._now()))
        self._lanes |= {method: MethodLimiter(limit, 0.0) for method, limit in LIMITS.items()}
        self._channels: dict[str, float] = {}
        self._over = asyncio.Event()

    def wait(self, method: str) -> float:
        """How many seconds a call would have to wait now because of the method's limit; channels are not counted."""
        return self._lanes[method].wait(self._now())

    async def turn(self, method: str, channel: str = "") -> float:
        """Wait for a turn, behind those already waiting, and take it.

        Returns:
            0 once it is the caller's turn. Otherwise, the number of seconds after which to come back, because
            the wait would be too long or the limiter has ended.
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
        """Record a call that skips the queue, because a person waits for it; other calls wait longer."""
        self._lanes[method].count(self._now())
        if channel:
            self._channels[channel] = self._now() + IN_A_CHANNEL
            self._forget_channels()

    def went_through(self, method: str) -> None:
        """Record that Slack accepted a call."""
        self._lanes[method].went_through()

    def refused(self, method: str, seconds: float) -> None:
        """Record that Slack was called too often and wants no calls to this method for some seconds."""
        self._lanes[method].refused(self._now(), seconds)

    def end(self) -> None:
        """End all waiting, because the bot stops."""
        self._over.set()

    async def _pass(self, seconds: float) -> bool:
        """Wait some seconds; False if the limiter ended meanwhile."""
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
        return self._clock.monotonic() - self._origin
