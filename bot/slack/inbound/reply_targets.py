"""Where the bot answers people: in the place where they acted."""

import logging
import secrets
from collections.abc import Mapping
from functools import partial
from itertools import chain, repeat
from typing import Any, NamedTuple

from bot.slack.actions import Form
from bot.slack.inbound.sources import signed
from bot.slack.outbound.errors import SlackError
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.retries import Retries
from bot.slack.request import Deps, Say, is_ephemeral
from bot.slack.views import replies
from bot.slack.views.blocks import Message
from bot.slack.views.window import window

log = logging.getLogger(__name__)

Body = Mapping[str, Any]


class Ways(NamedTuple):
    """How to answer someone privately, and how to replace what they clicked: if only they see it, and for all who do."""

    reply: Say
    replace: Say
    replace_for_all: Say


def answering(deps: Deps, slack_id: str, body: Body) -> Ways:
    """How to answer someone privately, and how to replace what they clicked.

    Commands and messages bring a response URL. An answer to a click on the Home tab opens in a window, and
    clicks in that window update it. Everyone else, such as someone who submitted a form, gets a direct message.
    Neither fails: what Slack doesn't take is retried, as what it answers may have been done already.

    Each comes with the buttons for what one might do next.
    """
    post = partial(_post, deps.gateway, slack_id)
    places = _places(deps, body, post)
    return Ways(*(partial(_insist, deps.retries, each, post) for each in places))


async def _insist(retries: Retries, send: Say, post: Say, message: Message) -> None:
    """Answer in this place; if that fails twice, by direct message, as a response URL takes few answers and expires."""
    places = chain((send, send), repeat(post))
    await retries.call(lambda: next(places)(message), partial(_own_up, retries, post))


async def _own_up(retries: Retries, post: Say, error: SlackError) -> None:
    """Tell someone that their answer can't be shown, with a reference number that is also in the log."""
    reference = secrets.token_hex(4)
    log.error("answer %s could not be given: %s", reference, error.code)
    unanswered = replies.unanswered(reference)
    await retries.call(lambda: post(unanswered), partial(_lost, reference), even_refused=True)


async def _lost(reference: str, error: SlackError) -> None:
    log.error("nor could its person be told about answer %s: %s", reference, error.code)


async def _post(gateway: Gateway, slack_id: str, message: Message) -> None:
    """Send the answer as a direct message."""
    await gateway.post(slack_id, message.with_shortcuts)


async def _respond(deps: Deps, url: str, message: Message, *, replace: bool = False) -> None:
    """Send the answer to a response URL."""
    await deps.gateway.respond(url, signed(message.with_shortcuts, deps.team_id), replace=replace)


def _places(deps: Deps, body: Body, post: Say) -> Ways:
    """Where the answer belongs, for one attempt."""
    gateway = deps.gateway
    if url := body.get("response_url"):
        respond = partial(_respond, deps, url)
        for_all = partial(respond, replace=True)
        return Ways(respond, for_all if _only_they_see(body) else respond, for_all)
    view = body.get("view") or {}
    show: Say = post
    if view.get("callback_id") == Form.WINDOW:
        show = partial(_change, gateway, view["id"], post)
    elif view.get("type") == "home":
        show = partial(_open, gateway, body.get("trigger_id", ""), post)
    return Ways(show, show, show)


def _only_they_see(body: Body) -> bool:
    """Whether nobody else sees the message that someone clicked, so that their own affairs may stand in its place."""
    channel = body.get("channel") or {}
    return is_ephemeral(body) or (channel.get("id") or "").startswith("D")


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
