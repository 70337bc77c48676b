"""The parts of a ``rich_text`` block.

Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block, which publishes no lengths.
"""

from bot.sandbox.block_kit.composition import URL
from bot.sandbox.block_kit.schema import Check, array, boolean, integer, one_of, record, string, tagged

_STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), boolean))
_MENTION_STYLE = record(
    {}, dict.fromkeys(("bold", "italic", "strike", "highlight", "client_highlight", "unlink"), boolean)
)
_WORD = string(255)


def _inline(kind: str, required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    return record({"type": one_of(kind), **required}, optional)


_INLINE: dict[str, Check] = {
    "text": _inline("text", {"text": string(12_000)}, {"style": _STYLE}),
    "link": _inline("link", {"url": URL}, {"text": string(3000), "unsafe": boolean, "style": _STYLE}),
    "user": _inline("user", {"user_id": _WORD}, {"style": _MENTION_STYLE}),
    "usergroup": _inline("usergroup", {"usergroup_id": _WORD}, {"style": _MENTION_STYLE}),
    "channel": _inline("channel", {"channel_id": _WORD}, {"style": _MENTION_STYLE}),
    "broadcast": _inline("broadcast", {"range": one_of("here", "channel", "everyone")}),
    "emoji": _inline("emoji", {"name": _WORD}, {"unicode": _WORD}),
    "color": _inline("color", {"value": _WORD}),
    "date": _inline(
        "date", {"timestamp": integer(0, 10**11), "format": _WORD}, {"url": URL, "fallback": _WORD}
    ),
}
_ELEMENTS = array(tagged(_INLINE), 1000)
_SECTION = record({"type": one_of("rich_text_section"), "elements": _ELEMENTS})
_BORDER = {"border": integer(0, 1)}

RICH_TEXT_PARTS: dict[str, Check] = {
    "rich_text_section": _SECTION,
    "rich_text_quote": record({"type": one_of("rich_text_quote"), "elements": _ELEMENTS}, _BORDER),
    "rich_text_preformatted": record(
        {"type": one_of("rich_text_preformatted"), "elements": _ELEMENTS}, _BORDER
    ),
    "rich_text_list": record(
        {
            "type": one_of("rich_text_list"),
            "style": one_of("bullet", "ordered"),
            "elements": array(tagged({"rich_text_section": _SECTION}), 1000),
        },
        {"indent": integer(0, 8), "offset": integer(0, 10_000), **_BORDER},
    ),
}
