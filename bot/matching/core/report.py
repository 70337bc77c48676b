"""How good a round is, and what had to give way."""

from collections.abc import Iterator
from dataclasses import dataclass


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
