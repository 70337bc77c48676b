"""Everything that a round is planned from."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import chain

from bot.domain.words.meanings import Meanings, meanings_of
from bot.matching.core.errors import InputError
from bot.matching.core.history import DepartmentPair, History
from bot.matching.core.person import Person, Ties
from bot.matching.core.policy import Policy
from bot.matching.core.words import key


def sizes_of(departments: Iterable[str]) -> dict[str, int]:
    """How many people each department has, by its key."""
    return dict(Counter(map(key, departments)))


@dataclass(frozen=True)
class Situation:
    """The complete input of a round: the same situation always gives the same plan.

    Args:
        people: who is in the round, in any order; ids are unique.
        history: the groups of earlier rounds.
        seed: the only source of randomness in the round.
        sizes: how many people each department has in all, by its key; those of the round if that isn't known.
        meanings: which of the people's words mean the same; found out when first asked for if left out.
    """

    people: tuple[Person, ...]
    history: History = field(default_factory=History)
    policy: Policy = field(default_factory=Policy)
    seed: int = 0
    ties: Ties = field(default_factory=Ties)
    sizes: Mapping[str, int] = field(default_factory=dict)
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
        """Which of the people's words mean the same, and which departments that met or are counted."""
        if self.meanings is not None:
            return self.meanings
        words = (word for person in self.people for word in person.words)
        return meanings_of([*words, *{*self.sizes, *chain.from_iterable(self.history.bridged())}])

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

    def size(self, department: str) -> int:
        """How many people a department has in all, by its key."""
        return self._in_all.get(department, self.departments[department])

    def bridged(self) -> dict[DepartmentPair, int]:
        """How many rounds ago people of two departments last met, by the keys that these have in this round."""
        found: dict[DepartmentPair, int] = {}
        for bridge, ago in self.history.bridged().items():
            one, other = sorted(map(self.words.key, bridge))
            if one != other:
                found[one, other] = min(ago, found.get((one, other), ago))
        return found

    @cached_property
    def _in_all(self) -> Counter[str]:
        """The sizes by the keys that departments have in this round, where what is written otherwise may mean the same."""
        found: Counter[str] = Counter()
        for department, people in self.sizes.items():
            found[self.words.key(department)] += people
        return found

    def among(self, ids: Collection[int]) -> "Situation":
        """The same situation with only some of the people."""
        people = tuple(person for person in self.people if person.id in ids)
        return replace(self, people=people, meanings=self.words)
