"""Tables, cards, charts and alerts as lines of text."""

from collections.abc import Callable, Iterator

from bot.sandbox.rendering.mrkdwn import Notes, Reader
from bot.sandbox.rendering.rich_text import read_rich_text
from bot.sandbox.wire import Json, as_list, text_of


def table_lines(block: Json, reader: Reader, notes: Notes) -> Iterator[str]:
    """Yield a line for each row."""
    for row in block["rows"]:
        yield " | ".join(
            read_rich_text(cell, reader, notes) if cell["type"] == "rich_text" else cell["text"]
            for cell in row
        )


def card_lines(card: Json, read: Callable[[object], str]) -> Iterator[str]:
    """Yield the lines of a card; `read` reads a text object."""
    yield from (card[key]["alt_text"] for key in ("hero_image", "icon") if key in card)
    yield from (read(card.get(key)) for key in ("title", "subtitle", "body"))
    yield from (f"[{text_of(action['text'])}]" for action in as_list(card.get("actions")))


def chart_lines(block: Json) -> Iterator[str]:
    """Yield the title, and a line for each segment or series."""
    yield block["title"]
    for segment in as_list(block["chart"].get("segments")):
        yield f"{segment['label']}: {segment['value']:g}"
    for series in as_list(block["chart"].get("series")):
        yield f"{series['name']}: " + ", ".join(
            f"{each['label']} {each['value']:g}" for each in series["data"]
        )
