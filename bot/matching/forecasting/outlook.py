"""What many rounds come to, in numbers."""

from dataclasses import dataclass

from bot.matching.core.person import Pair


@dataclass(frozen=True, slots=True)
class RoundOutlook:
    """One round to come.

    Args:
        number: 1 for the first.
        people: how many are there.
        alone: how many of them have nobody to meet.
        waiting: how many are guests whose turn has not come.
        couples: how many pairs sit together.
        repeats: how many of these were together before; `too_soon` within the gap.
        across: how many are from different departments.
        bridged: how many pairs of departments have met in this round or before.
    """

    number: int
    people: int
    alone: int
    waiting: int
    couples: int
    repeats: int
    too_soon: int
    across: int
    bridged: int

    @property
    def cross_share(self) -> float:
        """The share of the couples who are from different departments, 0 to 1."""
        return self.across / self.couples if self.couples else 0.0


@dataclass(frozen=True, slots=True)
class Course:
    """All the rounds, as somebody puts people together.

    Args:
        often: the pairs who sit together more than once, with how many times, the most often first.
    """

    rounds: tuple[RoundOutlook, ...]
    often: tuple[tuple[Pair, int], ...]

    @property
    def repeats(self) -> int:
        """How many couples of all rounds were together before."""
        return sum(each.repeats for each in self.rounds)

    @property
    def cross_share(self) -> float:
        """The share of all couples who are from different departments, 0 to 1."""
        couples = sum(each.couples for each in self.rounds)
        return sum(each.across for each in self.rounds) / couples if couples else 0.0

    @property
    def bridged(self) -> int:
        """How many pairs of departments have met in the end."""
        return max((each.bridged for each in self.rounds), default=0)

    @property
    def first_repeat(self) -> int | None:
        """The round in which new faces run out: the first where somebody meets somebody again; None if none is."""
        return next((each.number for each in self.rounds if each.repeats), None)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a company can expect of a policy.

    Args:
        planned: with every round planned from those before it.
        by_chance: the same people in the same rounds, shuffled.
        bridges: how many pairs of departments there are; people of unknown department bridge none.
    """

    planned: Course
    by_chance: Course
    bridges: int
