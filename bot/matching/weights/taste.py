"""How well two people suit each other, departments and history apart."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from bot.matching.core.person import Pair, Person, Ties
from bot.matching.core.policy import Weights
from bot.matching.core.words import key
from bot.matching.weights.common import Common, Rows, cells, numbered

Points = NDArray[np.int32]

ENOUGH_HOURS = 8  # half hours in common
MOST_INTERESTS = 3  # more in common does not make a better chat
NEW = 183  # days: half a year
LONG = 730  # days: two years


class Taste:
    """What suits the people of a round; in blocks, because all pairs at once are too many to keep.

    Args:
        people: ordered by id.
    """

    def __init__(self, people: Sequence[Person], ties: Ties, weights: Weights) -> None:
        self._weights = weights
        self._interests = Common([p.interests for p in people], [p.interests for p in people])
        self._helps = Common([p.offers for p in people], [p.seeks for p in people])
        self._helped = Common([p.seeks for p in people], [p.offers for p in people])
        self._wanted = Common([p.known_as for p in people], [p.wishes for p in people])
        self._wants = Common([p.wishes for p in people], [p.known_as for p in people])
        self._spoken = Common([p.languages for p in people], [p.languages for p in people])
        self._speaks = np.array([any(map(key, p.languages)) for p in people])
        self._hours = np.array([p.hours for p in people], np.uint64)
        self._video = np.array([p.video for p in people])
        self._in_person = np.array([p.in_person for p in people])
        self._offices = numbered(p.office for p in people)
        self._named = np.array([key(p.office) != "" for p in people])
        self._new = np.array([p.tenure_days is not None and p.tenure_days <= NEW for p in people])
        self._long = np.array([p.tenure_days is not None and p.tenure_days >= LONG for p in people])
        index = {person.id: number for number, person in enumerate(people)}
        self._tied = _symmetric({}, 0, index)
        for shares, weight in (
            (ties.acquaintance, -weights.strangers),
            (ties.recommendations, weights.recommended),
            (ties.wishes, weights.wishes),
        ):
            self._tied = csr_array(self._tied + _symmetric(shares, weight, index))

    def block(self, rows: Rows, columns: Rows) -> Points:
        """The taste of each of the rows for each of the columns, 0 to ``Weights.most``; the same both ways."""
        weights = self._weights
        points = weights.strangers + self._practical(rows, columns)
        points += self._understood(rows, columns) * np.int32(weights.language)
        for weight, common, most in (
            (weights.teaches, self._helps, 1),
            (weights.teaches, self._helped, 1),
            (weights.wishes, self._wants, 1),
            (weights.wishes, self._wanted, 1),
            (weights.interest, self._interests, MOST_INTERESTS),
        ):
            if weight and common:
                points += np.minimum(common.block(rows, columns), np.uint8(most)) * np.int32(weight)
        if self._tied.nnz:
            points += cells(self._tied, rows, columns)
        return points

    def _understood(self, rows: Rows, columns: Rows) -> NDArray[np.bool_] | np.bool_:
        """Who have a language in common, as far as both said which they speak."""
        if np.count_nonzero(self._speaks) < 2:
            return np.True_
        unknown: NDArray[np.bool_] = ~(self._speaks[rows][:, None] & self._speaks[columns])
        return unknown | (self._spoken.block(rows, columns) > 0)

    def _practical(self, rows: Rows, columns: Rows) -> Points:
        """Hours, ways of meeting, offices, tenure."""
        weights = self._weights
        overlap = np.bitwise_count(self._hours[rows][:, None] & self._hours[columns])
        points: Points = (
            np.minimum(overlap, np.uint8(ENOUGH_HOURS)) * np.int32(weights.hours) // np.int32(ENOUGH_HOURS)
        )
        # Two people who name no office are taken to share one: small companies have no need to name it.
        in_person = self._in_person[rows][:, None] & self._in_person[columns]
        in_person &= self._offices[rows][:, None] == self._offices[columns]
        points += (in_person | (self._video[rows][:, None] & self._video[columns])) * np.int32(
            weights.meeting
        )
        points += (in_person & self._named[columns]) * np.int32(weights.office)
        if weights.tenure and self._new.any() and self._long.any():
            mixed = (
                self._new[rows][:, None] & self._long[columns]
                | self._long[rows][:, None] & self._new[columns]
            )
            points += mixed * np.int32(weights.tenure)
        return points


def _symmetric(shares: Mapping[Pair, float], weight: int, index: Mapping[int, int]) -> csr_array:
    """The points of some pairs, both ways, as far as both are in the round."""
    known = [
        (index[a], index[b], round(weight * share))
        for (a, b), share in shares.items()
        if {a, b} <= index.keys()
    ]
    a, b, points = np.array(known, np.int32).reshape(-1, 3).T
    both = (np.r_[points, points], (np.r_[a, b], np.r_[b, a]))
    return csr_array(coo_array(both, shape=(len(index), len(index))))
