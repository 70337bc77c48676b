"""The composition root: builds everything, starts it, stops it. Nothing is built at import."""

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.reality import SystemClock, draw_seed
from bot.app.scheduler import AlarmClock, Job
from bot.config import WHERE, Settings
from bot.domain.clock import Clock
from bot.domain.errors import SettingError
from bot.domain.outbox.declaration import Lane
from bot.domain.people.participant import MemberFacts
from bot.services.look import ROUNDS, Look, delivery_of
from bot.services.outbox.dispatch import Dispatcher
from bot.services.people import membership
from bot.slack.inbound.listeners import Listeners
from bot.slack.outbound.connections import Connections
from bot.slack.outbound.errors import SlackBusy, SlackError, SlackUncertain
from bot.slack.outbound.gateway import Gateway, Identity
from bot.slack.outbound.rate_limiter import RateLimiter
from bot.slack.outbound.sender import SlackSender
from bot.slack.request import Deps
from bot.store.database import Database

log = logging.getLogger(__name__)

APP = "coffee"
CONNECT_WITHIN = 30.0  # seconds; the SDK itself would try for ever
ANSWER_WITHIN = 30  # seconds that Slack is waited for
SEND_WITHIN = 15  # the same for a notice, far less than a claim on it lasts
PING_EVERY = 5.0  # seconds; a connection that gives no answer for four times as long is replaced by another
STOP_WITHIN = 4.0  # seconds for what is under way, for each of listeners and jobs


class SlackUnreachable(Exception):
    """Slack does not answer; the message is a sentence for the operator."""


