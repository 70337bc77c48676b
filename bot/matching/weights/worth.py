"""What groups of few people are worth, exactly: each rank before all lower ones, however many pairs there are."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.matching.weights.scale import FORBIDDEN, FULL
from bot.matching.weights.score import Score

# Room in each rank for each person: three people in a group make 1.5 pairs, and a larger group costs less than as much again.
ROOM = 3


class Worth:
    """What some of a round's people are worth together; they are identified by their place among these.

    Args:
        people: positions.
    """

    def __init__(self, score: Score, people: Sequence[int]) -> None:
        some, count = np.array(people, np.intp), len(people)
        weights = score.block(some, some)
        a, b = np.nonzero(np.triu(weights > FORBIDDEN, 1))
        strict = score.scale.strict(weights[a, b], ROOM * count)
        self.scale = score.scale.wide(ROOM * count)
        self.most = self.scale.highest * (1 + ROOM * count)  # above all that any groups of them are worth
        # Python integers, which may exceed 64 bits; None for two who must never meet.
        self.pairs: NDArray[Any] = np.full((count, count), None, object)
        self.pairs[a, b] = self.pairs[b, a] = strict
        self.edges = list(zip(a.tolist(), b.tolist(), strict, strict=True))
        self.usual = score.situation.policy.group_size
        claim = self.usual * FULL * self.scale.priority
        likes = score.liking[some].tolist()
        self.costs = [
            priority * claim - like * self.scale.taste
            for priority, like in zip(score.priorities[some].tolist(), likes, strict=True)
        ]

    def of(self, groups: Iterable[Sequence[int]]) -> int:
        """What these groups are worth: their pairs, minus what larger groups cost their people."""
        return sum(self._of(group) for group in groups)

    def _of(self, group: Sequence[int]) -> int:
        pairs = sum(self.pairs[pair] for pair in combinations(group, 2))
        return int(pairs - sum(self.costs[one] for one in group if len(group) > self.usual))
