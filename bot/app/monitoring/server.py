"""The small HTTP server for operators' tools: ``/healthz``, ``/readyz`` and ``/metrics``."""

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.app.monitoring.checks import OK, Readiness
from bot.app.monitoring.metrics import PrometheusMeter
from bot.domain.clock import Clock
from bot.domain.errors import DatabaseUnavailable, SettingError

NOT_READY = 503


class HealthServer:
    """Answers at one address, from before the bot is ready until it has stopped.

    Args:
        clock: what a notice's age is told by.
    """

    def __init__(self, readiness: Readiness, meter: PrometheusMeter, clock: Clock) -> None:
        self._readiness = readiness
        self._meter = meter
        self._clock = clock
        app = web.Application()
        app.router.add_get("/healthz", self._alive)
        app.router.add_get("/readyz", self._ready)
        app.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)

    async def start(self, host: str, port: int) -> int:
        """Begin to listen, and return at which port.

        Raises:
            SettingError: nobody can listen there.
        """
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            raise SettingError(f"COFFEE_HEALTH: nobody can listen at {host}:{port} ({error})") from None
        return int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Stop to listen."""
        await self._runner.cleanup()

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
