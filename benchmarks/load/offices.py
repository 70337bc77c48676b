"""Slack's side: workspaces that one app is installed in, each a sandbox, behind one address.

A call goes to the workspace whose token it carries, and a response URL to the one that it names, within this process.
"""

from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

import yaml
from aiohttp import web

from bot.sandbox import AppManifest, Person, Profile, Sandbox
from bot.sandbox.core import Core
from bot.sandbox.log import Call
from bot.sandbox.person.payloads import command_payload
from bot.sandbox.wire import Json
from bot.slack.manifest import manifest

TOO_BUSY = "ratelimited"
COUNTED_EVERY = 20_000  # entries of a log; what is counted is forgotten


class Office:
    """One of the workspaces.

    Args:
        number: its place among them.
        address: where the app hears of what happens here; it may hear of commands elsewhere.
    """

    def __init__(self, number: int, people: int, address: str) -> None:
        app = AppManifest.read(yaml.safe_load(manifest(http=address)))
        staff = [Profile(f"Person {each}", time_zone="UTC") for each in range(people)]
        self.slack = Sandbox(staff, manifest=app, name=f"Office {number}")
        self.core: Core = self.slack._core  # noqa: SLF001  (what it is made of; it runs on one address with others)
        self.team_id = self.core.workspace.team_id = f"T{number:04}"
        self.people: list[Person] = self.slack.people
        self._wrong = Counter[str]()

    def command(self, typed: int, text: str) -> Json:
        """What Slack tells the app when the next of its people, by a running number, types a command."""
        person = self.people[typed % len(self.people)]
        command, _, rest = text.partition(" ")
        return command_payload(self.core, person.user, person.dm, command, rest)

    @property
    def wrong(self) -> Counter[str]:
        """What went wrong here between Slack and the app and how often, but for calls that it told to come later."""
        errors = (each for each in self.core.log.errors() if each.error != TOO_BUSY)
        named = ((each.method if isinstance(each, Call) else each.type, each.error) for each in errors)
        return self._wrong + Counter(f"{name}: {error}" for name, error in named)

    def forget(self) -> None:
        """Keep the memory of this process small; ten minutes are many calls."""
        if len(self.core.log.entries) > COUNTED_EVERY:
            self._wrong = self.wrong
            self.core.log.entries.clear()


class Offices:
    """All of them, as one Slack.

    Args:
        sizes: how many people each has.
        address: of the app.

    ``on_answer`` are told the path of each response URL that something is posted to.
    """

    def __init__(self, sizes: list[int], address: str) -> None:
        self.all = [Office(number, size, address) for number, size in enumerate(sizes, 1)]
        self._by_team = {office.team_id: office for office in self.all}
        self.on_answer: list[Callable[[str], None]] = []
        first = self.all[0].core.app
        for office in self.all:  # they are one app
            office.core.app.signing_secret, office.core.app.client_id = first.signing_secret, first.client_id
        self.signing_secret = first.signing_secret

    async def __aenter__(self) -> Self:
        self._stack = AsyncExitStack()
        for office in self.all:
            await self._stack.enter_async_context(office.slack)
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", "/api/{method}", self._web_api)
        app.router.add_post("/response/{path:.+}", self._response_url)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        self._stack.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = "http://{}:{}".format(*runner.addresses[0][:2])
        for office in self.all:
            office.core.response_urls.base_url = url
        self.url = f"{url}/api/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def _web_api(self, request: web.Request) -> web.Response:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        meant = next((each for each in self.all if each.core.grants.is_token(token)), self.all[0])
        return await meant.slack.server._web_api(request)  # noqa: SLF001

    async def _response_url(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        for tell in self.on_answer:
            tell(path)
        return await self._by_team[path.split("/")[1]].slack.server._response_url(request)  # noqa: SLF001
