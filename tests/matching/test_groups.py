"""How many sit together, and who joins whom."""

from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.groups import form_groups, how_many

Pair = frozenset[int]


def groups_of(people: Sequence[int], size: int, likes: dict[Pair, int]) -> list[tuple[int, ...]]:
    """The groups of people who like each other so much, 0 unless said otherwise, each in order of id."""
    groups = form_groups(people, size, lambda a, b: likes.get(frozenset({a, b}), 0), Random(0))
    return sorted(tuple(sorted(group)) for group in groups)


def clique(*people: int, like: int = 10) -> dict[Pair, int]:
    """Everyone of these people likes everyone else of them."""
    return {frozenset(pair): like for pair in combinations(people, 2)}


@pytest.mark.parametrize(
    ("people", "size", "expected"),
    [
        (2, 2, [2]),
        (3, 2, [3]),
        (4, 2, [2, 2]),
        (7, 2, [3, 2, 2]),
        (2, 3, [2]),
        (3, 3, [3]),
        (4, 3, [4]),
        (5, 3, [3, 2]),
        (7, 3, [4, 3]),
        (2, 4, [2]),
        (3, 4, [3]),
        (5, 4, [3, 2]),
        (6, 4, [3, 3]),
        (7, 4, [4, 3]),
        (9, 4, [3, 3, 3]),
        (11, 4, [4, 4, 3]),
    ],
)
def test_sizes(people, size, expected):
    """Odd people join the groups; where a group of four would burst, there is one more group."""
    assert sorted(map(len, groups_of(range(people), size, {})), reverse=True) == expected


@settings(max_examples=50, deadline=None)
@given(people=st.integers(2, 60), size=st.integers(2, 4))
def test_sizes_are_balanced_and_small_enough(people, size):
    """Everyone sits in one group, sizes differ by one at most, and no group has more than one extra or four people."""
    groups = groups_of(range(people), size, {})
    found = [len(group) for group in groups]
    assert sorted(person for group in groups for person in group) == list(range(people))
    assert len(groups) == how_many(people, size)
    assert max(found) - min(found) <= 1
    assert max(found) <= min(size + 1, 4)


def test_the_odd_one_joins_the_pair_they_suit():
    """Who is left over sits with the two they like best."""
    likes = {**clique(1, 2), **clique(3, 4), **clique(3, 5, like=4), **clique(4, 5, like=4)}
    assert groups_of(range(1, 6), 2, likes) == [(1, 2), (3, 4, 5)]


def test_the_odd_one_takes_the_place_of_one_who_suits_another_pair():
    """Who is left over need not be the third: 1 gives 5 their place with 2 to sit with 3 and 4."""
    likes = {**clique(1, 2, like=10), **clique(2, 5, like=9), **clique(1, 3, 4, like=20)}
    assert groups_of(range(1, 6), 2, likes) == [(1, 3, 4), (2, 5)]


def test_the_others_are_paired_anew_around_a_trio():
    """Around the one circle of three the others pair up again, though 6 and 7 would have been a good pair."""
    likes = {**clique(3, 4, 6), **clique(6, 7), **clique(7, 5), **clique(5, 1), **clique(1, 2)}
    assert groups_of(range(1, 8), 2, likes) == [(1, 2), (3, 4, 6), (5, 7)]


def test_threes_and_fours_who_like_each_other_sit_together():
    """Circles of friends of the right size are found."""
    assert groups_of(range(6), 3, {**clique(0, 2, 4), **clique(1, 3, 5)}) == [(0, 2, 4), (1, 3, 5)]
    assert groups_of(range(8), 4, {**clique(0, 2, 4, 6), **clique(1, 3, 5, 7)}) == [
        (0, 2, 4, 6),
        (1, 3, 5, 7),
    ]
