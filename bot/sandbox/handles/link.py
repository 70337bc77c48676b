"""How an app and the workspace reach each other: addresses and tokens, the app's connections and its request URLs."""

import asyncio

from bot.sandbox.clock import SandboxClock
from bot.sandbox.core import Core
from bot.sandbox.handles.places import Places
from bot.sandbox.log import Envelope
from bot.sandbox.manifest import SOCKET_MODE
from bot.sandbox.waiting import PATIENCE


class Link(Places):
    """What an app needs to know to get in, and what a test or demo can do to its lines."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._connections = core.sockets.connections

    @property
    def api_url(self) -> str:
        """The base address of the Web API."""
        return f"{self._core.response_urls.base_url}/api/"

    @property
    def bot_token(self) -> str:
        """The token for Web API calls."""
        return self._core.app.bot_token

    @property
    def app_token(self) -> str:
        """The token for opening Socket Mode connections."""
        return self._core.app.app_token

    @property
    def signing_secret(self) -> str:
        """What requests to the app's addresses are signed with."""
        return self._core.app.signing_secret

    @property
    def team_id(self) -> str:
        """The id of the workspace."""
        return self._core.workspace.team_id

    @property
    def bot_user_id(self) -> str:
        """The user id of the app's bot."""
        return self._core.app.bot_user.id

    @property
    def posts(self) -> bool:
        """Whether the app gets requests, as it has no Socket Mode and has addresses."""
        return SOCKET_MODE not in self._core.app.switched_on and bool(self._core.app.request_urls)

    def sign_by(self, clock: SandboxClock) -> None:
        """Sign requests by another clock than the workspace's, for an app that goes by one of its own."""
        self._core.requests.now = clock.seconds

    async def connected(self, within: float = PATIENCE) -> None:
        """Wait until an app holds a Socket Mode connection, or has proved that its address for events is its own."""
        if self.posts:
            await asyncio.wait_for(self._core.requests.verified(), within)
            return
        await self._connections.changes.until(lambda: bool(self._connections.living), within)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell the app to reconnect, and close its connections, as Slack does every few hours."""
        await self._connections.disconnect(reason)

    async def switch_socket_mode(self, *, on: bool) -> None:
        """Switch Socket Mode on, or off as an admin may: the app is told so, and can't connect until it is on again."""
        app = self._core.app
        app.switched_on = app.switched_on | {SOCKET_MODE} if on else app.switched_on - {SOCKET_MODE}
        if not on:
            await self.disconnect("link_disabled")

    def drop_connections(self) -> None:
        """Reset the app's connections without a goodbye, like a router that forgets them."""
        self._connections.drop()

    def freeze_connections(self) -> None:
        """Let nothing more through the app's connections, though they stay open, as on a dead line or in standby.

        What is delivered over them is not acknowledged, and pings get no pong. Connections that the app opens
        afterwards work.
        """
        self._connections.freeze()

    async def redeliver(self, envelope: Envelope) -> Envelope:
        """Deliver an envelope once more, as Slack does now and then; return the record of the new delivery."""
        return await self._core.deliveries.redeliver(envelope)
