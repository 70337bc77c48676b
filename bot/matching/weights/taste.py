"""How well two people suit each other, apart from departments and history."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from bot.matching.core.person import Pair, Person, Ties
from bot.matching.core.policy import Weights
from bot.matching.rules.catalogue import RULES, points_of
from bot.matching.rules.pairs import PairNumbers, Rows
from bot.matching.rules.rule import PairPoints, Points


class Taste:
    """How well the people of a round suit each other by all rules; in blocks, to save memory.

    Args:
        people: ordered by id.
    """

    def __init__(self, people: Sequence[Person], ties: Ties, weights: Weights) -> None:
        self._none = np.zeros(len(people), np.int16)
        self._parts: list[PairPoints] = []
        tied: Counter[Pair] = Counter()
        for rule in RULES:
            if points := points_of(rule, weights):
                found = (reading(people, points) for reading in rule.readings)
                self._parts += [part for part in found if part]
                tied.update({pair: round(points * share) for pair, share in rule.shares(ties).items()})
        self._tied = _by_position(tied, people)

    def block(self, rows: Rows, columns: Rows) -> Points:
        """The taste of each row for each column, 0 to `most_taste`; symmetric."""
        points: Points = self._none[rows][:, None] + self._none[columns]
        for part in self._parts:
            points += part(rows, columns)
        if self._tied.any:
            where, more = self._tied.cells(rows, columns)
            points[where] += more
        return points


def _by_position(points: Mapping[Pair, int], people: Sequence[Person]) -> PairNumbers:
    """The points of pairs of whom both people are in the round."""
    index = {person.id: number for number, person in enumerate(people)}
    known = [(index[a], index[b], found) for (a, b), found in points.items() if {a, b} <= index.keys()]
    a, b, found = np.array(known, np.intp).reshape(-1, 3).T
    return PairNumbers(len(people), a, b, found.astype(np.int16))
