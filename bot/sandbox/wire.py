"""The one type for what travels as JSON between Slack and an app, and how its parts are told apart."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


def as_dict(value: object) -> Json:
    """Give `value` back when it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Give `value` back when it is a JSON array, else an empty one."""
    return value if isinstance(value, list) else []


def as_text(value: object) -> str:
    """Give `value` back when it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def text_of(text_object: object) -> str:
    """Read the words of a text object such as ``{"type": "plain_text", "text": "Join"}``."""
    return as_text(as_dict(text_object).get("text"))
