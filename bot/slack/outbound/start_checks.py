"""What the bot asks Slack only as it starts, or when its operator asks, to tell of a wrong setting."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.outbound.errors import SlackError, meaning

NO_MESSAGE = "1.000000"  # a timestamp that no message has

# What something that isn't Slack's Web API answers, unlike a Slack in trouble.
NO_API = {"unknown_method", "no_json", "JSONDecodeError", "ContentTypeError"}
NO_API_STATUS = "http_4"
GREETED_WITHIN = 15  # seconds


def is_no_api(code: str) -> bool:
    """Whether an error means that the base URL leads to something else than Slack's Web API."""
    return code in NO_API or code.startswith(NO_API_STATUS)


@dataclass(frozen=True, slots=True)
class Greeting:
    """What Slack says to whoever comes with a bot token.

    Args:
        name: what the bot is called there.
        scopes: those that the token has.
        time: Slack's, to the second; None if it doesn't say.
    """

    team_id: str
    team_name: str
    name: str
    scopes: frozenset[str]
    time: datetime | None


def client_for(url: str, token: str) -> AsyncWebClient:
    """A client for a few questions, which repeats nothing and doesn't wait for long."""
    return AsyncWebClient(token=token, base_url=url, timeout=GREETED_WITHIN, retry_handlers=[])


async def greet(client: AsyncWebClient) -> Greeting:
    """Ask Slack whose token it is. Its scopes and the time are in the headers of any answer.

    https://docs.slack.dev/authentication/ has the header with the scopes.
    """
    with meaning():
        me = await client.auth_test()
    headers = {name.lower(): value for name, value in me.headers.items()}
    scopes = frozenset(each.strip() for each in headers.get("x-oauth-scopes", "").split(","))
    return Greeting(
        me["team_id"], me.get("team") or "", me.get("user") or "", scopes, _time(headers.get("date"))
    )


def _time(told: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(told or "")
    except ValueError:
        return None
    return found if found.tzinfo else None


async def knows_channel(client: AsyncWebClient, channel: str) -> bool:
    """Whether Slack knows a channel that the bot may see; True if Slack doesn't say.

    Asking for the link to a message needs no scope: https://docs.slack.dev/reference/methods/chat.getPermalink.
    """
    try:
        with meaning():
            await client.chat_getPermalink(channel=channel, message_ts=NO_MESSAGE)
    except SlackError as error:
        return error.code != "channel_not_found"
    return True
