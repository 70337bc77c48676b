"""Assigns people to seats: as many as can be, those who go first, and of these the best."""

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.matching.groups.couples import EXACT
from bot.matching.solvers.blossom import Couple, couples_of
from bot.matching.weights.scale import FORBIDDEN, PairWeights, Scale
from bot.matching.weights.score import MOST_TOGETHER

ROWS = 128  # seats weighed at a time

SeatLevels = NDArray[np.int64]


def levels(keys: Sequence[Hashable]) -> SeatLevels:
    """Number sort keys from 0; who has the greatest key goes first."""
    order: list[Any] = sorted({*keys})
    number = {each: level for level, each in enumerate(order)}
    return np.array([number[each] for each in keys], np.int64)


def assigned(scale: Scale, worth: PairWeights, seats: SeatLevels, people: SeatLevels) -> list[Couple]:
    """Assign people to seats, one each: as many as possible, then those of the highest levels, then the best.

    Who can be assigned at once is a matroid, so the greatest sum of levels also has most of the highest one,
    then of the next.

    Args:
        worth: what each person (column) is worth in each seat (row); ``FORBIDDEN`` where they must not sit.
        seats, people: their levels.

    Returns:
        Rows and columns, ascending.
    """
    if not worth.size:
        return []
    return (_exactly if sum(worth.shape) <= EXACT else _at_length)(scale, worth, seats, people)


def _exactly(scale: Scale, worth: PairWeights, seats: SeatLevels, people: SeatLevels) -> list[Couple]:
    rows, columns = np.nonzero(worth > FORBIDDEN)
    if not len(rows):
        return []
    pairs = min(worth.shape)
    strict = scale.strict(worth[rows, columns], pairs * MOST_TOGETHER)
    step = max(strict) * pairs + 1
    count = len(worth)
    goes_first = (seats[rows] + people[columns]).tolist()
    edges = zip(rows.tolist(), (columns + count).tolist(), strict, goes_first, strict=True)
    found = couples_of((row, column, value + step * level) for row, column, value, level in edges)
    return [(row, column - count) for row, column in found]


def _at_length(scale: Scale, worth: PairWeights, seats: SeatLevels, people: SeatLevels) -> list[Couple]:
    """The same for many people, with one point of a rank before what one pair can have below it."""
    from scipy.optimize import linear_sum_assignment

    value = np.empty(worth.shape)
    for start in range(0, len(worth), ROWS):
        value[start : start + ROWS] = scale.compressed(worth[start : start + ROWS])
    allowed = worth > FORBIDDEN
    pairs = min(worth.shape)
    if not allowed.any():
        return []
    value -= value[allowed].min()
    step = float(value[allowed].max()) * pairs + 1
    value += step * seats[:, None]
    value += step * people
    value[~allowed] = -step * (int(seats.max()) + int(people.max()) + 1) * pairs
    rows, columns = linear_sum_assignment(value, maximize=True)
    return [(int(a), int(b)) for a, b in zip(rows, columns, strict=True) if allowed[a, b]]
