"""Everything that a round is planned from."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.matching.core.errors import InputError
from bot.matching.core.history import History
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
    """

    people: tuple[Person, ...]
    history: History = field(default_factory=History)
    policy: Policy = field(default_factory=Policy)
    seed: int = 0
    ties: Ties = field(default_factory=Ties)
    sizes: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the people by id; reject duplicates."""
        object.__setattr__(self, "people", tuple(sorted(self.people, key=lambda person: person.id)))
        twice = [str(one) for one, times in Counter(person.id for person in self.people).items() if times > 1]
        if twice:
            raise InputError(
                f"everyone is in a round once, but these ids are there more often: {', '.join(twice)}"
            )

    @cached_property
    def departments(self) -> Counter[str]:
        """How many people each department has, by its key."""
        return Counter(key(person.department) for person in self.people)

    def size(self, department: str) -> int:
        """How many people a department has in all, by its key."""
        return self.sizes.get(department, self.departments[department])

    def among(self, ids: Collection[int]) -> "Situation":
        """The same situation with only some of the people."""
        return replace(self, people=tuple(person for person in self.people if person.id in ids))
