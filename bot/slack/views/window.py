"""Modals: forms, and messages for people who aren't in a conversation."""

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
        title, submit: the ids of the texts for its heading and for its submit button.
        carries: the value that comes back with the submission.
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
    """The message as a modal without input."""
    return View(
        type="modal",
        callback_id=Form.WINDOW,
        title=plain(say("home-title")),
        close=plain(say("button-close")),
        blocks=message.blocks,
    )
