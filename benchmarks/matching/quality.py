"""How good the plans are, beside the best there can be."""

import statistics
from collections.abc import Sequence
from itertools import combinations
from random import Random
from unittest.mock import patch

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp

from benchmarks import Figures
from benchmarks.matching.model import LET_DOWN, company, rounds, strangers
from bot.matching import Policy, Situation, plan_round
from bot.matching.groups import couples as switch
from bot.matching.groups.couples import couple
from bot.matching.large.prices import prices
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score, couple_weights

ROWS = 200
EARLIER = 12  # rounds
WAITED = 9  # rounds in which people were let down
MAJORITY = 0.6  # share of a large department


def pairs(sizes: Sequence[int], seeds: int) -> Figures:
    """The taste of all couples beside that of networkx' optimum over all pairs; 0 where a higher rank is worse."""
    shares = []
    for people in sizes:
        for seed in range(seeds if people < 200 else 1):
            for number, let_down in ((0, 0), (EARLIER, 0), (EARLIER, LET_DOWN)):
                staff = company(people, seed)
                situation, _ = rounds(staff, number + 1, seed, let_down=let_down)[-1]
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


def beyond_exact(sizes: Sequence[int]) -> Figures:
    """The taste of rounds that are matched in the way of many beside the exact optimum; 0 where a rank is worse."""
    found: dict[str, list[float]] = {"priority_600_worst": [], "majority_600_worst": []}
    for people in sizes:
        for name, share, let_down in (
            ("priority", 0.4, LET_DOWN),
            ("majority", MAJORITY, 0),
            ("majority", MAJORITY, LET_DOWN),
        ):
            staff = company(people, people, share)
            situation, _ = rounds(staff, WAITED + 1, people, let_down=let_down)[-1]
            found[f"{name}_600_worst"].append(_share_of_exact(Score(situation)))
    return {name: min(shares) for name, shares in found.items()}


def _share_of_exact(score: Score) -> float:
    *ours, taste = _ranks_of(score, couple(score, Random(1), lambda _: None))
    with patch.object(switch, "EXACT", len(score)):
        *best, most = _ranks_of(score, couple(score, Random(1), lambda _: None))
    return taste / most if ours == best else 0.0


def _ranks_of(score: Score, couples: Sequence[tuple[int, int]]) -> list[int]:
    return [int(rank.sum()) for rank in score.scale.ranks(couple_weights(score, couples))]


def large(people: int) -> Figures:
    """The taste of a large round beside a certified bound; and of one with a large department, where many waited."""
    no_bridges = Policy(bridges=False)  # they come before taste, of which the bound is
    usual = Situation(company(people, 1), policy=no_bridges, seed=1)
    staff = company(people, 1, MAJORITY)
    waited, _ = rounds(staff, WAITED + 1, 1, no_bridges, let_down=LET_DOWN)[-1]
    return {
        f"quality_{people}": _share_of_bound(usual),
        f"quality_{people}_priority": _share_of_bound(waited),
    }


def _share_of_bound(situation: Situation) -> float:
    """The taste of a round, divided by a bound on the taste of all rounds that are no worse in a higher rank.

    Half the optimum of the dense assignment problem is a bound on every matching, whatever the pairs are worth. So what
    a round has in the higher ranks, subtracted from it, leaves a bound on the taste of every round that has as much.
    What anyone is worth to all partners alike is subtracted first and added again, because that makes it quick.
    """
    score = Score(situation)
    place = {person.id: number for number, person in enumerate(situation.people)}
    couples = [(place[a], place[b]) for match in plan_round(situation).matches for a, b in [match.people]]
    worth, price = np.empty((len(score), len(score))), prices(score)
    for start in range(0, len(score), ROWS):
        rows = slice(start, start + ROWS)
        weights = score.block(rows)
        tastes = score.scale.compressed(np.maximum(weights - weights % score.scale.taste, 0))
        worth[rows] = np.where(weights > FORBIDDEN, tastes, -tastes.max()) - price[rows, None] - price
    chosen = linear_sum_assignment(worth, maximize=True)
    bound = worth[chosen].sum() / 2 + price.sum()
    weights = couple_weights(score, couples)
    taste = int((score.scale.ranks(weights).taste * score.scale.taste).sum())
    above = int(score.scale.compressed(weights - weights % score.scale.taste).sum()) - taste
    return float(taste / (bound - above))


def tail(sizes: Sequence[int]) -> Figures:
    """The worst hundredth of the couples beside the exact optimum's, where the way for many people is forced."""
    shares = []
    for people in sizes:
        score = Score(Situation(company(people, people), seed=1))
        found = []
        for most in (0, people):
            with patch.object(switch, "EXACT", most):
                couples = couple(score, Random(1), lambda _: None)
            found.append(np.percentile(score.scale.ranks(couple_weights(score, couples)).taste, 1))
        shares.append(float(found[0] / found[1]))
    return {"tail_p1": min(shares)}
