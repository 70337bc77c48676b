"""Makes a trio if the couples leave one person over."""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.matching.groups.couples import EXACT
from bot.matching.solvers.blossom import Couple, best_couples
from bot.matching.solvers.swaps import Group
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score, couple_weights

EVERY_TRIO = 17  # up to this many people, every trio is tried: a fifth of a second
CLIMB = 64  # up to this many people, the best trio is improved step by step
TRIES = 16  # trios around which the others are coupled anew, and people who may be the third


class Plan(NamedTuple):
    """Groups and what they are worth; the trio comes first."""

    worth: int
    groups: list[Group]


NOBODY = Plan(-1, [])


def with_trio(score: Score, couples: list[Couple], alone: int) -> list[Group]:
    """Turn the best couples of an odd number of people into couples and a trio, with the greatest total found.

    If there are few people, couple the others anew around many trios. Otherwise, the third person is the one
    who gives up their place in a couple at the least loss.

    Args:
        alone: the only one without a partner.

    Returns:
        Empty if no trio may sit together without leaving others alone.
    """
    n = len(score)
    if n <= EVERY_TRIO:
        plans = _around(score, score.block(slice(None)), combinations(range(n), 3))
        return max(plans, default=NOBODY).groups
    likely = _thirds(score, couples, alone)
    best = max(likely, default=NOBODY)
    if n > EXACT or not likely:
        return best.groups
    weights = score.block(slice(None))
    trios = [plan.groups[0] for plan in likely] + _content(score)
    best = max([best, *_around(score, weights, trios)])
    while n <= CLIMB:
        better = max(_around(score, weights, _neighbours(best.groups[0], n)), default=best)
        if better.worth <= best.worth:
            break
        best = better
    return best.groups


def trio_worth(score: Score, trio: Group) -> int:
    """What a trio is worth: its pairs, minus what a larger group costs its people (negative if they like it)."""
    block = score.block(np.array(trio), np.array(trio))
    return int(block[0, 1] + block[0, 2] + block[1, 2] - score.larger_costs[list(trio)].sum())


def _may_sit(score: Score, trio: Group) -> bool:
    return trio_worth(score, trio) > FORBIDDEN // 2


def _around(score: Score, weights: NDArray[np.int64], trios: Iterable[Group]) -> list[Plan]:
    """For each trio, the plan with the best couples of the others."""
    plans = []
    for trio in trios:
        rest = np.delete(np.arange(len(weights)), trio)
        inside = weights[np.ix_(rest, rest)]
        couples = best_couples(inside)
        missing = len(rest) // 2 - len(couples)
        if _may_sit(score, trio) and not missing:
            worth = trio_worth(score, trio) + sum(int(inside[couple]) for couple in couples)
            plans.append(Plan(worth, [trio, *((int(rest[a]), int(rest[b])) for a, b in couples)]))
    return plans


def _content(score: Score) -> list[Group]:
    """The three people who mind a trio least, if anyone has a preference."""
    least: list[int] = np.argsort(score.larger_costs, kind="stable")[:3].tolist()
    return [tuple(sorted(least))] if score.liking.any() else []


def _thirds(score: Score, couples: list[Couple], alone: int) -> list[Plan]:
    """Plans whose third person is the one left over, or someone who gives them their place in a couple."""
    ends = np.array(couples)
    weights = couple_weights(score, couples)
    row = score.block(np.array([alone]))[0]
    # For either end of each couple: what is lost if they make room and `alone` takes their place.
    losses = weights[:, None] - row[ends[:, ::-1]] + score.larger_costs[ends]
    least = np.argsort(losses, axis=None, kind="stable")[:TRIES].tolist()
    plans = [_joined(score, ends, weights, alone)]
    for couple, end in (divmod(place, 2) for place in least):
        if row[ends[couple, 1 - end]] > FORBIDDEN:
            changed, less = ends.copy(), weights.copy()
            changed[couple, end] = alone
            less[couple] = row[ends[couple, 1 - end]]
            plans.append(_joined(score, changed, less, int(ends[couple, end])))
    return [plan for plan in plans if _may_sit(score, plan.groups[0])]


def _joined(score: Score, ends: NDArray[np.intp], weights: NDArray[np.int64], third: int) -> Plan:
    """The plan in which the third person joins the couple that suits them best."""
    row = score.block(np.array([third]))[0]
    joining = row[ends].sum(axis=1) - score.larger_costs[ends].sum(axis=1)
    best = int(joining.argmax())
    trio = tuple(sorted((*map(int, ends[best]), third)))
    others = [(min(a, b), max(a, b)) for a, b in np.delete(ends, best, axis=0).tolist()]
    return Plan(int(weights.sum() - weights[best]) + trio_worth(score, trio), [trio, *others])


def _neighbours(trio: Group, people: int) -> set[Group]:
    """The trios that differ in one person."""
    others = set(range(people)).difference(trio)
    return {tuple(sorted((*two, third))) for two in combinations(trio, 2) for third in others}
