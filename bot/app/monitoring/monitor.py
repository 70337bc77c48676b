"""What watches a process, if its settings ask for it; otherwise nothing is loaded, measured or listened to."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.addresses import read_address
from bot.app.monitoring.tracing import Tracing
from bot.domain.clock import Clock
from bot.domain.meter import UNMEASURED, Meter
from bot.store.database import Database

if TYPE_CHECKING:
    from bot.app.monitoring.server import HealthServer


class Monitor:
    """The meter of a process, the server that shows it, and its traces.

    Args:
        address: where to listen; None for a process that nobody watches.
        is_connected: whether the connection to Slack stands.
        looks: whether the alarm clock of each workspace is alive.
    """

    def __init__(
        self,
        address: str | None,
        database: Database,
        clock: Clock,
        is_connected: Callable[[], Awaitable[bool]],
        looks: Callable[[], list[bool]],
    ) -> None:
        self.meter: Meter = UNMEASURED
        self._address = address
        self._tracing = Tracing()
        self._server: HealthServer | None = None
        if address:
            from bot.app.monitoring.checks import Readiness
            from bot.app.monitoring.metrics import PrometheusMeter
            from bot.app.monitoring.server import HealthServer as Server

            self.meter = meter = PrometheusMeter()
            self._server = Server(Readiness(database, is_connected, looks), meter, clock)

    async def start(self) -> None:
        """Begin to listen, and to trace.

        Raises:
            SettingError: nobody can listen there.
        """
        self._tracing.start()
        if self._server and self._address:
            await self._server.start(*read_address(self._address))

    async def stop(self) -> None:
        """Stop to listen, and to trace."""
        await self._tracing.stop()
        if self._server:
            await self._server.stop()
