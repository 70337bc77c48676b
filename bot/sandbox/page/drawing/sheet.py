"""What a block is drawn with: who looks at it, what they have chosen in it, and what is wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.block_kit.stateful import initial_value
from bot.sandbox.page.drawing.markup import NOTHING, Html, with_breaks
from bot.sandbox.page.drawing.mrkdwn import draw_mrkdwn
from bot.sandbox.page.drawing.onlooker import Onlooker
from bot.sandbox.rendering.render import Chosen
from bot.sandbox.wire import Json, as_dict, text_of


@dataclass(frozen=True)
class Sheet:
    """What the blocks of one message or view are drawn with.

    Args:
        chosen: what was picked or typed, by (block_id, action_id).
        errors: what is wrong, by block_id.
        name: what makes the ids of its fields unique in a page.
        leads: where a link to somewhere in Slack leads.
        shows: the address of a picture, from the one that it has and from its alternative text.
    """

    reader: Onlooker
    chosen: Chosen = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    name: str = "sheet"
    shows: Callable[[str, str], str] = lambda url, _: url
    leads: Callable[[str], str] = lambda url: url

    def text(self, text_object: object) -> Html:
        """Draw a text object of either type; nothing if there is none."""
        words = text_of(text_object)
        if as_dict(text_object).get("type") == "mrkdwn":
            return draw_mrkdwn(words, self.reader)
        return with_breaks(words) if words else NOTHING

    def held(self, block: Json, element: Json) -> Any:
        """Return what an element holds now."""
        return self.chosen.get(
            (block.get("block_id", ""), element.get("action_id", "")), initial_value(element)
        )

    def id_of(self, block: Json, element: Json) -> str:
        """Return the id of an element in the page."""
        return f"{self.name}-{block.get('block_id', '')}-{element.get('action_id', '')}".replace(" ", "_")


def ids(block: Json, element: Json) -> dict[str, str]:
    """Return the attributes that say which element it is."""
    return {"data_block": block.get("block_id", ""), "data_action": element.get("action_id", "")}


def named(sheet: Sheet, block: Json, element: Json, label: str) -> dict[str, object]:
    """Return the attributes by which an element that holds a value is found and read out."""
    words = None if block["type"] == "input" else label or text_of(element.get("placeholder")) or "Choose"
    return {
        "id": sheet.id_of(block, element),
        "aria_label": words,
        **_wrong(sheet, block),
        **ids(block, element),
    }


def _wrong(sheet: Sheet, block: Json) -> dict[str, object]:
    if block.get("block_id") not in sheet.errors:
        return {}
    return {
        "aria_invalid": "true",
        "aria_describedby": f"{sheet.name}-{block['block_id']}-error".replace(" ", "_"),
    }
