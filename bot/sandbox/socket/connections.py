"""The app's Socket Mode connections: who may connect, what is sent over them, and how they end.

Source: docs.slack.dev/apis/events-api/using-socket-mode. An app may hold up to ten connections; a message to it goes
to any one of them.
"""

import asyncio
import contextlib
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiohttp import WSMsgType, web

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import NoAnswerError
from bot.sandbox.ids import secret
from bot.sandbox.socket.line import reset
from bot.sandbox.waiting import Changes
from bot.sandbox.wire import Json

TICKET_VALID_FOR = timedelta(seconds=30)
NEVER = datetime.min.replace(tzinfo=UTC)
MOST_CONNECTIONS = 10
PING_EVERY = 10.0


@dataclass(eq=False)
class Connection:
    """One connection; if frozen, it is open, but nothing gets through in either direction."""

    request: web.Request
    socket: web.WebSocketResponse
    frozen: bool = False


class Connections:
    """All connections of one app.

    Args:
        hear: called with every text that the app sends.
        stopwatch: the clock for the half minute that a ticket is valid.
        whole: the changes that this is a part of.
    """

    def __init__(
        self, app_id: str, hear: Callable[[str], None], stopwatch: SandboxClock, whole: Changes
    ) -> None:
        self._stopwatch = stopwatch
        self._app_id = app_id
        self._hear = hear
        self._tickets: dict[str, datetime] = {}
        self._open: list[Connection] = []
        self._turn = itertools.count()
        self.changes = Changes(whole)

    def __bool__(self) -> bool:
        """Whether there is any connection, as far as Slack can know: a frozen one counts."""
        return bool(self._open)

    @property
    def living(self) -> list[Connection]:
        """The connections that messages get through."""
        return [one for one in self._open if not one.frozen and not one.socket.closed]

    def new_path(self) -> str:
        """Issue a path to connect to, valid for one connection within half a minute."""
        ticket = secret()
        self._tickets[ticket] = self._stopwatch.now() + TICKET_VALID_FOR
        return f"/link/?ticket={ticket}&app_id={self._app_id}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection from hello to goodbye."""
        expires = self._tickets.pop(request.query.get("ticket", ""), NEVER)
        if self._stopwatch.now() > expires:
            return web.Response(status=408, text="invalid or used ticket")
        connection = Connection(request, web.WebSocketResponse(timeout=1))
        await connection.socket.prepare(request)
        if len(self.living) >= MOST_CONNECTIONS:
            await self._say_goodbye(connection, "too_many_websockets")
            return connection.socket
        await connection.socket.send_json(self._hello())
        self._open.append(connection)
        self.changes.announce()
        pinging = asyncio.create_task(_ping(connection))
        try:
            async for message in connection.socket:
                if message.type == WSMsgType.TEXT and not connection.frozen:
                    self._hear(message.data)
        finally:
            pinging.cancel()
            self._forget(connection)
        return connection.socket

    async def send(self, message: str) -> Connection:
        """Send a text over one of the connections and return that connection; a frozen one loses the text.

        Raises:
            NoAnswerError: there is no connection.
        """
        while choice := self.living or self._open:
            connection = choice[next(self._turn) % len(choice)]
            try:
                if not connection.frozen:
                    await connection.socket.send_str(message)
            except ConnectionError:
                self._forget(connection)
            else:
                return connection
        raise NoAnswerError("no app is connected")

    async def disconnect(self, reason: str) -> None:
        """Tell the app to reconnect, and close; after a mere ``warning`` the connections stay for a while."""
        for connection in self.living:
            await self._say_goodbye(connection, reason)

    def drop(self, connection: Connection | None = None) -> None:
        """Reset a connection, or all of them, without a goodbye."""
        for one in [connection] if connection else list(self._open):
            self._forget(one)
            reset(one.request.transport)

    def freeze(self) -> None:
        """Let nothing more through in either direction, without closing anything."""
        for connection in self.living:
            connection.frozen = True
            if connection.request.transport is not None:
                connection.request.transport.pause_reading()
        self.changes.announce()

    async def close(self) -> None:
        """Close all connections."""
        living = self.living
        for connection in living:
            self._forget(connection)
            await connection.socket.close()
        self.drop()

    async def _say_goodbye(self, connection: Connection, reason: str) -> None:
        goodbye = {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
        await connection.socket.send_json(goodbye)
        if reason != "warning":
            self._forget(connection)
            await connection.socket.close()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.living) + 1,
            "debug_info": {"host": "sandbox", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._app_id},
        }

    def _forget(self, connection: Connection) -> None:
        if connection in self._open:
            self._open.remove(connection)
            self.changes.announce()


async def _ping(connection: Connection) -> None:
    """Ping as Slack does: some clients consider a connection without pings dead."""
    with contextlib.suppress(ConnectionError):  # it is closing and needs no more pings
        while True:
            await asyncio.sleep(PING_EVERY)
            if not connection.frozen:
                await connection.socket.ping()
