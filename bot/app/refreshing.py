"""Has Slack replace tokens before they expire, one process at a time."""

import logging

from bot.domain.clock import Clock
from bot.domain.workspace import Grant
from bot.services import installations
from bot.slack.oauth.calls import OAuthApp
from bot.slack.oauth.flow import SPENT, OAuthFlow
from bot.slack.outbound.errors import SlackError
from bot.store.database import Database
from bot.store.installations.sdk_store import SdkStore

log = logging.getLogger(__name__)


class Refreshing:
    """Replaces tokens.

    Args:
        flow: knows what to do about a token that can't be replaced.
    """

    def __init__(
        self, database: Database, clock: Clock, store: SdkStore, app: OAuthApp, flow: OAuthFlow
    ) -> None:
        self._database, self._clock, self._store, self._app, self._flow = database, clock, store, app, flow

    async def refresh(self, grant: Grant) -> bool:
        """Have Slack replace a token, unless another process is doing that; False if Slack doesn't."""
        now = self._clock.now()
        if not await installations.claim_refresh(self._database, grant, now):
            return True
        whose = {"enterprise_id": grant.enterprise_id or None, "team_id": grant.team_id or None}
        granted = await self._store.async_find_installation(**whose, is_enterprise_install=not grant.team_id)
        if granted is None:  # it was removed
            return True
        try:
            await self._store.async_save(await self._app.refresh(granted, now))
        except SlackError as error:
            to_do = self._flow.remedy(error)
            log.error("the token of %s can't be refreshed (%s): %s", grant.key, error.code, to_do)
            if error.code == SPENT:
                await installations.give_up_renewing(self._database, grant)
            return False
        return True
