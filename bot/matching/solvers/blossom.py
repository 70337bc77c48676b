"""Maximum weight matching of few people: as many couples as possible, and of those the best."""

from collections.abc import Iterable

import numpy as np
import rustworkx
from numpy.typing import NDArray

from bot.matching.weights.scale import FORBIDDEN

Couple = tuple[int, int]
Edge = tuple[int, int, int]


def best_couples(weights: NDArray[np.int64]) -> list[Couple]:
    """Find as many couples as possible; of all such solutions, the one with the greatest total.

    Args:
        weights: of all people with all, symmetric; ``FORBIDDEN`` where two can't go together.

    Returns:
        Positions, ascending in each couple and overall.
    """
    a, b = np.nonzero(np.triu(weights > FORBIDDEN, 1))
    return couples_of(zip(a.tolist(), b.tolist(), weights[a, b].tolist(), strict=True))


def couples_of(edges: Iterable[Edge]) -> list[Couple]:
    """Do the same for a list of possible couples, each once with its weight (Edmonds' blossom algorithm)."""
    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph(multigraph=False)
    graph.extend_from_weighted_edge_list(list(edges))
    couples = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(couple), max(couple)) for couple in couples)
