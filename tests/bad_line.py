"""A line between the bot and Slack that fails when it is told to."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Self

from aiohttp import ClientSession, web

Trouble = Callable[[web.Request, Callable[[], Awaitable[web.Response]]], Awaitable[web.StreamResponse]]

PASSED_ON = {"Authorization", "Content-Type"}


def busy(seconds: int) -> Trouble:
    """Slack is asked too often, does nothing, and says how long to wait."""

    async def answer(_request: web.Request, _pass_on: object) -> web.StreamResponse:
        """Answer so."""
        headers = {"Retry-After": str(seconds)}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)

    return answer


def broken(status: int) -> Trouble:
    """Slack fails, and sends a page instead of an answer."""

    async def answer(_request: web.Request, _pass_on: object) -> web.StreamResponse:
        """Answer so."""
        return web.Response(status=status, text="<html>sorry</html>", content_type="text/html")

    return answer


def says(code: str) -> Trouble:
    """Slack refuses, with this word."""

    async def answer(_request: web.Request, _pass_on: object) -> web.StreamResponse:
        """Answer so."""
        return web.json_response({"ok": False, "error": code})

    return answer


async def cut_after(
    request: web.Request, pass_on: Callable[[], Awaitable[web.Response]]
) -> web.StreamResponse:
    """Slack does what it is asked for, and the connection breaks before it can say so."""
    answered = await pass_on()
    assert request.transport is not None
    request.transport.abort()
    return answered


class Holding:
    """Trouble that keeps a request until the test lets it go on."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self.released = asyncio.Event()

    async def __call__(
        self, _request: web.Request, pass_on: Callable[[], Awaitable[web.Response]]
    ) -> web.StreamResponse:
        """Wait, then pass the request on."""
        self.reached.set()
        await self.released.wait()
        return await pass_on()


class BadLine:
    """Passes Web API calls on to Slack, except for those that are to meet with trouble.

    Args:
        api_url: Slack's.
        latency: how many seconds a call takes at least.
    """

    def __init__(self, api_url: str, latency: float = 0) -> None:
        self._api_url = api_url
        self._latency = latency
        self._troubles: dict[str, deque[Trouble]] = defaultdict(deque)
        self.calls: list[str] = []

    async def __aenter__(self) -> Self:
        self._session = ClientSession()
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}/api/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.cut()

    async def cut(self) -> None:
        """Take the line down: connections to it are refused from now on."""
        await self._runner.cleanup()
        await self._session.close()

    def troubles(self, method: str, *troubles: Trouble) -> None:
        """Let the next calls of a method meet with these, one each."""
        self._troubles[method].extend(troubles)

    def heals(self, method: str) -> None:
        """Let no more calls of a method meet with trouble."""
        self._troubles[method].clear()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.calls.append(method)
        body = await request.read()
        await asyncio.sleep(self._latency)

        async def pass_on() -> web.Response:
            headers = {name: value for name, value in request.headers.items() if name in PASSED_ON}
            address = f"{self._api_url}{method}?{request.query_string}"
            async with self._session.request(
                request.method, address, data=body or None, headers=headers
            ) as answered:
                return web.json_response(await answered.json(), status=answered.status)

        waiting = self._troubles[method]
        return await (waiting.popleft()(request, pass_on) if waiting else pass_on())
