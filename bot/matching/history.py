"""Who was put together before, as a program remembers it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations


@dataclass(frozen=True, slots=True)
class PastMatch:
    """A match of an earlier round.

    Args:
        scheduled_at: when its round was scheduled, in UTC.
        rounds_ago: 1 for the previous round of the program.
        people: the ids of the participants.
    """

    scheduled_at: datetime
    rounds_ago: int
    people: frozenset[int]


class History:
    """The past matches of a program, for looking up; their order does not matter."""

    __slots__ = ("_last", "_together")

    def __init__(self, past: Iterable[PastMatch] = ()) -> None:
        self._last: dict[int, PastMatch] = {}
        self._together: dict[tuple[int, int], int] = {}
        for match in sorted(past, key=lambda match: match.rounds_ago):
            for person in match.people:
                self._last.setdefault(person, match)
            for pair in combinations(sorted(match.people), 2):
                self._together.setdefault(pair, match.rounds_ago)

    def last_match(self, person: int) -> PastMatch | None:
        """The latest match of a participant; None where there is none."""
        return self._last.get(person)

    def rounds_since(self, a: int, b: int) -> int | None:
        """How many rounds ago two participants were last together; None where they never were."""
        return self._together.get((a, b) if a < b else (b, a))
