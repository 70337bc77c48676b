"""Rich text: what people typed is an element of its own there, which Slack never reads as markup."""

import re
from collections.abc import Collection, Sequence

from slack_sdk.models.blocks import (
    Block,
    RichTextBlock,
    RichTextElementParts,
    RichTextListElement,
    RichTextSectionElement,
)

from bot.slack.texts import say, shortened
from bot.slack.views.blocks import paragraph

OPENS, CLOSES = "\ue000", "\ue001"  # private-use characters around what is to stand out
FILLED_LENGTH = 200  # nobody would read more of what people typed
_MARKS = re.compile(f"[{OPENS}{CLOSES}]")

RichWords = RichTextElementParts.Text
RichLink = RichTextElementParts.Link


def words(text: str, *, bold: bool = False) -> RichWords:
    """Some words."""
    style = RichTextElementParts.TextStyle(bold=True) if bold else None
    return RichWords(text=text, style=style)


def filled(text: str, bold: Collection[str], **values: object) -> list[RichWords]:
    """A text with its placeholders filled, as the beginning of a sentence.

    Args:
        text: its id.
        bold: the placeholders whose values are in bold.
        values: the values by placeholder.
    """
    marked = {
        name: _marked(shortened(str(value), FILLED_LENGTH)) if name in bold else value
        for name, value in values.items()
    }
    parts = _MARKS.split(say(text, **marked))
    first, *others = parts
    capital = [first[:1].upper() + first[1:], *others]
    return [words(part, bold=number % 2 == 1) for number, part in enumerate(capital) if part]


def line(*parts: RichWords | RichLink) -> RichTextSectionElement:
    """A line."""
    return RichTextSectionElement(elements=list(parts))


def bullets(lines: Sequence[Sequence[RichWords]]) -> RichTextListElement:
    """A list of lines."""
    return RichTextListElement(style="bullet", elements=[line(*each) for each in lines])


def rich_text(*elements: RichTextSectionElement | RichTextListElement) -> RichTextBlock:
    """A paragraph of lines and lists."""
    return RichTextBlock(elements=list(elements))


def linked(text: str, link: str) -> Block:
    """A paragraph; where it has this address in it, that can be clicked."""
    before, found, after = text.partition(link) if link else (text, "", "")
    if not found:
        return paragraph(text)
    return rich_text(line(words(before), RichLink(url=link, text=link), *([words(after)] if after else [])))


def _marked(value: object) -> str:
    return f"{OPENS}{_MARKS.sub('', str(value))}{CLOSES}"
