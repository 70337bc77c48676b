"""Blocks as older ones: what Slack has shown for longest in place of what it refuses."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import Block, PlainTextObject, SectionBlock

from bot.slack.texts import shortened

OLD = {"section", "context", "actions", "header", "divider", "input"}
PICTURES = {"image"}  # Slack refuses a message whose picture it can't fetch
LINES = {"rich_text_section", "rich_text_quote", "rich_text_preformatted"}
SECTION_LENGTH = 3000


def older(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without pictures, and newer ones as paragraphs of what they say; the same if there is nothing newer."""
    return [found for block in blocks for found in _older(block)]


def _older(block: Block) -> list[Block]:
    is_old = block.type in OLD
    beside = getattr(block, "accessory", None)
    if is_old and not (beside and beside.type in PICTURES):
        return [block]
    shape = block.to_dict()
    if is_old:
        return [Block.parse({name: part for name, part in shape.items() if name != "accessory"})]  # type: ignore[list-item]
    said = "".join(_words(shape)).strip()
    return (
        [SectionBlock(text=PlainTextObject(text=shortened(said, SECTION_LENGTH), emoji=True))] if said else []
    )


def _words(part: Mapping[str, Any]) -> Iterator[str]:
    """What is written in a part of a block, line by line."""
    if isinstance(text := part.get("text"), str):
        yield text
        return
    for inner in part.values():
        for each in inner if isinstance(inner, list) else [inner]:
            if isinstance(each, Mapping):
                yield "• " if part.get("type") == "rich_text_list" else ""
                yield from _words(each)
    if part.get("type") in LINES:
        yield "\n"
