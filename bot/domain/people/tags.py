"""The words that people list, such as their interests: split, and each in one spelling."""

import re
from collections.abc import Iterable

from bot.domain.clean import one_line
from bot.domain.typed import plain

CUT = "…"  # what a word ends with that was cut
SHOWN_LENGTH = (
    75  # UTF-16 units that are shown of a word, or one less where a character would have been cut in two
)


def tags(typed: str) -> tuple[str, ...]:
    """Split what someone typed at commas, semicolons and line breaks; drops duplicates that differ only in case."""
    return each_once(filter(None, map(one_line, re.split(r"[,;\n]", typed))))


def each_once(words: Iterable[str]) -> tuple[str, ...]:
    """Drop duplicates that differ only in how they were typed, keeping the order and the first spelling."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(plain(word), word)
    return tuple(found.values())


def uncut(words: Iterable[str], earlier: Iterable[str]) -> tuple[str, ...]:
    """The words with each that was cut, because it was too long to be shown, as it was before."""
    whole = tuple(earlier)
    return tuple(_whole(word, whole) if is_cut(word) else word for word in words)


def is_cut(word: str) -> bool:
    """Whether this may be the beginning of a word that was too long to be shown."""
    length = len(word.encode("utf-16-le", "surrogatepass")) // 2
    return word.endswith(CUT) and SHOWN_LENGTH - 1 <= length <= SHOWN_LENGTH


def _whole(word: str, earlier: Iterable[str]) -> str:
    return next((each for each in earlier if each.startswith(word.removesuffix(CUT))), word)


def same_spelling(words: str, known: Iterable[str]) -> str:
    """The known spelling of these words, however they were typed; the words as typed if none is known."""
    typed = one_line(words)
    return next((name for name in known if plain(name) == plain(typed)), typed)
