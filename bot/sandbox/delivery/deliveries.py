"""What the workspace delivers to the app, over whichever line the app has, and delivers again where Slack does."""

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import NoAnswerError
from bot.sandbox.faults import LOST_EVENT, REDELIVERED, Faults
from bot.sandbox.log import CallLog, Envelope
from bot.sandbox.waiting import Activity
from bot.sandbox.wire import Json

logger = logging.getLogger(__name__)

# Seconds. Source: docs.slack.dev/apis/events-api: at once, after one minute, after five.
RETRY_AFTER = (0, 60, 300)


class Line(Protocol):
    """A way to the app: a connection that it opened, or requests to its address."""

    @property
    def is_up(self) -> bool:
        """Whether there is anything to send over, as far as Slack can know."""

    @property
    def takes_events(self) -> bool:
        """Whether events are sent at all."""

    async def until_up(self) -> None:
        """Wait until there is something to send over."""

    async def send(self, envelope: Envelope) -> Json | None:
        """Send an envelope, write into it how it was acknowledged, and return what the answer carries.

        Raises:
            NoAnswerError: nobody acknowledged it in time.
        """

    async def close(self) -> None:
        """Send nothing more."""


class Deliveries:
    """Delivers to the app.

    Args:
        line: the line that the app has now.
        clock: the clock for the pauses before an event is delivered again.
    """

    def __init__(
        self, line: Callable[[], Line], clock: SandboxClock, log: CallLog, activity: Activity, faults: Faults
    ) -> None:
        self._line = line
        self._clock = clock
        self._log = log
        self._activity = activity
        self._faults = faults
        self._on_their_way: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def ask(self, kind: str, payload: Json, *, accepts: bool = False) -> tuple[Envelope, Json | None]:
        """Deliver something that a person did; return its record and what the answer carries.

        Raises:
            NoAnswerError: there is no app, or it did not acknowledge in time.
        """
        envelope = self._log.add_envelope(_new_id(), kind, payload, accepts=accepts)
        return envelope, await self._send(envelope)

    def publish(self, payload: Json) -> None:
        """Deliver an event in the background, with retries if needed, as Slack does."""
        if self._line().takes_events:
            self._spawn(self._deliver(payload))

    async def redeliver(self, envelope: Envelope) -> Envelope:
        """Deliver an envelope once more, and return the record of the new delivery; its answer has no effect.

        An event comes as a retry in a new envelope, everything else in the same envelope.

        Raises:
            ValueError: the envelope was neither acknowledged nor too late yet.
        """
        if envelope.id in self._on_their_way:
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
        """Stop delivering."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _deliver(self, payload: Json) -> None:
        """Deliver an event; retry if it is not acknowledged or no app is there, and drop it in the end."""
        retries, reason = 0, ""
        for pause in (0, *RETRY_AFTER):
            if pause:
                await self._clock.sleep(pause)
            if not self._line().is_up:
                retries, reason = retries + 1, "connection_failed"
                continue
            envelope = self._log.add_envelope(_new_id(), "events_api", payload, accepts=False)
            envelope.retry_attempt, envelope.retry_reason = retries, reason
            try:
                await self._send(envelope)
            except NoAnswerError as error:
                retries, reason = retries + 1, error.reason
                if error.is_final:
                    break
            else:
                return
        self._faults.met[LOST_EVENT] += 1

    async def _send(self, envelope: Envelope) -> Json | None:
        with self._activity:
            self._on_their_way.add(envelope.id)
            try:
                answer = await self._line().send(envelope)
            except NoAnswerError as error:
                envelope.error = str(error)
                logger.warning("The app did not acknowledge %s: %s", envelope.type, envelope.error)
                raise
            finally:
                self._on_their_way.discard(envelope.id)
            if not envelope.redelivered and self._faults.happens(REDELIVERED):
                self._spawn(self._comes_again(envelope))
            return answer

    async def _comes_again(self, envelope: Envelope) -> None:
        await self._line().until_up()
        await self.redeliver(envelope)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _new_id() -> str:
    return str(uuid.uuid4())
