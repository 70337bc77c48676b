"""Weighs the pairs of one round, in blocks: all of them at once would take too much memory."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.domain.rounds.roles import RoleKind
from bot.matching.core.history import History
from bot.matching.core.person import Pair
from bot.matching.core.sides import is_first
from bot.matching.core.situation import Situation
from bot.matching.rules.catalogue import most_taste
from bot.matching.rules.common import numbered
from bot.matching.rules.pairs import EVERYONE, FEW, PairNumbers, Rows
from bot.matching.rules.vital import able_to_meet
from bot.matching.weights.bridges import envoys_of
from bot.matching.weights.scale import FORBIDDEN, FULL, NEVER_MET, NEW_FACE, PairWeights, Scale
from bot.matching.weights.taste import Taste

MOST_TOGETHER = 3  # partners of one person, at most
AT_ONCE = 64  # couples weighed together; more would cost more, as a block weighs all with all
# An odd number near 2**32 divided by the golden ratio spreads the bits (Knuth, 6.4).
MIXED = np.uint32(2654435769)
TOP_BITS = np.uint32(28)  # shifting by these leaves numbers below CHANCES


class Score:
    """The weights of all pairs of a round. People are identified by their position.

    Args:
        situation: everyone in it is to be matched; its seed breaks ties.
        sided: whether people of the same side must never meet, if the policy has hosts or sides.
    """

    def __init__(self, situation: Situation, *, sided: bool = False) -> None:
        people, history, policy = situation.people, situation.history, situation.policy
        self.situation = situation
        self.liking = _liking(situation)
        most = most_taste(policy.weights) + int(self.liking.max(initial=0))
        compared = situation.compared()
        self.departments = numbered(person.department for person in compared)
        self.envoys = envoys_of(situation)
        self._able = able_to_meet(compared) if policy.must_meet else None
        pairs = len(people) * MOST_TOGETHER // 2
        self.scale = Scale.of(pairs, most, self.envoys.most, must_meet=policy.must_meet)
        self.priorities = np.array([history.priority(person.id) for person in people], np.int64)
        self._taste = Taste(compared, situation.ties, policy.weights)
        self._chances = np.random.default_rng(situation.seed).integers(
            2**32, size=len(people), dtype=np.uint32
        )
        self._one_department = len(set(self.departments.tolist())) <= 1
        index = {person.id: number for number, person in enumerate(people)}
        self._met = self._corrections(history, policy.repeat_gap, index)
        self._apart = _mask(_apart(situation), index)
        self._sides = _sides(situation) if sided else None

    @property
    def most_across(self) -> int:
        """The most couples of different departments (Tutte and Berge, for a multipartite graph)."""
        return min(len(self) // 2, len(self) - int(self.in_largest.sum()))

    @property
    def in_largest(self) -> NDArray[np.bool_]:
        """Who is in the largest department."""
        sizes = np.bincount(self.departments, minlength=1)
        return np.asarray(self.departments == sizes.argmax())

    @property
    def over_half(self) -> bool:
        """Whether the largest department has more than half of the people."""
        return 2 * int(self.in_largest.sum()) > len(self)

    @property
    def larger_costs(self) -> PairWeights:
        """What each person loses in a larger group; negative if they gain.

        That is everything their priority would count with each person there, minus how much they like larger
        groups.
        """
        priority = self.situation.policy.group_size * FULL * self.scale.priority
        return self.priorities * priority - self.liking * self.scale.taste

    def __len__(self) -> int:
        """The number of people."""
        return len(self.situation.people)

    def block(self, rows: Rows, columns: Rows = EVERYONE) -> PairWeights:
        """What it is worth to put each row together with each column; symmetric.

        People with themselves, and people who must never meet, get ``FORBIDDEN``.
        """
        return self._all[rows][:, columns] if len(self) <= FEW else self._weighed(rows, columns)

    @cached_property
    def _all(self) -> PairWeights:
        """All with all of few people, who are weighed again and again; nobody may write into them."""
        weights = self._weighed(EVERYONE, EVERYONE)
        weights.flags.writeable = False
        return weights

    def _weighed(self, rows: Rows, columns: Rows) -> PairWeights:
        scale = self.scale
        weights = self._taste.block(rows, columns).astype(np.int64)
        weights *= scale.taste
        mixed = (self._chances[rows][:, None] ^ self._chances[columns]) * MIXED
        weights += mixed >> TOP_BITS
        weights += scale.age * NEVER_MET + scale.priority * NEW_FACE + scale.gap
        if self._able:
            weights += self._able(rows, columns) * scale.able
        if self.envoys.most:
            where, points = self.envoys.points.cells(rows, columns)
            weights[where] += points * scale.bridge
        weights += self._across(rows, columns) * scale.across
        if self.priorities.any():
            weights += self.claims(rows, columns)
        if self._met.any:
            where, less = self._met.cells(rows, columns)
            weights[where] -= less
        apart, _ = self._apart.cells(rows, columns)
        weights[apart] = FORBIDDEN
        if self._sides is not None:
            weights[self._sides[rows][:, None] == self._sides[columns]] = FORBIDDEN
        return weights

    def claims(self, rows: Rows, columns: Rows = EVERYONE) -> PairWeights:
        """What people's priorities add to each pair that never met."""
        priorities = self.priorities * (FULL * self.scale.priority)
        added: PairWeights = priorities[rows][:, None] + priorities[columns]
        return added if self._one_department else added * self._across(rows, columns)

    def _across(self, rows: Rows, columns: Rows) -> NDArray[np.bool_]:
        across: NDArray[np.bool_] = self.departments[rows][:, None] != self.departments[columns]
        return across

    def fresh(self) -> NDArray[np.bool_]:
        """All with all: pairs who may meet, never did, and don't reduce the couples across departments.

        If one department has more than half of the people, two people from outside it must not be used up on
        each other.
        """
        inside = self.in_largest
        useful = (inside[:, None] | inside) if self.over_half else self._across(EVERYONE, EVERYONE)
        allowed = (
            self.block(EVERYONE) >= self.scale.able * self.scale.must_meet
        )  # nothing is worth less, if it may be
        fresh: NDArray[np.bool_] = useful & allowed & (self._met.everyone() == 0)
        return fresh

    def _corrections(self, history: History, gap: int, index: dict[int, int]) -> PairNumbers:
        """What is deducted from pairs who met before."""
        met = [(index[a], index[b], ago) for (a, b), ago in history.met() if a in index and b in index]
        a, b, ago = np.array(met, np.int64).reshape(-1, 3).T
        lucky = (self.departments[a] != self.departments[b]) | self._one_department
        less = (
            self.scale.age * (NEVER_MET - np.minimum(ago, NEVER_MET - 1))
            + self.scale.gap * (ago <= gap)
            + self.scale.priority * (NEW_FACE + lucky * (self.priorities[a] + self.priorities[b]))
        )
        return PairNumbers(len(index), a, b, less)


