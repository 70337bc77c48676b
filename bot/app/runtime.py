"""The bot in one workspace: how it speaks with Slack there, what it looks after, and when."""

import logging
from dataclasses import dataclass
from functools import partial

from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.reality import draw_seed
from bot.app.scheduler import AlarmClock, Job
from bot.config import Settings
from bot.domain.clock import Clock
from bot.domain.outbox.declaration import Lane
from bot.domain.people.participant import MemberFacts
from bot.domain.workspace import Installation
from bot.services.look import ROUNDS, Look, delivery_of
from bot.services.outbox.dispatch import Dispatcher
from bot.slack.outbound.connections import Connections
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import RateLimiter
from bot.slack.outbound.sender import SlackSender
from bot.slack.request import Deps
from bot.store.database import Database

log = logging.getLogger(__name__)

ANSWER_WITHIN = 30  # seconds that Slack is waited for
SEND_WITHIN = 15  # the same for a notice, far less than a claim on it lasts
ASK_AGAIN_AT_MOST = 3  # times that a list of people is asked for where Slack is busy


@dataclass(frozen=True, slots=True)
class Shared:
    """What all workspaces of a process share.

    Args:
        clock: everything that the bot does goes by it.
        name: what the process writes on its claims; no two processes have the same.
    """

    settings: Settings
    database: Database
    clock: Clock
    connections: Connections
    name: str

    def client(self, token: str | None, timeout: int, *retries: AsyncRetryHandler) -> AsyncWebClient:
        """A Web API client that repeats nothing by itself, but what is handed in."""
        client = AsyncWebClient(
            token=token,
            base_url=str(self.settings.slack_api_url),
            timeout=timeout,
            retry_handlers=[*retries],
        )
        return self.connections.lend_to(client)


class Runtime:
    """The bot in one workspace: it has its own turns at calling Slack, sender, looks and lock, so none waits for another.

    Args:
        workspace_id: the id of the workspace's row.
    """

    def __init__(self, shared: Shared, installation: Installation, workspace_id: int) -> None:
        self.installation = installation
        database = shared.database.of_workspace(workspace_id)
        token, clock, language = installation.bot_token, shared.clock, shared.settings.language
        self._limiter = limiter = RateLimiter(clock)
        for_people = Gateway(shared.client(token, ANSWER_WITHIN), limiter, hurried=True)
        for_notices = Gateway(shared.client(token, SEND_WITHIN), limiter)
        patience = AsyncRateLimitErrorRetryHandler(max_retry_count=ASK_AGAIN_AT_MOST)
        self._census = Gateway(shared.client(token, ANSWER_WITHIN, patience), limiter)
        self.deps = Deps(installation.team_id, database, for_people, clock.now, language)
        sender = SlackSender(for_notices, limiter, clock, language)
        self._dispatcher = Dispatcher(
            database, sender, clock, workspace_id, shared.name, lambda: self._alarm.going
        )
        look = Look(database, self._dispatcher, clock, self._everyone, draw_seed)
        deliveries = {delivery_of(lane): partial(self._dispatcher.deliver_due, lane) for lane in Lane}
        jobs: dict[str, Job] = {ROUNDS: look.keep_up_rounds, **deliveries}
        self._alarm = AlarmClock(shared.settings.look_every, look.find, jobs)

    async def report_for_work(self) -> None:
        """Become the one that speaks for the workspace, if no other process does."""
        await self._dispatcher.report_for_work()

    def start(self) -> None:
        """Look, at once and from now on."""
        self._alarm.start()
        log.info("ready in workspace %s", self.installation.team_id)

    def look_now(self) -> None:
        """Look at once: somebody did something, or moved the clock on, so more may be due than a moment ago."""
        self._alarm.look_now()

    async def idle(self, *jobs: str) -> None:
        """Wait until what looks have found is done; only these jobs, where some are named."""
        await self._alarm.idle(*jobs)

    async def stop(self, within: float) -> None:
        """Finish what is under way, or cancel it after so many seconds, and let another process speak."""
        self._limiter.end()
        await self._alarm.stop(within)
        await self._dispatcher.retire()

    async def _everyone(self) -> list[MemberFacts] | None:
        """What Slack says about everyone who is there; None where it did not say."""
        try:
            return [facts async for facts in self._census.people()]
        except SlackError as error:
            log.warning("Slack did not say who is still there (%s); what is known has to do", error.code)
            return None
