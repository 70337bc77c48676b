"""Where the bot answers people: in the place where they acted."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from bot.slack.actions import Form
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway
from bot.slack.views.blocks import Message
from bot.slack.views.window import window

Body = Mapping[str, Any]
Say = Callable[[Message], Awaitable[None]]


def answering(gateway: Gateway, slack_id: str, body: Body) -> tuple[Say, Say]:
    """How to answer someone privately, and how to replace what they clicked.

    Commands and messages bring a response URL. An answer to a click on the Home tab opens in a window, and
    clicks in that window update it. Everyone else, such as someone who submitted a form, gets a direct message.

    Whoever typed a command can type another; all others get the shortcuts that an answer has.
    """
    if url := body.get("response_url"):
        typed = "command" in body

        async def answer(message: Message, *, replace: bool = False) -> None:
            """Send the answer to the response URL."""
            await gateway.respond(url, message if typed else message.with_shortcuts, replace=replace)

        return answer, partial(answer, replace=True)

    async def post(message: Message) -> None:
        """Send the answer as a direct message."""
        await gateway.post(slack_id, message.with_shortcuts)

    view = body.get("view") or {}
    show: Say = post
    if view.get("callback_id") == Form.WINDOW:
        show = partial(_change, gateway, view["id"], post)
    elif view.get("type") == "home":
        show = partial(_open, gateway, body.get("trigger_id", ""), post)
    return show, show


def is_in_app(body: Body) -> bool:
    """Whether someone clicked on the Home tab, in a window or in a form, and not in a conversation."""
    return "view" in body


async def _open(gateway: Gateway, trigger_id: str, post: Say, message: Message) -> None:
    """Open a window; if the trigger has been used already, send a direct message instead."""
    try:
        await gateway.open_view(trigger_id, window(message.with_shortcuts))
    except SlackError:
        await post(message)


async def _change(gateway: Gateway, view_id: str, post: Say, message: Message) -> None:
    """Update an open window; if it has been closed, send a direct message instead."""
    try:
        await gateway.update_view(view_id, window(message.with_shortcuts))
    except SlackError:
        await post(message)
