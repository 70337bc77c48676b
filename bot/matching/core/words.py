"""Compares words that people typed."""

from itertools import combinations

from bot.domain.clean import one_line
from bot.domain.typed import plain

PHRASE = 4  # most words in a phrase from a role
ROLE = 12  # words of a role that are considered
MARKS = ",.;:/()&"


def key(words: str) -> str:
    """Normalise words for comparison, so that case, quotes, dashes and white space don't matter."""
    return plain(words)


def phrases(role: str) -> tuple[str, ...]:
    """A role and every phrase in it: people wish for a designer, not for a Senior Product Designer."""
    words = [word.strip(MARKS) for word in one_line(role).split()[:ROLE]]
    runs = (
        words[start:end] for start, end in combinations(range(len(words) + 1), 2) if end - start <= PHRASE
    )
    return (role, *map(" ".join, runs))
