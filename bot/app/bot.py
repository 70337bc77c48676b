"""The process: builds what all workspaces share and a runtime for each, starts and stops them."""

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import Sequence

from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.installing import Keeper
from bot.app.monitoring.monitor import Monitor
from bot.app.permissions import warn_of_open_files
from bot.app.reality import SystemClock, draw_seed
from bot.app.refusals import refusal_of
from bot.app.runtime import ANSWER_WITHIN, Runtime, Shared
from bot.app.ways.by_socket import BySocket
from bot.app.ways.way import WayIn
from bot.app.workspaces import Workspaces
from bot.config import Settings
from bot.domain.clock import Clock
from bot.domain.errors import DatabaseLost, SettingError
from bot.domain.rounds.local_time import local_day
from bot.domain.workspace import Installation
from bot.environment import ENV_FILE
from bot.hints import WHERE
from bot.slack.inbound.listeners import Listeners
from bot.slack.not_admins import NotAdmins
from bot.slack.open_homes import OpenHomes
from bot.slack.outbound.connections import Connections
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.retries import Retries
from bot.slack.outbound.start_checks import knows_channel
from bot.slack.request import Deps
from bot.slack.strangers import Strangers
from bot.slack.texts.locales import locale_called
from bot.store.database import Database

log = logging.getLogger(__name__)

APP = "coffee"
PAGES = "its pages for that are there where COFFEE_HTTP says where it listens"
STOP_WITHIN = 4.0  # seconds that listeners, and likewise jobs, have to finish


