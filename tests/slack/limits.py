"""What Slack documents about sizes, written down a second time and apart from the sandbox's schemas.

Sources: docs.slack.dev/reference/block-kit (blocks, elements, composition objects), /reference/views, and
/reference/methods/chat.postMessage and chat.update; the sum of a message's texts is the least of what bolt-js issue 2509 measured.
"""

import json
from collections.abc import Iterator
from typing import Any

from bot.slack.texts import length

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
MESSAGE_TEXT = 4000
MESSAGE_TEXTS = 11_000  # in all blocks of a message together, with what their buttons carry
VIEW_BYTES = 250_000

# The most characters of each string, or of the text of each text object; it has at least one.
CHARACTERS = {
    ("header", "text"): 150,
    ("section", "text"): 3000,
    ("filter", "include"): 7,
    ("file_input", "filetypes"): 255,
    ("conversations_select", "initial_conversation"): 255,
    ("number_input", "initial_value"): 20,
    ("number_input", "min_value"): 20,
    ("number_input", "max_value"): 20,
    ("section", "fields"): 2000,
    ("context", "elements"): 3000,
    ("input", "label"): 2000,
    ("input", "hint"): 2000,
    ("button", "text"): 75,
    ("button", "value"): 2000,
    ("button", "url"): 3000,
    ("confirm", "title"): 100,
    ("confirm", "text"): 300,
    ("confirm", "confirm"): 30,
    ("confirm", "deny"): 30,
    ("option", "text"): 75,
    ("option", "value"): 150,
    ("image", "image_url"): 3000,
    ("image", "alt_text"): 2000,
    ("button", "accessibility_label"): 75,
    ("text", "text"): 3000,
    ("link", "text"): 3000,
    ("link", "url"): 3000,
    ("modal", "title"): 24,
    ("modal", "submit"): 24,
    ("modal", "close"): 24,
    ("modal", "private_metadata"): 3000,
    ("modal", "callback_id"): 255,
    ("plain_text_input", "initial_value"): 3000,
    ("multi_users_select", "placeholder"): 150,
    ("external_select", "placeholder"): 150,
    ("multi_external_select", "placeholder"): 150,
    ("datepicker", "initial_date"): len("2027-01-12"),
    ("timepicker", "initial_time"): len("10:00"),
    ("raw_text", "text"): 3000,
    ("data_visualization", "title"): 50,
    ("series", "name"): 20,
    ("point", "label"): 20,
    ("axes", "categories"): 20,
}
# The most items of each list; there is at least one.
ITEMS = {
    ("message", "blocks"): MESSAGE_BLOCKS,
    ("modal", "blocks"): VIEW_BLOCKS,
    ("home", "blocks"): VIEW_BLOCKS,
    ("section", "fields"): 10,
    ("context", "elements"): 10,
    ("actions", "elements"): 25,
    ("static_select", "options"): 100,
    ("filter", "include"): 4,
    ("file_input", "filetypes"): 100,
    ("overflow", "options"): 5,
    ("multi_static_select", "options"): 100,
    ("multi_static_select", "initial_options"): 100,
    ("multi_external_select", "initial_options"): 100,
    ("radio_buttons", "options"): 10,
    ("multi_users_select", "initial_users"): 100,
    ("checkboxes", "options"): 10,
    ("rich_text", "elements"): 100,
    ("rich_text_section", "elements"): 100,
    ("rich_text_list", "elements"): 100,
    ("rich_text_preformatted", "elements"): 100,
    ("checkboxes", "initial_options"): 10,
    ("table", "rows"): 100,
    ("table", "column_settings"): 20,
    ("row", "cells"): 20,
    ("line", "series"): 6,
    ("bar", "series"): 6,
    ("series", "data"): 20,
    ("axes", "categories"): 20,
}
IDS = {"block_id": 255, "action_id": 255}
MOST_IN_A_MESSAGE = {"table": 1, "data_visualization": 2}
WORDS_OF_SLACK = {"type", "style", "align"}
UNTYPED = {
    "style": "style",
    "confirm": "confirm",
    "options": "option",
    "initial_option": "option",
    "initial_options": "option",
    "column_settings": "column",
    "series": "series",
    "data": "point",
    "axis_config": "axes",
    "filter": "filter",
}


