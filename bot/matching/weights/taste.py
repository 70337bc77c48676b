"""How well two people suit each other, apart from departments and history."""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import coo_array, csr_array

from bot.matching.core.person import Pair, Person, Ties
from bot.matching.core.policy import Weights
from bot.matching.rules.catalogue import RULES, points_of
from bot.matching.rules.common import Rows, cells
from bot.matching.rules.rule import PairPoints, Points


class Taste:
    """How well the people of a round suit each other by all rules; in blocks, to save memory.

    Args:
        people: ordered by id.
    """

    def __init__(self, people: Sequence[Person], ties: Ties, weights: Weights) -> None:
        index = {person.id: number for number, person in enumerate(people)}
        self._none = np.zeros(len(people), np.int16)
        self._parts: list[PairPoints] = []
        self._tied = _symmetric({}, 0, index)
        for rule in RULES:
            if points := points_of(rule, weights):
                found = (reading(people, points) for reading in rule.readings)
                self._parts += [part for part in found if part]
                self._tied = csr_array(self._tied + _symmetric(rule.shares(ties), points, index))

    def block(self, rows: Rows, columns: Rows) -> Points:
        """The taste of each row for each column, 0 to `most_taste`; symmetric."""
        points: Points = self._none[rows][:, None] + self._none[columns]
        for part in self._parts:
            points += part(rows, columns)
        if self._tied.nnz:
            where, more = cells(self._tied, rows, columns)
            points[where] += more
        return points


def _symmetric(shares: Mapping[Pair, float], points: int, index: Mapping[int, int]) -> csr_array:
    """The points of pairs, both ways, if both people are in the round."""
    known = [
        (index[a], index[b], round(points * share))
        for (a, b), share in shares.items()
        if {a, b} <= index.keys()
    ]
    a, b, found = np.array(known, np.int32).reshape(-1, 3).T
    both = (np.r_[found, found], (np.r_[a, b], np.r_[b, a]))
    return csr_array(coo_array(both, shape=(len(index), len(index))))
