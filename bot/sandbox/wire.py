"""The type for JSON that travels between Slack and an app, and helpers to read it."""

from typing import Any, TypeAlias

from bot.sandbox.emoji import as_emoji

Json: TypeAlias = dict[str, Any]


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
