"""A small web server, for Slack's requests and for operators' tools."""

import logging
from collections.abc import Sequence

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.domain.errors import SettingError

log = logging.getLogger(__name__)


class NoNoise(logging.Filter):
    """Keeps from the log what is no HTTP at all: anybody may send that to an open port."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a line is worth reading."""
        return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


log.addFilter(NoNoise())


class WebServer:
    """Listens at one address.

    Args:
        setting: the name of the setting that says where.
        routes: what it answers, and how.
        stop_within: seconds that requests under way have to finish as it stops.
        most: bytes that the body of a request may have.
    """

    def __init__(
        self, setting: str, routes: Sequence[web.RouteDef], stop_within: float, most: int = 1000
    ) -> None:
        self._setting = setting
        app = web.Application(client_max_size=most)
        app.router.add_routes(routes)
        self._runner = web.AppRunner(app, access_log=None, logger=log, shutdown_timeout=stop_within)

    @property
    def is_listening(self) -> bool:
        """Whether it has begun, and not stopped."""
        return bool(self._runner.addresses)

    async def start(self, host: str, port: int) -> int:
        """Begin to listen, and return at which port.

        Raises:
            SettingError: nobody can listen there.
        """
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            raise SettingError(f"{self._setting}: nobody can listen at {host}:{port} ({error})") from None
        return int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Take no more requests, and finish those under way."""
        await self._runner.cleanup()
