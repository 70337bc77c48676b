"""A sandbox with a page, an app that acknowledges everything, and what a browser would send."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp

from bot.sandbox import Person, Sandbox, SandboxClock
from bot.sandbox.manifest import Shortcut
from bot.sandbox.page.desk import Desk
from bot.sandbox.page.server import Page
from tests.sandbox.blocks import Json, modal
from tests.sandbox.conftest import MANIFEST, PEOPLE, START, Slack
from tests.sandbox.page.seen import Seen

SHORTCUTS = (Shortcut("Coffee with…", "with"), Shortcut("Remember this", "keep", on_messages=True))


@dataclass
class Browser:
    """What a browser would send, and what it gets."""

    session: aiohttp.ClientSession
    base: str
    person: Person
    headers: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str, **headers: str) -> tuple[int, str]:
        """Open an address."""
        async with self.session.get(f"{self.base}{path}", headers=headers, allow_redirects=False) as answer:
            self.headers = dict(answer.headers)
            return answer.status, await answer.text()

    async def shows(self, place: str = "home") -> Seen:
        """Open a window of the person's."""
        status, html = await self.get(f"/as/{self.person.handle}/{place}")
        assert status == 200, html
        return Seen(html.removeprefix("<!doctype html>"))

    async def post(self, path: str, body: Any, **headers: str) -> tuple[int, str]:
        """Send something as the page's script does."""
        headers = {"Origin": self.base, "Content-Type": "application/json"} | headers
        async with self.session.post(f"{self.base}{path}", data=json.dumps(body), headers=headers) as answer:
            return answer.status, await answer.text()

    async def does(self, gesture: str, **asked: Any) -> str:
        """Do something, and return the toast that comes of it."""
        status, answer = await self.post(f"/as/{self.person.handle}/do", {"do": gesture, **asked})
        assert status == 200, answer
        return str(json.loads(answer).get("toast", ""))

    async def offers(self, **asked: Any) -> str:
        """Type into a picker, and return what it offers."""
        status, html = await self.post(f"/as/{self.person.handle}/offers", asked)
        assert status == 200, html
        return Seen(html).words


@dataclass
class Desktop:
    """A sandbox with a page and an app, and what the app was told."""

    slack: Slack
    desk: Desk
    browser: Browser
    told: list[Json]

    @property
    def ada(self) -> Person:
        """Who sits before the browser."""
        return self.browser.person

    async def opens(self, *blocks: Json) -> str:
        """Let Ada type a command for which the app opens a form; return what the page calls that."""
        view = modal(*blocks, notify_on_close=True)

        @self.slack.app.command("/test")
        async def open_form(ack: Any, body: Json) -> None:
            """Open it."""
            await ack()
            await self.slack.client.views_open(trigger_id=body["trigger_id"], view=view)

        general = self.slack.sandbox.channel("general").id
        assert await self.browser.does("say", value="/test", channel=general) == ""
        form = await self.ada.modal()
        return f"view:{form.view.id}"

    async def posts(self, *blocks: Json, **more: Any) -> str:
        """Let the app write to Ada; return what the page calls the message."""
        sent = await self.slack.client.chat_postMessage(
            channel=self.ada.id, text="Hello", blocks=[*blocks], **more
        )
        return f"message:{sent['channel']}:{sent['ts']}"

    @property
    def values(self) -> Json:
        """What was in the form that was sent last."""
        sent = [body for body in self.told if body["type"] == "view_submission"]
        return {
            block: held
            for block, elements in sent[-1]["view"]["state"]["values"].items()
            for held in elements.values()
        }


@asynccontextmanager
async def opened() -> AsyncIterator[Desktop]:
    """Start a sandbox with a page, and an app that acknowledges everything."""
    stopwatch, told = SandboxClock(by=lambda: 0.0), list[Json]()
    manifest = replace(MANIFEST, shortcuts=SHORTCUTS, scopes=(*MANIFEST.scopes, "files:write", "files:read"))
    sandbox = Sandbox(PEOPLE, clock=SandboxClock(START), manifest=manifest, stopwatch=stopwatch)
    desk = Desk(sandbox)
    Page(desk)
    async with sandbox, aiohttp.ClientSession() as session:
        slack = Slack.of(sandbox)

        async def hear(ack: Any, body: Json) -> None:
            """Keep what comes, and acknowledge it."""
            told.append(body)
            await ack()

        for listens in (
            slack.app.action,
            slack.app.view_submission,
            slack.app.view_closed,
            slack.app.shortcut,
        ):
            listens(re.compile(""))(hear)
        slack.app.event("app_home_opened")(hear)
        async with slack.online():
            base = sandbox.api_url.removesuffix("/api/")
            yield Desktop(slack, desk, Browser(session, base, sandbox.people[0]), told)
