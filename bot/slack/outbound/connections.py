"""HTTP connections to Slack, reused from one call to the next."""

import asyncio
from contextlib import ExitStack, suppress
from types import SimpleNamespace

from aiohttp import (
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
    TraceConfig,
    TraceRequestEndParams,
    TraceRequestExceptionParams,
    TraceRequestStartParams,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.meter import UNMEASURED, Meter, step
from bot.slack.outbound.rate_limiter import LIMITS

# If Slack closes a connection just as it is used, nobody knows whether the message was posted. That is why
# idle connections are kept only briefly: servers keep them for far longer.
IDLE = 2.0  # seconds
TOO_MANY = 429


class Connections:
    """A connection pool that several clients share; create it inside the running event loop.

    Args:
        idle: how many seconds to keep an unused connection.
        meter: learns of each call that Slack answers with 429.
    """

    def __init__(self, idle: float = IDLE, meter: Meter = UNMEASURED) -> None:
        self._connector = TCPConnector(keepalive_timeout=idle)
        self._sessions: list[ClientSession] = []
        self._calls = TraceConfig()
        self._calls.on_request_start.append(_hear_goodbyes)
        self._calls.on_request_start.append(_begin_span)
        self._calls.on_request_end.append(self._count_refusal)
        self._calls.on_request_end.append(_end_span)
        self._calls.on_request_exception.append(_fail_span)
        self._meter = meter

    def lend_to(self, client: AsyncWebClient) -> AsyncWebClient:
        """Make a client use this pool instead of opening a connection for each call."""
        client.session = ClientSession(
            connector=self._connector,
            connector_owner=False,
            cookie_jar=DummyCookieJar(),
            timeout=ClientTimeout(total=client.timeout),
            trace_configs=[self._calls],
        )
        self._sessions.append(client.session)
        return client

    async def _count_refusal(self, _session: object, _context: object, ended: TraceRequestEndParams) -> None:
        """Count a 429, whoever called."""
        if ended.response.status == TOO_MANY:
            self._meter.limited(_method_of(ended.url.name))

    async def close(self) -> None:
        """Close all connections."""
        for session in self._sessions:
            await session.close()
        await self._connector.close()


async def _hear_goodbyes(*_: object) -> None:
    """Let the event loop notice connections that Slack has closed, so that the call doesn't use one of them."""
    await asyncio.sleep(0)  # the loop sees what has arrived …
    await asyncio.sleep(0)  # … and handles it


async def _begin_span(_session: object, context: SimpleNamespace, starts: TraceRequestStartParams) -> None:
    context.span = ExitStack()
    context.span.enter_context(step(f"slack {_method_of(starts.url.name)}"))


async def _end_span(_session: object, context: SimpleNamespace, _ended: TraceRequestEndParams) -> None:
    context.span.close()


async def _fail_span(_session: object, context: SimpleNamespace, failed: TraceRequestExceptionParams) -> None:
    error = failed.exception
    with suppress(type(error)):  # aiohttp raises it by itself
        context.span.__exit__(type(error), error, error.__traceback__)


def _method_of(name: str) -> str:
    """The method whose address ends so; of other addresses, which may hold secrets, nothing is kept."""
    return name if name in LIMITS else "other"
