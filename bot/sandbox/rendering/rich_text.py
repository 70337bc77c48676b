"""Reads ``rich_text`` blocks, whose styles are fields and not characters in the text."""

from bot.sandbox.rendering.dates import show_date
from bot.sandbox.rendering.mrkdwn import Notes, Reader, Styled
from bot.sandbox.wire import Json, as_dict


def read_rich_text(block: Json, reader: Reader, notes: Notes) -> str:
    """Return the words of a rich text block, one line for each of its parts."""
    return "\n".join(_part(part, reader, notes) for part in block["elements"])


def _part(part: Json, reader: Reader, notes: Notes) -> str:
    kind = part["type"]
    if kind == "rich_text_list":
        return "\n".join(f"• {_part(item, reader, notes)}" for item in part["elements"])
    text = "".join(_inline(element, reader, notes) for element in part["elements"])
    if kind != "rich_text_section":
        notes.styled.append(Styled({"rich_text_quote": "quote"}.get(kind, "code block"), text))
    return text


def _inline(element: Json, reader: Reader, notes: Notes) -> str:
    text = _words(element, reader, notes)
    styles = as_dict(element.get("style"))
    notes.styled += [
        Styled(style, text) for style in ("bold", "italic", "strike", "code") if styles.get(style)
    ]
    return text


def _words(element: Json, reader: Reader, notes: Notes) -> str:
    match element:
        case {"type": "user", "user_id": str(user_id)}:
            return _ping(f"@{reader.user_name(user_id)}", notes)
        case {"type": "broadcast", "range": str(audience)}:
            return _ping(f"@{audience}", notes)
        case {"type": "usergroup", "usergroup_id": str(group)}:
            return _ping(f"@subteam^{group}", notes)
        case {"type": "channel", "channel_id": str(channel_id)}:
            return f"#{reader.channel_name(channel_id)}"
        case {"type": "link", "url": str(url)}:
            notes.links.append(url)
            return str(element.get("text") or url)
        case {"type": "date", "timestamp": int(seconds), "format": str(pattern)}:
            return show_date(pattern, reader.local(seconds), reader.today(), reader.locale)
        case {"type": "emoji", "name": str(name)}:
            return f":{name}:"
    return str(element.get("text", ""))


def _ping(name: str, notes: Notes) -> str:
    notes.pings.append(name)
    return name
