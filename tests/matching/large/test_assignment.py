"""A near-best matching by way of the assignment problem."""

from random import Random

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.matching.large.assignment import OPEN, assign
from bot.matching.large.candidates import Candidates
from bot.matching.solvers.blossom import couples_of
from tests.effort import THOROUGH


def options(people: int, weights: dict[tuple[int, int], int]) -> Candidates:
    """Candidates of these weights."""
    couples = sorted(weights)
    a, b = np.array(couples, np.intp).reshape(-1, 2).T
    return Candidates(people, a, b, np.array([weights[pair] for pair in couples], np.int64))


def assigned(of: Candidates) -> tuple[list[tuple[int, int]], list[int]]:
    """What comes of these where nobody has a price."""
    return assign(of, np.zeros(of.people, np.int64))


def test_those_who_suit_each_other_choose_each_other():
    """Without a circle there is nothing to resolve."""
    couples, over = assigned(options(4, {(0, 1): 9, (2, 3): 9, (1, 2): 5}))
    assert sorted(tuple(sorted(pair)) for pair in couples) == [(0, 1), (2, 3)]
    assert over == []


def test_circles_of_three_are_not_resolved():
    """Three who like each other best are left to be coupled in another way."""
    circles = dict.fromkeys([(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)], 9)
    couples, over = assigned(options(6, {**circles, (2, 3): 1}))
    assert couples == []
    assert sorted(over) == [0, 1, 2, 3, 4, 5]


def test_a_longer_circle_gives_its_better_half():
    """Of the two ways to couple four people who choose each other in a circle."""
    couples, over = assigned(options(4, {(0, 1): 5, (1, 2): 9, (2, 3): 5, (0, 3): 9}))
    assert sorted(couples) == [(0, 3), (1, 2)]
    assert over == []


def test_the_odd_one_is_named():
    """Whoever is chosen by nobody is left over, alone or with others of their circle."""
    couples, over = assigned(options(3, {(0, 1): 9, (1, 2): 5, (0, 2): 1}))
    assert sorted([*over, *(one for pair in couples for one in pair)]) == [0, 1, 2]
    assert over


def test_who_can_go_with_nobody_is_left():
    """They choose themselves."""
    assert assigned(options(2, {})) == ([], [0, 1])


def test_only_a_part_of_a_long_odd_circle_is_left_over():
    """The others stay with their neighbours in it."""
    people = OPEN + 6
    row = {(one, one + 1): 9 for one in range(people - 1)}
    couples, over = assigned(options(people, {**row, (0, people - 1): 9}))
    assert len(over) == OPEN
    assert {(min(pair), max(pair)) for pair in couples} <= {*row, (0, people - 1)}
    assert len(couples) == 3


@settings(max_examples=60)
@given(st.integers(2, 30), st.integers(0, 2**32), st.sampled_from((0.2, 0.6, 1)))
@example(11, 41982, 0.2)
def test_everyone_is_once_in_a_couple_or_a_circle(people, seed, share):
    """Couples are among the candidates; what is coupled weighs no more than the best matching."""
    draw = Random(seed)
    weights = {(a, b): draw.randrange(1000) for b in range(people) for a in range(b) if draw.random() < share}
    couples, over = assigned(options(people, weights))
    couples = [(min(pair), max(pair)) for pair in couples]
    found = [one for pair in couples for one in pair] + over
    assert sorted(found) == list(range(people))
    assert set(couples) <= weights.keys()
    best = couples_of([(a, b, weight) for (a, b), weight in weights.items()])
    if len(couples) == len(best):
        assert sum(weights[pair] for pair in couples) == sum(weights[pair] for pair in best)


# The solver takes the longer the wider the range of the weights is: minutes for these powers of three.
WEIGHTED = 24 if THOROUGH else 12


@settings(max_examples=60)
@given(st.integers(2, 30), st.integers(0, 2**32), st.sampled_from((0.2, 0.6, 1)))
@example(9, 2098, 0.2)
def test_prices_decide_nothing(people, seed, share):
    """Everyone pays theirs, whomever they choose."""
    draw = Random(seed)
    pairs = [(a, b) for b in range(people) for a in range(b) if draw.random() < share]
    # A couple counts twice, a step of a circle once, and no two such sums are equal: there is only one best choice.
    weighted = draw.sample(pairs, min(len(pairs), WEIGHTED))
    candidates = options(people, {pair: 3**number for number, pair in enumerate(weighted, start=1)})
    prices = np.array([draw.randrange(1000) for _ in range(people)])
    (couples, over), (others, rest) = assign(candidates, prices), assigned(candidates)
    assert {frozenset(pair) for pair in couples} == {frozenset(pair) for pair in others}
    assert sorted(over) == sorted(rest)
