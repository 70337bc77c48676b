"""Typing errors. A word that is in a dictionary is none: "mediation" isn't "meditation" with a letter missing."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from bot.domain.words.lexicon import is_word

SHORTEST = 5  # shorter words have too many neighbours
ENOUGH, LONG = 6, 8  # from these lengths on, a letter may be missing or too much in a word, or in a name
UNSTRESSED = set("aei")  # which of them to write can't be heard
ROWS = ("qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm")
NEIGHBOURS = {frozenset(pair) for row in ROWS for pair in pairwise(row)}


class Slips:
    """The words that others may be slips of; they begin with the same letter.

    Args:
        words: words that are in a dictionary.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Take one more word, such as a name that no dictionary has."""
        self._words[word[0]].append(word)

    def meant(self, typed: str) -> list[str]:
        """The words that somebody may have meant who typed one that is in no dictionary."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if len(typed) < SHORTEST or not typed.isalpha():
            return []
        near = extract(typed, self._words.get(typed[0], ()), scorer=OSA.distance, score_cutoff=1, limit=None)
        return [word for word, *_ in near if is_slip(typed, word)]


def is_slip(typed: str, meant: str) -> bool:
    """Whether a word that is in no dictionary is another with a typing error; they differ by one step.

    Names are in no dictionary either, so less is taken for an error in them: Freiberg isn't Freiburg.
    """
    if len(typed) == len(meant):
        return _swapped(typed, meant) or _mistaken(typed, meant)
    shorter, longer = sorted((typed, meant), key=len)
    at = next(
        (number for number, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter)
    )
    if at == len(shorter):
        return longer[-1] in ("s", longer[-2])
    return longer[at] == longer[at - 1] or len(shorter) >= (ENOUGH if is_word(meant) else LONG)


def _swapped(typed: str, meant: str) -> bool:
    """Two letters next to each other have changed places."""
    return sorted(typed) == sorted(meant)


def _mistaken(typed: str, meant: str) -> bool:
    """One letter of a word is another: the next key, or a vowel that sounds like it."""
    wrong = next({a, b} for a, b in zip(typed, meant, strict=True) if a != b)
    likely = wrong in NEIGHBOURS or wrong <= UNSTRESSED
    return likely and is_word(meant) and len(meant) > SHORTEST
