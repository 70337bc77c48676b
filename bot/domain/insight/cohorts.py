"""Who comes back: people by the quarter of their first chat, and how many of them have chats in later quarters."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.small_numbers import FEWEST_PEOPLE

MONTHS = 3  # in a quarter


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year; `number` is 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The quarter that a day is in."""
        return cls(day.year, (day.month - 1) // MONTHS + 1)

    def until(self, later: "Quarter") -> int:
        """How many quarters later another one is."""
        return (later.year - self.year) * 4 + later.number - self.number


@dataclass(frozen=True, slots=True)
class Cohort:
    """At least five people who had their first chat between two quarters, both included.

    Args:
        came_back: the share of those who can have been there, 0 to 1, of each quarter after their first one, as long
            as these are at least five.
    """

    first: Quarter
    last: Quarter
    people: int
    came_back: tuple[float, ...]


def cohorts_of(chats: Iterable[tuple[int, date]]) -> tuple[Cohort, ...]:
    """The cohorts of people, oldest first; a quarter with too few newcomers goes together with the next one.

    Args:
        chats: who had a chat on which day, by the people's ids.
    """
    there: dict[int, set[Quarter]] = {}
    for one, day in chats:
        there.setdefault(one, set()).add(Quarter.of(day))
    began: dict[Quarter, list[int]] = {}
    for one, quarters in sorted(there.items()):
        began.setdefault(min(quarters), []).append(one)
    now = max((quarter for quarters in there.values() for quarter in quarters), default=None)
    return tuple(_cohort(group, began, there, now) for group in _grouped(began)) if now else ()


def _grouped(began: Mapping[Quarter, Sequence[int]]) -> list[list[Quarter]]:
    """Quarters put together so that there are enough people in each group; too few at the end join those before."""
    groups: list[list[Quarter]] = [[]]
    people = 0
    for quarter in sorted(began):
        groups[-1].append(quarter)
        people += len(began[quarter])
        if people >= FEWEST_PEOPLE:
            groups.append([])
            people = 0
    rest = groups.pop()
    if groups:
        groups[-1].extend(rest)
    return groups


def _cohort(
    quarters: Sequence[Quarter],
    began: Mapping[Quarter, Sequence[int]],
    there: Mapping[int, set[Quarter]],
    now: Quarter,
) -> Cohort:
    people = [(one, quarter) for quarter in quarters for one in began[quarter]]
    came_back = []
    for later in range(1, quarters[0].until(now) + 1):
        possible = [(one, first) for one, first in people if first.until(now) >= later]
        if len(possible) < FEWEST_PEOPLE:
            break
        back = sum(later in {first.until(each) for each in there[one]} for one, first in possible)
        came_back.append(back / len(possible))
    return Cohort(quarters[0], quarters[-1], len(people), tuple(came_back))
