"""The urls that come with a person's action and let the app respond to it.

Source: docs.slack.dev/interactivity/handling-user-interaction (five uses within thirty minutes).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sandbox.errors import SlackError
from bot.sandbox.ids import secret
from bot.sandbox.wire import Json
from bot.sandbox.workspace.message_content import read_content
from bot.sandbox.workspace.messages import Messages, StoredMessage
from bot.sandbox.workspace.workspace import App, Channel, User, Workspace

VALID_FOR = timedelta(minutes=30)
# More than a post may have; how much more is not documented.
RESPONSE_CHARACTERS = 13_200
USES = 5


@dataclass
class ResponseUrl:
    """One url: who and where it answers to, and the message that was acted on, if any."""

    user: User
    channel: Channel
    original: StoredMessage | None
    expires: datetime
    uses: int = 0


class ResponseUrls:
    """Issues response urls and carries out what is posted to them."""

    def __init__(self, workspace: Workspace, messages: Messages, app: App) -> None:
        self._workspace = workspace
        self._messages = messages
        self._app = app
        self._issued: dict[str, ResponseUrl] = {}
        self.base_url = ""

    def issue(self, kind: str, user: User, channel: Channel, original: StoredMessage | None = None) -> str:
        """Issue a url for an action; `kind` is ``commands``, ``actions`` or ``app``."""
        path = f"{kind}/{self._workspace.team_id}/{secret()}"
        expires = self._workspace.clock.steady() + VALID_FOR
        self._issued[path] = ResponseUrl(user, channel, original, expires)
        return f"{self.base_url}/response/{path}"

    def respond(self, path: str, body: Json) -> None:
        """Carry out an app's post to a response url.

        Raises:
            SlackError: the url is unknown, used up or expired, or the message is invalid.
        """
        url = self._issued.get(path)
        if url is None:
            raise SlackError("invalid_token", status=404)
        if self._workspace.clock.steady() > url.expires:
            raise SlackError("expired_url", status=404)
        if url.uses >= USES:
            raise SlackError("used_url", status=404)
        self._carry_out(url, body)
        url.uses += 1

    def _carry_out(self, url: ResponseUrl, body: Json) -> None:
        original = url.original
        if body.get("delete_original") and original is not None:
            self._messages.delete(original)
            return
        content = read_content(body, most=RESPONSE_CHARACTERS)
        replaces = body.get("replace_original", self._workspace.leeway.replaces_clicked)
        if replaces and original is not None and not original.deleted:
            self._messages.edit(original, content)
            return
        public = body.get("response_type") == "in_channel"
        self._messages.post(
            url.channel,
            self._app.bot_user.id,
            content,
            thread_ts=body.get("thread_ts"),
            only_for=None if public else url.user.id,
        )
