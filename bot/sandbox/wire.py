"""The type for JSON that travels between Slack and an app, helpers to read it, and the codes for emoji in it."""

import re
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

# Of the nearly two thousand that Slack has, a few that people type.
_CODES = {"🎉": "tada", "☕": "coffee", "🧗": "person_climbing", "👍": "+1", "😀": "grinning", "🚀": "rocket"}
# More that apps write as codes; people's clients type no others here.
_SHOWN = {
    "alarm_clock": "⏰", "arrow_right": "➡️", "bar_chart": "📊", "bell": "🔔", "books": "📚", "bulb": "💡", "calendar": "📅",
    "camera": "📷", "chart_with_upwards_trend": "📈", "clock3": "🕒", "email": "📧", "eyes": "👀", "fire": "🔥", "handshake": "🤝",
    "heart": "❤️", "hourglass": "⌛", "ice_cube": "🧊", "information_source": "ℹ️", "link": "🔗", "lock": "🔒", "mag": "🔍",
    "memo": "📝", "no_entry": "⛔", "one": "1️⃣", "palm_tree": "🌴", "pencil": "📝", "pushpin": "📌", "question": "❓", "raised_hands": "🙌",
    "rocket": "🚀", "seedling": "🌱", "slightly_smiling_face": "🙂", "smile": "😄", "sparkles": "✨", "spiral_calendar_pad": "🗓️",
    "star": "⭐", "star2": "🌟", "sunny": "☀️", "thumbsup": "👍", "three": "3️⃣", "trophy": "🏆", "two": "2️⃣", "video_camera": "📹",
    "warning": "⚠️", "wave": "👋", "white_check_mark": "✅", "world_map": "🗺️", "x": "❌", "zzz": "💤",
}  # fmt: skip
_EMOJI = _SHOWN | {code: emoji for emoji, code in _CODES.items()}
_ANY = re.compile("|".join(_CODES))
_CODE = re.compile(r":([a-z0-9_+-]+):")


def as_dict(value: object) -> Json:
    """Return `value` if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Return `value` if it is a JSON array, else an empty one."""
    return value if isinstance(value, list) else []


def as_text(value: object) -> str:
    """Return `value` if it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def text_of(text_object: object) -> str:
    """Read the words of a text object such as ``{"type": "plain_text", "text": "Join"}``, as a reader sees them."""
    words = as_text(as_dict(text_object).get("text"))
    return words if as_dict(text_object).get("emoji") is False else as_emoji(words)


def as_codes(text: str) -> str:
    """Write emoji as codes, as Slack does with what people type."""
    return _ANY.sub(lambda match: f":{_CODES[match[0]]}:", text)


def as_emoji(text: str) -> str:
    """Show the emoji that codes stand for, as Slack does for readers."""
    return _CODE.sub(lambda match: _EMOJI.get(match[1], match[0]), text)
