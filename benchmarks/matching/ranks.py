"""How many rounds of few people are worse than the best there can be, rank by rank, as an integer program finds it."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from benchmarks import Figures
from benchmarks.matching.model import LET_DOWN, company, rounds
from bot.matching import History, PastMatch, Policy, Situation, Ties, largest, plan_round
from bot.matching.groups.exact import MISFIT
from bot.matching.weights.scale import FORBIDDEN, FULL
from bot.matching.weights.score import Score

Group = tuple[int, ...]
WAITED = 9  # rounds


def exclusions(count: int) -> Figures:
    """Threes and fours of up to 12 people, of whom many must not meet: how many rounds are worse in any rank."""
    return {"exclusion_groups_worse": sum(_is_worse(_excluding(seed)) for seed in range(count))}


def odd(sizes: Sequence[int], seeds: int) -> Figures:
    """Odd rounds of couples, with people who were let down: how many are worse in any rank."""
    worse = 0
    for people in sizes:
        for seed in range(seeds):
            situation, _ = rounds(company(people, seed), WAITED, seed, let_down=LET_DOWN)[-1]
            worse += _is_worse(situation)
    return {"odd_31_worse": worse}


def _excluding(seed: int) -> Situation:
    """A few people with meetings of late, who must not meet up to six in ten of the others."""
    chance = Random(seed)
    count = chance.randint(4, 12)
    pairs = list(combinations(range(count), 2))
    past = [
        PastMatch(ago, frozenset(chance.choice(pairs)), let_down=frozenset(chance.sample(range(count), 1)))
        for ago in range(1, 8)
        for _ in range(count // 3)
    ]
    share = chance.choice((0.2, 0.3, 0.45, 0.6))
    apart = frozenset(pair for pair in pairs if chance.random() < share)
    policy = Policy(chance.choice((3, 4)))
    return Situation(company(count, seed), History(past), policy, seed, Ties(apart))


def _is_worse(situation: Situation) -> bool:
    """Whether fewer people are placed, sizes fit less well, or a rank has fewer points than in the best round."""
    place = {person.id: number for number, person in enumerate(situation.people)}
    plan = plan_round(situation)
    groups = [tuple(place[one] for one in match.people) for match in plan.matches]
    score = Score(situation)
    ours = [int(rank.sum()) for rank in _points(score, groups).T]
    return ours < _best(score)


def _best(score: Score) -> list[int]:
    """The points of the best round: each person in at most one group, one rank after the other (HiGHS)."""
    options = list(_options(score))
    points = _points(score, options)
    if not options:
        return [0] * len(points.T)
    seated = np.array([[float(one in group) for group in options] for one in range(len(score))])
    kept = [LinearConstraint(seated, 0, 1)]
    best: list[int] = []
    for rank in points.T:
        solved = milp(
            -rank,
            constraints=kept,
            integrality=np.ones(len(options), dtype=int),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0},
        )
        assert solved.x is not None, solved.message
        best.append(int(rank @ solved.x.round().astype(int)))
        kept.append(LinearConstraint(rank[None, :], best[-1] - 0.5, np.inf))
    return best


def _options(score: Score) -> Iterator[Group]:
    """Every group that may sit together."""
    allowed = score.block(slice(None)) > FORBIDDEN
    for size in range(2, largest(score.situation.policy.group_size) + 1):
        for group in combinations(range(len(score)), size):
            if all(allowed[pair] for pair in combinations(group, 2)):
                yield group


def _points(score: Score, groups: Sequence[Group]) -> np.ndarray:
    """For each group how many people it places, how well its size fits, and its points in each rank."""
    weights = score.block(slice(None))
    ranks = score.scale.ranks(np.maximum(weights, 0))._replace(taste=weights % score.scale.bridge)
    size = score.situation.policy.group_size
    rows = []
    for group in groups:
        a, b = np.array(list(combinations(group, 2)), np.intp).reshape(-1, 2).T
        points = {name: int(points[a, b].sum()) for name, points in ranks._asdict().items()}
        if len(group) > size:
            points["priority"] -= size * FULL * int(score.priorities[list(group)].sum())
            points["taste"] += score.scale.taste * int(score.liking[list(group)].sum())
        rows.append([len(group), -MISFIT[size].get(len(group), 0), *points.values()])
    return np.array(rows, np.int64).reshape(-1, 2 + len(ranks))
