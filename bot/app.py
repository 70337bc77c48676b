"""The composition root: builds everything, starts it, stops it. Nothing is built at import."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.config import WHERE, Settings
from bot.domain.errors import SettingError
from bot.scheduler import AlarmClock
from bot.services import delivery, departures, membership, rounds
from bot.slack.courier import Courier
from bot.slack.gateway import Gateway, Identity, SlackBusy, SlackError, SlackUncertain
from bot.slack.listeners import Listeners
from bot.slack.request import Kit
from bot.store.database import Database

log = logging.getLogger(__name__)

CONNECT_WITHIN = 30.0  # seconds; the SDK itself would try for ever
STOP_WITHIN = 4.0  # seconds for what is under way, for each of listeners and jobs
SEED_BITS = 63  # what a signed 64-bit column holds


class SlackUnreachable(Exception):
    """Slack does not answer; the message is a sentence for the operator."""


def utc_now() -> datetime:
    """The real clock."""
    return datetime.now(UTC)


def draw_seed() -> int:
    """A new round's seed."""
    return secrets.randbits(SEED_BITS)


class Bot:
    """The bot in one workspace: Slack over Socket Mode, the database, the alarm clock.

    Args:
        clock: the current moment, aware and in UTC; everything that the bot does goes by it.
    """

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = utc_now) -> None:
        self._settings = settings
        self._clock = clock
        self.database = Database(settings.database_url)
        prompt = Gateway(self._client([]))
        self._patient = Gateway(self._client([AsyncRateLimitErrorRetryHandler(max_retry_count=3)]))
        self._gateway = prompt
        self._courier = Courier(self._patient, clock)
        self._listeners = Listeners(Kit(self.database, prompt, clock))
        self._alarm = AlarmClock(settings.look_every, {"look": self._look, "deliver": self._deliver})
        self._socket: AsyncSocketModeHandler | None = None

    async def start(self) -> None:
        """Check everything, then listen and look.

        Raises:
            SettingError: a token is refused, or the database is not there or not up to date.
            SlackUnreachable: Slack does not answer.
        """
        if not await self.database.is_current():
            raise SettingError(
                f"the database {self.database.shown} is not up to date; run 'coffee db upgrade' first"
            )
        identity = await self._identify()
        await membership.ensure_program(
            self.database, identity.team_id, identity.team_name, self._settings.program, self._clock()
        )
        await delivery.recover(self.database, self._clock())
        await self._connect(identity)
        self._alarm.start()
        log.info("ready in workspace %s", identity.team_id)

    async def stop(self) -> None:
        """Finish what is under way, then close; nothing is lost that isn't finished."""
        if self._socket:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        await self._listeners.drain(STOP_WITHIN)
        await self._alarm.stop(STOP_WITHIN)
        await self.database.close()

    def _client(self, retry_handlers: list[AsyncRateLimitErrorRetryHandler]) -> AsyncWebClient:
        """A Web API client that repeats nothing by itself, but what is handed in."""
        return AsyncWebClient(
            token=self._settings.slack_bot_token.get_secret_value(),
            base_url=str(self._settings.slack_api_url),
            retry_handlers=[*retry_handlers],
        )

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
        self._socket = AsyncSocketModeHandler(app, self._settings.slack_app_token.get_secret_value())
        try:
            await asyncio.wait_for(self._socket.connect_async(), CONNECT_WITHIN)  # type: ignore[no-untyped-call]
        except TimeoutError:
            raise SlackUnreachable(f"Socket Mode did not connect within {CONNECT_WITHIN:.0f} s") from None

    async def _look(self) -> None:
        """Close the rounds whose time is over, and start those that are due."""
        await rounds.close_due(self.database, self._clock())
        for program in await rounds.due(self.database, self._clock()):
            try:
                everyone = [facts async for facts in self._patient.people()]
                await departures.refresh(self.database, program, everyone, self._clock())
            except SlackError as error:
                log.warning("Slack did not say who is still there (%s); what is known has to do", error.code)
            started = await rounds.start(self.database, program, self._clock(), draw_seed)
            if started:
                log.info("round %s of program %s has started", started.id, program.id)

    async def _deliver(self) -> None:
        await delivery.deliver_due(self.database, self._courier, self._clock, lambda: self._alarm.going)
