"""When a match could meet, whom that suits, and what they agreed on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people.participant import Participant
from bot.domain.rounds.round import Match


class Outcome(StrEnum):
    """What became of a click on a proposed time, or of the wish for others."""

    SUITS = "suits"
    TAKEN_BACK = "taken_back"
    BOOKED = "booked"
    BOOKED_BEFORE = "booked_before"  # so there is nothing to choose any more
    OUTDATED = "outdated"  # other times have been proposed since
    PAST = "past"  # the time is over
    OTHERS = "others"
    NO_OTHERS = "no_others"  # there are none


@dataclass(frozen=True, slots=True)
class Slot:
    """A half hour that was proposed.

    Args:
        starts_at: in UTC.
        suits: the ids of those who said that it suits them.
    """

    starts_at: datetime
    suits: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Times that were proposed to a match.

    Args:
        number: how often times have been proposed to it.
        slots: in their order; there may be none, where nobody could meet.
    """

    number: int
    slots: tuple[Slot, ...]

    def slot(self, starts_at: datetime) -> Slot | None:
        """The slot that begins then."""
        return next((each for each in self.slots if each.starts_at == starts_at), None)

    def open(self, now: datetime) -> tuple[Slot, ...]:
        """The slots that are still to come."""
        return tuple(each for each in self.slots if each.starts_at > now)

    def agreed(self, people: Iterable[Participant], now: datetime) -> Slot | None:
        """The first slot to come that suits everybody."""
        everybody = {person.id for person in people}
        return next((each for each in self.open(now) if everybody <= each.suits), None)


@dataclass(frozen=True, slots=True)
class Timetable:
    """How far a match is with finding a time.

    Args:
        proposal: the last one, if there was any.
        video_link: where they may meet by video.
    """

    match: Match
    proposal: Proposal | None
    video_link: str | None = None
