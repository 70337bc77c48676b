"""Cleaning of what comes from outside: every text is one that both databases can hold and both writers can send."""

import re
from collections.abc import Mapping
from typing import Any

# A lone half of a surrogate pair is no character: SQLite can't encode it, nor can UTF-8. PostgreSQL refuses NUL.
# Other control characters could move the cursor of a terminal that shows a name.
_UNFIT = re.compile("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Characters that nobody sees by themselves. Some have a meaning between others, such as within an emoji.
_INVISIBLE = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]*"
)
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")  # these would turn the words around a name, too


def clean(text: str) -> str:
    """The text without what can't be stored or sent."""
    return _UNFIT.sub("", text)


def one_line(text: str) -> str:
    """The text cleaned and on one line, such as a name; empty if nobody could see anything of it."""
    line = " ".join(_TURNS.sub("", clean(text)).split())
    return "" if is_blank(line) else line


def is_blank(text: str) -> bool:
    """Whether nobody could see anything of a text."""
    return _INVISIBLE.fullmatch(text) is not None


def cleaned(given: Any) -> Any:
    """A payload with all of its texts cleaned, those within lists and mappings as well."""
    if isinstance(given, str):
        return clean(given)
    if isinstance(given, Mapping):
        return {clean(str(name)): cleaned(value) for name, value in given.items()}
    if isinstance(given, list | tuple):
        return [cleaned(each) for each in given]
    return given
