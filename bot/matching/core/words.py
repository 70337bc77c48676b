"""Compares words that people typed."""

from collections.abc import Iterable
from itertools import combinations

from bot.domain.clean import one_line
from bot.domain.typed import plain

PHRASE = 4  # most words in a phrase from a role
ROLE = 12  # words of a role that are considered
MARKS = ",.;:/()&"


def key(words: str) -> str:
    """Normalise words for comparison, so that it doesn't matter how they were typed."""
    return plain(words)


def spellings(typed: Iterable[str]) -> dict[str, str]:
    """The words as typed, by key: the first of several spellings, and no empty ones."""
    found: dict[str, str] = {}
    for words in typed:
        found.setdefault(key(words), words)
    found.pop("", None)
    return found


def phrases(role: str) -> tuple[str, ...]:
    """A role and every phrase in it: people wish for a designer, not for a Senior Product Designer."""
    words = [word.strip(MARKS) for word in one_line(role).split()[:ROLE]]
    runs = (
        words[start:end] for start, end in combinations(range(len(words) + 1), 2) if end - start <= PHRASE
    )
    return (role, *map(" ".join, runs))
