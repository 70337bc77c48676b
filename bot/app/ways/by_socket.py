"""Socket Mode: the bot connects to Slack, and needs no address of its own."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress

from aiohttp import WSMessage, WSMsgType
from slack_bolt.async_app import AsyncApp

from bot.app.connection_log import ConnectionLog
from bot.app.refusals import SlackUnreachable
from bot.domain.meter import Meter
from bot.slack.inbound.door import Door

CONNECT_WITHIN = 30.0  # seconds; the SDK itself would try forever
PING_EVERY = 5.0  # seconds; a connection that doesn't answer for four times as long is replaced


class BySocket:
    """The connection to Slack.

    Args:
        on_connected: called at each new connection, before which events may have been lost.
    """

    def __init__(self, app: AsyncApp, app_token: str, on_connected: Callable[[], None], meter: Meter) -> None:
        self._on_connected = on_connected
        connection = ConnectionLog()
        self.door = Door(app, app_token, meter=meter, logger=connection.logger(), ping_interval=PING_EVERY)
        self.door.client.on_message_listeners += [connection.heard, self._hear]

    async def open(self) -> None:
        """Connect.

        Raises:
            SlackUnreachable: Slack doesn't answer.
        """
        try:
            await asyncio.wait_for(self.door.connect_async(), CONNECT_WITHIN)  # type: ignore[no-untyped-call]
        except TimeoutError:
            raise SlackUnreachable(f"Socket Mode did not connect within {CONNECT_WITHIN:.0f} s") from None

    async def is_open(self) -> bool:
        """Whether the connection stands."""
        return await self.door.client.is_connected()

    async def close(self) -> None:
        """Hang up."""
        await self.door.close_async()  # type: ignore[no-untyped-call]

    async def _hear(self, message: WSMessage) -> None:
        """Notice a new connection by Slack's hello."""
        with suppress(ValueError):
            if message.type == WSMsgType.TEXT and json.loads(message.data).get("type") == "hello":
                self._on_connected()
