"""Renders blocks as the lines that a reader sees, so that a screen can be shown in a terminal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.sandbox.block_kit.stateful import STATE, initial_value
from bot.sandbox.rendering.mrkdwn import Notes, Reader, Styled, read_mrkdwn
from bot.sandbox.rendering.newer import card_lines, chart_lines, table_lines
from bot.sandbox.rendering.rich_text import read_rich_text
from bot.sandbox.wire import Json, as_dict, as_list, as_text, text_of

Chosen = dict[tuple[str, str], Any]


@dataclass(frozen=True)
class Rendered:
    """What a reader sees: the lines, whom they ping, what is styled, and where links lead to."""

    text: str
    pings: tuple[str, ...]
    styled: tuple[Styled, ...]
    links: tuple[str, ...]


def render(lines: Callable[[Notes], Iterator[str]]) -> Rendered:
    """Collect lines and the notes made while reading them."""
    notes = Notes()
    text = "\n".join(line for line in lines(notes) if line)
    return Rendered(text, tuple(notes.pings), tuple(notes.styled), tuple(notes.links))


def render_text(text: str, reader: Reader, *, mrkdwn: bool = True) -> Rendered:
    """Render the plain `text` of a message."""
    return render(lambda notes: iter([read_mrkdwn(text, reader, notes, styling=mrkdwn)]))


def render_blocks(blocks: list[Json], reader: Reader, chosen: Chosen | None = None) -> Rendered:
    """Render blocks; `chosen` holds what the reader has picked or typed, by (block_id, action_id)."""
    return render(lambda notes: block_lines(blocks, reader, notes, chosen or {}))


def block_lines(blocks: list[Json], reader: Reader, notes: Notes, chosen: Chosen) -> Iterator[str]:
    """Yield the lines of each block in turn."""
    for block in blocks:
        yield from _BLOCKS[block["type"]](_Block(block, reader, notes, chosen))


@dataclass(frozen=True)
class _Block:
    json: Json
    reader: Reader
    notes: Notes
    chosen: Chosen

    def text(self, value: object) -> str:
        """Render a text object of either type."""
        text = text_of(value)
        return read_mrkdwn(text, self.reader, self.notes) if as_dict(value).get("type") == "mrkdwn" else text

    def element(self, element: Json) -> Iterator[str]:
        """Render a block element, selects and groups with what is chosen."""
        kind = element["type"]
        if kind in {"plain_text", "mrkdwn"}:
            yield self.text(element)
        elif kind == "image":
            yield as_text(element.get("alt_text"))
        elif kind == "button":
            yield f"[{text_of(element.get('text'))}]"
        elif kind == "overflow":
            yield from (f"[⋯ {self.text(option.get('text'))}]" for option in element["options"])
        elif kind in {"radio_buttons", "checkboxes"}:
            yield from self._choices(element)
        else:
            yield f"[{self.value(element) or text_of(element.get('placeholder')) or kind} ▾]"

    def value(self, element: Json) -> str:
        """Return what is chosen or typed in an element, as text."""
        if element["type"] not in STATE:
            return ""
        value = self._current(element)
        values = value if isinstance(value, list) else [] if value is None else [value]
        return ", ".join(self._value_text(element, one) for one in values)

    def _current(self, element: Json) -> Any:
        key = (self.json.get("block_id", ""), element.get("action_id", ""))
        return self.chosen.get(key, initial_value(element))

    def _value_text(self, element: Json, value: object) -> str:
        if isinstance(value, dict):
            return self.text(value["text"]) if "text" in value else as_text(value.get("name"))
        if "user" in element["type"]:
            return f"@{self.reader.user_name(str(value))}"
        return str(value)

    def _choices(self, element: Json) -> Iterator[str]:
        current = self._current(element)
        picked = current if isinstance(current, list) else [current]
        for option in element["options"]:
            mark = "x" if option in picked else " "
            yield f"({mark}) {self.text(option['text'])}"
            yield self.text(option.get("description"))


def _section(block: _Block) -> Iterator[str]:
    yield block.text(block.json.get("text"))
    yield from (block.text(field) for field in as_list(block.json.get("fields")))
    if accessory := as_dict(block.json.get("accessory")):
        yield from block.element(accessory)


def _elements(block: _Block) -> Iterator[str]:
    for element in block.json["elements"]:
        yield from block.element(element)


def _input(block: _Block) -> Iterator[str]:
    element = block.json["element"]
    optional = " (optional)" if block.json.get("optional") else ""
    yield f"{text_of(block.json['label'])}{optional}"
    if element["type"] in {"radio_buttons", "checkboxes"}:
        yield from block.element(element)
    else:
        yield f"  {block.value(element) or text_of(element.get('placeholder')) or '…'}"
    yield text_of(block.json.get("hint"))


def _image(block: _Block) -> Iterator[str]:
    yield text_of(block.json.get("title"))
    yield block.json["alt_text"]


def _markdown(block: _Block) -> Iterator[str]:
    yield read_mrkdwn(block.json["text"].replace("**", "*"), block.reader, block.notes)


def _video(block: _Block) -> Iterator[str]:
    yield text_of(block.json["title"])
    yield text_of(block.json.get("description"))


def _cards(block: _Block) -> Iterator[str]:
    for card in [block.json] if block.json["type"] == "card" else block.json["elements"]:
        yield from card_lines(card, block.text)


_BLOCKS: dict[str, Callable[[_Block], Iterator[str]]] = {
    "table": lambda block: table_lines(block.json, block.reader, block.notes),
    "card": _cards,
    "carousel": _cards,
    "data_visualization": lambda block: chart_lines(block.json),
    "alert": lambda block: iter([block.text(block.json["text"])]),
    "header": lambda block: iter([text_of(block.json["text"])]),
    "section": _section,
    "context": _elements,
    "actions": _elements,
    "divider": lambda _: iter(["───"]),
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "video": _video,
    "rich_text": lambda block: iter([read_rich_text(block.json, block.reader, block.notes)]),
}
