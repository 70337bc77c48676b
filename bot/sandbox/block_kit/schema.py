"""Small checks that combine into a description of JSON, and complain like Slack.

A check takes a value and the JSON pointer to it, and gives back one line per complaint: mostly none, and nothing is
made then. As in Slack's own schemas, an object must not have properties that are not described.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

Check: TypeAlias = Callable[[Any, str], Sequence[str]]


def complain(words: str, at: str) -> tuple[str]:
    """Build the one complaint about the value at a JSON pointer."""
    return (f"[ERROR] {words} [json-pointer:{at}]",)


def length(text: str) -> int:
    """Return how long a text is in UTF-16 units.

    Slack does not document whether it counts these or characters; there are never fewer of these.
    """
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def string(
    most: int, *, least: int = 1, pattern: str = "", otherwise: str = "does not have the expected format"
) -> Check:
    """Describe a string by its length and, if given, a pattern that it must match in full; blanks alone are empty."""

    def check(value: Any, at: str) -> Sequence[str]:
        if not isinstance(value, str):
            return complain("must be a string", at)
        if length(value if value.strip() else "") < least:
            return complain(f"must be more than {least - 1} characters", at)
        if length(value) > most:
            return complain(f"must be less than {most + 1} characters", at)
        if pattern and not re.fullmatch(pattern, value):
            return complain(otherwise, at)
        return ()

    return check


def boolean(value: Any, at: str) -> Sequence[str]:
    """Describe true or false."""
    return () if isinstance(value, bool) else complain("must be a boolean", at)


def integer(least: int, most: int) -> Check:
    """Describe a whole number between two bounds."""

    def check(value: Any, at: str) -> Sequence[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            return complain("must be an integer", at)
        return () if least <= value <= most else complain(f"must be between {least} and {most}", at)

    return check


def one_of(*allowed: str) -> Check:
    """Describe one of a few words."""

    def check(value: Any, at: str) -> Sequence[str]:
        return () if value in allowed else complain(f"must be one of: {', '.join(allowed)}", at)

    return check


def array(item: Check, most: int, *, least: int = 1) -> Check:
    """Describe a list by its items and how many there may be."""

    def check(value: Any, at: str) -> Sequence[str]:
        if not isinstance(value, list):
            return complain("must be an array", at)
        if len(value) > most:
            return complain(f"no more than {most} items allowed", at)
        if len(value) < least:
            return complain(f"no fewer than {least} items allowed", at)
        return [complaint for index, one in enumerate(value) for complaint in item(one, f"{at}/{index}")]

    return check


def record(
    required: Mapping[str, Check], optional: Mapping[str, Check] | None = None, *rules: Check
) -> Check:
    """Describe an object by its properties; `rules` compare them, once each property is valid by itself."""
    known = {**required, **(optional or {})}

    def check(value: Any, at: str) -> Sequence[str]:
        if not isinstance(value, dict):
            return complain("must provide an object", at)
        complaints: list[str] = []
        for key in required:
            if key not in value:
                complaints += complain(f"missing required field: {key}", at)
        for key in value:
            if key not in known:
                complaints += complain(f"invalid additional property: {key}", at)
        for key, one in value.items():
            if key in known:
                complaints += known[key](one, f"{at}/{key}")
        return complaints or [complaint for rule in rules for complaint in rule(value, at)]

    return check


def tagged(kinds: Mapping[str, Check]) -> Check:
    """Describe an object whose ``type`` decides which of several descriptions applies."""

    def check(value: Any, at: str) -> Sequence[str]:
        if not isinstance(value, dict):
            return complain("must provide an object", at)
        if not isinstance(value.get("type"), str):
            return complain("missing required field: type", at)
        if value["type"] not in kinds:
            return complain(f"unsupported type: {value['type']}", f"{at}/type")
        return kinds[value["type"]](value, at)

    return check


def rule(holds: Callable[[Any], bool], words: str) -> Check:
    """Describe a condition on a whole value, with Slack's own wording for the complaint."""

    def check(value: Any, at: str) -> Sequence[str]:
        return () if holds(value) else complain(words, at)

    return check


def exactly_one(*keys: str) -> Check:
    """Describe an object that has exactly one of these properties."""
    return rule(
        lambda value: sum(key in value for key in keys) == 1, f"must define exactly one of: {', '.join(keys)}"
    )
