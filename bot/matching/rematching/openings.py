"""Groups with room in the middle of a round, and what becomes of free people."""

from dataclasses import dataclass

from bot.domain.rounds.round import Reason


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """A group that someone may join.

    Args:
        people: ids.
        told: whether its people were already introduced; such a group takes one more at a time.
    """

    people: tuple[int, ...]
    told: bool = False


@dataclass(frozen=True, slots=True)
class Repaired:
    """A group that someone who was free is in now.

    Args:
        people: ids, ascending, the newcomers included.
        newcomers: the people in it who were free.
        place: its index among the open groups; None for a new group.
        reasons: the weightiest first.
    """

    people: tuple[int, ...]
    newcomers: tuple[int, ...]
    place: int | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Repair:
    """What becomes of free people: the groups they are in now, and the ids of those still in none."""

    groups: tuple[Repaired, ...]
    free: tuple[int, ...]
