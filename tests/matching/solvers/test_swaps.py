"""Groups improved by letting two people change places."""

from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.solvers.swaps import Seating
from tests.effort import examples
from tests.matching.people import partitions


def table(people: int, seed: int) -> np.ndarray:
    """Symmetric weights of all with all."""
    draw = Random(seed)
    weights = np.zeros((people, people), np.int64)
    for a, b in combinations(range(people), 2):
        weights[a, b] = weights[b, a] = draw.randrange(1000)
    return weights


def seating(weights, groups, costs=None, usual=4) -> Seating:
    """Seats where people cost something in groups that are larger than usual."""
    cost = np.zeros(len(weights), np.int64) if costs is None else np.array(costs)
    return Seating(weights, groups, cost, [len(group) > usual for group in groups])


def worth(weights, groups) -> int:
    """The sum over all pairs that sit together."""
    return sum(int(weights[pair]) for group in groups for pair in combinations(group, 2))


@examples(30)
@given(st.sampled_from([(3, 3), (4, 3), (4, 4), (3, 3, 2)]), st.integers(0, 2**32))
def test_few_people_sit_in_the_best_way(sizes, seed):
    """All ways to seat up to eight people are tried."""
    weights = table(sum(sizes), seed)
    ends = np.cumsum(sizes)
    start = [tuple(range(end - size, end)) for size, end in zip(sizes, ends, strict=True)]
    found = seating(weights, start).shuffled(Random(seed)).groups
    assert [len(group) for group in found] == list(sizes)
    assert sorted(one for group in found for one in group) == list(range(sum(sizes)))
    best = max(worth(weights, way) for way in partitions(range(sum(sizes)), sizes))
    assert worth(weights, found) == best


def test_who_costs_most_is_not_in_the_larger_group():
    """Where nothing else differs."""
    costs = [5, 9, 1, 8, 2, 3, 7]
    found = seating(np.zeros((7, 7), np.int64), [(0, 1, 2, 3), (4, 5, 6)], costs, usual=3)
    assert found.shuffled(Random(1)).groups[0] == (0, 2, 4, 5)


def test_what_suits_people_is_not_changed():
    """The weights that were given stay as they were."""
    weights = table(6, 1) - np.eye(6, dtype=np.int64)
    before = weights.copy()
    seating(weights, [(0, 1, 2), (3, 4, 5)]).shuffled(Random(1))
    assert np.array_equal(weights, before)
