"""Keeps a process's runtimes in step with what is installed, its tokens fresh, and ends what was removed."""

import asyncio
import logging
from collections.abc import Coroutine, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urljoin

from slack_sdk.oauth.installation_store import Installation as Granted

from bot.app.refreshing import Refreshing
from bot.app.runtime import ANSWER_WITHIN, Runtime, Shared
from bot.app.scheduler import AlarmClock
from bot.app.workspaces import Workspaces
from bot.domain.errors import DatabaseUnavailable
from bot.domain.workspace import Grant
from bot.install_settings import Credentials
from bot.services import installations
from bot.services.installations import Installed
from bot.slack.handlers.organisers.team import appoint_installer
from bot.slack.manifest import REDIRECT
from bot.slack.oauth.calls import OAuthApp
from bot.slack.oauth.flow import AUTHORIZE, OAuthFlow, Shelves
from bot.slack.oauth.removals import Removals
from bot.slack.outbound.errors import SlackError
from bot.store.installations.sdk_store import SdkStore
from bot.store.installations.states import StateStore

log = logging.getLogger(__name__)

KEEP_UP = "see what is installed"
REFRESH = "refresh tokens"
ASK = "ask whether tokens are void"
LIST = "list the workspaces of organisations"
ERASE = "erase what was removed"
AT_ONCE = 8  # workspaces that are started, or tokens that are refreshed
LISTED_EVERY = timedelta(hours=1)  # what an event tells may be lost


