"""Measures how good a round is."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from bot.domain.small_numbers import FEWEST_TO_BRIDGE
from bot.matching.core.history import DepartmentPair, bridges_between
from bot.matching.core.report import Report
from bot.matching.core.situation import Situation
from bot.matching.rules.catalogue import most_taste
from bot.matching.weights.score import Score, couple_weights


def report_on(score: Score, groups: Sequence[Sequence[int]], alone: Sequence[int]) -> Report:
    """Report on groups that are given by the ids of their people."""
    situation = score.situation
    place = {person.id: number for number, person in enumerate(situation.people)}
    couples = [(place[a], place[b]) for group in groups for a, b in combinations(group, 2)]
    ranks = score.scale.ranks(couple_weights(score, couples))
    departments = [situation.words.key(person.department) for person in situation.people]
    alike = [group for group in groups if len({departments[place[one]] for one in group}) == 1]
    ago = [situation.history.rounds_since(a, b) for group in groups for a, b in combinations(group, 2)]
    sizes = situation.departments
    return Report(
        people=len(situation.people),
        alone=len(alone),
        groups=len(groups),
        couples=len(couples),
        too_soon=sum(rounds is not None and rounds <= situation.policy.repeat_gap for rounds in ago),
        met_before=sum(rounds is not None for rounds in ago),
        across=int(ranks.across.sum()),
        insiders=sum(map(len, alike)),
        larger=sum(len(group) > situation.policy.group_size for group in groups),
        bridged=len(_bridged(situation, groups)),
        department_pairs=len(_department_pairs(situation)),
        taste=float(ranks.taste.mean()) if couples else 0.0,
        taste_worst=float(np.percentile(ranks.taste, 1)) if couples else 0.0,
        taste_most=most_taste(situation.policy.weights),
        largest_department=max(sizes.values(), default=0) / max(len(situation.people), 1),
        one_department=len(sizes) <= 1,
        repeat_gap=situation.policy.repeat_gap,
    )


def _department_pairs(situation: Situation) -> frozenset[DepartmentPair]:
    """The pairs of departments in a round, without the small ones."""
    large = (name for name in situation.departments if situation.size(name) >= FEWEST_TO_BRIDGE)
    return bridges_between(large)


def _bridged(situation: Situation, groups: Sequence[Sequence[int]]) -> frozenset[DepartmentPair]:
    """Which of them have met, once these groups have."""
    department = {person.id: situation.words.key(person.department) for person in situation.people}
    now = (bridges_between(department[one] for one in group) for group in groups)
    return _department_pairs(situation) & frozenset[DepartmentPair]().union(situation.bridged(), *now)
