"""The calls of OAuth: a code or a refresh token becomes tokens, and whether a token is still good."""

from dataclasses import dataclass, field
from datetime import datetime

from slack_sdk.oauth.installation_store import Installation as Granted
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.outbound.error_codes import MEANINGS, Meaning
from bot.slack.outbound.errors import SlackError, meaning

PAGE = 1000  # workspaces
UNDECIDED = {
    "missing_scope",
    "token_expired",
}  # which tell of the app's scopes, or of its not having been refreshed


@dataclass(frozen=True, slots=True)
class OAuthApp:
    """The app, as Slack knows it when somebody installs it.

    Args:
        redirect_url: where Slack sends whoever allowed it.
        more: the optional scopes that everybody is asked for.
    """

    client: AsyncWebClient
    client_id: str
    client_secret: str = field(repr=False)
    redirect_url: str
    more: tuple[str, ...] = ()

    async def exchange(self, code: str, now: datetime) -> Granted:
        """What Slack grants for a code, which is good once.

        Raises:
            SlackError: Slack refuses it, or doesn't answer.
        """
        with meaning():
            told = await self.client.oauth_v2_access(
                client_id=self.client_id,
                client_secret=self.client_secret,
                code=code,
                redirect_uri=self.redirect_url,
            )
            me = await self.client.auth_test(token=told["access_token"])
        team, organisation = told.get("team") or {}, told.get("enterprise") or {}
        return Granted(
            app_id=told["app_id"],
            enterprise_id=organisation.get("id"),
            enterprise_name=organisation.get("name"),
            enterprise_url=me.get("url") if told.get("is_enterprise_install") else None,
            team_id=team.get("id"),
            team_name=team.get("name"),
            bot_token=told["access_token"],
            bot_id=me.get("bot_id"),
            bot_user_id=told.get("bot_user_id"),
            bot_scopes=told.get("scope") or "",
            bot_refresh_token=told.get("refresh_token"),
            bot_token_expires_at=_expires(told, now),
            user_id=(told.get("authed_user") or {}).get("id") or "",
            is_enterprise_install=bool(told.get("is_enterprise_install")),
            token_type=told.get("token_type"),
            installed_at=now,
        )

    async def refresh(self, granted: Granted, now: datetime) -> Granted:
        """The same with a new token, and a new one to refresh that with; the old one is spent.

        Raises:
            SlackError: Slack refuses it, or doesn't answer.
        """
        with meaning():
            told = await self.client.oauth_v2_access(
                client_id=self.client_id,
                client_secret=self.client_secret,
                grant_type="refresh_token",
                refresh_token=granted.bot_refresh_token,
            )
        renewed = Granted(**granted.to_dict_for_copying())
        renewed.bot_token, renewed.bot_refresh_token = told["access_token"], told.get("refresh_token")
        renewed.bot_token_expires_at = _expires(told, now)
        return renewed

    async def workspaces_of(self, token: str) -> dict[str, str]:
        """The names of the workspaces that an organisation lets the bot into, by Slack's ids.

        Raises:
            SlackError: Slack refuses it, or doesn't answer.
        """
        found: dict[str, str] = {}
        cursor: str | None = None
        while cursor != "":
            with meaning():
                page = await self.client.auth_teams_list(token=token, limit=PAGE, cursor=cursor)
            found |= {each["id"]: each.get("name") or "" for each in page.get("teams") or []}
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        return found

    async def is_good(self, token: str) -> bool | None:
        """Whether Slack still takes a token; None if it doesn't say."""
        try:
            with meaning():
                await self.client.auth_test(token=token)
        except SlackError as error:
            is_void = MEANINGS.get(error.code) is Meaning.WORKSPACE and error.code not in UNDECIDED
            return False if is_void else None
        return True


def _expires(told: AsyncSlackResponse, now: datetime) -> int | None:
    """When a token expires, as the SDK writes it; None if it never does."""
    lasts = told.get("expires_in")
    return int(now.timestamp()) + int(lasts) if lasts else None
