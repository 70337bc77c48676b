"""Maximum weight matching of few people."""

from random import Random

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.solvers.blossom import best_couples, couples_of
from bot.matching.weights.scale import FORBIDDEN
from tests.effort import examples


def table(count: int, seed: int, forbidden: float) -> np.ndarray:
    """A symmetric table of weights, some of them forbidden."""
    draw = Random(seed)
    weights = np.full((count, count), FORBIDDEN)
    for a in range(count):
        for b in range(a):
            if draw.random() >= forbidden:
                weights[a, b] = weights[b, a] = draw.randrange(2**50)
    return weights


@examples(60)
@given(st.integers(1, 24), st.integers(0, 2**32), st.sampled_from((0, 0.3, 0.8)))
def test_no_other_matching_has_more_couples_or_more_weight(count, seed, forbidden):
    """As told by another library."""
    weights = table(count, seed, forbidden)
    graph = nx.Graph()
    graph.add_weighted_edges_from(
        (a, b, int(weights[a, b])) for a in range(count) for b in range(a) if weights[a, b] > FORBIDDEN
    )
    best = nx.max_weight_matching(graph, maxcardinality=True)
    found = best_couples(weights)
    assert len(found) == len(best)
    assert sum(int(weights[pair]) for pair in found) == sum(int(weights[pair]) for pair in best)
    assert found == sorted((min(pair), max(pair)) for pair in found)


def test_more_couples_come_before_heavier_ones():
    """A heavy couple gives way to two light ones: nobody stays alone for the sake of others."""
    assert couples_of([(0, 1, 1), (1, 2, 100), (2, 3, 1)]) == [(0, 1), (2, 3)]


def test_who_can_go_with_nobody_stays_alone():
    """Without an edge there is no couple."""
    assert couples_of([(0, 2, 5)]) == [(0, 2)]
    assert couples_of([]) == []
