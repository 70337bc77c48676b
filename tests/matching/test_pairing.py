"""Which two of many go together."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching import pairing
from bot.matching.pairing import best_pairs

from .people import pairings


def random_weights(count: int, seed: int) -> dict[frozenset[int], int]:
    """A weight for each pair of so many."""
    draw = Random(seed)
    return {frozenset(pair): draw.randrange(1000) for pair in combinations(range(count), 2)}


def pair_up(nodes: list[int], weights: dict[frozenset[int], int]) -> list[tuple[int, int]]:
    """The best pairs where any two that have no weight can't go together."""
    return best_pairs(nodes, lambda a, b: weights.get(frozenset({a, b})), Random(0))


@given(half=st.integers(0, 4), seed=st.integers(0, 2**32))
def test_pairs_have_the_greatest_total(half, seed):
    """No other way to pair everyone up weighs more: all ways are tried."""
    nodes = list(range(2 * half))
    weights = random_weights(2 * half, seed)
    totals = [sum(weights[frozenset(pair)] for pair in pairing_) for pairing_ in pairings(nodes)]
    assert sum(weights[frozenset(pair)] for pair in pair_up(nodes, weights)) == max(totals)


def test_more_pairs_come_before_heavier_pairs():
    """A heavy pair gives way to two light ones: nobody stays alone for the sake of others."""
    weights = {frozenset({1, 2}): 1, frozenset({2, 3}): 100, frozenset({3, 4}): 1}
    assert pair_up([1, 2, 3, 4], weights) == [(1, 2), (3, 4)]


def test_who_can_go_with_nobody_stays_alone():
    """Without a weight there is no pair."""
    assert pair_up([1, 2, 3], {frozenset({1, 3}): 5}) == [(1, 3)]
    assert pair_up([1, 2], {}) == []


@settings(max_examples=25, deadline=None)
@given(count=st.integers(30, 60), seed=st.integers(0, 2**32))
def test_everyone_is_paired_on_candidates_too(count, seed):
    """Beyond the exact size everyone but an odd one is paired, close to the greatest total."""
    weights = random_weights(count, seed)
    with pytest.MonkeyPatch.context() as small:
        small.setattr(pairing, "EXACT", 20)
        some = pair_up(list(range(count)), weights)
    exact = pair_up(list(range(count)), weights)
    assert len(some) == len(exact) == count // 2
    total, best = (sum(weights[frozenset(pair)] for pair in found) for found in (some, exact))
    assert best * 0.98 <= total <= best


@pytest.mark.parametrize("by_chance", [0, pairing.RANDOM])
def test_favourites_of_all_leave_nobody_alone(monkeypatch, by_chance):
    """Where all have the same few best candidates, the others are paired too, with or without random candidates."""
    monkeypatch.setattr(pairing, "RANDOM", by_chance)
    favourites = pairing.BEST
    count = pairing.EXACT + 2

    def weight(a: int, b: int) -> int:
        return 1000 if min(a, b) < favourites else 1

    pairs = best_pairs(range(count), weight, Random(0))
    assert len(pairs) == count // 2
    assert sum(weight(*pair) for pair in pairs) == favourites * 1000 + count // 2 - favourites
