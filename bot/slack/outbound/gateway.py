"""The only caller of Slack's Web API: maps the bot's verbs to Slack's methods, and its errors to exceptions."""

from collections.abc import AsyncIterator, Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from slack_sdk.errors import SlackRequestError
from slack_sdk.models.views import View
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.domain.people.member import MemberFacts
from bot.domain.workspace import Installation
from bot.services.outbox.dispatch import SetOut
from bot.slack.facts import ORDINARY, custom_fields, held
from bot.slack.outbound.caller import Caller
from bot.slack.outbound.downloads import SharedFile, described, download
from bot.slack.outbound.errors import SlackBusy, SlackError, meaning, raise_for_status
from bot.slack.outbound.file import File
from bot.slack.outbound.older_blocks import in_older_blocks
from bot.slack.outbound.rate_limiter import RateLimiter
from bot.slack.views.blocks import Message

PAGE = 200  # https://docs.slack.dev/reference/methods/users.list recommends no more
# A message has its time from Slack's clock, and the bot's may be wrong by a day.
CLOCKS_DIFFER = timedelta(days=2)
NOTICE = "coffee_notice"  # the event type in the metadata of a notice's message


class ShownView(NamedTuple):
    """An open form: its id and its version."""

    id: str
    version: str


class Gateway(Caller):
    """Slack's Web API, as the bot uses it.

    Every verb raises SlackError, or a subclass if it is known what kind of error it is.
    """

    def __init__(
        self, client: AsyncWebClient, limiter: RateLimiter | None = None, *, hurried: bool = False
    ) -> None:
        super().__init__(client, limiter, hurried=hurried)
        self.customs = ORDINARY  # how people are read
        self._custom_fields: dict[str, str] | None = None

    async def identify(self) -> Installation:
        """Ask Slack in which workspace the bot's token is good, and who the bot is there."""
        async with self._call("auth.test"):
            me = await self._client.auth_test()
        return Installation(
            team_id=me["team_id"],
            team_name=me.get("team") or "",
            bot_id=me.get("bot_id") or "",
            bot_user_id=me["user_id"],
            bot_token=self._client.token or "",
        )

    async def check_socket_mode(self, app_token: str) -> None:
        """Check with Slack that the app-level token opens Socket Mode."""
        with meaning():
            await self._client.apps_connections_open(app_token=app_token)

    async def post(
        self, channel: str, message: Message, key: str | None = None, set_out: SetOut | None = None
    ) -> tuple[str, str]:
        """Post to a conversation, or to a person's direct messages by their id; returns the channel and the ts.

        Args:
            key: ``find`` can find the message by it later.
            set_out: awaited when it is this message's turn, right before the call.
        """
        metadata = {"event_type": NOTICE, "event_payload": {"key": key}} if key else None
        try:
            async with self._call("chat.postMessage", channel, set_out):
                posted = await self._client.chat_postMessage(
                    channel=channel,
                    text=message.text,
                    blocks=message.blocks,
                    metadata=metadata,
                    mrkdwn=False,
                    unfurl_links=False,
                    unfurl_media=False,
                )
        except SlackError as error:
            return await self.post(channel, in_older_blocks(message, error), key)
        return posted["channel"], posted["ts"]

    async def replace(self, channel: str, ts: str, message: Message, set_out: SetOut | None) -> None:
        """Replace one of the bot's own messages; doing it twice does no harm."""
        try:
            async with self._call("chat.update", set_out=set_out):
                await self._client.chat_update(
                    channel=channel, ts=ts, text=message.text, blocks=message.blocks
                )
        except SlackError as error:
            await self.replace(channel, ts, in_older_blocks(message, error), None)

    async def find(self, channel: str, key: str, since: datetime) -> str | None:
        """The timestamp of the message with a key, posted since a moment, if there is one; needs the history scopes."""
        cursor: str | None = None
        while cursor != "":
            async with self._call("conversations.history"):
                page = await self._client.conversations_history(
                    channel=channel,
                    oldest=f"{(since - CLOCKS_DIFFER).timestamp():.6f}",
                    include_all_metadata=True,
                    limit=PAGE,
                    cursor=cursor,
                )
            for message in page.get("messages") or []:
                found = message.get("metadata") or {}
                if found.get("event_type") == NOTICE and found.get("event_payload", {}).get("key") == key:
                    return str(message["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        return None

    async def respond(self, response_url: str, message: Message, *, replace: bool = False) -> None:
        """Answer a command or a click so that only this person sees it, or in place of the clicked message."""
        answer: dict[str, Any] = {
            "text": message.text,
            "blocks": [block.to_dict() for block in message.blocks],
            "mrkdwn": False,
            "replace_original": replace,  # what Slack does if it is not said isn't certain
            **({} if replace else {"response_type": "ephemeral"}),
        }
        with meaning():
            webhook = AsyncWebhookClient(response_url, session=self._client.session, retry_handlers=[])
            answered = await webhook.send_dict(answer)
        raise_for_status(answered.status_code, answered.headers)

    async def send_file(self, slack_id: str, file: File) -> None:
        """Send a file to someone's direct messages."""
        channel = await self.open_group([slack_id])
        async with (
            self._call("files.getUploadURLExternal"),
            self._call("files.completeUploadExternal", channel),
        ):
            try:
                await self._client.files_upload_v2(channel=channel, **file.as_sent)
            except SlackRequestError:  # the bytes did not arrive; it contains the file's name and title
                raise SlackBusy("upload_failed") from None

    async def scopes(self) -> frozenset[str]:
        """The scopes that the bot has, which Slack says with any answer (https://docs.slack.dev/authentication)."""
        async with self._call("auth.test"):
            me = await self._client.auth_test()
        headers = {name.lower(): value for name, value in me.headers.items()}
        return frozenset(each.strip() for each in headers.get("x-oauth-scopes", "").split(","))

    async def shared_file(self, file_id: str) -> SharedFile:
        """What Slack says of a file that somebody gave the bot; needs ``files:read``."""
        async with self._call("files.info"):
            answer = await self._client.files_info(file=file_id)
        return described(answer.get("file") or {})

    async def contents(self, file: SharedFile) -> bytes:
        """The content of such a file."""
        return await download(self._client, file)

    async def open_group(self, slack_ids: Iterable[str]) -> str:
        """The direct-message conversation of these people and the bot; Slack creates it if necessary."""
        async with self._call("conversations.open"):
            opened = await self._client.conversations_open(users=list(slack_ids))
        return str(opened["channel"]["id"])

    async def open_view(self, trigger_id: str, view: View, *, on_top: bool = False) -> ShownView:
        """Open a form, where a window is open on top of it: clients don't show another beside that."""
        async with self._call("views.push" if on_top else "views.open"):
            if on_top:
                opened = await self._client.views_push(trigger_id=trigger_id, view=view)
            else:
                opened = await self._client.views_open(trigger_id=trigger_id, view=view)
        return ShownView(opened["view"]["id"], opened["view"]["hash"])

    async def update_view(self, view_id: str, view: View, version: str | None = None) -> ShownView:
        """Replace an open form; fields that stay keep what was typed into them.

        Args:
            version: replace only this version; if the form has another one, it stays and the call fails.
        """
        async with self._call("views.update"):
            updated = await self._client.views_update(view_id=view_id, view=view, hash=version)
        return ShownView(updated["view"]["id"], updated["view"]["hash"])

    async def publish_home(self, slack_id: str, view: dict[str, Any], version: str | None = None) -> str:
        """Show someone their Home tab, and return its version.

        Args:
            view: as it is sent.
            version: replace only this version; if they see another one, that stays and the call fails.
        """
        async with self._call("views.publish"):
            published = await self._client.views_publish(user_id=slack_id, view=view, hash=version)
        return str(published["view"]["hash"])

    async def person(self, slack_id: str) -> MemberFacts:
        """What Slack says about a person, without the department, which would take another call."""
        async with self._call("users.info"):
            answer = await self._client.users_info(user=slack_id, include_locale=True)
        return self.customs.facts(answer["user"])

    async def people(self) -> AsyncIterator[MemberFacts]:
        """What Slack says about everyone in the workspace except bots."""
        async for users in self.users():
            for facts in self.customs.everyone(users):
                yield facts

    async def users(self, limit: int = PAGE) -> AsyncIterator[list[Any]]:
        """Slack's list of people as it is, page by page."""
        cursor: str | None = None
        while cursor != "":
            async with self._call("users.list"):
                page = await self._client.users_list(limit=limit, cursor=cursor, include_locale=True)
            yield page.get("members") or []
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""

    async def members_of(self, channel: str) -> AsyncIterator[str]:
        """Who is in a channel, by Slack's ids; needs ``channels:read``, or ``groups:read`` for a private one."""
        cursor: str | None = None
        while cursor != "":
            async with self._call("conversations.members"):
                page = await self._client.conversations_members(channel=channel, limit=PAGE, cursor=cursor)
            for slack_id in page.get("members") or []:
                yield str(slack_id)
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""

    async def placement(self, slack_id: str) -> tuple[str | None, str | None]:
        """The department and the team in a person's Slack profile; None for one that Slack doesn't have, or hides."""
        try:
            fields = await self._find_custom_fields()
            if not fields:
                return None, None
            async with self._call("users.profile.get"):
                answer = await self._client.users_profile_get(user=slack_id)
        except SlackError:
            return None, None  # a convenience: the person can type it
        told = (answer.get("profile") or {}).get("fields") or {}
        return held(told, fields.get("department")), held(told, fields.get("team"))

    async def _find_custom_fields(self) -> dict[str, str]:
        """The ids of the workspace's profile fields named "Department" and "Team"; asks Slack only once."""
        if self._custom_fields is None:
            async with self._call("team.profile.get"):
                profile = await self._client.team_profile_get()
            self._custom_fields = custom_fields(profile.get("profile") or {})
        return self._custom_fields
