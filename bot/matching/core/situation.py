"""Everything that a round is planned from."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from bot.domain.words.meanings import Meanings, meanings_of
from bot.matching.core.errors import InputError
from bot.matching.core.history import History
from bot.matching.core.person import Person, Ties
from bot.matching.core.policy import Policy


@dataclass(frozen=True)
class Situation:
    """The complete input of a round: the same situation always gives the same plan.

    Args:
        people: who is in the round, in any order; ids are unique.
        history: the groups of earlier rounds.
        seed: the only source of randomness in the round.
        meanings: which of the people's words mean the same; found out when first asked for if left out.
    """

    people: tuple[Person, ...]
    history: History = field(default_factory=History)
    policy: Policy = field(default_factory=Policy)
    seed: int = 0
    ties: Ties = field(default_factory=Ties)
    meanings: Meanings | None = None

    def __post_init__(self) -> None:
        """Sort the people by id; reject duplicates."""
        object.__setattr__(self, "people", tuple(sorted(self.people, key=lambda person: person.id)))
        twice = [str(one) for one, times in Counter(person.id for person in self.people).items() if times > 1]
        if twice:
            raise InputError(
                f"everyone is in a round once, but these ids are there more often: {', '.join(twice)}"
            )

    @cached_property
    def words(self) -> Meanings:
        """Which of the people's words mean the same."""
        if self.meanings is not None:
            return self.meanings
        return meanings_of(word for person in self.people for word in person.words)

    def compared(self) -> tuple[Person, ...]:
        """The people, each of their words replaced by its key, so that words that mean the same are equal.

        It isn't kept: among thousands it takes some megabytes.
        """
        key = cache(self.words.key)  # each word once, however many people wrote it
        return tuple(person.reworded(key) for person in self.people)

    @cached_property
    def departments(self) -> Counter[str]:
        """How many people each department has, by its key."""
        return Counter(self.words.key(person.department) for person in self.people)

    def among(self, ids: Collection[int]) -> "Situation":
        """The same situation with only some of the people."""
        people = tuple(person for person in self.people if person.id in ids)
        return replace(self, people=people, meanings=self.words)