class Keeper:
    """Sees to it that this process works where the app is installed, with tokens that are good.

    What one process does about an installation, all others find in the database with their next look.

    Args:
        host: runs the workspaces.
    """

    def __init__(self, shared: Shared, credentials: Credentials, host: Workspaces) -> None:
        self._database, self._clock, self._host = shared.database, shared.clock, host
        self._credentials = credentials
        self._days = timedelta(days=shared.settings.keep_uninstalled)
        self._store = SdkStore(self._database, credentials.client_id, credentials.cipher)
        url, client = credentials.public_url, shared.client(None, ANSWER_WITHIN)
        self._app = OAuthApp(
            client, credentials.client_id, credentials.client_secret, f"{url}{REDIRECT}", credentials.more
        )
        self._flow = OAuthFlow(
            self._app,
            Shelves(self._store, StateStore(self._database, self._clock)),
            self._clock,
            urljoin(str(shared.settings.slack_api_url), AUTHORIZE),
            url,
            self._work_in,
        )
        self._refreshing = Refreshing(self._database, self._clock, self._store, self._app, self._flow)
        self.routes = self._flow.routes()
        self.removals = Removals(self._doubt, self._list_soon)
        self.own_team = ""  # whose token is in the settings; it is none of the keeper's
        self._known = Installed()
        self._doubtful: set[str] = set()
        self._to_list: set[str] = set()
        self._listed_at: datetime | None = None
        self._erased_on: date | None = None
        self._turn = asyncio.Lock()
        jobs = {
            KEEP_UP: self._keep_up,
            REFRESH: self._refresh_due,
            ASK: self._ask,
            LIST: self._list_due,
            ERASE: self._erase,
        }
        self._alarm = AlarmClock(shared.settings.look_every, self._find, jobs, shared.on_lost)

    async def start(self) -> None:
        """Begin to work wherever the app is installed, and look on from now on."""
        self._known = await self._look()
        await self._refresh_due()  # what has expired while no process ran
        await self._keep_up()
        self._alarm.start()

    def look_now(self) -> None:
        """Look at once, because the clock was moved or something was installed."""
        self._alarm.look_now()

    async def idle(self) -> None:
        """Wait until the jobs that looks have found are done."""
        await self._alarm.idle()

    async def stop(self, within: float) -> None:
        """Look no more."""
        await self._alarm.stop(within)

    @property
    def is_alive(self) -> bool:
        """Whether its alarm clock is."""
        return self._alarm.is_alive

    async def _find(self, _asked: bool) -> tuple[str, ...]:
        now = self._clock.now()
        wanted = {
            KEEP_UP: True,
            REFRESH: any(grant.is_due(now) for grant in self._known.grants.values()),
            ASK: bool(self._doubtful),
            LIST: bool(self._to_list) or self._listed_at is None or now - self._listed_at >= LISTED_EVERY,
            ERASE: self._erased_on != now.date(),
        }
        return tuple(name for name, is_wanted in wanted.items() if is_wanted)

    async def _look(self) -> Installed:
        credentials = self._credentials
        return await installations.installed(self._database, credentials.client_id, credentials.cipher)

    async def _keep_up(self) -> bool:
        """Work in each workspace that lets the app in, with its token of now, and in no other."""
        async with self._turn:
            self._known = await self._look()
            self._doubtful |= self._known.doubtful
            running, wanted = self._host.runtimes, self._known.workspaces
            gone = running.keys() - wanted.keys() - {self.own_team}
            new = [
                each
                for team_id, each in wanted.items()
                if team_id != self.own_team
                and (team_id not in running or running[team_id].installation != each)
            ]
            await _together([*map(self._host.remove, gone), *map(self._host.install, new)])
        return False

    async def _work_in(self, granted: Granted) -> None:
        """Begin to work where somebody just installed the app, or go on with what they allowed it besides."""
        await self._keep_up()
        everywhere = granted.is_enterprise_install
        key = granted.enterprise_id if everywhere else granted.team_id
        await _together(each.renew(each.installation) for each in self._within(key or ""))
        if everywhere:
            await self._list_soon(key or "")
        elif runtime := self._host.runtimes.get(key or ""):
            await appoint_installer(runtime.deps, granted.user_id)
            runtime.look_now()

    def _within(self, key: str) -> list[Runtime]:
        """The runtimes of a workspace, or of an organisation's workspaces that its installation lets the bot into."""
        of = [(each, each.installation) for each in self._host.runtimes.values()]
        return [each for each, here in of if key == (here.enterprise_id or here.team_id)]

    async def _refresh_due(self) -> bool:
        now = self._clock.now()
        due = [grant for grant in self._known.grants.values() if grant.is_due(now)]
        await _together([self._refresh(grant) for grant in due])
        await self._keep_up()
        return False

    async def _refresh(self, grant: Grant) -> None:
        if not await self._refreshing.refresh(grant):
            self._doubtful.add(grant.key)

    async def _doubt(self, key: str) -> None:
        """Ask Slack soon whether the token of a workspace or an organisation is void."""
        self._doubtful.add(key)
        self._alarm.look_now()

    async def _ask(self) -> bool:
        await self._keep_up()  # another process may have refreshed a token, or ended what it is for
        await _together([self._ask_about(key) for key in [*self._doubtful]])
        await self._keep_up()
        return False

    async def _ask_about(self, key: str) -> None:
        """End an installation whose token is void; go on with one that is good after all."""
        grant = self._known.grants.get(key)
        is_good = await self._app.is_good(grant.bot_token) if grant else True
        if is_good is None:
            return
        self._doubtful.discard(key)
        if grant and is_good:
            await _together([installations.resume(each.deps.database) for each in self._within(key)])
        elif grant:
            await installations.end(self._database, grant, self._clock.now())

    async def _list_soon(self, enterprise_id: str) -> None:
        """Ask Slack soon which workspaces an organisation lets the app into."""
        self._to_list.add(enterprise_id)
        self._alarm.look_now()

    async def _list_due(self) -> bool:
        now = self._clock.now()
        if self._listed_at is None or now - self._listed_at >= LISTED_EVERY:
            self._to_list |= {key for key, grant in self._known.grants.items() if not grant.team_id}
            self._listed_at = now
        before = self._known.workspaces.keys()
        await _together([self._list(key, now) for key in [*self._to_list]])
        await self._keep_up()
        await _together([self._welcome(team_id) for team_id in self._known.workspaces.keys() - before])
        return False

    async def _welcome(self, team_id: str) -> None:
        """Have whoever installed the app for an organisation organise its workspace that lets the bot in, as its member."""
        grant = self._known.grants.get(self._known.workspaces[team_id].enterprise_id)
        runtime = self._host.runtimes.get(team_id)
        if grant and runtime:
            await appoint_installer(runtime.deps, grant.installer, in_organisation=True)
            runtime.look_now()

    async def _list(self, enterprise_id: str, now: datetime) -> None:
        grant = self._known.grants.get(enterprise_id)
        try:
            names = await self._app.workspaces_of(grant.bot_token) if grant else None
        except SlackError as error:
            log.warning("Slack did not list the workspaces of %s (%s)", enterprise_id, error.code)
            return
        self._to_list.discard(enterprise_id)
        if names is not None:
            await installations.let_into(self._database, enterprise_id, names, now)

    async def _erase(self) -> bool:
        """Erase what is kept of workspaces from which the app was removed long enough ago."""
        now = self._clock.now()
        self._erased_on = now.date()
        await installations.erase_due(self._database, now - self._days, self.own_team)
        return False


async def _together(jobs: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Do some of these at a time; one that fails keeps none of the others from being done."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def do(job: Coroutine[Any, Any, None]) -> None:
        async with gate:
            await job

    for error in await asyncio.gather(*map(do, jobs), return_exceptions=True):
        if isinstance(error, Exception) and not isinstance(error, DatabaseUnavailable):  # that has been told
            log.error("something about an installation failed; it is tried again", exc_info=error)
