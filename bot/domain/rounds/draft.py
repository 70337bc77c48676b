"""A round to come, drawn ahead: what an organiser has seen of it is what goes out."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.rounds.preview import Prospects

SeatedTogether = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Who meets whom, by participants' ids.

    Args:
        groups: each in ascending order.
        alone: those who have nobody to meet.
        waiting: those whose turn with a host has not come.
    """

    groups: tuple[SeatedTogether, ...]
    alone: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()

    @property
    def everyone(self) -> frozenset[int]:
        """All who are in the round."""
        return frozenset(one for group in self.groups for one in group) | {*self.alone} | {*self.waiting}

    def group_of(self, person: int) -> SeatedTogether | None:
        """The first group that somebody sits in."""
        return next((group for group in self.groups if person in group), None)

    def with_groups(self, before: Collection[SeatedTogether], after: Iterable[Iterable[int]]) -> "Pairing":
        """The same with some groups in place of others."""
        kept = [group for group in self.groups if group not in before]
        new = [tuple(sorted(group)) for group in after]
        return Pairing(tuple(sorted([*kept, *new])), self.alone, self.waiting)


@dataclass(frozen=True, slots=True)
class Shift:
    """What came to change in a draft since it was first seen.

    Args:
        came, went: the ids of those who are in or out since.
        moved: the ids of the others who sit with somebody else because of it.
    """

    at: datetime
    came: SeatedTogether = ()
    went: SeatedTogether = ()
    moved: SeatedTogether = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A round to come, drawn ahead.

    Args:
        version: grows with each change, so that nobody approves of what they haven't seen.
        seed: what it was drawn with.
        seen: whether an organiser has seen who meets whom.
        set_aside: the ids of those whom an organiser left out.
        shifts: what came to change since it was first seen, the oldest first.
        redrawn: how often an organiser had it drawn anew.
    """

    program_id: int
    round_at: datetime
    version: int
    seed: int
    seats: Pairing
    prospects: Prospects
    seen: bool = False
    set_aside: SeatedTogether = ()
    shifts: tuple[Shift, ...] = ()
    redrawn: int = 0
