"""Improves groups of many people by dealing one person of each group anew, in the best way."""

from collections.abc import Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray

from bot.matching.solvers.swaps import Group

NOBODY = -1


def reassigned(
    weights: NDArray[np.int64],
    groups: Sequence[Group],
    cost: NDArray[np.int64],
    larger: Sequence[bool],
    times: int,
    chance: Random,
) -> list[Group]:
    """Take a random person out of each group, and seat these people anew so that the groups are worth most; repeat.

    Each time that is an assignment problem, so that very many ways to seat them are compared at once
    (a very large neighbourhood, as Ahuja, Ergun, Orlin and Punnen call it, 2002). No group gets larger or smaller.

    Args:
        weights: of all people with all, symmetric.
        cost: what each person costs in a group that is larger than usual.
        larger: whether each group is larger than usual.
        times: how often.
    """
    from scipy.optimize import linear_sum_assignment

    worth, draw = weights.astype(np.float64), np.random.default_rng(chance.getrandbits(32))
    costs = np.outer(cost, np.array(larger, np.float64))
    lengths = np.array([len(group) for group in groups])
    seats = np.array([(*group, *[NOBODY] * (lengths.max() - len(group))) for group in groups])
    everyone = np.arange(len(groups))
    for _ in range(times):
        seat = (draw.random(len(groups)) * lengths).astype(np.intp)
        out = seats[everyone, seat]
        seats[everyone, seat] = NOBODY
        joining = -costs[out]
        for mates in seats.T:
            there = mates != NOBODY
            joining[:, there] += worth[np.ix_(out, mates[there])]
        person, group = linear_sum_assignment(joining, maximize=True)
        seats[group, seat[group]] = out[person]
    return [tuple(sorted(one for one in row if one != NOBODY)) for row in seats.tolist()]
