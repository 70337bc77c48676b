"""The bot in one workspace: its connection to Slack, its looks and its schedule."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.reality import draw_seed
from bot.app.scheduler import AlarmClock, Job
from bot.config import Settings
from bot.domain.clock import Clock
from bot.domain.errors import DatabaseLost
from bot.domain.meter import UNMEASURED, Meter
from bot.domain.outbox.declaration import Lane
from bot.domain.people.member import MemberFacts
from bot.domain.workspace import Installation
from bot.services import installations
from bot.services.look import ROUNDS, Look, delivery_of
from bot.services.outbox.dispatch import Dispatcher
from bot.services.people.catching_up import CATCH_UP, CatchingUp
from bot.services.people.inviting import INVITE, Inviting
from bot.services.privacy.sweeping import SWEEP, Sweeping
from bot.slack.facts import Customs
from bot.slack.handlers import home
from bot.slack.manifest import INSTALL
from bot.slack.not_admins import NotAdmins
from bot.slack.open_homes import OpenHomes
from bot.slack.outbound.connections import Connections
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import RateLimiter
from bot.slack.outbound.retries import Retries
from bot.slack.outbound.sender import SlackSender
from bot.slack.request import Deps
from bot.slack.scopes import NOWHERE, InstallPage
from bot.slack.strangers import Strangers
from bot.slack.texts.locales import locale_called
from bot.store.database import Database

log = logging.getLogger(__name__)

HOMES = "show Home tabs anew"
ANSWER_WITHIN = 30  # seconds that a call to Slack may take
SEND_WITHIN = 15  # the same for sending a notice; far less than a claim lasts
ASK_AGAIN_AT_MOST = 3  # retries of listing people while Slack limits the rate


@dataclass(frozen=True, slots=True)
class Shared:
    """What all workspaces of a process share.

    Args:
        clock: the time for everything that the bot does.
        name: identifies this process in its claims; no two processes share one.
        on_lost: called if the database's file is gone.
        meter: what is measured goes there.
    """

    settings: Settings
    database: Database
    clock: Clock
    connections: Connections
    name: str
    on_lost: Callable[[DatabaseLost], None]
    meter: Meter = UNMEASURED

    def client(
        self, token: str | None, timeout: int, *retries: AsyncRetryHandler, team_id: str | None = None
    ) -> AsyncWebClient:
        """A Web API client with a timeout in seconds; it retries only what these handlers say.

        Args:
            team_id: the workspace that each call names, with a token that is good in several.
        """
        client = AsyncWebClient(
            token=token,
            team_id=team_id,
            base_url=str(self.settings.slack_api_url),
            timeout=timeout,
            retry_handlers=[*retries],
        )
        return self.connections.lend_to(client)


class Runtime:
    """The bot in one workspace; its own rate limiter, sender, looks and lock keep others from waiting for it.

    Args:
        workspace_id: the id of the workspace's row.
    """

    def __init__(self, shared: Shared, installation: Installation, workspace_id: int) -> None:
        self.installation = installation
        database = shared.database.of_workspace(workspace_id)
        token, clock, language = installation.bot_token, shared.clock, locale_called(shared.settings.language)
        self._limiter = limiter = RateLimiter(clock)
        here = installation.team_id if installation.enterprise_id else None
        for_people = Gateway(shared.client(token, ANSWER_WITHIN, team_id=here), limiter, hurried=True)
        for_notices = Gateway(shared.client(token, SEND_WITHIN, team_id=here), limiter)
        patience = AsyncRateLimitErrorRetryHandler(max_retry_count=ASK_AGAIN_AT_MOST)
        self._census = Gateway(shared.client(token, ANSWER_WITHIN, patience, team_id=here), limiter)
        self._gateways = (for_people, for_notices, self._census)
        chosen = shared.settings
        customs = Customs(installation.team_id, legal_names=chosen.names == "legal")
        for gateway in self._gateways:
            gateway.customs = customs
        self._retries = Retries(clock)
        self.deps = Deps(
            installation.team_id,
            database,
            for_people,
            self._retries,
            clock.now,
            language,
            draw_seed,
            self._census,
            OpenHomes(clock),
            Strangers(clock),
            NotAdmins(clock),
            _install_page(chosen, installation),
            installation.enterprise_id,
        )
        sender = SlackSender(for_notices, limiter, clock, language, self.deps.install_page)
        self._dispatcher = Dispatcher(
            database, sender, clock, workspace_id, shared.name, lambda: self._alarm.going, shared.meter
        )
        self._look = Look(database, self._dispatcher, clock, self._everyone, draw_seed, shared.meter)
        self._catching_up = CatchingUp(database, workspace_id, clock, self._everyone)
        self._sweeping = Sweeping(database, installation.team_id, clock, shared.settings.retention)
        deliveries = {delivery_of(lane): partial(self._dispatcher.deliver_due, lane) for lane in Lane}
        introductions = delivery_of(Lane.OPENING)
        deliveries[introductions] = partial(self._outdating_homes, deliveries[introductions])
        inviting = Inviting(database, workspace_id, clock, self._everyone, self._members_of)
        rounds: dict[str, Job] = {
            ROUNDS: partial(self._outdating_homes, self._look.keep_up_rounds),
            HOMES: self._show_homes,
            CATCH_UP: self._catching_up.catch_up,
            SWEEP: self._sweeping.sweep,
            INVITE: inviting.invite_due,
        }
        self._homes_outdated = False
        self._alarm = AlarmClock(shared.settings.look_every, self._find, rounds | deliveries, shared.on_lost)

    async def report_for_work(self) -> None:
        """Prepare to send for the workspace; on SQLite, end the claims of earlier processes."""
        await self._dispatcher.report_for_work()

    def start(self) -> None:
        """Start looking: now, and then at intervals."""
        self._alarm.start()
        log.info("ready in workspace %s", self.installation.team_id)

    async def renew(self, installation: Installation) -> None:
        """Go on with another token of the same workspace: what is under way takes it with its next call."""
        self.installation = installation
        for gateway in self._gateways:
            gateway.speak_with(installation.bot_token)
        await installations.resume(self.deps.database)
        self.look_now()

    @property
    def is_alive(self) -> bool:
        """Whether its alarm clock is."""
        return self._alarm.is_alive

    def look_now(self) -> None:
        """Look at once, because someone did something or moved the clock, and more may be due."""
        self._alarm.look_now()

    def connected(self) -> None:
        """Look at once if events may have been lost before this connection to Slack."""
        if self._catching_up.connected():
            self.look_now()

    async def idle(self, *jobs: str) -> None:
        """Wait until the jobs that looks have found are done; if ``jobs`` are named, only those."""
        await self._alarm.idle(*jobs)

    async def stop(self, within: float) -> None:
        """Finish what is under way, cancel it after ``within`` seconds, and let another process send."""
        self._limiter.end()
        self._retries.stop()
        await self._alarm.stop(within)
        await self._dispatcher.retire()

    async def _find(self, asked: bool) -> tuple[str, ...]:
        """The names of the jobs to run."""
        homes = (HOMES,) if self._homes_outdated else ()
        return (*self._catching_up.due(), *self._sweeping.due(), *homes, *await self._look.find(asked))

    async def _outdating_homes(self, job: Job) -> bool:
        """Do a job about rounds; if it did anything, Home tabs that stand open show too little."""
        did = await job()
        self._homes_outdated = self._homes_outdated or did
        return did

    async def _show_homes(self) -> bool:
        """Show the Home tabs anew that may stand open; nothing more is to be done after that."""
        self._homes_outdated = False
        await home.show_anew(self.deps)
        return False

    async def _everyone(self) -> list[MemberFacts] | None:
        """What Slack says about everyone in the workspace; None if it didn't answer."""
        try:
            return [facts async for facts in self._census.people()]
        except SlackError as error:
            log.warning("Slack did not say who is still there (%s); what is known has to do", error.code)
            return None

    async def _members_of(self, channel: str) -> list[str] | None:
        """Who is in a channel, by Slack's ids; None if Slack doesn't say."""
        try:
            return [slack_id async for slack_id in self._census.members_of(channel)]
        except SlackError as error:
            log.warning(
                "Slack did not say who is in the channel %s (%s); nobody is invited for it",
                channel,
                error.code,
            )
            return None


def _install_page(settings: Settings, installation: Installation) -> InstallPage:
    """Where people allow the bot more; nowhere, if its token stands in the settings."""
    if not installation.by_oauth or not settings.public_url:
        return NOWHERE
    return InstallPage(
        f"{settings.public_url}{INSTALL}", "" if installation.enterprise_id else installation.team_id
    )
