"""The connections to Slack: a call takes one that another call has just used, where there is one."""

import asyncio

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector, TraceConfig
from slack_sdk.web.async_client import AsyncWebClient

# Where the other side gives up a connection in the very moment in which it is used, nobody knows whether a message was
# posted. That is why idle ones are kept for a moment only: servers keep them for far longer.
IDLE = 2.0  # seconds


class Connections:
    """What several clients call Slack over; made inside the running loop.

    Args:
        idle: how many seconds a connection that nobody uses is kept.
    """

    def __init__(self, idle: float = IDLE) -> None:
        self._connector = TCPConnector(keepalive_timeout=idle)
        self._sessions: list[ClientSession] = []
        self._before_calls = TraceConfig()
        self._before_calls.on_request_start.append(_hear_goodbyes)

    def lend_to(self, client: AsyncWebClient) -> AsyncWebClient:
        """Let a client call Slack over these, instead of over one of its own for each call."""
        client.session = ClientSession(
            connector=self._connector,
            connector_owner=False,
            cookie_jar=DummyCookieJar(),
            timeout=ClientTimeout(total=client.timeout),
            trace_configs=[self._before_calls],
        )
        self._sessions.append(client.session)
        return client

    async def close(self) -> None:
        """Hang up."""
        for session in self._sessions:
            await session.close()
        await self._connector.close()


async def _hear_goodbyes(*_: object) -> None:
    """Let the loop see which connections the other side has closed by now, so that the call takes none of them."""
    await asyncio.sleep(0)  # the loop looks what has arrived …
    await asyncio.sleep(0)  # … and acts on it
