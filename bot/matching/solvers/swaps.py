"""Improves groups of any size by letting two people swap places."""

from collections.abc import Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray

Group = tuple[int, ...]

KICKS = 600  # times that a few random people swap places
KICK = 3  # random pairs who swap places each time


class Seating:
    """Who sits where, and what that is worth: the sum over all pairs who sit together.

    Args:
        weights: of all people with all, symmetric.
        cost: what each person costs in a group that is larger than usual.
        larger: whether each group is larger than usual.
    """

    def __init__(
        self,
        weights: NDArray[np.int64],
        groups: Sequence[Group],
        cost: NDArray[np.int64],
        larger: Sequence[bool],
    ) -> None:
        self._weights = weights.copy()
        np.fill_diagonal(self._weights, 0)
        self._costs = np.outer(cost, np.array(larger, np.int64))
        self.seats = np.empty(len(weights), np.intp)
        for number, group in enumerate(groups):
            self.seats[list(group)] = number
        self._count = len(groups)
        # What each person adds to each group.
        self._joining = self._weights @ (self.seats[:, None] == np.arange(self._count)) - self._costs

    @property
    def groups(self) -> list[Group]:
        """The people of each group."""
        return [tuple(map(int, np.flatnonzero(self.seats == number))) for number in range(self._count)]

    def shuffled(self, chance: Random) -> "Seating":
        """Improve the seats; then repeatedly disturb them a little, and keep the result if it is better."""
        worth = self._improve()
        best, joining = self.seats, self._joining
        people = range(len(best))
        for _ in range(KICKS):
            self.seats, self._joining = best.copy(), joining.copy()
            for _ in range(KICK):
                a, b = chance.sample(people, 2)
                self._swap(a, b)
            if (found := self._improve()) > worth:
                best, joining, worth = self.seats, self._joining, found
        self.seats, self._joining = best, joining
        return self

    def _improve(self) -> int:
        """Swap the two people who gain most by it, until no swap helps; return the total worth."""
        everyone = np.arange(len(self.seats))
        while True:
            there = self._joining[:, self.seats]
            own = there.diagonal()
            gains = there + there.T - 2 * self._weights - own[:, None] - own
            gains[self.seats[:, None] == self.seats] = 0
            a, b = divmod(int(gains.argmax()), len(everyone))
            if gains[a, b] <= 0:
                return int(own.sum() - self._costs[everyone, self.seats].sum())
            self._swap(a, b)

    def _swap(self, a: int, b: int) -> None:
        """Let two people swap places; only what people add to these two groups changes."""
        one, other = self.seats[[a, b]]
        less = self._weights[a] - self._weights[b]
        self._joining[:, one] -= less
        self._joining[:, other] += less
        self.seats[[a, b]] = other, one
