"""A closed round in numbers."""

from dataclasses import dataclass

from bot.domain.rounds.round import Gain


@dataclass(frozen=True, slots=True)
class Reach:
    """Between which departments a round brought people together, beside what chance would have given.

    Args:
        new: how many couples had never been introduced before, by their departments, in ascending order; an
            empty name stands for all small departments, and for people of none.
        chance_matches: how many groups the same people are in when they are shuffled.
        chance_across: how many of these have people from more than one department.
        chance_pairs: the pairs of departments that these bring together, without small ones.
    """

    new: tuple[tuple[str, str, int], ...]
    chance_matches: int
    chance_across: int
    chance_pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RoundNumbers:
    """How a round went, as numbers that identify nobody; what too few people answered is not among them.

    What people answered is told of those whose answers count (`voices`), and of their chats.

    Args:
        met: chats in which at least one person said that they met; None if too few answered.
        across: matches with people from more than one department.
        answered: people who said whether they met.
        ratings: people who rated a chat.
        rating: mean of the ratings; None if there are too few.
        gains: how many people named each gain, if enough did.
        bridged: pairs of departments of which people have been introduced so far.
        department_pairs: how many such pairs there are; small departments are left out.
        counted: how many chats count; None in rounds of earlier versions, where all did.
        voices: whose answers count, of these chats; None in rounds of earlier versions.
        enrolled: how many people were in the program; None in rounds of earlier versions.
        reach: None in rounds of earlier versions.
    """

    matches: int
    people: int
    met: int | None
    across: int
    answered: int
    ratings: int
    rating: float | None
    gains: dict[Gain, int]
    bridged: int | None = None
    department_pairs: int = 0
    counted: int | None = None
    voices: int | None = None
    enrolled: int | None = None
    reach: Reach | None = None

    @property
    def chats_counted(self) -> int:
        """How many chats people's answers are told of."""
        return self.matches if self.counted is None else self.counted

    @property
    def people_counted(self) -> int:
        """How many people's answers are told."""
        return self.people if self.voices is None else self.voices
