"""``conversations.history``: the past messages of a conversation.

Source: docs.slack.dev/reference/methods/conversations.history. It treats kinds of apps differently; this one
counts as internal.
"""

import re
from decimal import Decimal

from bot.sandbox.errors import SlackError
from bot.sandbox.web_api.methods.registry import Call, decoded, encoded, method
from bot.sandbox.web_api.objects import message_object
from bot.sandbox.wire import Json
from bot.sandbox.workspace.messages import StoredMessage
from bot.sandbox.workspace.workspace import Channel

READ = {
    "public": "channels:history",
    "private": "groups:history",
    "im": "im:history",
    "mpim": "mpim:history",
}
_TIMESTAMP = re.compile(r"\d{1,12}(\.\d{1,6})?")
_CURSOR = re.compile(r"next_ts:(\d{1,18})")
_FOREVER = 10**18


@method("conversations.history", required={"channel": "channel_not_found"})
def conversations_history(call: Call) -> Json:
    """Return the messages of a conversation that the app is in, the newest first, page by page."""
    channel = _readable(call)
    limit = call.limit(default=100, most=999)
    oldest, latest = _span(call)
    latest = min(latest, _next(call))
    found = [
        message for message in call.core.messages.said_in(channel) if oldest <= micros(message.ts) <= latest
    ]
    if call.core.workspace.leeway.short_pages:
        limit = (
            max(1, limit // 2) if call.text("cursor") else 0
        )  # first an empty page, then half of what was asked for
    page, rest = found[:limit], found[limit:]
    cursor = {"response_metadata": {"next_cursor": encoded(f"next_ts:{micros(rest[0].ts)}")}} if rest else {}
    return {
        "messages": [_described(call, message) for message in page],
        "has_more": bool(rest),
        "pin_count": 0,
        "channel_actions_ts": None,
        "channel_actions_count": 0,
        **cursor,
    }


def micros(ts: str) -> int:
    """Convert a `ts` to whole microseconds; a float would round."""
    return int(Decimal(ts) * 1_000_000)


def _readable(call: Call) -> Channel:
    """Find the conversation by its id, if the app may read its kind and is in it."""
    channel = call.channel(READ)
    if call.core.app.bot_user.id not in channel.members:
        raise SlackError("not_in_channel" if channel.kind == "public" else "channel_not_found")
    return channel


def _span(call: Call) -> tuple[int, int]:
    """Read the span of messages asked for: the first and last microsecond that count."""
    edge = 0 if call.flag("inclusive") else 1
    oldest, latest = _instant(call, "oldest"), _instant(call, "latest")
    return (0 if oldest is None else oldest + edge), (_FOREVER if latest is None else latest - edge)


def _instant(call: Call, name: str) -> int | None:
    text = call.text(name)
    if text and not _TIMESTAMP.fullmatch(text):
        raise SlackError(f"invalid_ts_{name}")
    return micros(text) if text else None


def _next(call: Call) -> int:
    """Read from a cursor which message comes next, so that new messages don't shift the pages."""
    if not call.text("cursor"):
        return _FOREVER
    match = _CURSOR.fullmatch(decoded(call.text("cursor")))
    if match is None:
        raise SlackError("invalid_cursor")
    return int(match[1])


def _described(call: Call, message: StoredMessage) -> Json:
    described = message_object(call.core, message)
    if not call.flag("include_all_metadata"):
        described.pop("metadata", None)
    return described
