"""Numbers that only some pairs have, stored for few people and for many."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.rules.pairs import EVERYONE, FEW, PairNumbers
from tests.effort import examples

SEVERAL = st.dictionaries(
    st.sampled_from([*combinations(range(10), 2)]),
    st.integers(1, 9),
    max_size=12,
)


def stored(people: int, numbers: dict[tuple[int, int], int]) -> PairNumbers:
    """The numbers of pairs among so many people."""
    a, b = np.array([*numbers], np.intp).reshape(-1, 2).T
    return PairNumbers(people, a, b, np.array([*numbers.values()], np.int64))


@pytest.mark.parametrize("people", [FEW, FEW + 1])
@examples(20)
@given(SEVERAL, st.lists(st.integers(0, 9), max_size=5))
def test_a_block_has_the_numbers_of_its_pairs_either_way_round(people, numbers, rows):
    """Whichever rows are asked for, in whatever order, and once more."""
    found = stored(people, numbers)
    where, what = found.cells(np.array(rows, np.intp), EVERYONE)
    block = {(rows[row], int(column)): int(number) for row, column, number in zip(*where, what, strict=True)}
    either_way = numbers | {(b, a): number for (a, b), number in numbers.items()}
    assert block == {pair: number for pair, number in either_way.items() if pair[0] in rows}
    assert found.any == bool(numbers)


@pytest.mark.parametrize("people", [FEW, FEW + 1])
def test_a_truth_may_be_told_twice(people):
    """As of two who exclude each other and of whom one is the other's manager."""
    a, b = np.array([0, 1, 2]), np.array([1, 0, 2])
    where, what = PairNumbers(people, a, b, np.ones(3, np.bool_)).cells(slice(0, 3), slice(0, 3))
    assert sorted(zip(*where, what, strict=True)) == [(0, 1, True), (1, 0, True), (2, 2, True)]
