"""Socket Mode: how Slack reaches an app over a connection that the app opened.

Source: docs.slack.dev/apis/events-api/using-socket-mode. Everything sent to the app travels in an envelope,
which it must acknowledge within three seconds.
"""

import asyncio
import json
import logging
from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import NoAnswerError
from bot.sandbox.faults import DROPPED, Faults
from bot.sandbox.log import CallLog, Envelope
from bot.sandbox.socket.connections import Connection, Connections
from bot.sandbox.wire import Json

logger = logging.getLogger(__name__)

ACK_WITHIN = 3.0


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
        stopwatch: the clock for the three seconds that an acknowledgement may take.
    """

    def __init__(self, app_id: str, stopwatch: SandboxClock, log: CallLog, faults: Faults) -> None:
        self.connections = Connections(app_id, self._acknowledged, stopwatch, log.changes)
        self._stopwatch = stopwatch
        self._log = log
        self._faults = faults
        self._pending: dict[str, Delivery] = {}
        self._late: dict[str, Delivery] = {}

    @property
    def is_up(self) -> bool:
        """Whether the app holds a connection; a frozen one counts."""
        return bool(self.connections)

    @property
    def takes_events(self) -> bool:
        """Events are sent as soon as there is a connection."""
        return True

    async def until_up(self) -> None:
        """Wait for a connection."""
        await self.connections.changes.until(lambda: bool(self.connections))

    async def send(self, envelope: Envelope) -> Json | None:
        """Send an envelope and return the acknowledgement's payload; a late acknowledgement is written into it, too.

        Raises:
            NoAnswerError: no app is connected, or it did not acknowledge in time.
        """
        answer_to_come = asyncio.get_running_loop().create_future()
        delivery = Delivery(envelope, self._stopwatch.now(), answer_to_come)
        self._pending[envelope.id] = delivery
        try:
            delivery.carrier = await self.connections.send(_wire(envelope))
            answer = await self._stopwatch.wait_for(delivery.answer, ACK_WITHIN)
        except (TimeoutError, NoAnswerError) as error:
            self._late[envelope.id] = delivery
            raise NoAnswerError(str(error) or "not acknowledged within 3 seconds") from None
        finally:
            self._pending.pop(envelope.id, None)
        if not envelope.redelivered and self._faults.happens(DROPPED):
            self.connections.drop(delivery.carrier)
        return answer

    async def close(self) -> None:
        """Close all connections."""
        await self.connections.close()

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
