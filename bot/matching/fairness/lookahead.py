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
IN_VAIN = 100  # of these, after which there is none if none of them was even a first round
PAIRS = 1_000_000  # of which each may be one of all with all: more people have fewer rounds built
FINE = 1000  # random steps below one step of need

Unmet = NDArray[np.bool_]
Rounds = list[list[Group]]


def foresighted(score: Score, groups: list[Group], chance: Random) -> list[Group]:
    """Return these groups, or others if these would lead into a dead end.

    Only bridges and taste are sacrificed for that: new faces come before them.

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
    below = worth.scale.age  # dividing by it drops bridges, taste and chance, which are below new faces
    return best if worth.of(best) // below >= worth.of(groups) // below else groups


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

    Every round for an odd number of people needs three who have not met at all, and couples chosen without regard to
    that would soon leave none. So the trios of all rounds are set aside first, and then each round's couples are found.

    Args:
        fair: who may be in the first round's trio.
    """

    def __init__(self, chance: Random, fair: NDArray[np.bool_] | None = None) -> None:
        self._chance = chance
        self._draw = np.random.default_rng(chance.getrandbits(64))
        self._fair = fair
        self._left = 0
        self._best: Rounds = []

    def of(self, unmet: Unmet, rounds: int) -> Rounds:
        """Return this many rounds, or as many as are found."""
        self._left = min(SEARCHES, PAIRS // len(unmet) ** 2)
        hopeless = self._left - IN_VAIN
        while self._left > (0 if self._best else hopeless) and len(self._best) < rounds:
            trios = self._set_aside(unmet, rounds) if len(unmet) % 2 else [()] * rounds
            self._left -= 1
            if len(trios) > len(self._best):  # fewer lead no further: each round has its own
                self._extend(_without(unmet, trios), [], trios)
        return self._best

    def _set_aside(self, unmet: Unmet, rounds: int) -> list[Group]:
        """A trio for each round, of people who have the most new faces left; fewer if there are no more."""
        trios: list[Group] = []
        everyone = np.ones(len(unmet), np.bool_)
        while len(trios) < rounds:
            trio = self._trio(unmet, everyone if trios or self._fair is None else self._fair)
            if not trio:
                break
            trios.append(trio)
            unmet = _without(unmet, [trio])
        return trios

    def _trio(self, unmet: Unmet, among: NDArray[np.bool_]) -> Group:
        """Three people who have the most new faces left and are new to each other; empty if there are none."""
        new_faces = unmet.sum(axis=1).tolist()
        order = sorted(
            np.flatnonzero(among).tolist(), key=lambda person: (-new_faces[person], self._chance.random())
        )
        for place, first in enumerate(order):
            theirs = unmet[first].tolist()
            new = [person for person in order[place + 1 :] if theirs[person]]
            for second, third in combinations(new, 2):
                if unmet[second, third]:
                    return (first, second, third)
        return ()

    def _extend(self, rest: Unmet, done: Rounds, trios: Sequence[Group]) -> bool:
        """Add rounds around these trios; if that fails near the end, try others."""
        if len(done) > len(self._best):
            self._best = done
        if not trios:
            return True
        for _ in range(1 + 12 // len(trios)):
            self._left -= 1
            couples = self._coupled(rest, trios[0], trios[1:])
            if couples is None or self._left < 0:
                return False
            groups = [trios[0], *couples] if trios[0] else couples
            if self._extend(_without(rest, couples), [*done, groups], trios[1:]):
                return True
        return False

    def _coupled(self, rest: Unmet, trio: Group, later: Sequence[Group]) -> list[Group] | None:
        """Put all but the trio into couples of new faces; None if that is impossible.

        People with the fewest new faces to spare need one of them in every round, but those in which they are in a
        trio. So those who still have many such people to meet come first.
        """
        people = np.array([person for person in range(len(rest)) if person not in trio])
        inside = rest[people[:, None], people]
        spared = np.bincount([person for each in later for person in each], minlength=len(rest))
        degrees = inside.sum(axis=1) + spared[people]
        spare = 1.0 / (1 + degrees - degrees.min())
        needed = inside @ spare
        a, b = np.nonzero(inside)
        a, b = a[a < b], b[a < b]
        need = needed[a] * spare[b] + needed[b] * spare[a]
        worth = (need * FINE).astype(np.int64) + self._draw.integers(FINE, size=len(a))
        couples = couples_of(zip(a.tolist(), b.tolist(), worth.tolist(), strict=True))
        if 2 * len(couples) < len(people):
            return None
        return [(int(people[i]), int(people[j])) for i, j in couples]
