"""What a pair weighs: one whole number made of ranks, each of which outweighs all lower ones.

The ranks, the highest first: able to meet, if they must be; no repeat within the gap; different departments; priority after bad luck, and
new faces; longest since they last met; bridges between departments; taste. Chance decides between equals.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.matching.core.history import MOST_PRIORITY

PairWeights = NDArray[np.int64]

NEVER_MET = 127  # rounds; pairs who met longer ago count as one round less
CHANCES = 16
FULL = 2  # times that a priority counts with a new face from another department; once with one met before
# What a new face counts among priorities: more than ten bad rounds in a trio, less than one bad last round.
NEW_FACE = 40
MOST_PRIORITIES = 2 * FULL * MOST_PRIORITY + NEW_FACE  # of a pair, new face included
BITS = 52  # most bits of a weight, so that sums over groups fit into 64
FORBIDDEN = -(2**55)  # below any group's sum, and the sums of 64 people still fit into 64 bits


@dataclass(frozen=True, slots=True)
class Scale:
    """What one point of each rank weighs.

    A weight is a number in mixed radix, with one digit for each rank. As far as 52 bits allow, each digit has
    room for the sum over all pairs of a round, so that one point outweighs everything below it. In rounds of
    more than about fifteen pairs, or six with bridges, there is less room: one point then outweighs only what a smaller number of
    pairs could have below it. When few people are coupled exactly, `strict` makes all the room that the round
    needs.

    Args:
        most_taste: the most taste that two people can have.
        most_bridge: the most points for a bridge between departments; with 0, that rank takes no room.
        must_meet: whether pairs who are able to meet have a point for that; if not, that rank takes no room.
    """

    most_taste: int
    most_bridge: int
    must_meet: bool
    able: int
    gap: int
    across: int
    priority: int
    age: int
    bridge: int
    taste: int

    @classmethod
    def of(cls, pairs: int, most_taste: int, most_bridge: int = 0, *, must_meet: bool = False) -> "Scale":
        """The scale for a round in which this many pairs sit together."""
        room = max(pairs, 1)
        while (scale := cls._with_room(room, most_taste, most_bridge, must_meet)).highest * room >= 2**BITS:
            room = room * 3 // 4
        return scale

    @classmethod
    def _with_room(cls, room: int, most_taste: int, most_bridge: int, must_meet: bool) -> "Scale":
        bridge = 1 + room * ((most_taste + 1) * CHANCES)
        age = bridge * (1 + room * most_bridge)
        priority = age * (1 + room * NEVER_MET)
        across = priority * (1 + room * MOST_PRIORITIES)
        gap = across * (1 + room)
        able = gap * (1 + room)
        return cls(
            most_taste, most_bridge, must_meet, able, gap, across, priority, age, bridge, taste=CHANCES
        )

    @property
    def highest(self) -> int:
        """What one point of the highest rank weighs."""
        return self.able if self.must_meet else self.gap

    def ranks(self, weights: PairWeights) -> "Ranks":
        """Split weights into their ranks; none may be forbidden."""
        able, rest = np.divmod(weights, self.able)
        gap, rest = np.divmod(rest, self.gap)
        across, rest = np.divmod(rest, self.across)
        priority, rest = np.divmod(rest, self.priority)
        age, rest = np.divmod(rest, self.age)
        bridge, rest = np.divmod(rest, self.bridge)
        return Ranks(able, gap, across, priority, age, bridge, rest // self.taste)

    def wide(self, pairs: int) -> "Scale":
        """The scale with room for this many pairs in every digit, however many bits that takes."""
        return Scale._with_room(pairs, self.most_taste, self.most_bridge, self.must_meet)

    def strict(self, weights: PairWeights, pairs: int) -> list[int]:
        """The same weights with room for this many pairs in every digit; these numbers exceed 64 bits."""
        wide, ranks = self.wide(pairs), self.ranks(weights)
        low = (
            weights % self.bridge + wide.bridge * ranks.bridge + wide.age * ranks.age
        )  # each half fits into 64
        half = wide.priority
        high = (
            ranks.priority
            + wide.across // half * ranks.across
            + wide.gap // half * ranks.gap
            + wide.able // half * ranks.able
        )
        return [half * above + below for above, below in zip(high.tolist(), low.tolist(), strict=True)]

    def compressed(self, weights: PairWeights) -> PairWeights:
        """Weights that rank single pairs alike but are small, for a solver that counts its way up.

        One point of a rank outweighs everything that one pair can have below it, but not what all pairs can.
        """
        ranks = self.ranks(weights)
        unit, above = self.compressed_priority, self.compressed_across
        met = ranks.age < NEVER_MET
        below = weights % self.bridge + self.compressed_bridge * ranks.bridge
        below = below - unit * met - unit * (NEVER_MET - ranks.age) // NEVER_MET
        across = ranks.across + 2 * ranks.gap + 4 * ranks.able
        small: PairWeights = below + unit * ranks.priority + above * across
        return small

    @property
    def compressed_priority(self) -> int:
        """What one point of priority weighs when compressed: as much as a pair's bridge and taste can, at most."""
        return self.compressed_bridge * (1 + self.most_bridge)

    @property
    def compressed_bridge(self) -> int:
        """What one point of a bridge weighs when compressed: more than a pair's taste."""
        return (self.most_taste + 1) * self.taste

    @property
    def compressed_across(self) -> int:
        """What different departments weigh when compressed: more than a pair's priorities, and all below."""
        return self.compressed_priority * (MOST_PRIORITIES + 4)


class Ranks(NamedTuple):
    """What two people have in each rank; more is better.

    Args:
        able: 1 if they are able to meet and the policy says that they must be.
        gap: 1 unless they were together within the gap.
        across: 1 if they are from different departments.
        priority: ``NEW_FACE`` if they never met, plus both priorities: doubled if they never met, once if they
            did, and left out if they are from the same department although there are others.
        age: how many rounds ago they last met; ``NEVER_MET`` if they never did.
        bridge: how urgently their departments should meet, if one of them is sent for that.
        taste: how well they suit each other.
    """

    able: PairWeights
    gap: PairWeights
    across: PairWeights
    priority: PairWeights
    age: PairWeights
    bridge: PairWeights
    taste: PairWeights
