"""Reads Slack's ``mrkdwn`` as the client shows it, and notes what turned out to be markup.

Follows docs.slack.dev/messaging/formatting-message-text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, Protocol

from bot.sandbox.rendering.dates import show_date

_TOKEN = re.compile(r"<((?:[@#!]|[a-zA-Z][a-zA-Z0-9+.-]*:)[^<>\n]+)>")
_ENTITY = re.compile(r"&(amp|lt|gt);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_BROADCASTS = ("channel", "here", "everyone")
_QUOTE = re.compile(r"^&gt;[ \t]?(?=\S)(.*)$", re.MULTILINE)


def _between(mark: str) -> str:
    """Build the pattern for a styled span: no word character next to the marks outside, no space inside."""
    return rf"(?<![\w{mark}])\{mark}(?=[^\s{mark}])([^{mark}\n]*?)(?<=\S)\{mark}(?![\w{mark}])"


_STYLES = {
    "code block": re.compile(r"```(.+?)```", re.DOTALL),
    "code": re.compile(r"`([^`\n]+)`"),
    "bold": re.compile(_between("*")),
    "italic": re.compile(_between("_")),
    "strike": re.compile(_between("~")),
}


class Styled(NamedTuple):
    """A styled fragment: bold, italic, strike, code, code block or quote."""

    style: str
    text: str


class Reader(Protocol):
    """The reader of a text: what names they see for ids, and their local time."""

    def user_name(self, user_id: str) -> str:
        """Return a user's name."""

    def channel_name(self, channel_id: str) -> str:
        """Return a channel's name."""

    def local(self, seconds: int) -> datetime:
        """Return the reader's local time for seconds since 1970."""

    def today(self) -> datetime:
        """Return the reader's local time now."""


@dataclass
class Notes:
    """What was found while reading: whom the text pings, what it styles, where it links to."""

    pings: list[str] = field(default_factory=list)
    styled: list[Styled] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def escape(text: str) -> str:
    """Replace the three characters that Slack reads as markup with their entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Replace the three entities that Slack knows with their characters."""
    return _ENTITY.sub(lambda match: _ENTITIES[match[1]], text)


def read_mrkdwn(text: str, reader: Reader, notes: Notes, *, styling: bool = True) -> str:
    """Return the words that the reader sees, and add to `notes`; without `styling`, read only ``<…>``."""
    shown: list[str] = []

    def keep(match: re.Match[str]) -> str:
        shown.append(_token(match[1], reader, notes))
        return f"<{len(shown) - 1}>"

    # Tokens are replaced by <0>, <1>… while styles are read, so that no name or address can become markup.
    marked = "".join(
        keep(match) if (match := _TOKEN.fullmatch(part)) else part.replace("<", "&lt;").replace(">", "&gt;")
        for part in re.split(r"(<[^<>\n]+>)", text)
    )

    def finish(part: str) -> str:
        pieces = re.split(r"<(\d+)>", part)
        return "".join(shown[int(piece)] if i % 2 else unescape(piece) for i, piece in enumerate(pieces))

    if not styling:
        return finish(marked)
    notes.styled += [Styled("quote", finish(match[1])) for match in _QUOTE.finditer(marked)]
    return finish(_strip_styles(marked, finish, notes))


def _strip_styles(text: str, finish: Callable[[str], str], notes: Notes) -> str:
    """Remove the marks, outermost and first ones first, and note each styled fragment."""
    out = ""
    while found := _first_style(text):
        style, match = found
        inner = match[1] if style.startswith("code") else _strip_styles(match[1], finish, notes)
        notes.styled.append(Styled(style, finish(inner)))
        out, text = out + text[: match.start()] + inner, text[match.end() :]
    return out + text


def _first_style(text: str) -> tuple[str, re.Match[str]] | None:
    matches = [(style, match) for style, pattern in _STYLES.items() if (match := pattern.search(text))]
    return min(matches, key=lambda found: found[1].start(), default=None)


def _token(inside: str, reader: Reader, notes: Notes) -> str:
    """Read what is between < and >: a mention, a date or a link."""
    target, _, label = inside.partition("|")
    if target.startswith("@"):
        notes.pings.append(f"@{reader.user_name(target[1:])}")
        return notes.pings[-1]
    if target.startswith("#"):
        return f"#{reader.channel_name(target[1:])}"
    if target.startswith("!"):
        return _special(target[1:], label, reader, notes)
    notes.links.append(target)
    return unescape(label or target.removeprefix("mailto:"))


def _special(target: str, label: str, reader: Reader, notes: Notes) -> str:
    if target in _BROADCASTS or target.startswith("subteam^"):
        notes.pings.append(unescape(label) if label and target not in _BROADCASTS else f"@{target}")
        return notes.pings[-1]
    if target.startswith("date^"):
        _, seconds, pattern, *link = [*target.split("^"), ""]
        notes.links += [part for part in link if part]
        if not re.fullmatch(r"[0-9]{1,11}", seconds):
            return unescape(label)
        return show_date(unescape(pattern), reader.local(int(seconds)), reader.today())
    return unescape(label or f"<!{target}>")
