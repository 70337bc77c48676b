"""Small checks that combine into a description of JSON, and complain like Slack.

A check takes a value and the JSON pointer to it, and yields one line per complaint. As in Slack's own
schemas, an object must not have properties that are not described.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

Check: TypeAlias = Callable[[Any, str], Iterator[str]]


def complain(words: str, at: str) -> str:
    """Build a complaint about the value at a JSON pointer."""
    return f"[ERROR] {words} [json-pointer:{at}]"


def length(text: str) -> int:
    """Return how long a text is in UTF-16 units.

    Slack does not document whether it counts these or characters; there are never fewer of these.
    """
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def string(
    most: int, *, least: int = 1, pattern: str = "", otherwise: str = "does not have the expected format"
) -> Check:
    """Describe a string by its length and, if given, a pattern that it must match in full; blanks alone are empty."""

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield complain("must be a string", at)
        elif length(value if value.strip() else "") < least:
            yield complain(f"must be more than {least - 1} characters", at)
        elif length(value) > most:
            yield complain(f"must be less than {most + 1} characters", at)
        elif pattern and not re.fullmatch(pattern, value):
            yield complain(otherwise, at)

    return check


def boolean(value: Any, at: str) -> Iterator[str]:
    """Describe true or false."""
    if not isinstance(value, bool):
        yield complain("must be a boolean", at)


def integer(least: int, most: int) -> Check:
    """Describe a whole number between two bounds."""

    def check(value: Any, at: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield complain("must be an integer", at)
        elif not least <= value <= most:
            yield complain(f"must be between {least} and {most}", at)

    return check


def one_of(*allowed: str) -> Check:
    """Describe one of a few words."""

    def check(value: Any, at: str) -> Iterator[str]:
        if value not in allowed:
            yield complain(f"must be one of: {', '.join(allowed)}", at)

    return check


def array(item: Check, most: int, *, least: int = 1) -> Check:
    """Describe a list by its items and how many there may be."""

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield complain("must be an array", at)
        elif len(value) > most:
            yield complain(f"no more than {most} items allowed", at)
        elif len(value) < least:
            yield complain(f"no fewer than {least} items allowed", at)
        else:
            for index, one in enumerate(value):
                yield from item(one, f"{at}/{index}")

    return check


def record(
    required: Mapping[str, Check], optional: Mapping[str, Check] | None = None, *rules: Check
) -> Check:
    """Describe an object by its properties; `rules` compare them, once each property is valid by itself."""
    known = {**required, **(optional or {})}

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield complain("must provide an object", at)
            return
        complaints = [complain(f"missing required field: {key}", at) for key in required if key not in value]
        complaints += [
            complain(f"invalid additional property: {key}", at) for key in value if key not in known
        ]
        for key, one in value.items():
            if key in known:
                complaints += known[key](one, f"{at}/{key}")
        yield from complaints
        for rule in rules if not complaints else ():
            yield from rule(value, at)

    return check


def tagged(kinds: Mapping[str, Check]) -> Check:
    """Describe an object whose ``type`` decides which of several descriptions applies."""

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield complain("must provide an object", at)
        elif not isinstance(value.get("type"), str):
            yield complain("missing required field: type", at)
        elif value["type"] not in kinds:
            yield complain(f"unsupported type: {value['type']}", f"{at}/type")
        else:
            yield from kinds[value["type"]](value, at)

    return check


def rule(holds: Callable[[Any], bool], words: str) -> Check:
    """Describe a condition on a whole value, with Slack's own wording for the complaint."""

    def check(value: Any, at: str) -> Iterator[str]:
        if not holds(value):
            yield complain(words, at)

    return check


def exactly_one(*keys: str) -> Check:
    """Describe an object that has exactly one of these properties."""
    return rule(
        lambda value: sum(key in value for key in keys) == 1, f"must define exactly one of: {', '.join(keys)}"
    )
