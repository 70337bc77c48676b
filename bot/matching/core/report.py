"""How good a round is, and what had to give way."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """A round's numbers, without names.

    Args:
        people: how many people were to be placed.
        alone: how many of them could not be placed.
        groups: how many groups there are.
        couples: how many pairs sit together.
        too_soon: how many of these pairs were together within the gap.
        met_before: how many were ever together before.
        across: how many are from different departments.
        insiders: how many people meet nobody from another department.
        larger: how many groups have more people than usual.
        bridged: how many pairs of departments have met once this round's chats have taken place.
        department_pairs: how many there are; small departments are left out.
        taste: the pairs' mean taste; `taste_worst` is the 1st percentile, `taste_most` the maximum possible.
        largest_department: its share of the people, 0 to 1; `one_department` is true if there is no other.
        repeat_gap: from the policy.
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
    bridged: int
    department_pairs: int

    @property
    def gave_way(self) -> tuple[str, ...]:
        """A sentence for each rank of the policy that could not be met in full, the highest first."""
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
