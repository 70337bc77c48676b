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
KEPT = re.compile(r"<(\d+)>")
BROADCASTS = ("channel", "here", "everyone")
QUOTE = re.compile(r"^&gt;[ \t]?(?=\S)(.*)$", re.MULTILINE)


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


class Token(NamedTuple):
    """What is between < and >, as a reader sees it.

    Args:
        notifies: the id of whom it pings, or ``channel``, ``here`` or ``everyone``.
        place: the id of the conversation that it names.
        url: where it leads.
    """

    words: str
    notifies: str = ""
    place: str = ""
    url: str = ""


class Reader(Protocol):
    """The reader of a text: what names they see for ids, their local time, and how they write it."""

    @property
    def locale(self) -> str:
        """Return the language and region that they use Slack in."""

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

    def keep(inside: str) -> int:
        token = show_token(inside, reader)
        notes.pings += [token.words] if token.notifies else []
        notes.links += [token.url] if token.url else []
        shown.append(token.words)
        return len(shown) - 1

    marked = keep_tokens(text, keep)

    def finish(part: str) -> str:
        pieces = KEPT.split(part)
        return "".join(shown[int(piece)] if i % 2 else unescape(piece) for i, piece in enumerate(pieces))

    if not styling:
        return finish(marked)
    notes.styled += [Styled("quote", finish(match[1])) for match in QUOTE.finditer(marked)]
    return finish(_strip_styles(marked, finish, notes))


def _strip_styles(text: str, finish: Callable[[str], str], notes: Notes) -> str:
    """Remove the marks, outermost and first ones first, and note each styled fragment."""
    out = ""
    while found := first_style(text):
        style, match = found
        inner = match[1] if style.startswith("code") else _strip_styles(match[1], finish, notes)
        notes.styled.append(Styled(style, finish(inner)))
        out, text = out + text[: match.start()] + inner, text[match.end() :]
    return out + text


def keep_tokens(text: str, keep: Callable[[str], int]) -> str:
    """Replace what is between < and > by <0>, <1>… while styles are read, so that no name or address can become markup.

    Args:
        keep: keeps what is between them, and returns its number.
    """
    return "".join(
        f"<{keep(match[1])}>"
        if (match := _TOKEN.fullmatch(part))
        else part.replace("<", "&lt;").replace(">", "&gt;")
        for part in re.split(r"(<[^<>\n]+>)", text)
    )


def first_style(text: str) -> tuple[str, re.Match[str]] | None:
    """Find the first styled span in a text, the outermost where several begin."""
    matches = [(style, match) for style, pattern in _STYLES.items() if (match := pattern.search(text))]
    return min(matches, key=lambda found: found[1].start(), default=None)


def show_token(inside: str, reader: Reader) -> Token:
    """Read what is between < and >: a mention, a date or a link."""
    target, _, label = inside.partition("|")
    if target.startswith("@"):
        return Token(f"@{reader.user_name(target[1:])}", notifies=target[1:])
    if target.startswith("#"):
        return Token(f"#{reader.channel_name(target[1:])}", place=target[1:])
    if target.startswith("!"):
        return _special(target[1:], label, reader)
    return Token(unescape(label or target.removeprefix("mailto:")), url=target)


def _special(target: str, label: str, reader: Reader) -> Token:
    if target in BROADCASTS or target.startswith("subteam^"):
        words = unescape(label) if label and target not in BROADCASTS else f"@{target}"
        return Token(words, notifies=target)
    if target.startswith("date^"):
        _, seconds, pattern, *rest = [*target.split("^"), ""]
        url = next(filter(None, rest), "")
        if not re.fullmatch(r"[0-9]{1,11}", seconds):
            return Token(unescape(label), url=url)
        words = show_date(unescape(pattern), reader.local(int(seconds)), reader.today(), reader.locale)
        return Token(words, url=url)
    return Token(unescape(label or f"<!{target}>"))
