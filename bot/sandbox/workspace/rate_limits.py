"""How often an app may call each method, and how long it must wait if it calls too often.

Sources: docs.slack.dev/apis/web-api/rate-limits for the tiers, which count per method, workspace and app; each
method's own page (docs.slack.dev/reference/methods) for its tier, and for the special rule of
``chat.postMessage``. Slack promises "20+" and tolerates bursts of unpublished size: only what it promises is
granted here. Where sources differ, the stricter number is used: ``users.conversations`` is in tier 3 on its page
and in tier 2 in java-slack-sdk, which is also the source of the 600 a minute for ``auth.test``.
"""

import math
from collections import defaultdict, deque
from datetime import datetime, timedelta
from typing import Protocol

from bot.sandbox.errors import RateLimitedError
from bot.sandbox.wire import Json
from bot.sandbox.workspace.workspace import Workspace

# Calls per minute.
TIER_1, TIER_2, TIER_3, TIER_4 = 1, 20, 50, 100
POSTS = 300  # "several hundred"
PER_MINUTE = {
    "api.test": TIER_4,
    "apps.connections.open": TIER_3,
    "apps.uninstall": TIER_1,
    "auth.revoke": TIER_3,
    "auth.teams.list": TIER_2,
    "auth.test": 600,
    "chat.delete": TIER_3,
    "chat.getPermalink": POSTS,
    "chat.postEphemeral": TIER_4,
    "chat.postMessage": POSTS,
    "chat.update": TIER_3,
    "conversations.history": TIER_3,
    "conversations.info": TIER_3,
    "conversations.join": TIER_3,
    "conversations.list": TIER_2,
    "conversations.members": TIER_4,
    "conversations.open": TIER_3,
    "files.completeUploadExternal": TIER_4,
    "files.getUploadURLExternal": TIER_4,
    "files.info": TIER_4,
    "oauth.v2.access": 600,
    "team.info": TIER_3,
    "team.profile.get": TIER_3,
    "users.conversations": TIER_2,
    "users.info": TIER_4,
    "users.list": TIER_2,
    "users.profile.get": TIER_4,
    "views.open": TIER_4,
    "views.publish": TIER_4,
    "views.push": TIER_4,
    "views.update": TIER_4,
}
# One post per second and channel; "short bursts" are allowed, but Slack gives no number.
BURST = 3
BETWEEN_POSTS = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
NO_TIME = timedelta(0)


class Quota(Protocol):
    """A limit on the calls in some period."""

    def wait(self, now: datetime) -> timedelta:
        """Return how long the next call must wait; zero or less if it need not wait."""

    def take(self, now: datetime) -> None:
        """Count a call."""


class Window:
    """A number of calls in any minute."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: deque[datetime] = deque()

    def wait(self, now: datetime) -> timedelta:
        """Return how long it takes until the oldest call that still counts is a minute old."""
        while self._taken and self._taken[0] + MINUTE <= now:
            self._taken.popleft()
        return self._taken[0] + MINUTE - now if len(self._taken) >= self._most else NO_TIME

    def take(self, now: datetime) -> None:
        """Count a call."""
        self._taken.append(now)


class Bucket:
    """A burst of calls that is refilled one by one."""

    def __init__(self) -> None:
        self._full_at: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """Return how long it takes until one call is refilled."""
        return self._full_at - (BURST - 1) * BETWEEN_POSTS - now if self._full_at else NO_TIME

    def take(self, now: datetime) -> None:
        """Count a call."""
        self._full_at = max(now, self._full_at or now) + BETWEEN_POSTS


class Limits:
    """What the app may still call, by the sandbox's clock."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._windows = {method: Window(most) for method, most in PER_MINUTE.items()}
        self._places: defaultdict[str, Bucket] = defaultdict(Bucket)
        self._closed_until: dict[str, datetime] = {}

    def admit(self, method: str, arguments: Json) -> None:
        """Count a call, unless it comes too early.

        Raises:
            RateLimitedError: the call came too early. It does not count and must not be carried out.
        """
        now = self._workspace.clock.steady()
        quotas: list[Quota] = [self._windows[method]]
        if method == "chat.postMessage":
            quotas.append(self._places[self._place(arguments)])
        self.check_open(method)
        wait = max(quota.wait(now) for quota in quotas)
        if wait > NO_TIME:
            raise RateLimitedError(math.ceil(wait.total_seconds()))
        for quota in quotas:
            quota.take(now)

    def close(self, method: str, seconds: int) -> None:
        """Refuse a method for a while, whatever was called before."""
        self._closed_until[method] = self._workspace.clock.steady() + timedelta(seconds=seconds)

    def check_open(self, method: str) -> None:
        """Refuse a method that is closed.

        Raises:
            RateLimitedError: the method is closed.
        """
        now = self._workspace.clock.steady()
        closed = self._closed_until.get(method, now) - now
        if closed > NO_TIME:
            raise RateLimitedError(math.ceil(closed.total_seconds()))

    def _place(self, arguments: Json) -> str:
        """Return one name for a conversation, whichever of its names the call uses."""
        what = str(arguments.get("channel", ""))
        channel = self._workspace.find_channel(what)
        if channel is None:
            return what
        if channel.kind != "im":
            return channel.id
        # A direct message is addressed by its own id or by the person's; both mean the same place.
        return next(user_id for user_id in channel.members if not self._workspace.users[user_id].is_bot)
