"""The composition root: builds everything, starts it, stops it. Nothing is built at import."""

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import WHERE, Settings
from bot.domain.clock import Clock
from bot.domain.errors import SettingError
from bot.domain.notice import Lane
from bot.scheduler import AlarmClock
from bot.services import (
    attendance,
    departures,
    introductions,
    membership,
    networks,
    repairs,
    rounds,
    silence,
)
from bot.services.delivery import Sender
from bot.slack.connections import Connections
from bot.slack.courier import Courier
from bot.slack.gateway import Gateway, Identity
from bot.slack.listeners import Listeners
from bot.slack.pace import Pace
from bot.slack.request import Kit
from bot.slack.trouble import SlackBusy, SlackError, SlackUncertain
from bot.store.database import Database

log = logging.getLogger(__name__)

CONNECT_WITHIN = 30.0  # seconds; the SDK itself would try for ever
ANSWER_WITHIN = 30  # seconds that Slack is waited for
SEND_WITHIN = 15  # the same for a notice, far less than a claim on it lasts
PING_EVERY = 5.0  # seconds; a connection that gives no answer for four times as long is replaced by another
STOP_WITHIN = 4.0  # seconds for what is under way, for each of listeners and jobs
SEED_BITS = 63  # what a signed 64-bit column holds


class SlackUnreachable(Exception):
    """Slack does not answer; the message is a sentence for the operator."""


class SystemClock:
    """The real clock."""

    def now(self) -> datetime:
        """The current moment, aware and in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait for so many real seconds."""
        await asyncio.sleep(seconds)


def draw_seed() -> int:
    """A new round's seed."""
    return secrets.randbits(SEED_BITS)


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
        self._pace = Pace(self._clock)
        self._gateway = Gateway(self._client(), self._pace, hurried=True)
        patient = self._client(AsyncRateLimitErrorRetryHandler(max_retry_count=3))
        self._census = Gateway(patient, self._pace)
        self._courier = Courier(
            Gateway(self._client(timeout=SEND_WITHIN), self._pace), self._pace, self._clock, settings.language
        )
        deliveries = {f"deliver {lane}": partial(self._deliver, lane) for lane in Lane}
        self._alarm = AlarmClock(settings.look_every, {"look": self._look, **deliveries})
        kit = Kit(self.database, self._gateway, self._clock.now, settings.language)
        self._listeners = Listeners(kit, self._alarm.look_now)
        self._sender: Sender | None = None
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
        self._sender = Sender(
            self.database,
            self._courier,
            self._clock,
            program.workspace_id,
            self._name,
            lambda: self._alarm.going,
        )
        await self._sender.report_for_work()
        await self._connect(identity)
        self._alarm.start()
        log.info("ready in workspace %s", identity.team_id)

    async def stop(self) -> None:
        """Finish what is under way, then close; nothing is lost that isn't finished."""
        self._pace.end()
        alarm_stops = asyncio.create_task(self._alarm.stop(STOP_WITHIN))
        if self._socket:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        await self._listeners.drain(STOP_WITHIN)
        await alarm_stops
        if self._sender:
            await self._sender.retire()
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

    async def _look(self) -> None:
        """Close the rounds whose time is over, start those that are due, and see to it that nobody is stranded in others."""
        await rounds.close_due(self.database, self._clock.now())
        if self._sender is None or not await self._sender.is_let_in():
            return  # nobody could be introduced; what is missed meanwhile is made up for, or told
        await attendance.announce(self.database, self._sender.workspace_id, self._clock.now())
        for program in await rounds.due(self.database, self._sender.workspace_id, self._clock.now()):
            try:
                everyone = [facts async for facts in self._census.people()]
                await departures.refresh(self.database, program, everyone, self._clock.now())
            except SlackError as error:
                log.warning("Slack did not say who is still there (%s); what is known has to do", error.code)
            started = await rounds.start(self.database, program, self._clock.now(), draw_seed)
            if started:
                log.info("round %s of program %s has started", started.id, program.id)
        await repairs.mend(self.database, self._clock.now())
        await silence.break_silence(self.database, self._clock.now())
        await introductions.introduce_agreed(self.database, self._clock.now())
        await networks.announce_recaps(self.database, self._sender.workspace_id, self._clock.now())

    async def _deliver(self, lane: Lane) -> None:
        if self._sender:
            await self._sender.deliver_due(lane)
