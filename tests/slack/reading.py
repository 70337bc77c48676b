"""What a message or view of the bot's is when Slack gets it, and as somebody reads it who knows no names."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from slack_sdk.models.views import View

from bot.sandbox.rendering.render import Rendered, render_blocks, render_text
from bot.sandbox.workspace.message_content import read_content
from bot.sandbox.workspace.views import FILES, Views
from bot.slack.views.blocks import Message
from tests.domain import samples


class Nobody:
    """A reader who knows no names."""

    locale = "en-GB"

    def user_name(self, user_id: str) -> str:
        """Tell a user's name."""
        return user_id

    def channel_name(self, channel_id: str) -> str:
        """Tell a channel's name."""
        return channel_id

    def local(self, seconds: int) -> datetime:
        """Tell the local time for seconds since 1970."""
        return datetime.fromtimestamp(seconds, UTC)

    def today(self) -> datetime:
        """Tell the local time now."""
        return samples.START


NOBODY = Nobody()


def as_sent(rendering: Message | View) -> dict[str, Any]:
    """A view as it is sent, or a message's text and blocks, with a type of its own."""
    if isinstance(rendering, View):
        return rendering.to_dict()
    blocks = [block.to_dict() for block in rendering.with_shortcuts.blocks]
    return {"type": "message", "text": rendering.text, "blocks": blocks}


def read(sent: dict[str, Any]) -> Rendered:
    """What a message or view shows that is sent; the sandbox refuses what Slack would."""
    if sent["type"] != "message":
        app = SimpleNamespace(scopes={FILES})
        checked = Views(None, app).check(sent, sent["type"])  # type: ignore[arg-type]  # nothing else matters here
        return render_blocks(checked["blocks"], NOBODY)
    return render_blocks(read_content({**sent, "mrkdwn": False}).blocks, NOBODY)


def in_view(sent: dict[str, Any]) -> int:
    """How many buttons, and menus of them, one sees in a message or view."""
    found = [
        each for block in sent["blocks"] for each in (*block.get("elements", ()), block.get("accessory"))
    ]
    return sum(each is not None and each["type"] in {"button", "overflow"} for each in found)


def heard(message: Message) -> Rendered:
    """A message's text, as notifications show it and screen readers read it."""
    return render_text(message.text, NOBODY, mrkdwn=False)
