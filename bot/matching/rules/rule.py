"""What a rule is: something that speaks for two people where nothing of higher rank does."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.rounds.round import Reason, Weakness
from bot.matching.core.person import Pair, Person, Ties
from bot.matching.rules.common import Common, Rows

People = Sequence[Person]
Points = NDArray[np.int32]
PairPoints = Callable[[Rows, Rows], Points | np.int32]
Reading = Callable[[People, int], PairPoints | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that speaks for two people. How many points it gives is the weight of the same name.

    Args:
        name: what its weight is called in ``Weights``.
        meaning: when two people have it, as ``explain`` tells.
        most: how many times two people can have its points.
        readings: each makes of all people of a round, ordered by id, and of the points what gives the points of a block
            of pairs, the same both ways; or None where the people don't differ in that.
        shares: which part of the points is known between two people, apart from what is read of them; less than nothing
            takes away.
        reasons: why a group, ordered by id, was put together as far as this goes.
        weaknesses: what a group lacks of it.
    """

    name: str
    meaning: str
    most: int = 1
    readings: tuple[Reading, ...] = ()
    shares: Callable[[Ties], Mapping[Pair, float]] = lambda _: {}
    reasons: Callable[[People, Ties], Iterable[Reason]] = lambda *_: ()
    weaknesses: Callable[[People], Iterable[Weakness]] = lambda _: ()


Words = Callable[[Person], Iterable[str]]


def shared(words: Words, others: Words, most: int = 1) -> Reading:
    """Reads how many words of one person are among others of another; each counts, up to so many."""

    def reading(people: People, points: int) -> PairPoints | None:
        common = Common([words(person) for person in people], [others(person) for person in people])
        if not common:
            return None
        return lambda rows, columns: (
            np.minimum(common.block(rows, columns), np.uint8(most)) * np.int32(points)
        )

    return reading


def ids(people: People) -> tuple[int, ...]:
    """Who is in a group."""
    return tuple(person.id for person in people)
