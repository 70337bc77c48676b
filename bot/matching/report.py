"""How good a round is, and what had to give way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from bot.matching.score import Score, couple_weights
from bot.matching.words import key


@dataclass(frozen=True, slots=True)
class Report:
    """A round in numbers that name nobody.

    Args:
        people: who was to be placed.
        alone: who could not be.
        groups: how many there are.
        couples: how many times two people sit together.
        too_soon: of these, how many were together within the gap.
        met_before: how many were ever together before.
        across: how many are of different departments.
        insiders: people who meet nobody from another department.
        larger: groups with more people than usual.
        taste: the mean of what the couples have of what suits them, and of the worst hundredth; of at most so many.
        largest_department: its share of the people; `one_department` tells that there is no other.
        repeat_gap: the policy's.
    """

    people: int
    alone: int
    groups: int
    couples: int
    too_soon: int
    met_before: int
    across: int
    insiders: int
    larger: int
    taste: float
    taste_worst: float
    taste_most: int
    largest_department: float
    one_department: bool
    repeat_gap: int

    @property
    def gave_way(self) -> tuple[str, ...]:
        """A sentence for each of the policy's ranks that could not be met in full, the highest first."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        if self.alone:
            yield f"Not placed, because nobody is left whom they may meet: {self.alone} of {self.people} people."
        if self.too_soon:
            yield f"Together again within {self.repeat_gap} rounds: {self.too_soon} of {self.couples} couples."
        if self.insiders and not self.one_department:
            share = f"the largest department has {self.largest_department:.0%} of them"
            yield f"With nobody from another department: {self.insiders} of {self.people} people; {share}."
        if self.larger:
            yield f"Larger than usual, so that nobody is left over: {self.larger} of {self.groups} groups."
        if self.met_before > self.too_soon:
            yield f"Met before, but longer ago: {self.met_before - self.too_soon} of {self.couples} couples."


def report_on(score: Score, groups: Sequence[Sequence[int]], alone: Sequence[int]) -> Report:
    """The report on groups, by the ids of their people."""
    situation = score.situation
    place = {person.id: number for number, person in enumerate(situation.people)}
    couples = [(place[a], place[b]) for group in groups for a, b in combinations(group, 2)]
    ranks = score.scale.ranks(couple_weights(score, couples))
    departments = [key(person.department) for person in situation.people]
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
        taste=float(ranks.taste.mean()) if couples else 0.0,
        taste_worst=float(np.percentile(ranks.taste, 1)) if couples else 0.0,
        taste_most=situation.policy.weights.most,
        largest_department=max(sizes.values(), default=0) / max(len(situation.people), 1),
        one_department=len(sizes) <= 1,
        repeat_gap=situation.policy.repeat_gap,
    )
