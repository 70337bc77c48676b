"""Counts the words that two people have in common, for very many pairs at once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from bot.matching.core.words import key

Rows = slice | NDArray[np.intp]
Counts = NDArray[np.uint8]

POPULAR = 64  # a word that more than one in this many people have is stored densely
MOST_WORDS = 255  # of one person: a byte can't count more


def flags(values: Iterable[bool]) -> Counts:
    """1 or 0 for each person: NumPy combines bytes of all pairs tens of times faster than truth values."""
    return np.fromiter(values, np.uint8)


def cells(matrix: csr_array, rows: Rows, columns: Rows) -> tuple[tuple[NDArray[Any], ...], NDArray[Any]]:
    """Where a block of a sparse matrix isn't zero, by rows and columns of the block, and what it is there."""
    block = coo_array(matrix[rows][:, columns])  # type: ignore[index]  # SciPy's stubs know no unions
    return block.coords, block.data


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
        self._popular = (_incidence(lefts, popular), _incidence(rights, popular).toarray().T.copy())
        self._rare = (_incidence(lefts, rare), _incidence(rights, rare))

    def block(self, rows: Rows, columns: Rows) -> Counts:
        """How many words each row's left list shares with each column's right list."""
        left, right = self._popular
        counts: Counts = left[rows] @ right[:, columns]
        if self._rare[0].nnz:
            counts += (self._rare[0][rows] @ csr_array(self._rare[1][columns].T)).toarray()
        return counts

    def __bool__(self) -> bool:
        """Whether anyone shares anything."""
        return bool(self._popular[0].nnz or self._rare[0].nnz)


def _incidence(lists: Sequence[Sequence[str]], vocabulary: Sequence[str]) -> csr_array:
    number = {word: index for index, word in enumerate(vocabulary)}
    found = [[number[word] for word in words if word in number] for words in lists]
    indptr = np.cumsum([0, *map(len, found)])
    indices = np.array([index for row in found for index in row], dtype=np.int32)
    return csr_array((np.ones(len(indices), np.uint8), indices, indptr), (len(lists), len(vocabulary)))


def numbered(words: Iterable[str]) -> NDArray[np.int32]:
    """Number the words; words that compare as equal get the same number."""
    compared = cache(key)
    keys = [compared(each) for each in words]
    number = {each: index for index, each in enumerate(sorted(set(keys)))}
    return np.array([number[each] for each in keys], np.int32)
