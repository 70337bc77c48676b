"""Groups with room in the middle of a round, and what becomes of those who are free."""

from dataclasses import dataclass

from bot.domain.rounds.round import Reason


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """A group that somebody may join.

    Args:
        people: ids.
        told: whether they know of each other already; such a group takes one more at a time.
    """

    people: tuple[int, ...]
    told: bool = False


@dataclass(frozen=True, slots=True)
class Repaired:
    """A group that somebody who was free is in now.

    Args:
        people: ids, ascending, the newcomers included.
        newcomers: those of them who were free.
        place: which of the open groups it was; None for a new one.
        reasons: the weightiest first.
    """

    people: tuple[int, ...]
    newcomers: tuple[int, ...]
    place: int | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Repair:
    """What becomes of those who are free: the groups they are in now, and the ids of those who are in none."""

    groups: tuple[Repaired, ...]
    free: tuple[int, ...]
