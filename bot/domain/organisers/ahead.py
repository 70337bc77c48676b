"""A round to come, as an organiser sees it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.people.participant import Participant
from bot.domain.rounds.draft import Draft, Shift
from bot.domain.rounds.preview import Preview
from bot.domain.rounds.program import Program


@dataclass(frozen=True, slots=True)
class SinceSeen:
    """What came to change since the round was first seen, with the people."""

    at: datetime
    came: tuple[Participant, ...]
    went: tuple[Participant, ...]
    moved: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """A round to come, with its people.

    Args:
        set_aside: those whom an organiser left out.
        changes: what came to change since it was first seen, the latest first.
        zone: the reader's time zone.
    """

    program: Program
    draft: Draft
    preview: Preview
    set_aside: tuple[Participant, ...]
    changes: tuple[SinceSeen, ...]
    zone: str

    @property
    def is_approved(self) -> bool:
        """Whether an organiser has approved of it."""
        return self.program.approved_round_at == self.draft.round_at


@dataclass(frozen=True, slots=True)
class SwapChoice:
    """Somebody with whom another can change places.

    Args:
        meets: whom the one who is to be moved would meet then.
        met_by: whom the other would meet then.
    """

    other: Participant
    meets: tuple[Participant, ...]
    met_by: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices for somebody, some of all that there could be."""

    program: Program
    draft: Draft
    person: Participant
    found: tuple[SwapChoice, ...]


def with_people(shift: Shift, people: dict[int, Participant]) -> SinceSeen:
    """A change with those whom it is about, as far as they are known."""
    found = (
        tuple(people[one] for one in ids if one in people) for ids in (shift.came, shift.went, shift.moved)
    )
    return SinceSeen(shift.at, *found)
