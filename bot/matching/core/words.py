"""Comparing what people typed."""

from collections.abc import Iterable
from itertools import combinations

from bot.domain.people.participant import normalised

PHRASE = 4  # words that a phrase of a role has at most
ROLE = 12  # words of a role that are looked at
MARKS = ",.;:/()&"


def key(words: str) -> str:
    """What is compared in place of the words, so that case and white space don't matter."""
    return normalised(words).casefold()


def spellings(typed: Iterable[str]) -> dict[str, str]:
    """The words as typed, by key; of several spellings the first, and no empty ones."""
    found: dict[str, str] = {}
    for words in typed:
        found.setdefault(key(words), words)
    found.pop("", None)
    return found


def phrases(role: str) -> tuple[str, ...]:
    """A role as it is written, and every run of its words: somebody wishes for a designer, not for a Senior Product Designer."""
    words = [word.strip(MARKS) for word in normalised(role).split()[:ROLE]]
    runs = (
        words[start:end] for start, end in combinations(range(len(words) + 1), 2) if end - start <= PHRASE
    )
    return (role, *map(" ".join, runs))
