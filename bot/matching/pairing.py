"""Maximum weight matching: which two of many go together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappush, heappushpop
from itertools import combinations
from random import Random
from typing import TypeVar

import rustworkx

EXACT = 300  # up to so many, every pair is looked at: a fifth of a second
BEST = 16  # candidates of each beyond that
RANDOM = 4  # and some by chance, so that a favourite of all does not leave the others without anyone

Node = TypeVar("Node")
Weight = Callable[[Node, Node], int | None]
Edge = tuple[int, int, int]


def best_pairs(nodes: Sequence[Node], weight: Weight[Node], chance: Random) -> list[tuple[Node, Node]]:
    """As many pairs as there can be, and of those the ones with the greatest total weight.

    Exact up to ``EXACT`` nodes; beyond, exact on each one's best candidates, then among those who stay alone.
    In each pair the node that comes first in ``nodes`` comes first.

    Args:
        weight: of two nodes, the same both ways; None where they can't go together.
        chance: draws the random candidates.
    """
    everyone = range(len(nodes))

    def between(i: int, j: int) -> int | None:
        return weight(nodes[i], nodes[j])

    if len(nodes) <= EXACT:
        pairs = _solve(_all_edges(everyone, between))
    else:
        pairs = _solve(_candidate_edges(everyone, between, chance))
        placed = {i for pair in pairs for i in pair}
        pairs += _solve(_all_edges([i for i in everyone if i not in placed], between))
    return [(nodes[i], nodes[j]) for i, j in pairs]


def _all_edges(nodes: Sequence[int], weight: Weight[int]) -> Iterator[Edge]:
    return ((i, j, w) for i, j in combinations(nodes, 2) if (w := weight(i, j)) is not None)


def _candidate_edges(nodes: Sequence[int], weight: Weight[int], chance: Random) -> Iterator[Edge]:
    best: list[list[tuple[int, int]]] = [[] for _ in nodes]
    for i, j, worth in _all_edges(nodes, weight):
        for heap, option in ((best[i], (worth, j)), (best[j], (worth, i))):
            (heappush if len(heap) < BEST else heappushpop)(heap, option)
    options = {i: [*(j for _, j in best[i]), *chance.sample(nodes, RANDOM)] for i in nodes}
    edges = {(min(i, j), max(i, j)) for i in nodes for j in options[i] if i != j}
    return ((i, j, w) for i, j in sorted(edges) if (w := weight(i, j)) is not None)


def _solve(edges: Iterable[Edge]) -> list[tuple[int, int]]:
    """Edmonds' blossom algorithm; the order of the result does not depend on the solver's sets."""
    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph(multigraph=False)
    graph.extend_from_weighted_edge_list(list(edges))
    pairs = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(pair), max(pair)) for pair in pairs)
