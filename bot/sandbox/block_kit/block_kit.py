"""Block Kit's blocks and the surfaces that hold them, with their limits.

Sources: docs.slack.dev/reference/block-kit/blocks and /reference/views. Blocks that only Slack's AI and file
features use (calls, plans and the like) are left out and count as unsupported.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.sandbox.block_kit.composition import ID, IMAGE_URL, URL, mrkdwn, plain, text
from bot.sandbox.block_kit.elements import (
    BUTTON,
    DATE_PICKER,
    DATETIME_PICKER,
    FILE_INPUT,
    GROUPS,
    IMAGE,
    INPUTS,
    MULTI_SELECTS,
    OVERFLOW,
    SELECTS,
    TIME_PICKER,
)
from bot.sandbox.block_kit.newer import IN_MESSAGES, IN_MODALS, MOST, too_many
from bot.sandbox.block_kit.rich_text_schema import RICH_TEXT_PARTS
from bot.sandbox.block_kit.schema import (
    Check,
    array,
    boolean,
    complain,
    exactly_one,
    length,
    one_of,
    record,
    rule,
    string,
    tagged,
)
from bot.sandbox.block_kit.stateful import STATE
from bot.sandbox.ids import random_id
from bot.sandbox.wire import Json, as_dict, as_list, text_of

# chat.postMessage refuses blocks with more characters in total; undocumented. What was measured lies between 11,000
# and 13,200 (bolt-js issue 2509), and it isn't known what counts: the least is granted, and all counts.
MESSAGE_CHARACTERS = 11_000
_COUNTED = ("text", "value", "url", "alt_text")
_USED = {"button", "overflow", *STATE}

_PICKERS: dict[str, Check] = {"datepicker": DATE_PICKER, "timepicker": TIME_PICKER}
_ACTIONS = {
    "button": BUTTON,
    "overflow": OVERFLOW,
    "datetimepicker": DATETIME_PICKER,
    **_PICKERS,
    **SELECTS,
    **GROUPS,
}
_ACCESSORIES = {
    "image": IMAGE,
    "button": BUTTON,
    "overflow": OVERFLOW,
    **_PICKERS,
    **SELECTS,
    **MULTI_SELECTS,
    **GROUPS,
}
_INPUTS = {"datetimepicker": DATETIME_PICKER, **_PICKERS, **SELECTS, **MULTI_SELECTS, **GROUPS, **INPUTS}
_CONTEXT = {"image": IMAGE, "plain_text": plain(3000), "mrkdwn": mrkdwn(3000)}


def _block(
    kind: str, required: dict[str, Check], optional: dict[str, Check] | None = None, *rules: Check
) -> Check:
    return record({"type": one_of(kind), **required}, {"block_id": ID, **(optional or {})}, *rules)


def _input(elements: dict[str, Check]) -> Check:
    return _block(
        "input",
        {"label": plain(2000), "element": tagged(elements)},
        {"hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    )


def _unique(ids: list[str]) -> bool:
    return len(ids) == len(set(ids))


_UNIQUE_ACTIONS = rule(
    lambda block: _unique([e["action_id"] for e in block["elements"] if "action_id" in e]),
    "every action_id must be unique within its block",
)
_EVERYWHERE: dict[str, Check] = {
    "section": _block(
        "section",
        {},
        {
            "text": text(3000),
            "fields": array(text(2000), 10),
            "accessory": tagged(_ACCESSORIES),
            "expand": boolean,
        },
        rule(lambda block: "text" in block or "fields" in block, "must define either `text` or `fields`"),
    ),
    "header": _block("header", {"text": plain(150)}),
    "divider": _block("divider", {}),
    "image": _block(
        "image", {"alt_text": string(2000)}, {"title": plain(2000), **IMAGE_URL}, exactly_one(*IMAGE_URL)
    ),
    "context": _block("context", {"elements": array(tagged(_CONTEXT), 10)}),
    "actions": _block("actions", {"elements": array(tagged(_ACTIONS), 25)}, None, _UNIQUE_ACTIONS),
    "input": _input(_INPUTS),
    "rich_text": _block("rich_text", {"elements": array(tagged(RICH_TEXT_PARTS), 100)}),
    "video": _block(
        "video",
        {"title": plain(200), "alt_text": string(2000), "video_url": URL, "thumbnail_url": URL},
        {
            "title_url": URL,
            "author_name": string(50),
            "provider_name": string(50),
            "provider_icon_url": URL,
            "description": plain(200),
        },
    ),
}
_MODAL = {**_EVERYWHERE, **IN_MODALS, "input": _input({**_INPUTS, "file_input": FILE_INPUT})}
_MESSAGE = {**_EVERYWHERE, **IN_MESSAGES, "markdown": _block("markdown", {"text": string(12_000)})}


def _ids_are_unique(blocks: list[Json]) -> bool:
    return _unique([block["block_id"] for block in blocks if "block_id" in block])


def _one_focus(blocks: list[Json]) -> bool:
    return sum(bool(element.get("focus_on_load")) for _, element in interactive(blocks)) <= 1


def _blocks(kinds: dict[str, Check], most: int) -> Check:
    each = array(tagged(kinds), most)

    def check(value: Any, at: str) -> Sequence[str]:
        if complaints := each(value, at):
            return complaints
        found: list[str] = []
        if not _ids_are_unique(value):
            found += complain("every block_id must be unique", at)
        if kind := too_many(value):
            found += complain(f"no more than {MOST[kind]} {kind} allowed", at)
        if not _one_focus(value):
            found += complain("focus_on_load may be set on one element only", at)
        return found

    return check


MESSAGE_BLOCKS = _blocks(_MESSAGE, 50)
_VIEW_BLOCKS = _blocks(_EVERYWHERE, 100)
_VIEW_EXTRAS = {
    "private_metadata": string(3000, least=0),
    "callback_id": string(255, least=0),
    "external_id": string(255, least=0),
}
_SUBMIT_NEEDED = rule(
    lambda view: "submit" in view or all(block["type"] != "input" for block in view["blocks"]),
    "missing required field: submit",
)
VIEWS: dict[str, Check] = {
    "modal": record(
        {"type": one_of("modal"), "title": plain(24), "blocks": _blocks(_MODAL, 100)},
        {
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            **_VIEW_EXTRAS,
        },
        _SUBMIT_NEEDED,
    ),
    "home": record({"type": one_of("home"), "blocks": _VIEW_BLOCKS}, _VIEW_EXTRAS),
}


def interactive(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield every element that people can use, each with its block."""
    for block in blocks:
        if block["type"] == "carousel":
            yield from interactive(block["elements"])
            continue
        elements = [block.get("element"), block.get("accessory")]
        for element in map(
            as_dict, [*elements, *as_list(block.get("elements")), *as_list(block.get("actions"))]
        ):
            if element.get("type") in _USED:
                yield block, element


def fill_ids(blocks: list[Json]) -> list[Json]:
    """Give every block and interactive element an id if the app left it out, as Slack does."""
    for block in blocks:
        block.setdefault("block_id", random_id())
        if block["type"] == "carousel":
            fill_ids(block["elements"])
    for _, element in interactive(blocks):
        element.setdefault("action_id", random_id())
    return blocks


def characters(value: object) -> int:
    """Count the characters of all texts, values and links in some blocks."""
    if isinstance(value, dict):
        own = sum(length(value[key]) for key in _COUNTED if isinstance(value.get(key), str))
        return own + sum(characters(part) for part in value.values() if not isinstance(part, str))
    return sum(characters(part) for part in value) if isinstance(value, list) else 0


def label_of(block: Json) -> str:
    """Return the text beside a block's element."""
    return text_of(block.get("label")) or text_of(block.get("text"))
