"""Makes a trio if the couples leave one person over."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.matching.groups.couples import EXACT
from bot.matching.large.candidates import candidates
from bot.matching.solvers.blossom import Couple, best_couples, couples_of
from bot.matching.solvers.swaps import Group
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score, couple_weights
from bot.matching.weights.worth import Worth

EVERY_TRIO = 63  # up to this many people, the best of all trios is found: a tenth of a second
# Trios around which the others are coupled anew, and people who may be the third: more among few people, where each costs less.
TRIES, TRIES_TIMES_PEOPLE = 8, 1600
NEAR = 8  # partners considered for each person while trios are compared


class Plan(NamedTuple):
    """Groups and what they are worth; the trio comes first."""

    worth: int
    groups: list[Group]


NOBODY = Plan(-1, [])


def with_trio(score: Score, couples: list[Couple], alone: int) -> list[Group]:
    """Turn the best couples of an odd number of people into couples and a trio, with the greatest total found.

    If there are few people, that is the greatest there is. Otherwise, the third person is the one who gives up
    their place in a couple at the least loss, and up to ``EXACT`` people, the others are coupled anew.

    Args:
        alone: the only one without a partner.

    Returns:
        Empty if no trio may sit together without leaving others alone.
    """
    if len(score) <= EVERY_TRIO:
        return _BestTrio(score).plan().groups
    likely = _thirds(score, couples, alone)
    if len(score) > EXACT or not likely:
        return max(likely, default=NOBODY).groups
    trios = [plan.groups[0] for plan in likely] + _content(score)
    near = max([*likely, *_around(score, _nearest(score, couples), trios)])
    return max([near, *_around(score, score.block(slice(None)), near.groups[:1])]).groups


class _BestTrio:
    """Finds the best trio of all without coupling the others around each of them.

    Couple everyone but one person z in the best way, which is worth M(z). If x, y and z make the trio, the
    others' couples together with (x, y) would have been such a way; so the others are worth at most
    M(z) - w(x, y), and the same holds with x or y in the place of z. So the trios are tried in the order of the
    least of these three bounds, until no other can be better than the best one found.
    """

    def __init__(self, score: Score) -> None:
        self._people = range(len(score))
        self._worth = Worth(score, self._people)

    def plan(self) -> Plan:
        """The best trio and the best couples of the others; NOBODY if no trio leaves them all in couples."""
        best = NOBODY
        for trio, worth, bound in self._promising():
            if best.groups and bound <= best.worth:
                break
            total = self._coupled(trio)
            if total and (not best.groups or worth + total.worth > best.worth):
                best = Plan(worth + total.worth, [trio, *total.groups])
        return best

    def _promising(self) -> Iterable[tuple[Group, int, int]]:
        """Each possible trio, what it is worth, and the most that the round can be worth with it, descending."""
        without = {one: plan.worth for one in self._people if (plan := self._coupled((one,)))}
        trios = np.array(list(combinations(without, 3)), np.intp).reshape(-1, 3)
        pairs, costs = self._worth.pairs, np.array(self._worth.costs, object)
        allowed = pairs != None  # noqa: E711  (compares each element)
        x, y, z = trios.T
        x, y, z = trios[allowed[x, y] & allowed[x, z] & allowed[y, z]].T
        xy, xz, yz = pairs[x, y], pairs[x, z], pairs[y, z]
        worth = xy + xz + yz - costs[x] - costs[y] - costs[z]
        most = np.array([without.get(one, 0) for one in self._people], object)
        bounds = worth + np.minimum(np.minimum(most[x] - yz, most[y] - xz), most[z] - xy)
        for place in sorted(range(len(x)), key=lambda place: -bounds[place]):
            yield (int(x[place]), int(y[place]), int(z[place])), worth[place], bounds[place]

    def _coupled(self, without: Group) -> Plan | None:
        """The best couples of all others; None if they can't all be in one."""
        edges = self._worth.edges
        couples = couples_of(edge for edge in edges if edge[0] not in without and edge[1] not in without)
        if 2 * len(couples) < len(self._people) - len(without):
            return None
        return Plan(self._worth.of(couples), [*couples])


def trio_worth(score: Score, trio: Group) -> int:
    """What a trio is worth: its pairs, minus what a larger group costs its people (negative if they like it)."""
    block = score.block(np.array(trio), np.array(trio))
    return int(block[0, 1] + block[0, 2] + block[1, 2] - score.larger_costs[list(trio)].sum())


def _may_sit(worth: int) -> bool:
    """Whether a trio of this worth has no two who must never meet."""
    return worth > FORBIDDEN // 2


def _nearest(score: Score, couples: Sequence[Couple]) -> NDArray[np.int64]:
    """The weights of the couples and of each person's best partners; all others are forbidden."""
    near = candidates(score, score.situation.seed, lambda _: None, NEAR)
    a, b = np.array(couples).T
    weights = np.full((len(score), len(score)), FORBIDDEN)
    weights[near.a, near.b] = weights[near.b, near.a] = near.weights
    weights[a, b] = weights[b, a] = couple_weights(score, couples)
    return weights


def _around(score: Score, weights: NDArray[np.int64], trios: Iterable[Group]) -> list[Plan]:
    """For each trio, the plan with the best couples of the others."""
    plans = []
    for trio in trios:
        rest = np.delete(np.arange(len(weights)), trio)
        inside = weights[np.ix_(rest, rest)]
        couples = best_couples(inside)
        missing = len(rest) // 2 - len(couples)
        worth = trio_worth(score, trio)
        if _may_sit(worth) and not missing:
            worth += sum(int(inside[couple]) for couple in couples)
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
    tries = max(TRIES, TRIES_TIMES_PEOPLE // len(score))
    least = np.argsort(losses, axis=None, kind="stable")[:tries].tolist()
    rows = score.block(ends.reshape(-1)[least])
    plans = [_joined(score, ends, weights, alone, row)]
    for place, theirs in zip(least, rows, strict=True):
        couple, end = divmod(place, 2)
        if row[ends[couple, 1 - end]] > FORBIDDEN:
            changed, less = ends.copy(), weights.copy()
            changed[couple, end] = alone
            less[couple] = row[ends[couple, 1 - end]]
            plans.append(_joined(score, changed, less, int(ends[couple, end]), theirs))
    return [plan for plan in plans if plan.groups]


def _joined(
    score: Score, ends: NDArray[np.intp], weights: NDArray[np.int64], third: int, row: NDArray[np.int64]
) -> Plan:
    """The plan in which the third person joins the couple that suits them best; NOBODY if they may not.

    Args:
        row: the weights of that person with everyone.
    """
    joining = row[ends].sum(axis=1) - score.larger_costs[ends].sum(axis=1)
    best = int(joining.argmax())
    more = int(joining[best] - score.larger_costs[third])
    if not _may_sit(int(weights[best]) + more):
        return NOBODY
    trio = tuple(sorted((*map(int, ends[best]), third)))
    others = [(min(a, b), max(a, b)) for a, b in np.delete(ends, best, axis=0).tolist()]
    return Plan(int(weights.sum()) + more, [trio, *others])
