"""Defines a rule: something in favour of a pair, which decides if no higher rank does."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.rounds.round import Reason, Weakness
from bot.matching.core.person import Pair, Person, Ties
from bot.matching.core.situation import Situation
from bot.matching.rules.common import Common
from bot.matching.rules.pairs import Rows

People = Sequence[Person]
Points = NDArray[np.int16]  # of which no pair has more than 16 times `MOST`
PairPoints = Callable[[Rows, Rows], Points | np.int16]
Reading = Callable[[People, int], PairPoints | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Something in favour of a pair. The weight of the same name says how many points it gives.

    Args:
        name: the name of its weight in ``Weights``.
        meaning: when it applies to two people, as ``explain`` words it.
        most: how many times a pair can get its points.
        vital: whether two people can't meet if it gives them nothing.
        readings: each takes all people of a round, ordered by id, and the points. It returns a function from a
            block of pairs to their points, symmetric; or None if the people don't differ.
        shares: the part of the points that known ties give to pairs, on top of the readings; negative shares take
            points away.
        reasons: why this rule speaks for a group, ordered by id.
        weaknesses: what a group lacks under this rule.
    """

    name: str
    meaning: str
    most: int = 1
    vital: bool = False
    readings: tuple[Reading, ...] = ()
    shares: Callable[[Ties], Mapping[Pair, float]] = lambda _: {}
    reasons: Callable[[People, Situation], Iterable[Reason]] = lambda *_: ()
    weaknesses: Callable[[People, Situation], Iterable[Weakness]] = lambda *_: ()


Words = Callable[[Person], Iterable[str]]


def shared(words: Words, others: Words, most: int = 1) -> Reading:
    """Make a reading that counts one person's `words` among another's `others`, up to `most`."""

    def reading(people: People, points: int) -> PairPoints | None:
        if not all(any(any(side(person)) for person in people) for side in (words, others)):
            return None  # before everyone is asked: the phrases of thousands of roles take long
        common = Common([words(person) for person in people], [others(person) for person in people])
        if not common:
            return None
        counted = np.full(len(people), most, np.uint8)  # for each: NumPy is slow with a single one
        return lambda rows, columns: (
            np.minimum(common.block(rows, columns), counted[columns]) * np.int16(points)
        )

    return reading


def ids(people: People) -> tuple[int, ...]:
    """The ids of a group's people."""
    return tuple(person.id for person in people)
