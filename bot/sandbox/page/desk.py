"""What all windows share: the sandbox, how time can be moved on, who has read what, and what selects have offered."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from bot.sandbox.core import Core
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.workspace import Channel, User

Offered: TypeAlias = tuple[str, str, str, str]  # user id, place, block_id, action_id


@dataclass(frozen=True)
class Jump:
    """A button beside the clock.

    Args:
        label: what stands on it.
        when: to when it moves the clock on, from now; None if that can't be said.
    """

    label: str
    when: Callable[[datetime], Awaitable[datetime | None]]


def after(label: str, **amount: int) -> Jump:
    """Build a jump by ``timedelta`` arguments."""

    async def when(now: datetime) -> datetime:
        """The moment to jump to."""
        return now + timedelta(**amount)

    return Jump(label, when)


JUMPS = (after("+1 hour", hours=1), after("+1 day", days=1), after("+1 week", weeks=1))


@dataclass
class Desk:
    """The state of the page.

    Args:
        jumps: the buttons beside the clock.
        move: moves the clock on, and waits for what comes of it; without it, the clock is just moved.
        visitors: the ids of those whom somebody has been in a window.
        offered: what a select has offered last, so that a choice is one of it.
    """

    slack: Sandbox
    jumps: Sequence[Jump] = JUMPS
    move: Callable[[datetime], Awaitable[None]] | None = None
    visitors: set[str] = field(default_factory=set)
    offered: dict[Offered, list[Any]] = field(default_factory=dict)
    _time: asyncio.Lock = field(default_factory=asyncio.Lock)
    _read: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    @property
    def core(self) -> Core:
        """The parts of the sandbox."""
        return self.slack.core

    @property
    def is_moving(self) -> bool:
        """Whether the clock is being moved."""
        return self._time.locked()

    @asynccontextmanager
    async def moving(self) -> AsyncIterator[None]:
        """Have whoever acts in a window wait until the block ends: what they use would expire while they use it."""
        changes = self.core.workspace.changes
        try:
            async with self._time:
                changes.announce()
                yield
        finally:
            changes.announce()

    async def arrived(self) -> None:
        """Wait until the clock isn't being moved."""
        async with self._time:
            pass

    async def jump(self, number: int) -> None:
        """Move the clock on, as one of the buttons says."""
        async with self.moving():
            now = self.slack.clock.now()
            to = await self.jumps[number].when(now)
            if to is None or to <= now:
                raise ValueError("There is nothing to jump to.")
            if self.move is None:
                self.slack.clock.forward_to(to)
            else:
                await self.move(to)

    def reads(self, user: User, channel: Channel) -> None:
        """Note that somebody has seen what there is in a conversation."""
        newest = next(self.core.messages.shown_in(channel, user.id), None)
        if newest is not None:
            self._read[user.id][channel.id] = newest.ts

    def all_read(self) -> None:
        """Note that everybody has seen all that there is."""
        for person in self.slack.people:
            for channel in person.conversations:
                self.reads(person.user, channel)

    def unread(self, user: User, channel: Channel) -> bool:
        """Whether there is something new for somebody in a conversation."""
        newest = self._newest_of_others(user, channel)
        return newest is not None and newest.ts > self._read[user.id].get(channel.id, "")

    def has_unread(self, user: User) -> bool:
        """Whether there is something new for somebody anywhere."""
        return any(self.unread(user, channel) for channel in self.core.workspace.channels_of(user.id))

    def _newest_of_others(self, user: User, channel: Channel) -> StoredMessage | None:
        shown = self.core.messages.shown_in(channel, user.id)
        return next((message for message in shown if message.author != user.id), None)
