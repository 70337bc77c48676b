"""Looks ahead, so that a small company doesn't run out of new faces earlier than it must.

Each round uses up some of the couples who have not met yet. If they are chosen carelessly, the remaining ones
may no longer let everyone meet someone new after about half of the possible rounds. So after the best round,
search for a complete future of rounds. If there is none, take the round from a future that exists.
"""

from collections.abc import Sequence
from itertools import combinations
from random import Random

import numpy as np
from numpy.typing import NDArray

from bot.matching.solvers.blossom import couples_of
from bot.matching.solvers.swaps import Group
from bot.matching.weights.score import Score
from bot.matching.weights.worth import Worth

FEW = 100  # people; in larger companies, members come and go before the new faces run out
SEARCHES = 1000  # rounds built in total while searching for one future
TRIOS = 6  # trios tried in a round for an odd number of people
FINE = 1000  # random steps below one step of need

Unmet = NDArray[np.bool_]
Rounds = list[list[Group]]


def foresighted(score: Score, groups: list[Group], chance: Random) -> list[Group]:
    """Return these groups, or others if these would lead into a dead end.

    Only taste is sacrificed for that.

    Args:
        groups: couples, and one trio if the number of people is odd.
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
    worth = Worth(score, range(len(score)))
    best = max((each for each in other if fair[list(each[0])].all()), key=worth.of)
    taste = worth.scale.age  # dividing by it drops taste and chance; the ranks above are not sacrificed
    return best if worth.of(best) // taste >= worth.of(groups) // taste else groups


def _priority(score: Score, groups: Sequence[Group]) -> int:
    """The highest priority in the trio, for whose people it is bad luck; of everyone if there is no trio."""
    trio = next((list(group) for group in groups if len(group) > 2), slice(None))
    return int(score.priorities[trio].max())


def _are_in(groups: Sequence[Group], unmet: Unmet) -> bool:
    return all(unmet[pair] for group in groups for pair in combinations(group, 2))


def _without(unmet: Unmet, groups: Sequence[Group]) -> Unmet:
    """Which pairs have still not met once these groups have."""
    rest = unmet.copy()
    for group in groups:
        for a, b in combinations(group, 2):
            rest[a, b] = rest[b, a] = False
    return rest


def _most_rounds(unmet: Unmet) -> int:
    """The most rounds of new faces: each takes one from everyone, and a trio takes one more from its three."""
    n = len(unmet)
    degrees = unmet.sum(axis=1)
    if n % 2 == 0:
        return int(degrees.min())
    return min(int(degrees.min()), int(degrees.sum()) // 2 // ((n + 3) // 2))


def _is_safe(rest: Unmet, most: int) -> bool:
    """Whether enough is left that any round may come first.

    A regular graph with an even number n of people, in which each has at least 2 * ceil(n / 4) - 1 others,
    can be split into rounds (Csaba, Kühn, Lo, Osthus, Treglown: Proof of the 1-factorization and Hamilton
    decomposition conjectures, 2016; proven for large n).
    """
    n = len(rest)
    degrees = rest.sum(axis=1)
    return n % 2 == 0 and int(degrees.max()) == most and most >= 2 * -(-n // 4) - 1


class _Future:
    """Searches for many rounds in which nobody meets twice; the trio comes first in each.

    Args:
        fair: who may be in the first round's trio.
    """

    def __init__(self, chance: Random, fair: NDArray[np.bool_] | None = None) -> None:
        self._chance = chance
        self._fair = fair
        self._left = SEARCHES
        self._best: Rounds = []

    def of(self, unmet: Unmet, rounds: int) -> Rounds:
        """Return this many rounds, or as many as are found."""
        while self._left > 0 and len(self._best) < rounds:
            self._extend(unmet, [], rounds)
        return self._best

    def _extend(self, unmet: Unmet, done: Rounds, rounds: int) -> bool:
        """Add rounds; if that fails near the end, try others."""
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
        """Build a round of new faces that leaves the rest spread as evenly as possible."""
        if len(unmet) % 2 == 0:
            return self._coupled(unmet, list(range(len(unmet))))
        for trio in self._trios(unmet, fair):
            rest = [person for person in range(len(unmet)) if person not in trio]
            if couples := self._coupled(unmet, rest):
                return [trio, *couples]
        return None

    def _trios(self, unmet: Unmet, fair: NDArray[np.bool_] | None) -> list[Group]:
        """Some trios of people who have the most new faces left."""
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
        """Put all these people into couples of new faces; None if that is impossible.

        People with the fewest new faces left need one of them in every round. So those who still have many
        such people to meet come first.
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
