"""A near-best matching of very many people, found by solving an assignment problem.

Let everyone choose a partner so that nobody is chosen twice. That is solved very fast, and its optimum is a
bound on every matching. Nearly all people choose each other. Where the choices form a longer circle, every
second step makes a couple; the better of the two ways is taken. A circle of odd length leaves one person
over.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from bot.matching.large.candidates import Candidates
from bot.matching.solvers.blossom import Couple
from bot.matching.weights.scale import PairWeights

# People of an odd circle who are left to be coupled exactly; the others are coupled with their neighbours.
OPEN = 15


def assign(options: Candidates, prices: PairWeights) -> tuple[list[Couple], list[int]]:
    """Couples by mutual choice, and the few people whom circles leave over, with some of their neighbours.

    Args:
        prices: what to subtract from all of a person's pairs, at least 0. That changes nothing but the time it takes.
    """
    couples: list[Couple] = []
    over: list[int] = []
    nobody = options.people
    for circle in _circles(_choices(options, prices)):
        if len(circle) % 2 == 0 and nobody not in circle:
            couples += _better_half(circle, options)
            continue
        start = circle.index(nobody) if nobody in circle else 0
        row = [person for person in (*circle[start:], *circle[:start]) if person != nobody]
        kept = min(len(row), OPEN + (len(row) - OPEN) % 2)
        over += row[:kept]
        couples += zip(row[kept::2], row[kept + 1 :: 2], strict=True)
    return couples, over


def _choices(options: Candidates, prices: PairWeights) -> list[int]:
    """Whom each person chooses (Jonker and Volgenant's algorithm, LAPJVsp); themselves if nobody else is left.

    If the number of people is odd, an imaginary person is added who costs everyone the same. Everyone's price is
    added to all their pairs, and half of their least cost is subtracted; twice that where they stay alone. Everyone
    pays that much in any case, and the solver has less to count.
    """
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    odd = options.people % 2
    n = options.people + odd
    top = int(options.weights.max(initial=0)) + 1
    a = np.r_[options.a, np.arange(options.people * odd)]
    b = np.r_[options.b, np.full(options.people * odd, options.people)]
    costs = np.r_[top - options.weights, np.full(options.people * odd, top)].astype(np.float64)
    price = np.r_[prices, np.zeros(odd)].astype(np.float64)
    costs += price[a] + price[b]
    least = np.full(n, float(top))
    np.minimum.at(least, np.r_[a, b], np.r_[costs, costs])
    costs += 1 - (least[a] + least[b]) / 2
    themselves = np.arange(n)
    both = np.r_[costs, costs, 2 * top + 1 + 2 * price - least]
    places = (np.r_[a, b, themselves], np.r_[b, a, themselves])
    _, chosen = min_weight_full_bipartite_matching(csr_array(coo_array((both, places), shape=(n, n))))
    choices: list[int] = chosen.tolist()
    return choices


def _circles(chosen: Sequence[int]) -> list[list[int]]:
    circles, seen = [], bytearray(len(chosen))
    for start in range(len(chosen)):
        circle, person = [], start
        while not seen[person]:
            seen[person] = True
            circle.append(person)
            person = chosen[person]
        if circle:
            circles.append(circle)
    return circles


def _better_half(circle: Sequence[int], options: Candidates) -> list[Couple]:
    if len(circle) == 2:
        return [(circle[0], circle[1])]
    steps = [(min(a, b), max(a, b)) for a, b in zip(circle, [*circle[1:], circle[0]], strict=True)]
    return max((steps[0::2], steps[1::2]), key=lambda half: _total(half, options))


def _total(couples: Sequence[Couple], options: Candidates) -> int:
    codes: NDArray[np.intp] = options.a * options.people + options.b
    found = np.searchsorted(codes, [a * options.people + b for a, b in couples])
    return int(options.weights[found].sum())
