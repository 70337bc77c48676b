"""Who takes part, and what is known between two of them."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.matching.core.errors import InputError
from bot.matching.core.words import phrases

Pair = tuple[int, int]

HALF_HOURS = 48
WHOLE_DAY = 2**HALF_HOURS - 1
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to be put together with others. Words are compared without regard to case and white space.

    Args:
        id: unique among the people of a round; the order of ids breaks ties.
        department: an empty one is unknown; people of unknown department count as being of one.
        role: what they are, for the wishes of others.
        interests, offers, seeks: what they like to talk about, can help with, would like to learn.
        wishes: departments or roles that they would like to meet.
        office: where they can meet in person; an empty one is the only one.
        in_person, video: how they are ready to meet.
        hours: when they work, a bit for each half hour of the day in UTC; see `working_hours`.
        manager: the id of the person whom they report to.
        tenure_days: how long they have been here.
        languages: those they like to talk in; none where they didn't say.
        likes_groups: whether they like to sit in a larger group, or would rather not; None where they don't mind.
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
    manager: int | None = None
    tenure_days: int | None = None
    languages: tuple[str, ...] = ()
    likes_groups: bool | None = None

    def __post_init__(self) -> None:
        """Refuse what can't be."""
        if not 0 <= self.hours <= WHOLE_DAY:
            raise InputError(f"person {self.id}: hours have one bit for each of 48 half hours")
        if self.tenure_days is not None and not (math.isfinite(self.tenure_days) and self.tenure_days >= 0):
            raise InputError(f"person {self.id}: a tenure is a number of days, not {self.tenure_days}")

    @property
    def known_as(self) -> tuple[str, ...]:
        """What the wishes of others may name: their department, their role, and the words that it is made of."""
        return (self.department, *phrases(self.role))


def working_hours(begin: int, end: int, utc_offset: int) -> int:
    """The half hours of the day, in UTC, in which someone works, as a `Person` carries them.

    Args:
        begin, end: minutes after midnight where the person is; an end before the begin is on the next day.
        utc_offset: minutes by which their clock is ahead of UTC.
    """
    length = (end - begin) % DAY_MINUTES or DAY_MINUTES
    first = (begin - utc_offset) // 30
    return sum({1 << (first + step) % HALF_HOURS for step in range(length // 30)})


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known between two people, by their ids in either order; who is not in the round is passed over.

    Args:
        exclusions: they must never be put together.
        acquaintance: how well they know each other already, 0 to 1.
        recommendations: how much somebody thinks that they should meet, 0 to 1.
        wishes: how much one of them would like to meet the other, 0 to 1.
    """

    exclusions: frozenset[Pair] = frozenset()
    acquaintance: Mapping[Pair, float] = field(default_factory=dict)
    recommendations: Mapping[Pair, float] = field(default_factory=dict)
    wishes: Mapping[Pair, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what is no share, and bring every pair into ascending order."""
        for name in ("acquaintance", "recommendations", "wishes"):
            object.__setattr__(self, name, _shares(name, getattr(self, name)))
        object.__setattr__(self, "exclusions", frozenset(_ascending(self.exclusions)))


def _shares(name: str, given: Mapping[Pair, float]) -> dict[Pair, float]:
    """The greatest share of each pair."""
    found: dict[Pair, float] = {}
    for pair, share in zip(_ascending(given), given.values(), strict=True):
        if not 0 <= share <= 1:  # neither is NaN
            raise InputError(f"{name} of {pair[0]} and {pair[1]} is a share from 0 to 1, not {share}")
        found[pair] = max(share, found.get(pair, 0.0))
    return found


def _ascending(pairs: Iterable[Pair]) -> list[Pair]:
    ordered = [(min(pair), max(pair)) for pair in pairs]
    if alone := [a for a, b in ordered if a == b]:
        raise InputError(f"person {alone[0]} can't be tied to themselves")
    return ordered
