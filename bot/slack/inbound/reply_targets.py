"""Where the bot answers people: in the place where they acted."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from bot.slack.actions import Form
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway
from bot.slack.views.blocks import Message
from bot.slack.views.window import window

Body = Mapping[str, Any]
Say = Callable[[Message], Awaitable[None]]


class Ways(NamedTuple):
    """How to answer someone privately, and how to replace what they clicked: if only they see it, and for all who do."""

    reply: Say
    replace: Say
    replace_for_all: Say


def answering(gateway: Gateway, slack_id: str, body: Body) -> Ways:
    """How to answer someone privately, and how to replace what they clicked.

    Commands and messages bring a response URL. An answer to a click on the Home tab opens in a window, and
    clicks in that window update it. Everyone else, such as someone who submitted a form, gets a direct message.
    """
    if url := body.get("response_url"):
        reply, for_all = partial(gateway.respond, url), partial(gateway.respond, url, replace=True)
        return Ways(reply, for_all if _only_they_see(body) else reply, for_all)

    async def post(message: Message) -> None:
        """Send the answer as a direct message."""
        await gateway.post(slack_id, message)

    view = body.get("view") or {}
    show: Say = post
    if view.get("callback_id") == Form.WINDOW:
        show = partial(_change, gateway, view["id"], post)
    elif view.get("type") == "home":
        show = partial(_open, gateway, body.get("trigger_id", ""), post)
    return Ways(show, show, show)


def _only_they_see(body: Body) -> bool:
    """Whether nobody else sees the message that someone clicked, so that their own affairs may stand in its place."""
    container, channel = body.get("container") or {}, body.get("channel") or {}
    return bool(container.get("is_ephemeral")) or str(channel.get("id")).startswith("D")


def is_in_app(body: Body) -> bool:
    """Whether someone clicked on the Home tab, in a window or in a form, and not in a conversation."""
    return "view" in body


async def _open(gateway: Gateway, trigger_id: str, post: Say, message: Message) -> None:
    """Open a window; if the trigger has been used already, send a direct message instead."""
    try:
        await gateway.open_view(trigger_id, window(message))
    except SlackError:
        await post(message)


async def _change(gateway: Gateway, view_id: str, post: Say, message: Message) -> None:
    """Update an open window; if it has been closed, send a direct message instead."""
    try:
        await gateway.update_view(view_id, window(message))
    except SlackError:
        await post(message)
