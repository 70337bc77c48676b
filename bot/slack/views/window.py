"""A message in a window of its own, for those who aren't in a conversation."""

from slack_sdk.models.views import View

from bot.slack.actions import Form
from bot.slack.texts import say
from bot.slack.views.blocks import Message, plain


def window(message: Message) -> View:
    """The message as a modal that asks for nothing."""
    return View(
        type="modal",
        callback_id=Form.WINDOW,
        title=plain(say("home-title")),
        close=plain(say("button-close")),
        blocks=list(message.blocks),
    )
