"""Groups improved by dealing one person of each anew."""

from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.solvers.reassignment import reassigned
from bot.matching.solvers.swaps import Seating
from tests.effort import examples
from tests.matching.solvers.test_swaps import table, worth


@examples(30)
@given(st.integers(4, 30), st.integers(0, 2**32))
def test_groups_keep_their_sizes_and_get_better(people, seed):
    """Everyone is in one of them, and they are worth at least what they were."""
    weights, count = table(people, seed), people // 3
    before = [tuple(map(int, group)) for group in np.array_split(np.arange(people), count)]
    larger = [len(group) > 3 for group in before]
    after = reassigned(weights, before, np.zeros(people, np.int64), larger, 20, Random(seed))
    assert [len(group) for group in after] == [len(group) for group in before]
    assert sorted(one for group in after for one in group) == list(range(people))
    assert worth(weights, after) >= worth(weights, before)


def test_many_people_sit_almost_as_well_as_with_all_swaps():
    """Though two at a time are not looked at."""
    weights = table(60, 1)
    start = [(one, one + 20, one + 40) for one in range(20)]
    costs, larger = np.zeros(60, np.int64), [False] * 20
    swapped = Seating(weights, start, costs, larger).shuffled(Random(1)).groups
    found = reassigned(weights, start, costs, larger, 500, Random(1))
    assert worth(weights, found) > 0.97 * worth(weights, swapped)


def test_who_costs_most_is_not_in_the_larger_group():
    """Where nothing else differs."""
    costs = np.array([5, 9, 1, 8, 2, 3, 7])
    start = [(0, 1, 2, 3), (4, 5, 6)]
    found = reassigned(np.zeros((7, 7), np.int64), start, costs, [True, False], 50, Random(1))
    assert found[0] == (0, 2, 4, 5)
