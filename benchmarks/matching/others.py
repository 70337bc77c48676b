"""The same round by other ways: exact solvers over all pairs, and the shuffle that most bots use."""

import time
from collections.abc import Callable
from itertools import combinations
from random import Random

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from ortools.graph.python import linear_sum_assignment as ortools_assignment

from benchmarks import Figures
from benchmarks.matching.model import company, rounds
from bot.matching import History, Situation, past_match
from bot.matching.blossom import Couple, best_couples
from bot.matching.couples import couple
from bot.matching.scale import FORBIDDEN, NEVER_MET
from bot.matching.score import Score

EARLIER = 12  # rounds


def compared(people: int) -> Figures:
    """Each way's time and taste divided by ours, its couples across departments of all, and those who met before."""
    staff = company(people, 3)
    by_id = {person.id: person for person in staff}
    past = [
        past_match([by_id[one] for one in match.people], EARLIER - number, larger=False)
        for number, (_, plan) in enumerate(rounds(staff, EARLIER, seed=3))
        for match in plan.matches
    ]
    score = Score(Situation(staff, History(past), seed=99))
    weights = score.block(slice(None))
    ways: dict[str, Callable[[], list[Couple]]] = {
        "ours": lambda: couple(score, Random(1), lambda _: None),
        "rustworkx": lambda: best_couples(weights),
        "networkx": lambda: _networkx(weights),
        "ortools": lambda: _ortools(weights, score),
        "shuffle": lambda: _shuffle(weights),
    }
    figures: Figures = {}
    ours = (1.0, 1.0)
    for name, way in ways.items():
        began = time.perf_counter()
        couples = way()
        seconds = time.perf_counter() - began
        ranks = score.scale.ranks(np.array([weights[pair] for pair in couples]))
        taste = float(ranks.taste.sum())
        if name == "ours":
            ours = (seconds, taste)
        start = f"{name}_{people}"
        figures |= {
            f"{start}_time": seconds / ours[0],
            f"{start}_taste": taste / ours[1],
            f"{start}_across": float(ranks.across.mean()),
            f"{start}_met_before": int((ranks.age < NEVER_MET).sum()),
        }
    return figures


def _networkx(weights: NDArray[np.int64]) -> list[Couple]:
    graph = nx.Graph()
    graph.add_weighted_edges_from(
        (a, b, int(weights[a, b]))
        for a, b in combinations(range(len(weights)), 2)
        if weights[a, b] > FORBIDDEN
    )
    return [(min(pair), max(pair)) for pair in nx.max_weight_matching(graph, maxcardinality=True)]


def _ortools(weights: NDArray[np.int64], score: Score) -> list[Couple]:
    """OR-Tools has no matching of any graph: its assignment, of which the couples who chose each other are kept."""
    a, b = np.nonzero(weights > FORBIDDEN)
    solver = ortools_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(a, b, -score.scale.compressed(weights[a, b]))
    solver.solve()
    mates = [solver.right_mate(one) for one in range(len(weights))]
    return [(one, mate) for one, mate in enumerate(mates) if one < mate and mates[mate] == one]


def _shuffle(weights: NDArray[np.int64]) -> list[Couple]:
    """In an order drawn by chance, everyone takes the first who is left and whom they may meet."""
    left = Random(1).sample(range(len(weights)), len(weights))
    couples = []
    while left:
        one = left.pop()
        mate = next((other for other in left if weights[one, other] > FORBIDDEN), None)
        if mate is not None:
            left.remove(mate)
            couples.append((min(one, mate), max(one, mate)))
    return couples
