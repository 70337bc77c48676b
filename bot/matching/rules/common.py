"""Counts the words that two people have in common, for very many pairs at once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from bot.matching.core.words import key
from bot.matching.rules.pairs import Rows

Counts = NDArray[np.uint8]

POPULAR = 64  # a word that more than one in this many people have is stored densely
MOST_WORDS = 255  # of one person: a byte can't count more


def flags(values: Iterable[bool]) -> Counts:
    """1 or 0 for each person: NumPy combines bytes of all pairs tens of times faster than truth values."""
    return np.fromiter(values, np.uint8)


class Common:
    """The words that are in one person's left list and in another person's right list.

    Few pairs share a rare word, so rare words are stored sparsely.

    Args:
        left, right: one list of words for each person.
    """

    def __init__(self, left: Sequence[Iterable[str]], right: Sequence[Iterable[str]]) -> None:
        compared = cache(key)  # each word once, however many people wrote it
        lefts, rights = (
            [sorted({*map(compared, words)} - {""})[:MOST_WORDS] for words in side] for side in (left, right)
        )
        popularity = Counter(word for words in rights for word in words)
        both = sorted({word for words in lefts for word in words} & popularity.keys())
        many = len(rights) / POPULAR
        popular = [word for word in both if popularity[word] > many]
        rare = [word for word in both if popularity[word] <= many]
        self._any = bool(both)
        self._popular = (_incidence(lefts, popular), _by_word(rights, popular))
        self._rare = (_incidence(lefts, rare), _incidence(rights, rare)) if rare else None

    def block(self, rows: Rows, columns: Rows) -> Counts:
        """How many words each row's left list shares with each column's right list."""
        left, right = self._popular
        counts: Counts = left[rows] @ right[:, columns]
        if self._rare:
            rarely, other = self._rare
            counts += (rarely[rows] @ csr_array(other[columns].T)).toarray()
        return counts

    def __bool__(self) -> bool:
        """Whether anyone shares anything."""
        return self._any


def _incidence(lists: Sequence[Sequence[str]], vocabulary: Sequence[str]) -> csr_array:
    """Which words each person has, one row for each."""
    found = _places(lists, vocabulary)
    indptr = np.cumsum([0, *map(len, found)])
    indices = np.array([place for row in found for place in row], np.int32)
    return csr_array((np.ones(len(indices), np.uint8), indices, indptr), (len(lists), len(vocabulary)))


def _by_word(lists: Sequence[Sequence[str]], vocabulary: Sequence[str]) -> Counts:
    """Who has each word, one row for each."""
    incidence = np.zeros((len(vocabulary), len(lists)), np.uint8)
    for person, row in enumerate(_places(lists, vocabulary)):
        incidence[row, person] = 1
    return incidence


def _places(lists: Sequence[Sequence[str]], vocabulary: Sequence[str]) -> list[list[int]]:
    """Where the words of each list are in the vocabulary, as far as it has them."""
    place = {word: number for number, word in enumerate(vocabulary)}
    return [[place[word] for word in words if word in place] for words in lists]


def numbered(words: Iterable[str]) -> NDArray[np.int32]:
    """Number the words; words that compare as equal get the same number."""
    compared = cache(key)
    keys = [compared(each) for each in words]
    number = {each: index for index, each in enumerate(sorted(set(keys)))}
    return np.array([number[each] for each in keys], np.int32)
