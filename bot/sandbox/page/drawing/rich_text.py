"""``rich_text`` blocks as HTML: their styles are fields, and what they hold is never read as markup."""

from bot.sandbox.page.drawing.markup import Html, tag, together, with_breaks
from bot.sandbox.page.drawing.mrkdwn import link, mention
from bot.sandbox.page.drawing.onlooker import Onlooker
from bot.sandbox.rendering.dates import show_date
from bot.sandbox.wire import Json, as_dict, as_emoji

_TAGS = {"bold": "b", "italic": "i", "strike": "s", "code": "code", "underline": "u"}
_BULLETS = ("disc", "circle", "square")
_NUMBERS = ("decimal", "lower-alpha", "lower-roman")


def draw_rich_text(block: Json, reader: Onlooker) -> Html:
    """Draw the parts of a rich text block."""
    return together(_part(part, reader) for part in block["elements"])


def draw_inline(elements: list[Json], reader: Onlooker) -> Html:
    """Draw words, mentions, links and dates in a row."""
    return together(_inline(element, reader) for element in elements)


def _part(part: Json, reader: Onlooker) -> Html:
    kind = part["type"]
    if kind == "rich_text_list":
        return _list(part, reader)
    inside = draw_inline(part["elements"], reader)
    border = "bordered" if part.get("border") else None
    if kind == "rich_text_quote":
        return tag("blockquote", inside)
    if kind == "rich_text_preformatted":
        return tag("pre", inside)
    return tag("p", inside, class_=border)


def _list(part: Json, reader: Onlooker) -> Html:
    """Draw a list; nested ones are lists of their own that are indented."""
    ordered, indent = part["style"] == "ordered", part.get("indent", 0)
    marks = _NUMBERS if ordered else _BULLETS
    items = (tag("li", draw_inline(item["elements"], reader)) for item in part["elements"])
    return tag(
        "ol" if ordered else "ul",
        *items,
        class_=f"{marks[indent % 3]} indent-{indent}",
        start=part.get("offset", 0) + 1 if ordered else None,
    )


def _inline(element: Json, reader: Onlooker) -> Html:
    drawn = _words(element, reader)
    for style, is_on in as_dict(element.get("style")).items():
        drawn = tag(_TAGS[style], drawn) if is_on and style in _TAGS else drawn
    return drawn


def _words(element: Json, reader: Onlooker) -> Html:
    match element:
        case {"type": "user", "user_id": str(user_id)}:
            return mention(f"@{reader.user_name(user_id)}", mine=user_id == reader.user_id)
        case {"type": "broadcast", "range": str(audience)}:
            return mention(f"@{audience}", mine=True)
        case {"type": "usergroup", "usergroup_id": str(group)}:
            return mention(f"@{group}", mine=False)
        case {"type": "channel", "channel_id": str(channel_id)}:
            return mention(f"#{reader.channel_name(channel_id)}", mine=False)
        case {"type": "link", "url": str(url)}:
            return link(url, str(element.get("text") or url))
        case {"type": "date", "timestamp": int(seconds), "format": str(pattern)}:
            words = show_date(pattern, reader.local(seconds), reader.today(), reader.locale)
            return link(element["url"], words) if "url" in element else with_breaks(words)
        case {"type": "emoji", "name": str(name)}:
            return with_breaks(_emoji(name, str(element.get("unicode", ""))))
        case {"type": "color", "value": str(value)}:
            return tag("code", value)
    return with_breaks(str(element.get("text", "")))


def _emoji(name: str, code_points: str) -> str:
    """An emoji by its code points, which Slack gives in hexadecimal; else by its name."""
    try:
        return (
            "".join(chr(int(point, 16)) for point in code_points.split("-"))
            if code_points
            else as_emoji(f":{name}:")
        )
    except ValueError:
        return as_emoji(f":{name}:")
