"""What opens over everything else: forms, and messages for those who aren't in a conversation."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.slack.actions import Form
from bot.slack.payloads import Carried
from bot.slack.texts import say
from bot.slack.views.blocks import Message, plain


def form(
    kind: Form, title: str, submit: str, blocks: Sequence[Block], carries: Carried | None = None
) -> View:
    """A modal to fill in.

    Args:
        title, submit: the ids of the sentences for its heading, and for the button that sends it.
        carries: what comes back with it.
    """
    return View(
        type="modal",
        callback_id=kind,
        private_metadata=carries.encode() if carries else None,
        title=plain(say(title)),
        submit=plain(say(submit)),
        close=plain(say("form-cancel")),
        blocks=blocks,
    )


def window(message: Message) -> View:
    """The message as a modal that asks for nothing."""
    return View(
        type="modal",
        callback_id=Form.WINDOW,
        title=plain(say("home-title")),
        close=plain(say("button-close")),
        blocks=message.blocks,
    )
