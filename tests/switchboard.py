"""One app that is installed in several workspaces: one address for its calls, and one connection to all of them."""

import asyncio
import json
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web

from bot.sandbox import Sandbox
from tests.bad_line import PASSED_ON

HANDED_BACK = {"Retry-After", "x-oauth-scopes"}


class Switchboard:
    """Passes each call on to the workspace whose token it carries, and what comes from any of them to the app.

    Slack has one app-level token for an app, and one connection for what comes from all of its workspaces: that is the first
    workspace's token here.
    """

    def __init__(self, *workspaces: Sandbox) -> None:
        self._workspaces = workspaces

    async def __aenter__(self) -> Self:
        self._session = ClientSession()
        app = web.Application()
        app.router.add_get("/socket", self._connect)
        app.router.add_route("*", "/api/{method}", self._pass_on)
        app.router.add_route("*", "/oauth/v2/authorize", self._ask)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self._address = f"{host}:{port}"
        self.url = f"http://{self._address}/api/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()
        await self._runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.Response:
        meant = await self._meant(request)
        headers = {name: value for name, value in request.headers.items() if name in PASSED_ON}
        method, body = request.match_info["method"], await request.read()
        address = f"{meant.api_url}{method}?{request.query_string}"
        async with self._session.request(
            request.method, address, data=body or None, headers=headers
        ) as answered:
            told = await answered.json()
            kept = {name: value for name, value in answered.headers.items() if name in HANDED_BACK}
        if method == "auth.teams.list" and told["ok"]:
            told["teams"] = [team for each in self._workspaces for team in _let_in(each)]
        if method == "apps.connections.open" and told["ok"]:
            told["url"] = f"ws://{self._address}/socket"
        return web.json_response(told, status=answered.status, headers=kept)

    async def _meant(self, request: web.Request) -> Sandbox:
        """Whose token a call carries, or whose code; the first workspace's, if that can't be told."""
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        is_json = request.content_type == "application/json"
        body = await (request.json() if is_json else request.post()) if request.method == "POST" else {}
        given = str(body.get("code") or body.get("refresh_token") or "")
        grants = ((each, each._core.grants) for each in self._workspaces)
        found = [each for each, its in grants if its.is_token(token) or its.knows(given)]
        named = str(body.get("team_id") or request.query.get("team_id") or "")  # with an organisation's token
        meant = (each for each in found if each.team_id == named)
        return next(meant, found[0] if found else self._workspaces[0])

    async def _ask(self, request: web.Request) -> web.Response:
        """Show the page of the workspace that somebody wants the app in, and send them back from there."""
        named = request.query.get("team", "")
        meant = next((each for each in self._workspaces if each.team_id == named), self._workspaces[0])
        address = f"{meant.api_url.removesuffix('api/')}oauth/v2/authorize?{request.query_string}"
        body = await request.post() if request.method == "POST" else None
        async with self._session.request(
            request.method, address, data=body, allow_redirects=False
        ) as answered:
            kept = {name: value for name, value in answered.headers.items() if name == "Location"}
            return web.Response(text=await answered.text(), status=answered.status, headers=kept)

    async def _connect(self, request: web.Request) -> web.WebSocketResponse:
        """Connect the app with all workspaces: what comes from one is acked to that one."""
        to_app = web.WebSocketResponse()
        await to_app.prepare(request)
        origins: dict[str, ClientWebSocketResponse] = {}
        lines = [await self._dial(each) for each in self._workspaces]
        pumps = [asyncio.create_task(_pump(line, to_app, origins)) for line in lines]
        async for message in to_app:
            if message.type is WSMsgType.TEXT:
                await origins[json.loads(message.data)["envelope_id"]].send_str(message.data)
        for line in lines:
            await line.close()
        await asyncio.gather(*pumps)
        return to_app

    async def _dial(self, workspace: Sandbox) -> ClientWebSocketResponse:
        headers = {"Authorization": f"Bearer {workspace.app_token}"}
        address = f"{workspace.api_url}apps.connections.open"
        async with self._session.post(address, headers=headers) as answered:
            opened: dict[str, Any] = await answered.json()
        return await self._session.ws_connect(opened["url"])


def _let_in(workspace: Sandbox) -> list[dict[str, str]]:
    """The workspace, if its organisation lets the app in."""
    core = workspace._core
    is_let_in = core.app.org_wide and core.app.let_in
    return [{"id": workspace.team_id, "name": core.workspace.name}] if is_let_in else []


async def _pump(
    line: ClientWebSocketResponse, to_app: web.WebSocketResponse, origins: dict[str, ClientWebSocketResponse]
) -> None:
    """Tell the app what comes from a workspace, and remember where it came from."""
    async for message in line:
        if message.type is WSMsgType.TEXT:
            if envelope_id := json.loads(message.data).get("envelope_id"):
                origins[envelope_id] = line
            await to_app.send_str(message.data)
