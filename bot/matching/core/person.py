"""Who takes part, and what is known about pairs of people."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from bot.domain.rounds.roles import MOST_CHATS
from bot.matching.core.errors import InputError
from bot.matching.core.words import phrases

Pair = tuple[int, int]

HALF_HOURS = 48
WHOLE_DAY = 2**HALF_HOURS - 1
DAY_MINUTES = 24 * 60
WHOLE_WEEK = (1 << 7 * HALF_HOURS) - 1
EVERY_DAY: int = WHOLE_WEEK // WHOLE_DAY  # times the half hours of a day, it is those of a week
LISTS = ("interests", "offers", "seeks", "wishes", "languages")  # of words


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to be matched. Words are compared by what they mean (`bot.domain.words`), and shown as they were typed.

    Args:
        id: unique among the people of a round; the order of ids breaks ties.
        department: empty means unknown; people of unknown department count as one department.
        role: their job, which others may wish to meet.
        interests, offers, seeks: what they like to talk about, can help with, would like to learn.
        wishes: departments or roles that they would like to meet.
        office: where they can meet in person; people who name none are taken to share one.
        in_person, video: whether they are willing to meet that way.
        hours: when they work, one bit for each half hour of the day in UTC; see `working_hours`.
        managers: the ids of those above them: the person they report to, then that person's, and so on.
        level: how far up they are; higher is further up.
        tenure_days: how many days they have been here.
        languages: those they like to talk in; empty if they didn't say.
        contacts: the ids of those whom they met in earlier chats, for the rule `overlap`.
        likes_groups: whether they like larger groups or would rather avoid them; None if they don't mind.
        side: the side that they are on, where the policy has roles.
        capacity: how many chats they can have in a round where a role asks for more than one.
        week: on which days their hours are, one bit for each half hour of the week in UTC; see `working_week`.
    """

    id: int
    department: str = ""
    role: str = ""
    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    seeks: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    office: str = ""
    in_person: bool = True
    video: bool = True
    hours: int = WHOLE_DAY
    managers: tuple[int, ...] = ()
    level: int | None = None
    tenure_days: int | None = None
    languages: tuple[str, ...] = ()
    contacts: tuple[int, ...] = ()
    likes_groups: bool | None = None
    side: str = ""
    capacity: int = 1
    week: int = WHOLE_WEEK

    def __post_init__(self) -> None:
        """Reject invalid values."""
        if not 0 <= self.hours <= WHOLE_DAY:
            raise InputError(f"person {self.id}: hours have one bit for each of 48 half hours")
        if not 0 <= self.week <= WHOLE_WEEK:
            raise InputError(f"person {self.id}: a week has one bit for each of 336 half hours")
        if self.tenure_days is not None and not (math.isfinite(self.tenure_days) and self.tenure_days >= 0):
            raise InputError(f"person {self.id}: a tenure is a number of days, not {self.tenure_days}")
        if not 1 <= self.capacity <= MOST_CHATS:
            raise InputError(f"person {self.id}: a capacity is 1 to {MOST_CHATS} chats, not {self.capacity}")

    @property
    def at_work(self) -> int:
        """When they work in a week, one bit for each half hour."""
        return self.hours * EVERY_DAY & self.week

    @property
    def known_as(self) -> tuple[str, ...]:
        """What other people's wishes can name."""
        return names(self.department, self.role)

    @property
    def words(self) -> tuple[str, ...]:
        """All words that are compared with those of others."""
        lists = (getattr(self, name) for name in LISTS)
        return (self.department, self.role, self.office, *chain.from_iterable(lists))

    def reworded(self, reword: Callable[[str], str]) -> "Person":
        """The same person in other words."""
        lists: dict[str, Any] = {name: tuple(map(reword, getattr(self, name))) for name in LISTS}
        department, role, office = map(reword, (self.department, self.role, self.office))
        return replace(self, department=department, role=role, office=office, **lists)


def names(department: str, role: str) -> tuple[str, ...]:
    """What someone's wishes can name in others: a department, a role, and phrases from the role."""
    return (department, *phrases(role))


def working_hours(begin: int, end: int, utc_offset: int) -> int:
    """Convert working hours to the half hours of the UTC day that a `Person` carries.

    Args:
        begin, end: minutes after midnight, local time; an end at or before the begin is on the next day.
        utc_offset: minutes by which local time is ahead of UTC.
    """
    return sum({1 << step % HALF_HOURS for step in _half_hours(begin, end, utc_offset)})


def working_week(begin: int, end: int, utc_offset: int, days: Iterable[int]) -> int:
    """Convert working hours on some days to the half hours of the UTC week that a `Person` carries, Monday first.

    Args:
        begin, end, utc_offset: as for `working_hours`.
        days: the local days of the week on which the hours begin, 0 for Monday.
    """
    span = _half_hours(begin, end, utc_offset)
    return sum({1 << (day * HALF_HOURS + step) % (7 * HALF_HOURS) for day in days for step in span})


def _half_hours(begin: int, end: int, utc_offset: int) -> range:
    """Working hours in half hours from midnight in UTC; those before it, or after the next, are of other days."""
    length = (end - begin) % DAY_MINUTES or DAY_MINUTES
    first = (begin - utc_offset) // 30
    return range(first, first + length // 30)


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known about pairs, by ids in either order; pairs with someone outside the round are ignored.

    Args:
        exclusions: pairs who must never be put together.
        acquaintance: how well they already know each other, 0 to 1.
    """

    exclusions: frozenset[Pair] = frozenset()
    acquaintance: Mapping[Pair, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Reject shares outside 0 to 1, and put the ids of every pair in ascending order."""
        object.__setattr__(self, "acquaintance", _shares("acquaintance", self.acquaintance))
        object.__setattr__(self, "exclusions", frozenset(_ascending(self.exclusions)))


def _shares(name: str, given: Mapping[Pair, float]) -> dict[Pair, float]:
    """Check the shares and keep the greatest one of each pair."""
    found: dict[Pair, float] = {}
    for pair, share in zip(_ascending(given), given.values(), strict=True):
        if not 0 <= share <= 1:  # also rejects NaN
            raise InputError(f"{name} of {pair[0]} and {pair[1]} is a share from 0 to 1, not {share}")
        found[pair] = max(share, found.get(pair, 0.0))
    return found


def _ascending(pairs: Iterable[Pair]) -> list[Pair]:
    ordered = [(min(pair), max(pair)) for pair in pairs]
    if alone := [a for a, b in ordered if a == b]:
        raise InputError(f"person {alone[0]} can't be tied to themselves")
    return ordered
