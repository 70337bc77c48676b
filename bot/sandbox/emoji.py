"""Emoji and the codes that Slack has for them: of its nearly two thousand, a few that people type."""

import re

_CODES = {"🎉": "tada", "☕": "coffee", "🧗": "person_climbing", "👍": "+1", "😀": "grinning", "🚀": "rocket"}
_EMOJI = {code: emoji for emoji, code in _CODES.items()}
_ANY = re.compile("|".join(_CODES))
_CODE = re.compile(r":([a-z0-9_+-]+):")


def as_codes(text: str) -> str:
    """Write emoji as codes, as Slack does with what people type."""
    return _ANY.sub(lambda match: f":{_CODES[match[0]]}:", text)


def as_emoji(text: str) -> str:
    """Show the emoji that codes stand for, as Slack does for readers."""
    return _CODE.sub(lambda match: _EMOJI.get(match[1], match[0]), text)
