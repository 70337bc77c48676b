"""The page's addresses: windows, what is done in them, and what changes while they are open."""

import asyncio
from importlib.resources import files

from aiohttp import web

from bot.sandbox.errors import NotSeenError, SlackError
from bot.sandbox.page.desk import Desk
from bot.sandbox.page.door import guarded
from bot.sandbox.page.gestures import Gestures
from bot.sandbox.page.inspector import draw_entry
from bot.sandbox.page.layout import draw_window
from bot.sandbox.page.offers import offer
from bot.sandbox.page.window import ABOUT, HOME, Window
from bot.sandbox.person.person import Person
from bot.sandbox.wire import Json, as_dict

TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
SHOWN_AS_THEY_ARE = frozenset({"image/png", "image/jpeg", "image/gif"})
A_MOMENT = 0.05  # seconds: what happens at once is shown at once
TICK = 20.0  # seconds: the clock goes on by itself


class Page:
    """Serves the windows of a sandbox from its own port; made before the sandbox is entered."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.slack.server.routes += [
            web.get("/", guarded(self._start)),
            web.get("/as/{who}", guarded(self._start)),
            web.get("/as/{who}/{place}", guarded(self._window)),
            web.post("/as/{who}/do", guarded(self._do)),
            web.post("/as/{who}/offers", guarded(self._offers)),
            web.post("/jump", guarded(self._jump)),
            web.get("/changes", guarded(self._changes)),
            web.get("/entry/{number}", guarded(self._entry)),
            web.get("/file/{channel}/{ts}/{number}", guarded(self._file)),
            web.get("/assets/{name}", guarded(self._asset)),
        ]

    # What is shown

    async def _start(self, request: web.Request) -> web.StreamResponse:
        who = request.match_info.get("who")
        person = self._person(who) if who else next(iter(self._desk.slack.people), None)
        if person is None:
            return web.Response(text="Nobody works here.")
        raise web.HTTPFound(f"/as/{person.handle}/{HOME}")

    async def _window(self, request: web.Request) -> web.StreamResponse:
        person, place = self._person(request.match_info["who"]), request.match_info["place"]
        window = Window(self._desk, person, place, inspects="inspect" in request.query)
        if window.channel is None and place not in {HOME, ABOUT}:
            raise web.HTTPFound(window.address(HOME))
        if "X-Refresh" not in request.headers and not person.user.deleted:
            await self._opens(window)
        return web.Response(text=draw_window(window), content_type="text/html")

    async def _opens(self, window: Window) -> None:
        """Let somebody open the app's Home tab or its messages, of which the app is told."""
        if window.place == HOME:
            await window.person.opens_home()
        elif window.channel is window.person.dm:
            await window.person.opens_messages()

    async def _entry(self, request: web.Request) -> web.StreamResponse:
        for entry in self._desk.slack.log.entries:
            if str(entry.number) == request.match_info["number"]:
                return web.Response(text=draw_entry(entry), content_type="text/html")
        raise web.HTTPNotFound

    async def _file(self, request: web.Request) -> web.StreamResponse:
        """Send a file, and only pictures for the browser to show."""
        message = self._desk.core.messages.get(request.match_info["channel"], request.match_info["ts"])
        number = request.match_info["number"]
        if message is None or not number.isdecimal() or int(number) >= len(message.content.files):
            raise web.HTTPNotFound
        file = message.content.files[int(number)]
        if file.mimetype in SHOWN_AS_THEY_ARE:
            return web.Response(body=file.content, content_type=file.mimetype)
        headers = {"Content-Disposition": "attachment"}
        return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        found = [each for each in files("bot.sandbox.page").joinpath("assets").iterdir() if each.name == name]
        if not found:
            raise web.HTTPNotFound
        return web.Response(
            body=found[0].read_bytes(), content_type=TYPES[name.rpartition(".")[2]], charset="utf-8"
        )

    # What is done

    async def _do(self, request: web.Request) -> web.StreamResponse:
        person, asked = self._person(request.match_info["who"]), as_dict(await request.json())
        await self._desk.arrived()
        try:
            return web.json_response(await Gestures(self._desk, person).do(asked))
        except (NotSeenError, KeyError, ValueError, IndexError, SlackError) as error:
            return web.json_response({"toast": _sentence(error)})

    async def _offers(self, request: web.Request) -> web.StreamResponse:
        person, asked = self._person(request.match_info["who"]), as_dict(await request.json())
        await self._desk.arrived()
        try:
            drawn = await offer(self._desk, person, asked)
        except NotSeenError as error:
            raise web.HTTPNotFound(text=_sentence(error)) from None
        return web.Response(text=drawn, content_type="text/html")

    async def _jump(self, request: web.Request) -> web.StreamResponse:
        """Move the clock on, whether whoever asked for it stays on the page meanwhile or not."""
        asked: Json = as_dict(await request.json())
        try:
            await asyncio.shield(asyncio.create_task(self._desk.jump(int(asked["option"]))))
        except (KeyError, ValueError, IndexError) as error:
            return web.json_response({"toast": _sentence(error)})
        return web.json_response({})

    # What changes

    async def _changes(self, request: web.Request) -> web.StreamResponse:
        """Tell the browser of every change, and now and then that time goes on (server-sent events)."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        changes = self._desk.core.workspace.changes
        while True:
            seen = changes.count
            try:
                await response.write(f"data: {seen}\n\n".encode())
            except (ConnectionError, RuntimeError):
                return response
            try:
                async with asyncio.timeout(TICK):
                    await changes.after(seen)
            except TimeoutError:
                continue
            await asyncio.sleep(A_MOMENT)

    def _person(self, who: str) -> Person:
        try:
            return self._desk.slack.person(who)
        except KeyError:
            raise web.HTTPNotFound(text=f"Nobody here is called {who}.") from None


def _sentence(error: Exception) -> str:
    """The first line of what went wrong; further ones show a whole screen."""
    words = str(error.args[0]) if error.args else ""
    return words.partition("\n")[0] or "That can't be done."