def over_limits(surface: dict[str, Any]) -> Iterator[str]:
    """What Slack would not take of a view, or of a message as ``{"type": "message", "text": …, "blocks": […]}``."""
    yield from _parts(surface, surface["type"])
    ids = [block["block_id"] for block in surface["blocks"] if "block_id" in block]
    if len(ids) != len(set(ids)):
        yield "two blocks have one id"
    if surface["type"] == "message":
        if not surface["text"].strip() or length(surface["text"]) > MESSAGE_TEXT:
            yield f"a message's text of {len(surface['text'])} characters"
        kinds = [block["type"] for block in surface["blocks"]]
        yield from (
            f"too many of {kind}" for kind, most in MOST_IN_A_MESSAGE.items() if kinds.count(kind) > most
        )
        if (size := sum(map(length, _words(surface["blocks"])))) > MESSAGE_TEXTS:
            yield f"{size} characters in the blocks of a message"
    elif (size := len(json.dumps(surface))) > VIEW_BYTES:
        yield f"a view of {size} bytes"


def text_objects(part: Any) -> Iterator[dict[str, Any]]:
    """Every text object in a part of a message or view."""
    if isinstance(part, list):
        for each in part:
            yield from text_objects(each)
    elif isinstance(part, dict):
        if part.get("type") in {"plain_text", "mrkdwn"}:
            yield part
        for each in part.values():
            yield from text_objects(each)


def _words(part: Any) -> Iterator[str]:
    """Every text, value and address in a part of a message."""
    for each in part if isinstance(part, list) else part.values():
        if isinstance(each, (list, dict)):
            yield from _words(each)
    if isinstance(part, dict):
        yield from (
            part[key] for key in ("text", "value", "url", "alt_text") if isinstance(part.get(key), str)
        )


def _parts(part: dict[str, Any], kind: str) -> Iterator[str]:
    """What is too much or too little in an object of some kind, or of a kind that no limits are known of."""
    for key, value in part.items():
        yield from _part(value, kind, key)
    if (
        kind in {"multi_static_select", "multi_external_select"}
        and len(part.get("initial_options", ())) > part["max_selected_items"]
    ):
        yield "more options chosen than may be"
    if kind == "plain_text_input" and length(part.get("initial_value", "")) > part["max_length"]:
        yield "more characters typed than may be"
    if kind in {"static_select", "multi_static_select"}:
        values = [option["value"] for option in part["options"]]
        if len(values) != len(set(values)):
            yield "two options with one value"


def _part(value: Any, kind: str, key: str) -> Iterator[str]:
    if isinstance(value, list):
        most = ITEMS.get((kind, key), 0)
        if not 0 < len(value) <= most:
            yield f"{len(value)} {key} in a {kind}, where {most} may be"
        for each in value:
            yield from _part(each, "row", "cells") if isinstance(each, list) else _part(each, kind, key)
    elif isinstance(value, dict) and value.get("type") not in {"plain_text", "mrkdwn"}:
        yield from _parts(value, value.get("type") or UNTYPED[key])
    elif isinstance(value, (dict, str)) and key not in WORDS_OF_SLACK and (kind, key) != ("message", "text"):
        words = value.get("text", "") if isinstance(value, dict) else value
        most = IDS.get(key) or CHARACTERS.get((kind, key), 0)
        if (kind, key) == ("multi_users_select", "initial_users"):
            most = 255
        if not 0 < length(words if words.strip() else "") <= most:
            yield f"{length(words)} characters of {key} in a {kind}, where {most} fit"
