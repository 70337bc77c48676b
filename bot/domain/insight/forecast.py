"""What a program can expect of its next rounds, beside what chance would give."""

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST = 4  # people of whom something can be foreseen
ROUNDS, ROUNDS_OF_MANY = 12, 6
MANY = 500  # people: of more, fewer rounds are looked at, as each takes long
ATTENDANCE = 0.85  # the share of the people who are there in a round


@dataclass(frozen=True, slots=True)
class Outlook:
    """What rounds to come amount to.

    Args:
        across: how many of all couples are from different departments, of how many.
        bridged: how many pairs of departments have met, after each round.
        first_repeat: the first round in which somebody meets somebody again; None if none is.
    """

    across: tuple[int, int]
    bridged: Sequence[int]
    first_repeat: int | None


@dataclass(frozen=True, slots=True)
class Foresight:
    """A forecast.

    Args:
        people: how many it is about.
        bridges: how many pairs of departments there are.
        planned, by_chance: what comes of rounds as they are planned, and of the same people shuffled.
    """

    people: int
    bridges: int
    planned: Outlook
    by_chance: Outlook

    @property
    def rounds(self) -> int:
        """How many rounds it looks ahead."""
        return len(self.planned.bridged)


def rounds_for(people: int) -> int:
    """How many rounds are looked at, for so many people."""
    return ROUNDS if people <= MANY else ROUNDS_OF_MANY
