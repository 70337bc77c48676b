"""The only caller of Slack's Web API: verbs of the bot's own in, Slack's methods out, errors with a meaning back."""

import json
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.domain.participant import MemberFacts
from bot.slack.views.blocks import Message

PAGE = 200  # https://docs.slack.dev/reference/methods/users.list recommends no more

# Slack's word for "try again", and for "it may or may not have happened".
BUSY = {"ratelimited", "rate_limited", "service_unavailable", "team_added_to_org"}
UNCERTAIN = {"internal_error", "fatal_error", "request_timeout"}


class SlackError(Exception):
    """Slack won't: ``code`` is its word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SlackBusy(SlackError):
    """Slack did nothing, and may do it later; ``wait`` is how many seconds it asked for, if it did."""

    def __init__(self, code: str, wait: float | None = None) -> None:
        super().__init__(code)
        self.wait = wait


class SlackUncertain(SlackError):
    """Slack may have done it: the connection broke, or it failed half-way."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is: its workspace and itself, by Slack's ids."""

    team_id: str
    team_name: str
    bot_id: str
    bot_user_id: str


class Gateway:
    """Slack, as the bot uses it.

    Every verb raises SlackError, or one of its kinds where it is known to be one.

    Args:
        client: without retry handlers that repeat a dropped request: they would post messages twice.
    """

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._department_field: str | None = None

    async def identify(self) -> Identity:
        """Ask Slack who the bot is."""
        with _meaning():
            me = await self._client.auth_test()
        return Identity(me["team_id"], me.get("team") or "", me.get("bot_id") or "", me["user_id"])

    async def check_socket_mode(self, app_token: str) -> None:
        """Ask Slack whether the app-level token opens Socket Mode."""
        with _meaning():
            await self._client.apps_connections_open(app_token=app_token)

    async def post(self, channel: str, message: Message) -> tuple[str, str]:
        """Post to a conversation, or to a person's direct messages by their id; returns the channel and the ts."""
        with _meaning():
            posted = await self._client.chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=message.blocks,
                mrkdwn=False,
                unfurl_links=False,
                unfurl_media=False,
            )
        return posted["channel"], posted["ts"]

    async def respond(self, response_url: str, message: Message, *, replace: bool = False) -> None:
        """Answer a command or a click so that only this person sees it, or in place of the clicked message."""
        answer: dict[str, Any] = {
            "text": message.text,
            "blocks": [block.to_dict() for block in message.blocks],
            "mrkdwn": False,
            **({"replace_original": True} if replace else {"response_type": "ephemeral"}),
        }
        with _meaning():
            answered = await AsyncWebhookClient(response_url, retry_handlers=[]).send_dict(answer)
        if answered.status_code != 200:
            raise SlackError(f"response_url_{answered.status_code}")

    async def open_group(self, slack_ids: Iterable[str]) -> str:
        """The direct-message conversation of these people and the bot; Slack makes it if it has none."""
        with _meaning():
            opened = await self._client.conversations_open(users=list(slack_ids))
        return str(opened["channel"]["id"])

    async def open_view(self, trigger_id: str, view: View) -> str:
        """Show a form; returns the view's id."""
        with _meaning():
            opened = await self._client.views_open(trigger_id=trigger_id, view=view)
        return str(opened["view"]["id"])

    async def update_view(self, view_id: str, view: View) -> None:
        """Show another form in place of an open one; what was typed stays in fields that stay."""
        with _meaning():
            await self._client.views_update(view_id=view_id, view=view)

    async def publish_home(self, slack_id: str, view: View) -> None:
        """Show someone their Home tab."""
        with _meaning():
            await self._client.views_publish(user_id=slack_id, view=view)

    async def person(self, slack_id: str) -> MemberFacts:
        """What Slack says about a person; it isn't asked for the department."""
        with _meaning():
            answer = await self._client.users_info(user=slack_id)
        return member_facts(answer["user"])

    async def people(self) -> AsyncIterator[MemberFacts]:
        """What Slack says about everyone in the workspace, bots left out, page by page."""
        cursor: str | None = None
        while cursor != "":
            with _meaning():
                page = await self._client.users_list(limit=PAGE, cursor=cursor)
            for user in page.get("members") or []:
                if not user.get("is_bot") and user["id"] != "USLACKBOT":
                    yield member_facts(user)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""

    async def department(self, slack_id: str) -> str:
        """The department in a person's Slack profile; empty where the workspace has no such field, or hides it."""
        try:
            field = await self._find_department_field()
            if not field:
                return ""
            with _meaning():
                answer = await self._client.users_profile_get(user=slack_id)
        except SlackError:
            return ""  # a convenience: the person can type it
        held = (answer["profile"].get("fields") or {}).get(field) or {}
        return str(held.get("value") or "")

    async def _find_department_field(self) -> str:
        """The id of the workspace's profile field named "Department", asked for once."""
        if self._department_field is None:
            with _meaning():
                profile = await self._client.team_profile_get()
            fields = (profile.get("profile") or {}).get("fields") or []
            named = (f["id"] for f in fields if (f.get("label") or "").strip().casefold() == "department")
            self._department_field = next(named, "")
        return self._department_field


def member_facts(user: Mapping[str, Any]) -> MemberFacts:
    """What Slack's user object says; nearly any of its fields may be absent."""
    profile = user.get("profile") or {}
    names = (profile.get("real_name"), user.get("real_name"), profile.get("display_name"), user.get("name"))
    return MemberFacts(
        slack_id=user["id"],
        name=next(filter(None, names), user["id"]),
        title=profile.get("title") or "",
        time_zone=_known_zone(user.get("tz") or "UTC"),
        gone=bool(user.get("deleted")),
    )


def _known_zone(name: str) -> str:
    """The IANA name as it is, or UTC where nobody here knows it: a wrong hour is better than no introduction."""
    try:
        return ZoneInfo(name).key
    except (ValueError, ZoneInfoNotFoundError):
        return "UTC"


@contextmanager
def _meaning() -> Iterator[None]:
    """Turn what the SDK raises into what it means; a SlackApiError carries the payload, which must not be logged."""
    try:
        yield
    except SlackApiError as error:
        raise _meant(error) from None
    except ClientConnectorError:
        raise SlackBusy("connection_refused") from None
    except (TimeoutError, ClientError, json.JSONDecodeError) as error:
        raise SlackUncertain(type(error).__name__) from None
    except AttributeError:  # the SDK stumbles over a body that is no JSON object
        raise SlackUncertain("no_json") from None


def _meant(error: SlackApiError) -> SlackError:
    # The SDK's response, or aiohttp's where the body was no JSON.
    response: Any = error.response
    status: int = getattr(response, "status_code", None) or response.status
    data = getattr(response, "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    if status == 429 or code in BUSY:
        wait = response.headers.get("Retry-After", "")
        return SlackBusy(code or "ratelimited", float(wait) if wait.isdecimal() else None)
    if status >= 500 or code is None or code in UNCERTAIN:
        return SlackUncertain(code or f"http_{status}")
    return SlackError(code)
