"""Draining the outbox: claim what is due, send it, save the outcome."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.cause import because_of, current_cause
from bot.domain.clock import Clock
from bot.domain.errors import DatabaseUnavailable
from bot.domain.meter import UNMEASURED, Meter, step
from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.due.reader_hours import waits_until
from bot.domain.outbox.notice import Delivery, Notice
from bot.domain.outbox.results import (
    CannotCheck,
    ClaimLost,
    DeliveryResult,
    Finding,
    GaveUpUncertain,
    NotFound,
    NotNow,
    Obsolete,
    Refused,
    Stop,
    Uncertain,
)
from bot.domain.outbox.subjects import GoingOn, Introducing, Over
from bot.domain.rounds.round import MatchState
from bot.services.outbox.claims import ClaimLostError, OwnClaim
from bot.services.outbox.outcomes import apply_result
from bot.services.outbox.rendering_data import deliveries
from bot.store.database import Database
from bot.store.outbox import clock_changes, leases, outbox

log = logging.getLogger(__name__)

AT_ONCE = 4  # notices that are claimed and loaded together
BATCHES = 2  # of these at a time: while one waits for Slack's answers, the next one gets ready
SAVE_AGAIN, SAVE_WITHIN = 5.0, 600.0  # seconds between two attempts to save what Slack said, and for all
ASK_AGAIN = timedelta(minutes=10)  # between two checks whether Slack grants the bot access again

SetOut = Callable[[], Awaitable[None]]


class Sender(Protocol):
    """Sends notices to Slack."""

    async def deliver(self, delivery: Delivery, set_out: SetOut) -> DeliveryResult:
        """Send a delivery; await ``set_out`` right before the call that posts it."""

    async def find(self, delivery: Delivery) -> Finding:
        """Check whether Slack has a delivery already."""

    async def is_let_in(self) -> bool:
        """Whether Slack grants the bot access."""

    def is_open(self, lane: Lane) -> bool:
        """Whether Slack may be called soon for this lane."""


@dataclass(frozen=True, slots=True)
class Dispatcher:
    """Sends for one workspace, while no other process does.

    Args:
        name: identifies this process in its claims; no two processes share one.
        go_on: asked before each claim; False ends the work.
    """

    database: Database
    sender: Sender
    clock: Clock
    workspace_id: int
    name: str
    go_on: Callable[[], bool]
    meter: Meter = UNMEASURED

    async def deliver_due(self, lane: Lane) -> bool:
        """Send everything due in a lane, longest due first, a few at a time; whether there was anything."""
        free, some = asyncio.Semaphore(BATCHES), False
        async with asyncio.TaskGroup() as in_hand:
            await free.acquire()
            while notices := await self._claim(lane):
                some = True
                in_hand.create_task(self._see_all_through(notices)).add_done_callback(
                    lambda _: free.release()
                )
                if len(notices) < AT_ONCE:  # what comes to be due meanwhile is for the look that follows
                    break
                await free.acquire()
        return some

    async def report_for_work(self) -> None:
        """Start, now that Slack has granted access; on SQLite no other process is alive, so end old claims."""
        async with self.database.write() as session:
            await leases.resume(session, self.workspace_id)
            await clock_changes.shorten_claims(session, self.workspace_id, self.clock.now())
            if self.database.is_sqlite:
                await leases.let_go(session, self.workspace_id)
                await outbox.free_claims(session, self.workspace_id, self.clock.now())

    async def retire(self) -> None:
        """Release the workspace, so that another process can send at once; if that fails, it ends by itself."""
        with suppress(DatabaseUnavailable):
            async with self.database.write() as session:
                await leases.let_go(session, self.workspace_id, self.name)

    async def mind_the_clock(self, set_back_by: timedelta) -> None:
        """Go on at once after the clock was set back: nothing waits until it shows again what it has shown before."""
        log.warning(
            "the clock was set back by %s; what was due, or to be tried again soon, is sent now", set_back_by
        )
        now = self.clock.now()
        async with self.database.write() as session:
            await clock_changes.shorten_claims(session, self.workspace_id, now)
            await clock_changes.try_at_once(session, self.workspace_id, now, now + set_back_by)
            await clock_changes.shorten_free_time(session, self.workspace_id, now)

    async def drop_outdated(self) -> None:
        """Drop the notices that were not sent in time."""
        async with self.database.write() as session:
            await outbox.expire(session, self.workspace_id, self.clock.now())

    def asks_again(self, stop: Stop) -> bool:
        """Whether it is time to check again whether Slack grants the bot access; also if the clock was set back."""
        return not timedelta() <= self.clock.now() - stop.since < ASK_AGAIN

    async def is_let_in(self, stop: Stop) -> bool:
        """Whether Slack grants the bot access to the workspace again; checks only every few minutes."""
        if not self.asks_again(stop):
            return False
        now = self.clock.now()
        again = await self.sender.is_let_in()
        async with self.database.write() as session:
            if again:
                log.warning("Slack lets the bot speak again, so what has waited is sent")
                await leases.resume(session, self.workspace_id)
            else:
                await leases.stop(session, self.workspace_id, stop.why, now)
        return again

    async def _claim(self, lane: Lane) -> tuple[Notice, ...]:
        """The next notices to send; none if another process sends for the workspace, or if claiming fails.

        What is in hand already must not be cancelled because of that.
        """
        if not (self.go_on() and self.sender.is_open(lane)):
            return ()
        try:
            return await self._claim_some(lane, self.clock.now())
        except DatabaseUnavailable:  # it has been told; the next look tries again
            return ()
        except Exception:
            log.exception("no notice could be claimed")
            return ()

    async def _claim_some(self, lane: Lane, now: datetime) -> tuple[Notice, ...]:
        async with self.database.write_aside() as session:
            if not await leases.hold(session, self.workspace_id, self.name, now):
                return ()
            return await outbox.claim(session, self.workspace_id, lane, self.name, now, AT_ONCE)

    async def _see_all_through(self, notices: Sequence[Notice]) -> None:
        """Load what these notices need, and send them; if loading fails, try each alone to isolate a defect."""
        try:
            async with self.database.read() as session:
                about = await deliveries(session, notices, self.clock.now())
        except DatabaseUnavailable:  # the claims end by themselves
            return
        except Exception:
            log.exception("notices %s were left half-way", [notice.id for notice in notices])
            for each in notices if len(notices) > 1 else ():
                await self._see_all_through([each])
            return
        await asyncio.gather(*map(self._see_through, about))

    async def _see_through(self, delivery: Delivery) -> None:
        """Send a notice and save the outcome, on behalf of what caused the notice."""
        notice = delivery.notice
        kind = notice.content.kind
        with because_of(notice.cause or current_cause()), step(f"send {kind}", notice.cause):
            try:
                result = await self._say(delivery)
                self.meter.sent(kind, type(result).__name__)
                await self._save(delivery, result)
            except DatabaseUnavailable:  # the claim ends by itself; if Slack may have it, it is in doubt then
                log.info("notice %s was left half-way", notice.id)
            except Exception:  # it must not hold up the others
                log.exception("notice %s was left half-way", notice.id)

    async def _save(self, delivery: Delivery, result: DeliveryResult) -> None:
        """Save the outcome, and wait for a database that can't be used just now.

        The claim may end meanwhile. That does no harm: if another process takes the notice over, this saves nothing.
        """
        until = self.clock.monotonic() + SAVE_WITHIN
        while True:
            try:
                return await apply_result(self.database, delivery, result, self.clock.now())
            except DatabaseUnavailable:
                if not self.go_on() or self.clock.monotonic() >= until:
                    raise
            await self.clock.sleep(SAVE_AGAIN)

    async def _say(self, delivery: Delivery) -> DeliveryResult:
        if _is_too_early(delivery):
            return NotNow("not_introduced", in_doubt=delivery.notice.in_doubt)
        if isinstance(delivery.about, Over):
            return Obsolete()
        now = self.clock.now()
        if until := waits_until(delivery, now):
            return NotNow("outside_hours", until - now, delivery.notice.in_doubt)
        if delivery.waits_until and not delivery.notice.in_doubt:
            return NotNow("asked_today", delivery.waits_until - now)
        about = delivery.about
        times = about.timetable if isinstance(about, Introducing | GoingOn) else None
        own = OwnClaim(self.database, delivery.notice, self.clock, times)
        try:
            return await self._say_once(delivery, own)
        except ClaimLostError:
            return ClaimLost()
        except Exception as error:  # a defect in one notice must not hold up the others
            if isinstance(error, DatabaseUnavailable) or own.failed:
                raise
            log.exception("notice %s could not be put into words", delivery.notice.id)
            return Uncertain("defect") if own.has_set_out else Refused("defect", for_good=True)

    async def _say_once(self, delivery: Delivery, own: OwnClaim) -> DeliveryResult:
        """Send it, unless Slack has it already; if the bot can't check, the notice's kind decides."""
        notice = delivery.notice
        if notice.in_doubt:
            found = await self.sender.find(delivery)
            if not isinstance(found, NotFound | CannotCheck):
                return found
            if isinstance(found, CannotCheck):
                # An ambiguous notice was given up before, so it is here only because an operator retried it.
                if not (notice.content.kind.declared.again or notice.ambiguous):
                    return GaveUpUncertain()
                await own.risk()
        return await self.sender.deliver(delivery, own.set_out)


def _is_too_early(delivery: Delivery) -> bool:
    """Whether it concerns a match that is not introduced yet, for example because Slack can't be reached."""
    arranged = delivery.match is not None and delivery.match.state is MatchState.ARRANGED
    return arranged and delivery.notice.content.kind.declared.introduced
