"""Whom a program invites: rules that keep themselves up to date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.typed import plain

MOST_DAYS = 730  # two years: who has been there for longer is no newcomer


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a program may invite, with all that its rules ask about.

    Args:
        arrived_on: the day on which they came to the company or to the workspace, as far as that is known.
    """

    slack_id: str
    in_channel: bool = False
    department: str = ""
    office: str = ""
    arrived_on: date | None = None


@dataclass(frozen=True, slots=True)
class InviteRules:
    """Whom a program invites: whoever any of its rules is about.

    Args:
        channel: whether members of the program's channel are invited.
        departments, offices: those whose people are invited.
        days: people who joined at most so many days ago are invited; None if that doesn't matter.
        enrols: whether whoever doesn't say no takes part, instead of whoever says yes.
    """

    channel: bool = False
    departments: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    days: int | None = None
    enrols: bool = False

    @property
    def invites(self) -> bool:
        """Whether they are about anybody."""
        return bool(self.channel or self.departments or self.offices or self.days)

    def fits(self, person: Candidate, today: date) -> bool:
        """Whether any rule is about somebody."""
        return (
            (self.channel and person.in_channel)
            or _is_among(person.department, self.departments)
            or _is_among(person.office, self.offices)
            or self._is_new(person, today)
        )

    def _is_new(self, person: Candidate, today: date) -> bool:
        if self.days is None or person.arrived_on is None:
            return False
        return person.arrived_on >= today - timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class ProgramInvitation:
    """What somebody was asked by a program, and what they said.

    Args:
        asked_at: when it was written; UTC.
        told_at: when they got it; None if they haven't yet.
        declined_at: when they said no; None if they didn't.
        takes_part_from: the round that they were told they would take part in; None if they were asked for a yes.
    """

    program_id: int
    member_id: int
    asked_at: datetime
    told_at: datetime | None = None
    declined_at: datetime | None = None
    takes_part_from: datetime | None = None


def _is_among(word: str, words: Iterable[str]) -> bool:
    return bool(word) and plain(word) in map(plain, words)
