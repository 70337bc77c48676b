"""The small HTTP server for operators' tools: ``/healthz``, ``/readyz`` and ``/metrics``."""

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.app.monitoring.checks import OK, Readiness
from bot.app.monitoring.metrics import PrometheusMeter
from bot.app.web import WebServer
from bot.domain.clock import Clock
from bot.domain.errors import DatabaseUnavailable

NOT_READY = 503
STOP_WITHIN = 1.0  # seconds


class HealthServer:
    """Answers at one address, from before the bot is ready until it has stopped.

    Args:
        clock: what a notice's age is told by.
    """

    def __init__(self, readiness: Readiness, meter: PrometheusMeter, clock: Clock) -> None:
        self._readiness = readiness
        self._meter = meter
        self._clock = clock
        routes = [
            web.get("/healthz", self._alive),
            web.get("/readyz", self._ready),
            web.get("/metrics", self._metrics),
        ]
        self._server = WebServer("COFFEE_HEALTH", routes, STOP_WITHIN)

    async def start(self, host: str, port: int) -> int:
        """Begin to listen, and return at which port.

        Raises:
            SettingError: nobody can listen there.
        """
        return await self._server.start(host, port)

    async def stop(self) -> None:
        """Stop to listen."""
        await self._server.stop()

    async def _alive(self, _request: web.Request) -> web.Response:
        """The process answers: more than that, a restart would not mend."""
        return web.json_response({"status": OK})

    async def _ready(self, _request: web.Request) -> web.Response:
        checks = await self._readiness.checks()
        ready = all(answer == OK for answer in checks.values())
        return web.json_response({"ready": ready, "checks": dict(checks)}, status=200 if ready else NOT_READY)

    async def _metrics(self, _request: web.Request) -> web.Response:
        checks = await self._readiness.checks()
        try:
            page = await self._meter.page(self._readiness.database, self._clock.now(), checks)
        except DatabaseUnavailable:  # it went away just now
            page = await self._meter.page(
                self._readiness.database, self._clock.now(), {**checks, "database": "gone"}
            )
        return web.Response(body=page, headers={"Content-Type": CONTENT_TYPE_LATEST})
