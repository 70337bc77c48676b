"""HTTP: Slack posts to an address of the bot's, which a proxy with a certificate stands before.

Nothing that a proxy adds to a request is read: who asks is told by Slack's signature alone.
"""

import logging
from collections.abc import Callable, Iterator, Sequence

from aiohttp import web
from slack_bolt.async_app import AsyncApp

from bot.addresses import read_address
from bot.app.web import WebServer
from bot.config import Settings
from bot.domain.clock import Clock
from bot.domain.meter import Meter
from bot.slack.actions import EVENTS_PATH
from bot.slack.inbound.over_http.http_door import HttpDoor
from bot.slack.inbound.over_http.signatures import Signatures

log = logging.getLogger(__name__)

LARGEST = 2 * 1024 * 1024  # bytes of a body: a form of 250 KB is thrice as long in a request


class ByHttp:
    """The server that Slack's requests come to.

    Args:
        pages: what else it answers.
        stop_within: seconds that requests under way have to finish.
    """

    def __init__(
        self,
        door: HttpDoor,
        settings: Settings,
        stop_within: float,
        pages: Sequence[web.RouteDef] = (),
    ) -> None:
        self._address = settings.http or ""
        routes = _everywhere([web.post(EVENTS_PATH, door.answer), *pages], settings.public_path)
        self._server = WebServer("COFFEE_HTTP", list(routes), stop_within, LARGEST)

    async def open(self) -> None:
        """Begin to listen.

        Raises:
            SettingError: nobody can listen there.
        """
        host, port = read_address(self._address)
        await self._server.start(host, port)
        log.info("listening for Slack's requests at %s:%d", host, port)

    async def is_open(self) -> bool:
        """Whether the server listens; whether Slack finds it, it can't know."""
        return self._server.is_listening

    async def close(self) -> None:
        """Take no more requests, and finish those under way."""
        await self._server.stop()


def door_of(
    app: AsyncApp, settings: Settings, clock: Clock, on_missed: Callable[[], None], meter: Meter
) -> HttpDoor:
    """The door for requests that are signed with the settings' secret."""
    return HttpDoor(app, Signatures(settings.signing_secret, clock), on_missed, meter)


def _everywhere(routes: Sequence[web.RouteDef], prefix: str) -> Iterator[web.RouteDef]:
    """The routes as they are, and beneath the public address's path, for a proxy that doesn't take it off."""
    yield from routes
    if prefix:
        for each in routes:
            yield web.route(each.method, prefix + each.path, each.handler, **each.kwargs)
