"""The HTTP side of the sandbox: Web API, Socket Mode connections, response urls and uploads on one local port."""

import asyncio
import json
from base64 import b64decode

from aiohttp import web

from bot.sandbox.core import Core
from bot.sandbox.errors import SlackError
from bot.sandbox.faults import NO_ANSWER, Fault
from bot.sandbox.socket.line import reset
from bot.sandbox.web_api.consent import Consent
from bot.sandbox.web_api.dispatch import Answer, Dispatcher
from bot.sandbox.wire import Json
from bot.sandbox.workspace.faces import face

_VOID = "in the address"  # stands for a token that is refused, whatever it is
_PAGE = "<html><body><h1>Something went wrong.</h1></body></html>"


class Server:
    """Serves one sandbox on 127.0.0.1: on any port that is free, unless ``port`` names one before the start.

    ``routes`` is what else is served.
    """

    def __init__(self, core: Core) -> None:
        self.port = 0
        self.routes: list[web.AbstractRouteDef] = []
        self._core = core
        self._dispatcher = Dispatcher(core)
        self._runner: web.AppRunner | None = None
        self._held: set[asyncio.Transport] = set()

    async def start(self) -> None:
        """Open the port; afterwards ``core.response_urls.base_url`` is its address."""
        app = web.Application(client_max_size=16 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._web_api)
        app.router.add_get("/link/", self._core.sockets.connections.serve)
        app.router.add_post("/response/{path:.+}", self._response_url)
        app.router.add_post("/upload/v1/{ticket}", self._upload)
        app.router.add_get("/files-pri/{team}-{file}/{name}", self._download)
        app.router.add_get("/files-pri/{team}-{file}/download/{name}", self._download)
        app.router.add_get("/avatar/{user}_{size}.svg", self._avatar)
        app.router.add_routes([*Consent(self._core).routes(), *self.routes])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self._core.response_urls.base_url = f"http://{host}:{port}"

    async def stop(self) -> None:
        """Close all connections and the port."""
        for transport in self._held:
            reset(transport)
        await self._core.deliveries.close()
        for line in (self._core.sockets, self._core.requests):
            await line.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _web_api(self, request: web.Request) -> web.Response:
        with self._core.activity:
            method = request.match_info["method"]
            body: Json = {}
            broken = None
            try:
                body = await _body(request)
            except SlackError as error:
                broken = error
            token = _token(request, body)
            given = {**request.query} | body | _client(request)
            arguments = {key: value for key, value in given.items() if key != "token"}
            answer = self._dispatcher.answer(method, arguments, token, broken)
            scopes = {"x-oauth-scopes": ",".join(sorted(self._core.app.scopes))} if token else {}
        return await self._send(request, answer, scopes)

    async def _send(self, request: web.Request, answer: Answer, headers: dict[str, str]) -> web.Response:
        """Send the app the answer, or the fault that replaces it."""
        if answer.fault is Fault.SERVER_ERROR:
            return web.Response(status=answer.status, text=_PAGE, content_type="text/html")
        if answer.fault is Fault.CUT:
            reset(request.transport)
        if answer.status == NO_ANSWER:
            await self._hold(request.transport)
        headers = {**headers, **answer.headers}
        if answer.content is not None:
            return web.Response(body=answer.content, headers=headers)
        if answer.text is not None:
            return web.Response(text=answer.text, status=answer.status, headers=headers)
        return web.json_response(answer.body, status=answer.status, headers=headers)

    async def _hold(self, transport: asyncio.Transport | None) -> None:
        """Keep the app waiting; this is cancelled when either side closes the connection."""
        if transport is None:
            return
        self._held.add(transport)
        try:
            await asyncio.Event().wait()
        finally:
            self._held.discard(transport)

    async def _response_url(self, request: web.Request) -> web.Response:
        with self._core.activity:
            try:
                body = json.loads(await request.text())
                if not isinstance(body, dict):
                    raise ValueError(body)
            except ValueError:
                refusal = SlackError("invalid_payload")
                self._core.log.add_call("response_url", {}, "none", refusal.response(), 400)
                return web.Response(status=400, text=refusal.code)
            answer = self._dispatcher.respond(request.match_info["path"], body)
        return await self._send(request, answer, {})

    async def _upload(self, request: web.Request) -> web.Response:
        with self._core.activity:
            content = await _bytes(request)
            answer = self._dispatcher.upload(request.match_info["ticket"], content)
        return await self._send(request, answer, {})

    async def _download(self, request: web.Request) -> web.Response:
        with self._core.activity:
            answer = self._dispatcher.download(request.match_info["file"], _token(request, {}))
        return await self._send(request, answer, {})

    async def _avatar(self, request: web.Request) -> web.Response:
        """Send somebody's picture, which anyone who has its address can see, as in Slack."""
        user = self._core.workspace.users.get(request.match_info["user"])
        if user is None:
            raise web.HTTPNotFound
        return web.Response(text=face(user.name), content_type="image/svg+xml")


async def _bytes(request: web.Request) -> bytes:
    """Read a file, sent either as it is or in a form with one field."""
    if request.content_type != "multipart/form-data":
        return await request.read()
    fields = (await request.post()).values()
    return b"".join(field.file.read() for field in fields if isinstance(field, web.FileField))


async def _body(request: web.Request) -> Json:
    """Read the arguments in a call's body, a form or JSON."""
    if request.content_type != "application/json":
        return dict(await request.post())
    try:
        body = json.loads(await request.text())
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(body, dict):
        raise SlackError("json_not_object")
    return body


def _client(request: web.Request) -> Json:
    """Who an app says that it is, where it has no token: by HTTP's basic authentication."""
    kind, _, sent = request.headers.get("Authorization", "").partition(" ")
    if kind != "Basic":
        return {}
    try:
        client_id, _, client_secret = b64decode(sent, validate=True).decode().partition(":")
    except ValueError:
        return {}
    return {"client_id": client_id, "client_secret": client_secret}


def _token(request: web.Request, body: Json) -> str:
    """Read the token from the header or a form; JSON needs the header, and a token in the address is refused.

    Sources: docs.slack.dev/apis/web-api and /changelog/2020-11-no-more-tokens-in-querystrings-for-newly-created-apps,
    which names no error; `invalid_auth` is what new apps got (SlackKit issue 204, slack-rs-api issue 107).
    """
    if "token" in request.query:
        return _VOID
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer "):
        return header.removeprefix("Bearer ").strip()
    return "" if request.content_type == "application/json" else str(body.get("token", ""))
