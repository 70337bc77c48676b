"""A claimed notice, and writing down how far it has come, so that nobody mistakes a failure of that for Slack's answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.chats.timetable import Timetable
from bot.domain.clock import Clock
from bot.domain.outbox.notice import Notice
from bot.store.chats import slots
from bot.store.database import Database
from bot.store.outbox import outbox


class ClaimLostError(Exception):
    """The sender no longer owns a notice's claim."""


@dataclass(slots=True)
class OwnClaim:
    """A claimed notice on its way to Slack, and how far it has come.

    Args:
        times: those that the message proposes; they are saved as it sets out, so that they are there for every click.
        failed: whether what failed is writing it down, which says nothing about Slack.
    """

    database: Database
    notice: Notice
    clock: Clock
    times: Timetable | None = None
    has_set_out: bool = False
    failed: bool = False

    async def risk(self) -> None:
        """Write down that it is sent again without knowing whether Slack has it."""
        async with self._written() as session:
            await outbox.risk(session, self.notice)

    async def set_out(self) -> None:
        """Write down that the next thing is the call.

        Raises:
            ClaimLostError: it isn't this process's any more.
        """
        async with self._written() as session:
            self.has_set_out = await outbox.set_out(session, self.notice, self.clock.now())
            if self.has_set_out and self.times and self.times.proposal:
                await slots.propose(session, self.times.match.id, self.times.proposal)
        if not self.has_set_out:
            raise ClaimLostError

    @asynccontextmanager
    async def _written(self) -> AsyncIterator[AsyncSession]:
        self.failed = True
        async with self.database.write_aside() as session:
            yield session
        self.failed = False
