"""People who install the app in their workspaces, with a browser; the app is one, and so is the bot."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import cache
from typing import NamedTuple, Self
from urllib.parse import parse_qsl, urlsplit

import yaml
from aiohttp import ClientSession, web
from cryptography.fernet import Fernet

from bot.app.bot import Bot
from bot.sandbox import AppManifest, LeapingLoop, Person, Profile, Sandbox, SandboxClock
from bot.slack.manifest import REDIRECT, manifest
from tests.switchboard import Switchboard
from tests.town import ADA, BEN, CLEO, DAN, MONDAY, Town, stopped

PUBLIC = "https://coffee.example/chats"
KEY = Fernet.generate_key().decode()
SECRET = "somebodyssecret"


class Page(NamedTuple):
    """What a browser shows in the end."""

    status: int
    text: str


class Browser:
    """A browser: it follows the app to Slack and back, and keeps cookies.

    Args:
        bot: the bot behind the public address.
        language: what the browser asks for.
        proxied: where a proxy leads what is sent to the public address; to a server with the bot's pages if left out.
    """

    def __init__(self, bot: Bot, language: str = "en", proxied: str = "") -> None:
        self._app = web.Application()
        self._app.add_routes(bot.routes)
        self._language = language
        self._proxied = proxied
        self.cookies: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        self._session = ClientSession()
        self._runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self._here = self._proxied or f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        await self._runner.cleanup()

    async def begins(self, team_id: str) -> str:
        """Ask the bot to be installed; where Slack asks whether to allow it."""
        _, _, address = await self.opens(f"{PUBLIC}/slack/install?team={team_id}")
        return address

    async def allows(self, begin: str, person: Person, *, decline: str = "") -> int:
        """Follow the bot's link, and allow all that is asked for there but one scope; the status of the bot's page."""
        _, _, asked = await self.opens(begin)
        status, _, _ = await self.opens(await self.answers(asked, person, decline=decline))
        return status

    async def answers(self, asked: str, person: Person, *, allow: str = "here", decline: str = "") -> str:
        """Say yes or no on Slack's page; where that sends the browser."""
        said = {"user": person.id, "allow": allow, "decline": decline}
        form = dict(parse_qsl(urlsplit(asked).query)) | said
        async with self._session.post(asked, data=form, allow_redirects=False) as answered:
            return answered.headers.get("Location") or f"{answered.status} {await answered.text()}"

    async def opens(self, address: str) -> tuple[int, str, str]:
        """Open an address of the bot's: its status, its text, and where it sends the browser."""
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Accept-Language": self._language,
        }
        local = address.replace(PUBLIC, self._here)
        async with self._session.get(local, headers=headers, allow_redirects=False) as answered:
            self.cookies |= {name: cookie.value for name, cookie in answered.cookies.items()}
            return answered.status, await answered.text(), answered.headers.get("Location", "")

    async def installs(self, person: Person, slack: Sandbox, *, allow: str = "here") -> Page:
        """Install the app in a workspace from beginning to end, or cancel it."""
        back = await self.answers(await self.begins(slack.team_id), person, allow=allow)
        status, text, _ = await self.opens(back)
        return Page(status, text)


class Offices:
    """Two workspaces in which the app isn't installed yet, and the bots of one installation.

    Args:
        options: settings beside the connection, by their environment name.
    """

    def __init__(self, acme: Sandbox, beta: Sandbox, line: Switchboard, url: str, **options: object) -> None:
        given = {
            "SLACK_BOT_TOKEN": None,
            "SLACK_API_URL": line.url,
            "SLACK_CLIENT_ID": acme._core.app.client_id,
            "SLACK_CLIENT_SECRET": acme._core.app.client_secret,
            "COFFEE_PUBLIC_URL": PUBLIC,
            "COFFEE_ENCRYPTION_KEYS": KEY,
            **options,
        }
        self.acme, self.beta = (Town(each, url, **given) for each in (acme, beta))
        connected = given | {"DATABASE_URL": url, "SLACK_APP_TOKEN": acme.app_token}
        self.environment = {name: str(value) for name, value in connected.items() if value is not None}
        self.clock = acme.clock
        self.bots: list[Bot] = []

    async def start(self, **options: object) -> Bot:
        """Start one more bot on the same database; the first answers people."""
        settings = self.acme.settings.model_dump(by_alias=True, exclude_unset=True) | options
        bot = Bot(type(self.acme.settings).model_validate(settings), self.clock)
        self.bots.append(bot)
        await bot.start()
        for town in (self.acme, self.beta):
            await town.slack.connected()
            town._bot = town._bot or bot
        return bot

    async def stop(self) -> None:
        """Stop all bots."""
        for bot in self.bots:
            await bot.stop()
        self.bots.clear()
        self.acme._bot = self.beta._bot = None

    async def look(self) -> None:
        """Have all bots look, and wait until they have done what they found."""
        for bot in self.bots:
            bot.look_now()
            await bot.idle()

    def works_in(self, bot: Bot | None = None) -> list[str]:
        """The ids of the workspaces in which a bot works."""
        return sorted((bot or self.bots[0])._workspaces.runtimes)

    async def rows(self, query: str) -> Sequence[tuple[object, ...]]:
        """What stands in the database."""
        return await self.acme.rows(query)


@cache
def oauth_manifest(*, rotates: bool, http: str = "") -> AppManifest:
    """The manifest of the app that is installed by OAuth, and gets requests under this address if there is one."""
    document = yaml.safe_load(manifest(redirect_url=f"{PUBLIC}{REDIRECT}", http=http))
    document["settings"]["token_rotation_enabled"] = rotates
    return AppManifest.read(document)


def admins(people: Sequence[Profile]) -> list[Profile]:
    """People of whom the first is an admin."""
    return [replace(each, rank="" if number else "admin") for number, each in enumerate(people)]


@asynccontextmanager
async def open_offices(
    database_url: str, *, rotates: bool = False, proxied: str = "", **options: object
) -> AsyncIterator[Offices]:
    """Two workspaces with the same ids and two people each, of whom the first is an admin; no bot runs yet.

    Args:
        proxied: where requests to the public address come out; empty for Socket Mode.
    """
    loop = LeapingLoop.running()
    clock, app = SandboxClock(MONDAY, by=loop.time), oauth_manifest(rotates=rotates, http=proxied)
    made: Mapping[str, Sandbox] = {
        name: Sandbox(admins(people), clock=clock, manifest=app, stopwatch=stopped(), name=name)
        for name, people in {"Acme": (ADA, BEN), "Beta": (CLEO, DAN)}.items()
    }
    for slack in made.values():
        core = slack._core
        core.app.installed = False
        core.app.client_id, core.app.client_secret = "1234.5678", SECRET
        core.app.signing_secret = made["Acme"].signing_secret  # as it is one app
    made["Beta"]._core.workspace.team_id = "T0002"  # a sandbox is one workspace, and calls itself the first
    async with made["Acme"] as acme, made["Beta"] as beta, Switchboard(acme, beta) as line:
        if proxied:
            signed = {"SLACK_SIGNING_SECRET": acme.signing_secret, "SLACK_APP_TOKEN": None}
            options = {"COFFEE_HTTP": str(urlsplit(proxied).port)} | signed | options
        offices = Offices(acme, beta, line, database_url, **options)
        with loop.leaping():
            try:
                yield offices
            finally:
                await offices.stop()
