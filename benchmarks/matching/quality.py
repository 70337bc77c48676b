"""How good the plans are, beside the best there can be."""

import statistics
from collections.abc import Sequence
from itertools import combinations
from random import Random

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp

from benchmarks import Figures
from benchmarks.matching.model import company, rounds, strangers
from bot.matching import Policy, Situation, plan_round
from bot.matching.groups import couples as switch
from bot.matching.groups.couples import couple
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score, couple_weights

ROWS = 200
EARLIER = 12  # rounds


def pairs(sizes: Sequence[int], seeds: int) -> Figures:
    """The taste of all couples beside that of networkx' optimum over all pairs; 0 where a higher rank is worse."""
    shares = []
    for people in sizes:
        for seed in range(seeds if people < 200 else 1):
            for number in (0, EARLIER):
                situation, _ = rounds(company(people, seed), number + 1, seed)[-1]
                shares.append(_share_of_optimum(Score(situation), seed))
    return {"quality_200_pairs": min(shares)}


def _share_of_optimum(score: Score, seed: int) -> float:
    weights, room = _wide(score)
    allowed = np.triu(score.block(slice(None)) > FORBIDDEN, 1)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from((int(a), int(b), weights[a, b]) for a, b in np.argwhere(allowed))
    best = sum(weights[one] for one in nx.max_weight_matching(graph, maxcardinality=True))
    ours = sum(weights[one] for one in couple(score, Random(seed), lambda _: None))
    return (ours % room) / (best % room) if ours // room == best // room else 0.0


def _wide(score: Score) -> tuple[np.ndarray, int]:
    """All weights with room for everyone in every rank, beyond 64 bits, and the room of the last: taste and chance.

    In the weights themselves the higher ranks are so large that their ratio would be 1 whatever the taste.
    """
    weights = np.maximum(score.block(slice(None)), 0)
    wide = np.zeros(weights.shape, object)
    room = 1
    for points in (*score.scale.ranks(weights)[:-1], weights % score.scale.bridge):
        room = int(points.max()) * len(score) + 1
        wide = wide * room + points.astype(object)
    return wide, room


def groups(sizes: Sequence[int], seeds: int) -> Figures:
    """The taste of threes, fours and odd rounds of pairs beside an integer program's."""
    found: dict[int, list[float]] = {2: [], 3: [], 4: []}
    for size, shares in found.items():
        for people in sizes:
            number = people - 1 + people % 2 if size == 2 else people
            shares += [_share_of_best(number, size, seed) for seed in range(seeds)]
    larger = found[3] + found[4]
    return {
        "quality_24_groups": statistics.mean(larger),
        "quality_24_groups_worst": min(larger),
        "quality_23_odd": statistics.mean(found[2]),
        "quality_23_odd_worst": min(found[2]),
    }


def _share_of_best(people: int, size: int, seed: int) -> float:
    situation = Situation(strangers(people, seed), policy=Policy(size), seed=seed)
    score = Score(situation)
    taste = score.block(slice(None)) % score.scale.bridge  # with the chance that decides between equals
    plan = plan_round(situation)
    ours = sum(int(taste[pair]) for match in plan.matches for pair in combinations(match.people, 2))
    return ours / _best(taste, [len(match.people) for match in plan.matches])


def _best(taste: np.ndarray, lengths: list[int]) -> int:
    """The most taste in groups of these lengths: each person in one group, so many groups of each length (HiGHS)."""
    people, different = range(len(taste)), set(lengths)
    options = [group for length in different for group in combinations(people, length)]
    worth = np.array([sum(int(taste[pair]) for pair in combinations(group, 2)) for group in options])
    seated = np.array([[float(person in group) for group in options] for person in people])
    counted = np.array([[float(len(group) == length) for group in options] for length in different])
    wanted = np.array([float(lengths.count(length)) for length in different])
    solved = milp(
        -worth,
        constraints=[
            LinearConstraint(seated, 1, 1),
            LinearConstraint(counted, wanted, wanted),
        ],
        integrality=np.ones(len(options), dtype=int),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    assert solved.fun is not None, solved.message
    return round(-solved.fun)


def large(people: int) -> Figures:
    """The taste of a large round beside a certified bound: half the optimum of the dense assignment problem."""
    # Bridges come before taste, of which the bound is.
    situation = Situation(company(people, 1), policy=Policy(bridges=False), seed=1)
    plan = plan_round(situation)
    score = Score(situation)
    costs = np.empty((people, people))
    for start in range(0, people, ROWS):
        weights = score.block(slice(start, start + ROWS))
        ranks = score.scale.ranks(np.maximum(weights, 0))
        worth = np.where((weights > FORBIDDEN) & (ranks.across == 1), ranks.taste, -people)
        costs[start : start + ROWS] = worth
    rows, columns = linear_sum_assignment(costs, maximize=True)
    bound = costs[rows, columns].sum() / 2
    return {"quality_10000": plan.report.taste * plan.report.couples / bound}


def tail(sizes: Sequence[int]) -> Figures:
    """The worst hundredth of the couples beside the exact optimum's, where the way for many people is forced."""
    shares = []
    for people in sizes:
        score = Score(Situation(company(people, people), seed=1))
        found = []
        exact = switch.EXACT
        for most in (0, people):
            switch.EXACT = most
            couples = couple(score, Random(1), lambda _: None)
            found.append(np.percentile(score.scale.ranks(couple_weights(score, couples)).taste, 1))
        switch.EXACT = exact
        shares.append(float(found[0] / found[1]))
    return {"tail_p1": min(shares)}