def _liking(situation: Situation) -> PairWeights:
    """How much taste each person has for a larger group; zero for all if nobody has a preference.

    It is never negative, so that a round's worth can still be split into ranks.
    """
    likes = [person.likes_groups for person in situation.people]
    steps = [1 if like is None else 2 * like for like in likes] if any(x is not None for x in likes) else []
    return np.array(steps or [0] * len(likes), np.int64) * situation.policy.weights.company


def couple_weights(score: Score, couples: Sequence[Pair]) -> PairWeights:
    """What each of many couples is worth."""
    found = [
        score.block(one[:, 0], one[:, 1]).diagonal()
        for start in range(0, len(couples), AT_ONCE)
        for one in [np.array(couples[start : start + AT_ONCE])]
    ]
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def _apart(situation: Situation) -> set[Pair]:
    """Pairs who must never meet, everyone with themselves included."""
    people = situation.people
    themselves = {(person.id, person.id) for person in people}
    steps = situation.policy.reporting_lines
    managed = {(person.id, above) for person in people for above in person.managers[:steps]}
    return {*situation.ties.exclusions, *themselves, *managed}


def _sides(situation: Situation) -> NDArray[np.bool_] | None:
    """Who is on the first side; None if people of one side may meet."""
    roles = situation.policy.roles
    if roles is None or roles.kind is RoleKind.NEWCOMERS:
        return None
    return np.array([is_first(person, roles) for person in situation.people], np.bool_)


def _mask(pairs: set[Pair], index: dict[int, int]) -> PairNumbers:
    known = [(index[a], index[b]) for a, b in sorted(pairs) if a in index and b in index]
    a, b = np.array(known, np.intp).reshape(-1, 2).T
    return PairNumbers(len(index), a, b, np.ones(len(known), np.bool_))
