"""A program's report: closed rounds as they were counted, and what they come to.

Nothing is counted anew that people answered: totals are sums of what each round told, so they tell nothing more.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from bot.domain.insight.cohorts import Cohort
from bot.domain.insight.departments import DepartmentMap, bridged_by_chance, department_map
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.round import Gain


@dataclass(frozen=True, slots=True)
class ClosedRound:
    """A closed round and its numbers; the time is in UTC."""

    scheduled_at: datetime
    numbers: RoundNumbers


@dataclass(frozen=True, slots=True)
class Unintroduced:
    """People who are in and were never introduced to anybody.

    Args:
        newcomers: the names of those who joined since the last round began, so that nothing else can be the reason.
        others: how many others there are at least, in steps of five. They have no names: it may be that they won't
            meet somebody, or that somebody won't meet them.
    """

    newcomers: tuple[str, ...]
    others: int


@dataclass(frozen=True)
class InsightReport:
    """How a program went so far.

    Args:
        today: the date in the program's time zone.
        zone: the program's time zone, an IANA name.
        rounds: the oldest first, without those that nobody was in.
        joined: how many people ever joined.
    """

    today: date
    zone: str
    rounds: tuple[ClosedRound, ...]
    joined: int
    unmet: Unintroduced
    cohorts: tuple[Cohort, ...]

    @property
    def numbers(self) -> Sequence[RoundNumbers]:
        """The numbers of the rounds."""
        return [each.numbers for each in self.rounds]

    @property
    def introduced(self) -> int:
        """How many chats there were."""
        return sum(each.matches for each in self.numbers)

    @property
    def met(self) -> tuple[int, int] | None:
        """How many chats took place, and of how many that is told; None if it is of none."""
        told = [(each.met, each.chats_counted) for each in self.numbers if each.met is not None]
        return (sum(met for met, _ in told), sum(counted for _, counted in told)) if told else None

    @property
    def across(self) -> tuple[int, int]:
        """How many chats were across departments, of how many."""
        return sum(each.across for each in self.numbers), self.introduced

    @property
    def across_by_chance(self) -> tuple[int, int] | None:
        """The same of people who are shuffled; None if some round is from a version that didn't shuffle them."""
        reached = [each.reach for each in self.numbers if each.reach]
        if len(reached) < len(self.rounds) or not reached:
            return None
        return sum(each.chance_across for each in reached), sum(each.chance_matches for each in reached)

    @property
    def bridges(self) -> tuple[int, int] | None:
        """How many pairs of departments have been introduced, of how many; None if there are no such pairs."""
        last = self.numbers[-1] if self.rounds else None
        return (last.bridged or 0, last.department_pairs) if last and last.department_pairs else None

    @cached_property
    def bridged_by_chance(self) -> tuple[int, ...]:
        """How many there would be by chance, after each round; nothing if some round is from an earlier version."""
        reached = [each.reach for each in self.numbers if each.reach]
        return tuple(bridged_by_chance(reached)) if len(reached) == len(self.rounds) else ()

    @property
    def rating(self) -> tuple[float, int] | None:
        """The mean rating, and of how many ratings; None if no round tells any."""
        told = [(each.rating, each.ratings) for each in self.numbers if each.rating is not None]
        ratings = sum(count for _, count in told)
        return (sum(mean * count for mean, count in told) / ratings, ratings) if ratings else None

    @property
    def gains(self) -> dict[Gain, int]:
        """How often each gain was named, in the rounds that tell so; the most often first."""
        named: Counter[Gain] = Counter()
        for each in self.numbers:
            named.update(each.gains)
        return dict(sorted(named.items(), key=lambda item: (-item[1], [*Gain].index(item[0]))))

    @cached_property
    def departments(self) -> DepartmentMap:
        """Which departments were introduced to which."""
        return department_map(each.reach for each in self.numbers if each.reach)
