"""Looking ahead, so that few people don't run out of new faces earlier than they must.

Each round uses up some of the couples who have not met yet. Taken without care, those that are left may not let
everyone meet somebody new any more, at about half of the rounds that there could have been. So after the best round a
whole future of rounds is looked for, and where there is none, the round is taken from a future that there is.
"""

from collections.abc import Sequence
from itertools import combinations
from random import Random

import numpy as np
from numpy.typing import NDArray

from bot.matching.solvers.blossom import couples_of
from bot.matching.solvers.shuffle import Group
from bot.matching.weights.score import Score

FEW = 100  # people; beyond, members come and go before the new faces run out
SEARCHES = 1000  # rounds drawn up in all while looking for one future
TRIOS = 6  # trios tried for a round of an odd number of people
FINE = 1000  # steps of chance below one step of need

Unmet = NDArray[np.bool_]
Rounds = list[list[Group]]


def foresighted(score: Score, groups: list[Group], chance: Random) -> list[Group]:
    """These groups, or others where these would lead into a dead end.

    Only taste is given up for that.

    Args:
        groups: couples, and one trio where the number of people is odd.
    """
    if len(score) > FEW:
        return groups
    unmet = score.fresh()
    if not _are_in(groups, unmet):
        return groups
    rest = _without(unmet, groups)
    most = _most_rounds(rest)
    if _is_safe(rest, most):
        return groups
    after = _Future(chance).of(rest, most)
    if len(after) >= _most_rounds(unmet) - 1:
        return groups
    fair = score.priorities <= _priority(score, groups)
    other = _Future(chance, fair).of(unmet, _most_rounds(unmet))
    if len(other) <= len(after) + 1:
        return groups
    best = max((each for each in other if fair[list(each[0])].all()), key=lambda each: _worth(score, each))
    taste = score.scale.age  # all that is below the ranks, of which none is given up
    return best if _worth(score, best) // taste >= _worth(score, groups) // taste else groups


def _priority(score: Score, groups: Sequence[Group]) -> int:
    """The greatest priority of those who are in the trio, for whom it is bad luck; any priority where there is none."""
    trio = next((list(group) for group in groups if len(group) > 2), slice(None))
    return int(score.priorities[trio].max())


def _worth(score: Score, groups: Sequence[Group]) -> int:
    """What the pairs are worth, and what the people in a trio have against a larger group, or for it."""
    weights = score.block(slice(None))
    pairs = sum(int(weights[pair]) for group in groups for pair in combinations(group, 2))
    return pairs - sum(int(score.larger_costs[list(group)].sum()) for group in groups if len(group) > 2)


def _are_in(groups: Sequence[Group], unmet: Unmet) -> bool:
    return all(unmet[pair] for group in groups for pair in combinations(group, 2))


def _without(unmet: Unmet, groups: Sequence[Group]) -> Unmet:
    """Who has not met yet once these groups have."""
    rest = unmet.copy()
    for group in groups:
        for a, b in combinations(group, 2):
            rest[a, b] = rest[b, a] = False
    return rest


def _most_rounds(unmet: Unmet) -> int:
    """How many rounds of new faces there can be at most: each takes one from everyone, a trio one more from three."""
    n = len(unmet)
    degrees = unmet.sum(axis=1)
    if n % 2 == 0:
        return int(degrees.min())
    return min(int(degrees.min()), int(degrees.sum()) // 2 // ((n + 3) // 2))


def _is_safe(rest: Unmet, most: int) -> bool:
    """Whether so much is left that any round may come first.

    A regular graph with an even number n of people, in which each has at least 2 * ceil(n / 4) - 1 others, can be
    parted into rounds (Csaba, Kühn, Lo, Osthus, Treglown: Proof of the 1-factorization and Hamilton decomposition
    conjectures, 2016; proven for large n).
    """
    n = len(rest)
    degrees = rest.sum(axis=1)
    return n % 2 == 0 and int(degrees.max()) == most and most >= 2 * -(-n // 4) - 1


class _Future:
    """Looks for many rounds in which nobody meets twice; the trio comes first in each.

    Args:
        fair: who may be in the trio of the first round.
    """

    def __init__(self, chance: Random, fair: NDArray[np.bool_] | None = None) -> None:
        self._chance = chance
        self._fair = fair
        self._left = SEARCHES
        self._best: Rounds = []

    def of(self, unmet: Unmet, rounds: int) -> Rounds:
        """So many rounds, or as many as are found."""
        while self._left > 0 and len(self._best) < rounds:
            self._extend(unmet, [], rounds)
        return self._best

    def _extend(self, unmet: Unmet, done: Rounds, rounds: int) -> bool:
        """Add rounds; where that fails near the end, other ones are tried."""
        if len(done) > len(self._best):
            self._best = done
        left = rounds - len(done)
        if not left:
            return True
        for _ in range(1 + 12 // left):
            self._left -= 1
            groups = self._round(unmet, None if done else self._fair)
            if groups is None or self._left < 0:
                return False
            if self._extend(_without(unmet, groups), [*done, groups], rounds):
                return True
        return False

    def _round(self, unmet: Unmet, fair: NDArray[np.bool_] | None) -> list[Group] | None:
        """A round of new faces that leaves the others as evenly as it can."""
        if len(unmet) % 2 == 0:
            return self._coupled(unmet, list(range(len(unmet))))
        for trio in self._trios(unmet, fair):
            rest = [person for person in range(len(unmet)) if person not in trio]
            if couples := self._coupled(unmet, rest):
                return [trio, *couples]
        return None

    def _trios(self, unmet: Unmet, fair: NDArray[np.bool_] | None) -> list[Group]:
        """Some trios of those who have the most new faces left."""
        degrees = unmet.sum(axis=1)
        people = range(len(unmet)) if fair is None else np.flatnonzero(fair).tolist()
        order = sorted(people, key=lambda person: (-int(degrees[person]), self._chance.random()))
        found: list[Group] = []
        for place, first in enumerate(order):
            for second, third in combinations(order[place + 1 :], 2):
                if unmet[first, second] and unmet[first, third] and unmet[second, third]:
                    found.append((first, second, third))
                    if len(found) == TRIOS:
                        return found
                    break
        return found

    def _coupled(self, unmet: Unmet, people: list[int]) -> list[Group] | None:
        """All of some people in couples of new faces; None if that can't be.

        Whoever can't spare anyone is in every round with someone: those with many of that kind still to meet come first.
        """
        inside = unmet[np.ix_(people, people)]
        degrees = inside.sum(axis=1)
        spare = 1.0 / (1 + degrees - degrees.min())
        needed = inside @ spare
        need = np.outer(needed, spare)
        a, b = np.nonzero(np.triu(inside, 1))
        worth = ((need + need.T)[a, b] * FINE).astype(np.int64).tolist()
        edges = [
            (i, j, w + self._chance.randrange(FINE))
            for i, j, w in zip(a.tolist(), b.tolist(), worth, strict=True)
        ]
        couples = couples_of(edges)
        if 2 * len(couples) < len(people):
            return None
        return [(people[i], people[j]) for i, j in couples]
