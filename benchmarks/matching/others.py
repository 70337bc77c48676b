"""The same round by other ways: exact solvers over all pairs, an assignment, and the shuffle that most bots use."""

import json
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import combinations
from random import Random

import networkx as nx
import numpy as np

from benchmarks import Figures
from benchmarks.matching.model import company, rounds
from benchmarks.matching.speed import peak
from bot.matching import Situation, plan_round
from bot.matching.groups.couples import couple
from bot.matching.solvers.blossom import Couple, best_couples
from bot.matching.weights.scale import FORBIDDEN, NEVER_MET
from bot.matching.weights.score import Score, couple_weights

EARLIER = 12  # rounds
FEW = 500  # people up to whom solvers over all pairs end in a minute


def compared(people: int) -> Figures:
    """Each way's time, memory and taste, who is left out, its share across departments, and couples who met before."""
    situation, _ = rounds(company(people, 3), EARLIER + 1, seed=3)[-1]
    names = [name for name in WAYS if people <= FEW or name not in OVER_ALL_PAIRS]
    found = {name: _apart(name, situation) for name in names}
    ours = found["ours"]
    figures: Figures = {}
    for name, measured in found.items():
        shown = measured | {figure: measured[figure] / ours[figure] for figure in ("time", "taste")}
        figures |= {f"{name}_{people}_{figure}": value for figure, value in shown.items()}
    return figures


def _apart(name: str, situation: Situation) -> Figures:
    """Measure in a process of its own, for the memory."""
    code = f"from benchmarks.matching.others import measured_here; measured_here({name!r})"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, input=pickle.dumps(situation), stdout=subprocess.PIPE, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def measured_here(name: str) -> None:
    """Print what a way makes of the situation on standard input; the weighing of pairs is part of it."""
    plan_round(Situation(company(50, 1)))  # what libraries load when they are first used
    situation = pickle.load(sys.stdin.buffer)
    before, began = peak(), time.perf_counter()
    score = Score(situation)
    couples = WAYS[name](score)
    seconds, memory = time.perf_counter() - began, peak() - before
    ranks = score.scale.ranks(couple_weights(score, couples))
    figures: Figures = {
        "time": seconds,
        "memory": memory,
        "taste": float(ranks.taste.sum()),
        "left_out": len(score) - 2 * len(couples),
        "across": float(ranks.across.mean()),
        "met_before": int((ranks.age < NEVER_MET).sum()),
    }
    print(json.dumps(figures))


def _ours(score: Score) -> list[Couple]:
    return couple(score, Random(1), lambda _: None)


def _rustworkx(score: Score) -> list[Couple]:
    return best_couples(score.block(slice(None)))


def _networkx(score: Score) -> list[Couple]:
    weights = score.block(slice(None))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(
        (a, b, int(weights[a, b]))
        for a, b in combinations(range(len(weights)), 2)
        if weights[a, b] > FORBIDDEN
    )
    return [(min(pair), max(pair)) for pair in nx.max_weight_matching(graph, maxcardinality=True)]


def _ortools(score: Score) -> list[Couple]:
    """OR-Tools has no matching of any graph: its assignment, of which the couples who chose each other are kept."""
    from ortools.graph.python import linear_sum_assignment

    weights = score.block(slice(None))
    a, b = np.nonzero(weights > FORBIDDEN)
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(a, b, -score.scale.compressed(weights[a, b]))
    solver.solve()
    mates = [solver.right_mate(one) for one in range(len(weights))]
    return [(one, mate) for one, mate in enumerate(mates) if one < mate and mates[mate] == one]


def _shuffle(score: Score) -> list[Couple]:
    """In an order drawn by chance, everyone takes the first who is left and whom they did not meet lately, if any."""
    situation = score.situation
    left = Random(1).sample(range(len(score)), len(score))
    couples = []

    def is_lately(a: int, b: int) -> bool:
        ago = situation.history.rounds_since(situation.people[a].id, situation.people[b].id)
        return ago is not None and ago <= situation.policy.repeat_gap

    while len(left) > 1:
        one = left.pop()
        mate = next((other for other in left if not is_lately(one, other)), left[0])
        left.remove(mate)
        couples.append((min(one, mate), max(one, mate)))
    return couples


WAYS: dict[str, Callable[[Score], list[Couple]]] = {
    "ours": _ours,
    "rustworkx": _rustworkx,
    "networkx": _networkx,
    "ortools": _ortools,
    "shuffle": _shuffle,
}
OVER_ALL_PAIRS = ("rustworkx", "networkx")