class Bot:
    """The bot in one workspace: Slack over Socket Mode, the database, the alarm clock; made inside the running loop.

    Args:
        clock: everything that the bot does goes by it.
    """

    def __init__(self, settings: Settings, clock: Clock | None = None) -> None:
        self._settings = settings
        self._clock = clock or SystemClock()
        self._name = f"{socket.gethostname()[:32]}-{os.getpid()}-{secrets.token_hex(4)}"
        self.database = Database(settings.database_url)
        self._connections = Connections()
        self._limiter = RateLimiter(self._clock)
        self._gateway = Gateway(self._client(), self._limiter, hurried=True)
        patient = self._client(AsyncRateLimitErrorRetryHandler(max_retry_count=3))
        self._census = Gateway(patient, self._limiter)
        self._sender = SlackSender(
            Gateway(self._client(timeout=SEND_WITHIN), self._limiter),
            self._limiter,
            self._clock,
            settings.language,
        )
        deps = Deps(self.database, self._gateway, self._clock.now, settings.language)
        self._listeners = Listeners(deps, self.look_now)
        self._dispatcher: Dispatcher | None = None
        self._alarm: AlarmClock | None = None
        self._socket: AsyncSocketModeHandler | None = None

    async def start(self) -> None:
        """Check everything, then listen and look.

        Raises:
            SettingError: a token is refused, or the database is not there, not up to date or another bot's.
            SlackUnreachable: Slack does not answer.
        """
        if not await self.database.is_current():
            raise SettingError(
                f"the database {self.database.shown} is not up to date; run 'coffee db upgrade' first"
            )
        identity = await self._identify()
        self.database.keep_to_oneself()
        program = await membership.ensure_program(
            self.database, identity.team_id, identity.team_name, self._settings.program, self._clock.now()
        )
        self._dispatcher = Dispatcher(
            self.database,
            self._sender,
            self._clock,
            program.workspace_id,
            self._name,
            lambda: alarm.going,
        )
        look = Look(self.database, self._dispatcher, self._clock, self._everyone, draw_seed)
        deliveries = {delivery_of(lane): partial(self._dispatcher.deliver_due, lane) for lane in Lane}
        jobs: dict[str, Job] = {ROUNDS: look.keep_up_rounds, **deliveries}
        self._alarm = alarm = AlarmClock(self._settings.look_every, look.find, jobs)
        await self._dispatcher.report_for_work()
        await self._connect(identity)
        alarm.start()
        log.info("ready in workspace %s", identity.team_id)

    async def idle(self) -> None:
        """Wait until all that people asked for is done, and what looks have found because of it."""
        await self._listeners.idle()
        if self._alarm:
            await self._alarm.idle()

    async def stop(self) -> None:
        """Finish what is under way, then close; nothing is lost that isn't finished."""
        self._limiter.end()
        alarm_stops = asyncio.create_task(self._alarm.stop(STOP_WITHIN)) if self._alarm else None
        if self._socket:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        await self._listeners.drain(STOP_WITHIN)
        if alarm_stops:
            await alarm_stops
        if self._dispatcher:
            await self._dispatcher.retire()
        await self._connections.close()
        await self.database.close()

    def _client(self, *retries: AsyncRetryHandler, timeout: int = ANSWER_WITHIN) -> AsyncWebClient:
        """A Web API client that repeats nothing by itself, but what is handed in."""
        client = AsyncWebClient(
            token=self._settings.slack_bot_token.get_secret_value(),
            base_url=str(self._settings.slack_api_url),
            timeout=timeout,
            retry_handlers=[*retries],
        )
        return self._connections.lend_to(client)

    async def _identify(self) -> Identity:
        app_token = self._settings.slack_app_token.get_secret_value()
        with self._refusal_of("SLACK_BOT_TOKEN"):
            identity = await self._gateway.identify()
        with self._refusal_of("SLACK_APP_TOKEN"):
            await self._gateway.check_socket_mode(app_token)
        return identity

    @contextmanager
    def _refusal_of(self, token: str) -> Iterator[None]:
        """Say which setting Slack refuses, or that Slack isn't there."""
        try:
            yield
        except (SlackBusy, SlackUncertain) as error:
            url = self._settings.slack_api_url
            raise SlackUnreachable(f"Slack can't be reached at {url} ({error.code})") from None
        except SlackError as error:
            raise SettingError(f"{token} is refused by Slack ({error.code}); {WHERE[token]}") from None

    async def _connect(self, identity: Identity) -> None:
        async def authorize() -> AuthorizeResult:
            return AuthorizeResult(
                enterprise_id=None,
                team_id=identity.team_id,
                bot_token=self._settings.slack_bot_token.get_secret_value(),
                bot_id=identity.bot_id,
                bot_user_id=identity.bot_user_id,
            )

        # With its own authorize, Bolt neither asks Slack who it is again nor looks for OAuth in the environment.
        app = AsyncApp(
            name=APP,  # left to itself, Bolt reads the source of all that called it to find one
            client=AsyncWebClient(base_url=str(self._settings.slack_api_url)),
            authorize=authorize,
            signing_secret="",
            request_verification_enabled=False,  # Socket Mode signs nothing
            logger=logging.getLogger("slack_bolt"),  # or Bolt's loggers would be as chatty as the root's
        )
        self._listeners.register(app)
        app_token = self._settings.slack_app_token.get_secret_value()
        self._socket = AsyncSocketModeHandler(app, app_token, ping_interval=PING_EVERY)
        try:
            await asyncio.wait_for(self._socket.connect_async(), CONNECT_WITHIN)  # type: ignore[no-untyped-call]
        except TimeoutError:
            raise SlackUnreachable(f"Socket Mode did not connect within {CONNECT_WITHIN:.0f} s") from None

    def look_now(self) -> None:
        """Look at once: somebody did something, or moved the clock on, so more may be due than a moment ago."""
        if self._alarm:
            self._alarm.look_now()

    async def _everyone(self) -> list[MemberFacts] | None:
        """What Slack says about everyone who is there; None where it did not say."""
        try:
            return [facts async for facts in self._census.people()]
        except SlackError as error:
            log.warning("Slack did not say who is still there (%s); what is known has to do", error.code)
            return None
