"""Draining the outbox: claim what is due, have it said, write down what became of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from bot.domain.clock import Clock
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.notice import Notice
from bot.domain.outbox.quiet_hours import waits_until
from bot.domain.outbox.results import (
    Absent,
    Blind,
    DeliveryResult,
    Finding,
    LeftOpen,
    Moot,
    NotNow,
    Overtaken,
    Refused,
    Stop,
)
from bot.domain.outbox.subjects import Over
from bot.domain.rounds.round import MatchState
from bot.services.outbox.outcomes import apply_result
from bot.services.outbox.rendering_data import deliveries
from bot.store.database import Database
from bot.store.outbox import leases, outbox

log = logging.getLogger(__name__)

AT_ONCE = 4  # notices that are claimed and looked up together
BATCHES = 2  # of these in hand: while some wait for Slack's answers, the next ones wait for their turn
ASK_AGAIN = timedelta(minutes=10)  # whether Slack lets the bot in again


class OvertakenError(Exception):
    """A notice is not the sender's own any more."""


SetOut = Callable[[], Awaitable[None]]


class Sender(Protocol):
    """Sends deliveries to Slack."""

    async def deliver(self, delivery: Delivery, set_out: SetOut) -> DeliveryResult:
        """Send a delivery; ``set_out`` is awaited right before Slack is given it."""

    async def find(self, delivery: Delivery) -> Finding:
        """Look whether Slack has a delivery already."""

    async def is_let_in(self) -> bool:
        """Whether Slack lets the bot speak."""

    def is_open(self, lane: Lane) -> bool:
        """Whether Slack may be asked for this lane's things soon."""


@dataclass(frozen=True, slots=True)
class Dispatcher:
    """One process that speaks for a workspace, while no other does.

    Args:
        name: what it writes on its claims; no two processes have the same.
        go_on: asked before each notice; False ends the work.
    """

    database: Database
    sender: Sender
    clock: Clock
    workspace_id: int
    name: str
    go_on: Callable[[], bool]

    async def deliver_due(self, lane: Lane) -> bool:
        """Say all that is due in a lane, the longest due first, a few at a time; whether there was anything."""
        free, some = asyncio.Semaphore(BATCHES), False
        async with asyncio.TaskGroup() as in_hand:
            await free.acquire()
            while notices := await self._claim(lane):
                some = True
                in_hand.create_task(self._see_all_through(notices)).add_done_callback(
                    lambda _: free.release()
                )
                await free.acquire()
        return some

    async def report_for_work(self) -> None:
        """Begin: Slack has just let the bot in, and where no other process can be alive, no claim can be, either."""
        async with self.database.write() as session:
            await leases.resume(session, self.workspace_id)
            if self.database.is_sqlite:
                await leases.let_go(session, self.workspace_id)
                await outbox.free_claims(session, self.workspace_id, self.clock.now())

    async def retire(self) -> None:
        """Let another process speak for the workspace at once."""
        async with self.database.write() as session:
            await leases.let_go(session, self.workspace_id, self.name)

    async def drop_outdated(self) -> None:
        """Drop what was not said in time."""
        async with self.database.write() as session:
            await outbox.expire(session, self.workspace_id, self.clock.now())

    def asks_again(self, stop: Stop) -> bool:
        """Whether it is time to ask Slack again whether it lets the bot in."""
        return self.clock.now() - stop.since >= ASK_AGAIN

    async def is_let_in(self, stop: Stop) -> bool:
        """Whether Slack lets the bot speak again in the workspace; it is asked now and then."""
        if not self.asks_again(stop):
            return False
        now = self.clock.now()
        again = await self.sender.is_let_in()
        async with self.database.write() as session:
            if again:
                await leases.resume(session, self.workspace_id)
            else:
                await leases.stop(session, self.workspace_id, stop.why, now)
        return again

    async def _claim(self, lane: Lane) -> tuple[Notice, ...]:
        """The next notices to say, if it is this process that speaks."""
        if not (self.go_on() and self.sender.is_open(lane)):
            return ()
        now = self.clock.now()
        async with self.database.write_aside() as session:
            if not await leases.hold(session, self.workspace_id, self.name, now):
                return ()
            return await outbox.claim(session, self.workspace_id, lane, self.name, now, AT_ONCE)

    async def _see_all_through(self, notices: Sequence[Notice]) -> None:
        """Look up all that some notices need, and say them; where that fails, each by itself, for it may be one's defect."""
        try:
            async with self.database.read() as session:
                about = await deliveries(session, notices, self.clock.now())
        except Exception:  # the claims end by themselves
            log.exception("notices %s were left half-way", [notice.id for notice in notices])
            for each in notices if len(notices) > 1 else ():
                await self._see_all_through([each])
        else:
            await asyncio.gather(*map(self._see_through, about))

    async def _see_through(self, delivery: Delivery) -> None:
        """Say a notice and write down what became of it."""
        try:
            result = await self._say(delivery)
            await apply_result(self.database, delivery, result, self.clock.now())
        except Exception:  # it must not keep back the others
            log.exception("notice %s was left half-way", delivery.notice.id)

    async def _say(self, delivery: Delivery) -> DeliveryResult:
        if _is_too_early(delivery):
            return NotNow("not_introduced", in_doubt=delivery.notice.in_doubt)
        if isinstance(delivery.about, Over):
            return Moot()
        now = self.clock.now()
        if until := waits_until(delivery, now):
            return NotNow("outside_hours", until - now, delivery.notice.in_doubt)
        try:
            return await self._say_once(delivery)
        except OvertakenError:
            return Overtaken()
        except Exception:  # a defect in one notice must not keep back the others
            log.exception("notice %s could not be put into words", delivery.notice.id)
            return Refused("defect")

    async def _say_once(self, delivery: Delivery) -> DeliveryResult:
        """Say it, unless Slack has it already; where the bot may not look, it is up to the kind of the notice."""
        notice = delivery.notice
        if notice.in_doubt:
            found = await self.sender.find(delivery)
            if not isinstance(found, Absent | Blind):
                return found
            if isinstance(found, Blind):
                # What was left before and is here again is so because an operator wants it sent.
                if not (notice.content.kind.declared.again or notice.ambiguous):
                    return LeftOpen()
                async with self.database.write_aside() as session:
                    await outbox.risk(session, notice)
        return await self.sender.deliver(delivery, partial(self._set_out, notice))

    async def _set_out(self, notice: Notice) -> None:
        async with self.database.write_aside() as session:
            if not await outbox.set_out(session, notice, self.clock.now()):
                raise OvertakenError


def _is_too_early(delivery: Delivery) -> bool:
    """Whether it is about a chat that its people have not been told of yet, such as while Slack is not to be reached."""
    arranged = delivery.match is not None and delivery.match.state is MatchState.ARRANGED
    return arranged and delivery.notice.content.kind.declared.introduced
