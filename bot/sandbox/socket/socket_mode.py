"""Socket Mode: how Slack reaches an app over a connection that the app opened.

Source: docs.slack.dev/apis/events-api/using-socket-mode. Everything sent to the app travels in an envelope,
which it must acknowledge within three seconds.
"""

import asyncio
import contextlib
import json
import logging
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import NoAnswerError
from bot.sandbox.faults import DROPPED, LOST_EVENT, REDELIVERED, Faults
from bot.sandbox.log import CallLog, Envelope
from bot.sandbox.socket.connections import Connection, Connections
from bot.sandbox.waiting import Activity
from bot.sandbox.wire import Json

logger = logging.getLogger(__name__)

ACK_WITHIN = 3.0
# Seconds. Source: docs.slack.dev/apis/events-api: at once, after one minute, after five.
RETRY_AFTER = (0, 60, 300)


@dataclass(eq=False)
class Delivery:
    """One sending of an envelope: when, over which connection, and the future for its acknowledgement."""

    envelope: Envelope
    sent: datetime
    answer: asyncio.Future[Json | None]
    carrier: Connection | None = None


class SocketMode:
    """Sends envelopes to the app and receives its acknowledgements.

    Args:
        clock: the clock for the pauses before an event is delivered again.
        stopwatch: the clock for the three seconds that an acknowledgement may take.
    """

    def __init__(
        self,
        app_id: str,
        clock: SandboxClock,
        stopwatch: SandboxClock,
        log: CallLog,
        activity: Activity,
        faults: Faults,
    ) -> None:
        self.connections = Connections(app_id, self._acknowledged, stopwatch, log.changes)
        self._clock = clock
        self._stopwatch = stopwatch
        self._log = log
        self._activity = activity
        self._faults = faults
        self._pending: dict[str, Delivery] = {}
        self._late: dict[str, Delivery] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def ask(self, kind: str, payload: Json, *, accepts: bool = False) -> tuple[Envelope, Json | None]:
        """Deliver something that a person did; return its record and the acknowledgement's payload.

        Raises:
            NoAnswerError: no app is connected, or it did not acknowledge in time.
        """
        envelope = self._log.add_envelope(_new_id(), kind, payload, accepts=accepts)
        return envelope, await self._send(envelope)

    def publish(self, payload: Json) -> None:
        """Deliver an event in the background, with retries if needed, as Slack does."""
        self._spawn(self._deliver(payload))

    async def redeliver(self, envelope: Envelope) -> Envelope:
        """Deliver an envelope once more, and return the record of the new delivery; its answer has no effect.

        An event comes as a retry in a new envelope, everything else in the same envelope.

        Raises:
            ValueError: the envelope was neither acknowledged nor too late yet.
        """
        if envelope.id in self._pending:
            raise ValueError("It is still on its way: wait until it is acknowledged, or too late.")
        event = envelope.type == "events_api"
        again = self._log.add_envelope(
            _new_id() if event else envelope.id,
            envelope.type,
            envelope.payload,
            accepts=envelope.accepts_response_payload,
        )
        again.redelivered = True
        if event:
            again.retry_attempt, again.retry_reason = envelope.retry_attempt + 1, "timeout"
        with contextlib.suppress(NoAnswerError):  # the record shows it
            await self._send(again)
        return again

    async def close(self) -> None:
        """Stop delivering and close all connections."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.connections.close()

    async def _deliver(self, payload: Json) -> None:
        """Deliver an event; retry if it is not acknowledged or no app is connected, and drop it in the end."""
        retries, reason = 0, ""
        for pause in (0, *RETRY_AFTER):
            if pause:
                await self._clock.sleep(pause)
            if not self.connections:
                retries, reason = retries + 1, "connection_failed"
                continue
            envelope = self._log.add_envelope(_new_id(), "events_api", payload, accepts=False)
            envelope.retry_attempt, envelope.retry_reason = retries, reason
            try:
                await self._send(envelope)
            except NoAnswerError:
                retries, reason = retries + 1, "timeout"
            else:
                return
        self._faults.met[LOST_EVENT] += 1

    async def _send(self, envelope: Envelope) -> Json | None:
        answer_to_come = asyncio.get_running_loop().create_future()
        delivery = Delivery(envelope, self._stopwatch.now(), answer_to_come)
        with self._activity:
            self._pending[envelope.id] = delivery
            try:
                delivery.carrier = await self.connections.send(_wire(envelope))
                answer = await self._stopwatch.wait_for(delivery.answer, ACK_WITHIN)
            except (TimeoutError, NoAnswerError) as error:
                envelope.error = str(error) or "not acknowledged within 3 seconds"
                self._late[envelope.id] = delivery
                logger.warning("The app did not acknowledge %s: %s", envelope.type, envelope.error)
                raise NoAnswerError(envelope.error) from None
            finally:
                self._pending.pop(envelope.id, None)
            self._meets_with_faults(envelope, delivery.carrier)
            return answer

    def _meets_with_faults(self, envelope: Envelope, carrier: Connection) -> None:
        """Apply the planned faults to an acknowledged envelope, but none to a redelivered one."""
        if envelope.redelivered:
            return
        if self._faults.happens(DROPPED):
            self.connections.drop(carrier)
        if self._faults.happens(REDELIVERED):
            self._spawn(self._comes_again(envelope))

    async def _comes_again(self, envelope: Envelope) -> None:
        await self.connections.changes.until(lambda: bool(self.connections))
        await self.redeliver(envelope)

    def _acknowledged(self, data: str) -> None:
        try:
            answer = json.loads(data)
        except ValueError:
            answer = None
        envelope_id = answer.get("envelope_id") if isinstance(answer, dict) else None
        if not isinstance(envelope_id, str):
            logger.warning("The app sent something that is no acknowledgement: %s", data)
            return
        self._log.changes.announce()
        now = self._stopwatch.now()
        if (delivery := self._pending.get(envelope_id)) is not None:
            if delivery.carrier is not None and delivery.carrier.frozen:
                return  # for Slack, it was never delivered
            envelope = delivery.envelope
            envelope.acked_after = (now - delivery.sent).total_seconds()
            envelope.answer = answer.get("payload")
            if not delivery.answer.done():
                delivery.answer.set_result(envelope.answer if envelope.accepts_response_payload else None)
        elif (late := self._late.pop(envelope_id, None)) is not None:
            late.envelope.acked_after = (now - late.sent).total_seconds()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _new_id() -> str:
    return str(uuid.uuid4())


def _wire(envelope: Envelope) -> str:
    """Build the text that is sent over the socket."""
    message: Json = {
        "envelope_id": envelope.id,
        "type": envelope.type,
        "accepts_response_payload": envelope.accepts_response_payload,
        "payload": envelope.payload,
    }
    if envelope.type == "events_api":
        message |= {"retry_attempt": envelope.retry_attempt, "retry_reason": envelope.retry_reason}
    return json.dumps(message)
