"""What a pair weighs: one whole number made of strict tiers.

The order of the tiers is the program's promise: no repeat within the gap, before meeting across departments, before
new faces, before those not seen for longest, before taste; chance decides what is left.
"""

from collections.abc import Sequence
from itertools import accumulate
from operator import mul
from random import Random
from typing import NamedTuple

from bot.domain.participant import Participant
from bot.matching.history import History
from bot.matching.traits import MOST, Traits, taste

OLDEST = 200  # rounds: beyond four years of weekly chats, longer ago is no better
CHANCES = 2**19 - 1  # a prime, see `Score.points`; wide enough that two plans hardly ever tie
MOST_PARTNERS = 3  # of one person in one round


class Points(NamedTuple):
    """What a pair has in each tier, the highest tier first; more is better."""

    no_repeat: int
    across: int
    never_met: int
    rounds_ago: int
    taste: int
    chance: int


TOP = Points(no_repeat=1, across=1, never_met=1, rounds_ago=OLDEST, taste=MOST, chance=CHANCES - 1)


def units(people: int) -> Points:
    """What one point of each tier weighs among so many people.

    A weight is a number in mixed radix with a digit for each tier. Each digit has room for the sum over all pairs that
    sit together in a round, so adding weights never carries, and one point in a tier outweighs all below it.
    """
    pairs = people * MOST_PARTNERS // 2
    radices = (1 + pairs * top for top in reversed(TOP[1:]))
    return Points(*reversed(list(accumulate(radices, mul, initial=1))))


class Score:
    """Weighs the pairs of one round.

    Args:
        people: everyone who is matched, ordered by id.
        repeat_gap: as in the program's rules.
        chance: draws each person's share in the ties of this round.
    """

    def __init__(
        self, people: Sequence[Participant], history: History, repeat_gap: int, chance: Random
    ) -> None:
        self._traits = {person.id: Traits.of(person) for person in people}
        self._chances = {person.id: chance.randrange(1, CHANCES) for person in people}
        self._history = history
        self._repeat_gap = repeat_gap
        self._units = units(len(people))

    def weight(self, a: int, b: int) -> int:
        """What it is worth to put two people together, by their ids; the same both ways."""
        return sum(map(mul, self.points(a, b), self._units))

    def points(self, a: int, b: int) -> Points:
        """What two people have in each tier."""
        traits, others = self._traits[a], self._traits[b]
        ago = self._history.rounds_since(a, b)
        return Points(
            no_repeat=ago is None or ago > self._repeat_gap,
            across=traits.department != others.department,
            never_met=ago is None,
            rounds_ago=OLDEST if ago is None else min(ago, OLDEST),
            taste=taste(traits, others),
            # A product modulo a prime: the same both ways, and unlike a sum not the same for every plan.
            chance=self._chances[a] * self._chances[b] % CHANCES,
        )
