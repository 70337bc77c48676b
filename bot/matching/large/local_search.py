"""Improves couples of very many people: exactly, on a small part at a time."""

from collections.abc import Iterable, Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray

from bot.matching.core.history import MOST_PRIORITY
from bot.matching.solvers.blossom import Couple, best_couples
from bot.matching.weights.scale import NEVER_MET, PairWeights
from bot.matching.weights.score import Score, couple_weights

PART = 40  # poor couples considered together, all with all
OTHERS = 60  # couples drawn for each part, who may give up their partners
MOST_POOR = 400  # couples in one pass
PASSES = 8  # at most


class CoupleImprover:
    """Couples that are improved step by step.

    Args:
        couples: positions; nobody appears twice.
    """

    def __init__(self, score: Score, couples: Sequence[Couple]) -> None:
        self._score = score
        self._partner = np.full(len(score), -1)
        self._join(couples)

    @property
    def couples(self) -> list[Couple]:
        """The couples, ascending."""
        a = np.flatnonzero(self._partner > np.arange(len(self._partner)))
        return list(zip(a.tolist(), self._partner[a].tolist(), strict=True))

    @property
    def alone(self) -> list[int]:
        """People without a partner, ascending."""
        return [int(person) for person in np.flatnonzero(self._partner < 0)]

    def settle(self, people: Iterable[int]) -> None:
        """Couple some people and their partners anew, in the best way among themselves."""
        some = np.fromiter(people, np.intp)
        part = np.unique(np.r_[some, self._partner[some]])
        part = part[part >= 0]
        self._partner[part] = -1
        self._join([(int(part[a]), int(part[b])) for a, b in best_couples(self._score.block(part, part))])

    def mend(self, chance: Random) -> None:
        """Couple the poor couples anew, together with some others, for as long as that changes anything."""
        before = None
        for _ in range(PASSES):
            couples = self.couples
            weights = couple_weights(self._score, couples)
            now = (len(couples), int(weights.sum()))
            poor = [*((person, person) for person in self.alone), *self._poor(couples, weights)]
            if now == before or len(poor) <= len(self._score) % 2:
                return
            before = now
            luckiest = self._luckiest(couples)
            for start in range(0, len(poor), PART):
                drawn = [*chance.sample(couples, min(OTHERS, len(couples))), *luckiest]
                self.settle(person for couple in (*poor[start : start + PART], *drawn) for person in couple)

    def _poor(self, couples: list[Couple], weights: PairWeights) -> list[Couple]:
        """The worst couples: not able to meet, met before, avoidably of one department, or passed over."""
        ranks = self._score.scale.ranks(weights)
        poor = (ranks.age < NEVER_MET) | self._out_of_turn(couples)
        poor |= ranks.able < self._score.scale.must_meet
        if ranks.across.sum() < self._score.most_across:
            poor |= ranks.across == 0
        order = np.argsort(weights, kind="stable")
        return [couples[number] for number in order[poor[order]][:MOST_POOR]]

    def _out_of_turn(self, couples: list[Couple]) -> NDArray[np.bool_]:
        """Which couples inside the largest department have a higher priority than someone who got out of it."""
        among, priorities = self._priorities(couples)
        lucky = priorities[among == 1]
        out: NDArray[np.bool_] = (among == 2) & (priorities > lucky.min(initial=MOST_PRIORITY))
        return out

    def _luckiest(self, couples: list[Couple]) -> list[Couple]:
        """Couples across departments whose member from the largest one has the lowest priority."""
        among, priorities = self._priorities(couples)
        lucky = np.flatnonzero(among == 1)
        return [couples[number] for number in lucky[np.argsort(priorities[lucky], kind="stable")][:OTHERS]]

    def _priorities(self, couples: list[Couple]) -> tuple[NDArray[np.intp], PairWeights]:
        """For each couple, how many are from the largest department, and the highest priority of those."""
        ends = np.array(couples, np.intp).reshape(-1, 2)
        inside = self._score.in_largest[ends]
        return inside.sum(axis=1), (self._score.priorities[ends] * inside).max(axis=1, initial=0)

    def _join(self, couples: Sequence[Couple]) -> None:
        for a, b in couples:
            self._partner[a], self._partner[b] = b, a
