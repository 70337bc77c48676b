"""When a match could meet, which times suit whom, and what they agreed on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.people.participant import Participant
from bot.domain.rounds.days_off import USUAL_CALENDAR, WorkCalendar
from bot.domain.rounds.design.wording import Wording
from bot.domain.rounds.round import Match


class Outcome(StrEnum):
    """The result of clicking a proposed time, or of asking for other times."""

    SUITS = "suits"
    TAKEN_BACK = "taken_back"
    BOOKED = "booked"
    BOOKED_BEFORE = "booked_before"  # it has a time already, so there is nothing left to choose
    OUTDATED = "outdated"  # other times have been proposed since
    PAST = "past"  # the time has passed
    OTHERS = "others"
    NO_OTHERS = "no_others"  # there are no other times


@dataclass(frozen=True, slots=True)
class Slot:
    """A proposed half hour.

    Args:
        starts_at: in UTC.
        suits: the ids of the participants who said that it suits them.
    """

    starts_at: datetime
    suits: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Times proposed to a match.

    Args:
        number: how many times the match has been sent a proposal, this one included.
        slots: in chronological order; empty if there is no time at which they could meet.
    """

    number: int
    slots: tuple[Slot, ...]

    @property
    def starts(self) -> tuple[datetime, ...]:
        """When its slots start; UTC."""
        return tuple(each.starts_at for each in self.slots)

    def slot(self, starts_at: datetime) -> Slot | None:
        """The slot that starts at this time."""
        return next((each for each in self.slots if each.starts_at == starts_at), None)

    def open(self, now: datetime) -> tuple[Slot, ...]:
        """The slots that are still in the future."""
        return tuple(each for each in self.slots if each.starts_at > now)

    def agreed(self, people: Iterable[Participant], now: datetime) -> Slot | None:
        """The first future slot that suits everyone."""
        everybody = {person.id for person in people}
        return next((each for each in self.open(now) if everybody <= each.suits), None)


@dataclass(frozen=True, slots=True)
class Timetable:
    """How far a match has got with finding a time.

    Args:
        proposal: the latest one, if any.
        video_link: where they can meet by video.
        calendar: the days on which people work.
        wording: the program's own words.
    """

    match: Match
    proposal: Proposal | None
    video_link: str | None = None
    calendar: WorkCalendar = USUAL_CALENDAR
    wording: Wording = field(default_factory=Wording)
