"""Slack's ``mrkdwn`` as HTML."""

import re
from itertools import groupby

from bot.sandbox.page.drawing.markup import Html, tag, together, with_breaks
from bot.sandbox.page.drawing.onlooker import Onlooker
from bot.sandbox.rendering.mrkdwn import (
    BROADCASTS,
    KEPT,
    QUOTE,
    Token,
    first_style,
    keep_tokens,
    show_token,
    unescape,
)
from bot.sandbox.wire import as_emoji

_TAGS = {"bold": "b", "italic": "i", "strike": "s", "code": "code", "code block": "pre"}
_SAFE = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
_CODE_BLOCK = re.compile(r"```(.+?)```", re.DOTALL)


def draw_mrkdwn(text: str, reader: Onlooker) -> Html:
    """Draw markup as somebody reads it."""
    shown: list[Html] = []

    def keep(inside: str) -> int:
        shown.append(draw_token(show_token(inside, reader), reader))
        return len(shown) - 1

    parts = _CODE_BLOCK.split(keep_tokens(text, keep))
    return together(
        tag("pre", _finish(part.strip("\n"), shown)) if i % 2 else _lines(part, shown)
        for i, part in enumerate(parts)
    )


def draw_token(token: Token, reader: Onlooker) -> Html:
    """Draw a mention, a date or a link."""
    if token.url:
        return link(token.url, token.words)
    if token.notifies or token.place:
        return mention(token.words, mine=token.notifies in {reader.user_id, *BROADCASTS})
    return with_breaks(token.words)


def link(url: str, words: str) -> Html:
    """Draw a link that opens in a tab of its own; whatever is no address of the web or of mail stays text."""
    if not _SAFE.match(url):
        return with_breaks(words)
    return tag("a", words, href=url, target="_blank", rel="noopener noreferrer")


def mention(words: str, *, mine: bool) -> Html:
    """Draw the mention of a person, a channel or everyone."""
    return tag("span", words, class_="mention mine" if mine else "mention")


def _lines(marked: str, shown: list[Html]) -> Html:
    """Draw quoted lines that follow each other as one quote, which needs no line breaks around it."""
    drawn = []
    for quoted, lines in groupby(marked.split("\n"), lambda line: bool(QUOTE.match(line))):
        text = "\n".join(QUOTE.sub(r"\1", line) for line in lines)
        drawn.append(tag("blockquote", _styled(text, shown)) if quoted else _styled(text, shown))
    return together(drawn)


def _styled(text: str, shown: list[Html]) -> Html:
    """Draw styles, outermost and first ones first."""
    parts = []
    while found := first_style(text):
        style, match = found
        inner = _finish(match[1], shown) if style.startswith("code") else _styled(match[1], shown)
        parts += [_finish(text[: match.start()], shown), tag(_TAGS[style], inner)]
        text = text[match.end() :]
    return together([*parts, _finish(text, shown)])


def _finish(text: str, shown: list[Html]) -> Html:
    """Put the tokens back, and escape what is between them."""
    pieces = KEPT.split(text)
    return together(
        shown[int(piece)] if i % 2 else with_breaks(as_emoji(unescape(piece)))
        for i, piece in enumerate(pieces)
    )
