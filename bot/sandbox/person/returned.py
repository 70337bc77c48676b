"""How Slack gives texts back to the app: escaped, with codes for emoji.

Sources: docs.slack.dev/reference/interaction-payloads/block_actions-payload has escaped texts in its examples;
docs.slack.dev/messaging/formatting-message-text for the characters and the codes.
"""

from typing import Any

from bot.sandbox.rendering.mrkdwn import escape, unescape
from bot.sandbox.wire import Json, as_codes
from bot.sandbox.workspace.leeway import Leeway

_CHOSEN = ("selected_option", "selected_options")


def texts(part: Any, leeway: Leeway, key: str = "") -> Any:
    """Give back a part of a message or of an action; what is chosen in it is another matter."""
    if isinstance(part, list):
        return [texts(each, leeway, key) for each in part]
    if not isinstance(part, dict):
        return part
    if key in _CHOSEN:
        return _option(part, leeway)
    if part.get("type") == "plain_text":
        return {**part, "text": as_codes(_escaped(part["text"]))}
    return {name: texts(value, leeway, name) for name, value in part.items()}


def state(values: Json, leeway: Leeway) -> Json:
    """Give back what people typed and chose, by block and action."""
    return {
        block: {action: _held(element, leeway) for action, element in elements.items()}
        for block, elements in values.items()
    }


def _held(element: Json, leeway: Leeway) -> Json:
    held = texts(element, leeway)
    if leeway.emoji_as_codes and element["type"] == "plain_text_input":
        return {**held, "value": element["value"] and as_codes(element["value"])}
    return dict(held)


def _option(option: Json, leeway: Leeway) -> Json:
    if not leeway.escapes_options:
        return option
    text = {**option["text"], "text": as_codes(_escaped(option["text"]["text"]))}
    return {**option, "text": text, "value": _escaped(option["value"])}


def _escaped(text: str) -> str:
    """Escape a text once, whether the app did already or not."""
    return escape(unescape(text))