class Bot:
    """One process: the database, the way in for what Slack sends, and a runtime for each workspace.

    Create it inside the running event loop; nothing is built at import. Everything that arrives from Slack
    goes to the runtime of the workspace it comes from.

    Args:
        clock: the time for everything that the bot does; the system clock by default.
    """

    def __init__(self, settings: Settings, clock: Clock | None = None) -> None:
        self._settings = settings
        self._clock = clock or SystemClock()
        self.database = Database(settings.database_url, settings.own_secret)
        name = f"{socket.gethostname()[:32]}-{os.getpid()}-{secrets.token_hex(4)}"
        self._lost: asyncio.Future[DatabaseLost] = asyncio.get_running_loop().create_future()
        self._way: WayIn | None = None
        self._monitor = Monitor(
            settings.health, self.database, self._clock, self._is_connected, self._alarm_clocks
        )
        meter = self._monitor.meter
        self._shared = Shared(
            settings, self.database, self._clock, Connections(meter=meter), name, self._lose, meter
        )
        self._workspaces = Workspaces(self._shared, STOP_WITHIN)
        credentials = settings.credentials
        self._keeper = Keeper(self._shared, credentials, self._workspaces) if credentials else None
        nobody = Gateway(self._shared.client(None, ANSWER_WITHIN))
        language = locale_called(settings.language)
        elsewhere = Deps(
            "",
            self.database,
            nobody,
            Retries(self._clock),
            self._clock.now,
            language,
            draw_seed,
            nobody,
            OpenHomes(self._clock),
            Strangers(self._clock),
            NotAdmins(self._clock),
        )
        self._listeners = Listeners(self._workspaces.deps_of, elsewhere, self._workspaces.look_in, meter)

    async def start(self) -> None:
        """Check everything, then start to listen and look: in the workspace of the token in the settings, and wherever else.

        Raises:
            SettingError: a token is refused, or the database is missing, out of date, or in use by another bot.
            SlackUnreachable: Slack doesn't answer.
        """
        await self._monitor.start()
        await self.database.check_schema()
        own = await self._own_installation()
        self.database.keep_to_oneself()
        await self._warn_of_settings(own)
        if self._keeper and not self._settings.http:
            log.warning("nobody can install the app by this bot: %s", PAGES)
        if self.database.files.secret is None:
            log.warning("there is no COFFEE_SECRET: %s", WHERE["COFFEE_SECRET"])
        await self.database.scrub()  # an earlier process may not have come to it
        warn_of_open_files(self.database, ENV_FILE)
        runtime = await self._workspaces.prepare(own) if own else None
        if self._keeper:
            self._keeper.own_team = own.team_id if own else ""
            await self._keeper.start()
        await self._connect()
        if runtime:
            runtime.start()

    async def lost(self) -> DatabaseLost:
        """Wait until the bot has to stop because its database's file is gone, and return why."""
        return await asyncio.shield(self._lost)

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """What a web server answers for the bot: the pages by which people install the app, if it is to be installed."""
        return self._keeper.routes if self._keeper else ()

    def look_now(self) -> None:
        """Look at once in all workspaces, because the clock was moved and more may be due."""
        for each in self._alarmed():
            each.look_now()

    async def idle(self) -> None:
        """Wait until everything that people requested is done, including the jobs that resulted."""
        await self._listeners.under_way.none()
        for each in self._alarmed():
            await each.idle()

    async def stop(self) -> None:
        """Finish what is under way, then close; what isn't finished in time is not lost."""
        if self._keeper:
            await self._keeper.stop(STOP_WITHIN)
        stops = asyncio.create_task(self._workspaces.stop())
        if self._way:
            await self._way.close()
        await self._listeners.under_way.drain(STOP_WITHIN)
        await stops
        await self._shared.connections.close()
        await self._monitor.stop()
        await self.database.close()

    async def _warn_of_settings(self, own: Installation | None) -> None:
        """Tell of settings that are well-formed, but lead nowhere."""
        program, now = self._settings.program, self._clock.now()
        try:
            first = program.first_round(now, local_day(now, program.time_zone))
        except SettingError as error:
            raise SettingError(f"COFFEE_SCHEDULE: {error}") from None
        if first is None:
            log.warning(
                "COFFEE_SCHEDULE: all its dates have passed, so no round starts any more; add later ones"
            )
        client = self._shared.client(own.bot_token, ANSWER_WITHIN) if own else None
        if client and program.channel and not await knows_channel(client, program.channel):
            told = "COFFEE_CHANNEL: Slack shows the bot no channel %s; correct the id, or invite the bot if it is private"
            log.warning(told, program.channel)

    def _lose(self, error: DatabaseLost) -> None:
        if not self._lost.done():
            self._lost.set_result(error)

    async def _own_installation(self) -> Installation | None:
        """The workspace of the tokens in the settings; None if there is only the app's."""
        url, token = self._settings.slack_api_url, self._settings.slack_bot_token
        gateway = Gateway(self._shared.client(token.get_secret_value() if token else None, ANSWER_WITHIN))
        with refusal_of("SLACK_BOT_TOKEN", url):
            installation = await gateway.identify() if token else None
        if not self._settings.http:
            with refusal_of("SLACK_APP_TOKEN", url):
                await gateway.check_socket_mode(self._settings.app_token)
        return installation

    async def _connect(self) -> None:
        async def authorize(team_id: str | None) -> AuthorizeResult:
            return self._identity_in(team_id)  # Bolt can't call a method

        # With our own authorize, Bolt neither calls auth.test again nor looks for OAuth in the environment.
        app = AsyncApp(
            name=APP,  # otherwise Bolt reads its callers' source to find a name
            client=AsyncWebClient(base_url=str(self._settings.slack_api_url)),
            authorize=authorize,
            signing_secret="",
            request_verification_enabled=False,  # Socket Mode signs nothing, and HTTP's door has looked
            logger=logging.getLogger("slack_bolt"),  # or Bolt would log as much as the root logger
        )
        if self._keeper:
            self._keeper.removals.register(app)
        self._listeners.register(app)
        self._way = self._way_of(app)
        await self._way.open()

    def _way_of(self, app: AsyncApp) -> WayIn:
        """The way in that the settings choose."""
        settings, meter = self._settings, self._shared.meter
        if not settings.http:
            return BySocket(app, settings.app_token, self._reconnected, meter)
        from bot.app.ways.by_http import ByHttp, door_of

        door = door_of(app, settings, self._clock, self._reconnected, meter)
        return ByHttp(door, settings, STOP_WITHIN, self.routes)

    async def _is_connected(self) -> bool:
        """Whether what Slack sends reaches the bot."""
        return self._way is not None and await self._way.is_open()

    def _alarm_clocks(self) -> list[bool]:
        """Whether each alarm clock is alive."""
        return [each.is_alive for each in self._alarmed()]

    def _alarmed(self) -> list[Keeper | Runtime]:
        """Whatever has an alarm clock."""
        return [*([self._keeper] if self._keeper else []), *self._workspaces.runtimes.values()]

    def _reconnected(self) -> None:
        """Have each workspace find out what it may have missed."""
        for runtime in [*self._workspaces.runtimes.values()]:
            runtime.connected()

    def _identity_in(self, team_id: str | None) -> AuthorizeResult:
        """The bot's identity in a workspace; an empty one if it has no runtime, as listeners reject those."""
        runtime = self._workspaces.runtimes.get(team_id or "")
        if runtime is None:
            return AuthorizeResult(enterprise_id=None, team_id=team_id)
        own = runtime.installation
        return AuthorizeResult(
            enterprise_id=None,
            team_id=own.team_id,
            bot_token=own.bot_token,
            bot_id=own.bot_id,
            bot_user_id=own.bot_user_id,
        )
