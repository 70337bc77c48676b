"""Socket Mode: how Slack reaches an app that dialled in.

Source: docs.slack.dev/apis/events-api/using-socket-mode. An app may hold up to ten connections; an envelope
goes to any one of them and must be acknowledged within three real seconds.
"""

import asyncio
import itertools
import json
import logging
import uuid
from collections.abc import Coroutine
from typing import Any

from aiohttp import WSMsgType, web

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import NoAnswerError
from bot.sandbox.ids import secret
from bot.sandbox.log import CallLog, Envelope
from bot.sandbox.waiting import Activity, Changes
from bot.sandbox.wire import Json

logger = logging.getLogger(__name__)

ACK_WITHIN = 3.0
TICKET_VALID_FOR = 30.0
MOST_CONNECTIONS = 10
# Source: docs.slack.dev/apis/events-api: at once, after one minute, after five.
RETRY_AFTER = (0, 60, 300)


class SocketMode:
    """The app's connections, and the envelopes that go out over them."""

    def __init__(self, app_id: str, clock: SandboxClock, log: CallLog, activity: Activity) -> None:
        self._app_id = app_id
        self._clock = clock
        self._log = log
        self._tickets: dict[str, float] = {}
        self._connections: list[web.WebSocketResponse] = []
        self._turn = itertools.count()
        self._pending: dict[str, tuple[Envelope, float, asyncio.Future[Json | None]]] = {}
        self._late: dict[str, tuple[Envelope, float]] = {}
        self._events: set[asyncio.Task[None]] = set()
        self._activity = activity
        self.changes = Changes()

    @property
    def connected(self) -> bool:
        """Tell whether an app can be reached."""
        return bool(self._connections)

    def new_path(self) -> str:
        """Issue a path to dial, good for one connection within half a real minute."""
        ticket = secret()
        self._tickets[ticket] = asyncio.get_running_loop().time() + TICKET_VALID_FOR
        return f"/link/?ticket={ticket}&app_id={self._app_id}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one connection from hello to goodbye."""
        expires = self._tickets.pop(request.query.get("ticket", ""), 0.0)
        if asyncio.get_running_loop().time() > expires:
            return web.Response(status=408, text="invalid or used ticket")
        socket = web.WebSocketResponse(heartbeat=10, timeout=1)
        await socket.prepare(request)
        if len(self._connections) >= MOST_CONNECTIONS:
            await self._say_goodbye(socket, "too_many_websockets")
            return socket
        await socket.send_json(self._hello())
        self._connections.append(socket)
        self.changes.announce()
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    self._acknowledged(message.data)
        finally:
            self._drop(socket)
        return socket

    async def ask(self, kind: str, payload: Json, *, accepts: bool = False) -> tuple[Envelope, Json | None]:
        """Deliver something a person did, and give back the record of it and the acknowledgement's payload.

        Raises:
            NoAnswerError: no app is connected, or it did not acknowledge in time.
        """
        envelope = self._log.add_envelope(str(uuid.uuid4()), kind, payload, accepts=accepts)
        return envelope, await self._send(envelope)

    def publish(self, payload: Json) -> None:
        """Deliver an event in the background, again if need be, as Slack does."""
        self._spawn(self._deliver(payload))

    async def disconnect(self, reason: str) -> None:
        """Tell the app to connect anew and close; after a mere ``warning`` the connections stay for a while."""
        for socket in list(self._connections):
            await self._say_goodbye(socket, reason)

    async def close(self) -> None:
        """Stop delivering and close all connections."""
        for task in list(self._events):
            task.cancel()
        await asyncio.gather(*self._events, return_exceptions=True)
        for socket in list(self._connections):
            self._drop(socket)
            await socket.close()

    async def _deliver(self, payload: Json) -> None:
        retries, reason = 0, ""
        for pause in (0, *RETRY_AFTER):
            if pause:
                await self._clock.sleep(pause)
            if not self.connected:
                retries, reason = retries + 1, "connection_failed"
                await self.changes.until(lambda: self.connected)
            envelope = self._log.add_envelope(str(uuid.uuid4()), "events_api", payload, accepts=False)
            envelope.retry_attempt, envelope.retry_reason = retries, reason
            try:
                await self._send(envelope)
            except NoAnswerError:
                retries, reason = retries + 1, "timeout"
            else:
                return

    async def _send(self, envelope: Envelope) -> Json | None:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Json | None] = loop.create_future()
        with self._activity:
            self._pending[envelope.id] = (envelope, loop.time(), future)
            try:
                await self._to_any_connection(_wire(envelope))
                return await asyncio.wait_for(future, ACK_WITHIN)
            except (TimeoutError, NoAnswerError) as error:
                envelope.error = str(error) or "not acknowledged within 3 seconds"
                self._late[envelope.id] = (envelope, self._pending[envelope.id][1])
                logger.warning("The app did not acknowledge %s: %s", envelope.type, envelope.error)
                raise NoAnswerError(envelope.error) from None
            finally:
                self._pending.pop(envelope.id, None)

    async def _to_any_connection(self, message: str) -> None:
        while open_ones := [socket for socket in self._connections if not socket.closed]:
            socket = open_ones[next(self._turn) % len(open_ones)]
            try:
                await socket.send_str(message)
            except ConnectionError:
                self._drop(socket)
            else:
                return
        raise NoAnswerError("no app is connected")

    def _acknowledged(self, data: str) -> None:
        try:
            answer = json.loads(data)
        except ValueError:
            answer = None
        envelope_id = answer.get("envelope_id") if isinstance(answer, dict) else None
        if not isinstance(envelope_id, str):
            logger.warning("The app sent something that is no acknowledgement: %s", data)
            return
        now = asyncio.get_running_loop().time()
        if envelope_id in self._late:
            envelope, sent = self._late.pop(envelope_id)
            envelope.acked_after = now - sent
        elif envelope_id in self._pending:
            envelope, sent, future = self._pending[envelope_id]
            envelope.acked_after, envelope.answer = now - sent, answer.get("payload")
            if not future.done():
                future.set_result(envelope.answer if envelope.accepts_response_payload else None)

    async def _say_goodbye(self, socket: web.WebSocketResponse, reason: str) -> None:
        await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}})
        if reason != "warning":
            self._drop(socket)
            await socket.close()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._connections) + 1,
            "debug_info": {"host": "sandbox", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._app_id},
        }

    def _drop(self, socket: web.WebSocketResponse) -> None:
        if socket in self._connections:
            self._connections.remove(socket)
            self.changes.announce()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._events.add(task)
        task.add_done_callback(self._events.discard)


def _wire(envelope: Envelope) -> str:
    """Build the text that travels over the socket."""
    message: Json = {
        "envelope_id": envelope.id,
        "type": envelope.type,
        "accepts_response_payload": envelope.accepts_response_payload,
        "payload": envelope.payload,
    }
    if envelope.type == "events_api":
        message |= {"retry_attempt": envelope.retry_attempt, "retry_reason": envelope.retry_reason}
    return json.dumps(message)
