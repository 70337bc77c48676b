"""The subjects of notices: for each kind, all the data that its words are made of.

If a single domain object is enough, such as a ``Match`` or a ``FollowUp``, it is the subject itself.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.chats.timetable import Timetable
from bot.domain.memory.past_meetings import Background, Recollection
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match


class Prospect(StrEnum):
    """What a round can still offer someone whose partner is out."""

    FOUND = "found"  # a new partner
    ANOTHER = "another"  # a chat that they had besides
    WAITING = "waiting"  # a new partner, as soon as there is one
    ON_REQUEST = "on_request"  # a new partner, if they say that they want one
    NEXT_ROUND = "next_round"  # nothing


@dataclass(frozen=True, slots=True)
class Over:
    """There is nothing to say any more: it was called off, or has changed since the notice was written."""


@dataclass(frozen=True, slots=True)
class Presented:
    """All that an introduction shows: the people of a match, and how far they have got.

    Args:
        background: their history.
        joiner: the one who joins the others, if those have already been introduced.
        parted: whether they are those who stay when somebody left.
    """

    timetable: Timetable
    background: Background
    joiner: Participant | None = None
    parted: bool = False

    @property
    def match(self) -> Match:
        """The match that is introduced."""
        return self.timetable.match


@dataclass(frozen=True, slots=True)
class Introducing(Presented):
    """People who are introduced to each other."""


@dataclass(frozen=True, slots=True)
class GoingOn(Presented):
    """Those who stay in a match that somebody left."""


@dataclass(frozen=True, slots=True)
class Changed(Presented):
    """An introduction that something has changed about, as it is now.

    Args:
        messages: where it stands, as its conversation and its timestamp.
    """

    messages: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outdated:
    """Messages with times of a match that no longer hold where they stand.

    Args:
        messages: each as its conversation and its timestamp.
    """

    match: Match
    messages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OwnMatch:
    """A match, for one of its people."""

    match: Match
    reader: Participant


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A match in which the reader is waiting for a reply from the others."""

    match: Match
    reader: Participant


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Someone for whom a round has nobody.

    Args:
        match: the match that could not be introduced, if there was one.
    """

    program: Program
    reader: Participant
    match: Match | None


@dataclass(frozen=True, slots=True)
class Leaving:
    """A partner who is out of a match, and what the round can still offer the reader."""

    program: Program
    match: Match
    reader: Participant
    leaver: Participant
    prospect: Prospect


@dataclass(frozen=True, slots=True)
class MeetingAgain:
    """The reader's notes from earlier chats with someone they meet again."""

    reader: Participant
    other: Participant
    recollection: Recollection


@dataclass(frozen=True, slots=True)
class Thanks:
    """A thank-you that someone sends to their partners.

    Args:
        shared_from: the match that it is about, if the reader is asked whether it may be shared.
    """

    sender: Participant
    words: str
    shared_from: int | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """Times that are proposed to a match.

    Args:
        asker: the participant who cancelled a booking to get other times.
    """

    timetable: Timetable
    asker: Participant | None


@dataclass(frozen=True, slots=True)
class Nudging:
    """Times of which some suit one or more people of a match, but none suits all."""

    timetable: Timetable


@dataclass(frozen=True, slots=True)
class Booking:
    """The time that a match has agreed on, in UTC."""

    timetable: Timetable
    meets_at: datetime


@dataclass(frozen=True, slots=True)
class OwnBooking:
    """The time that a match has agreed on, for one of its people."""

    booking: Booking
    reader: Participant


@dataclass(frozen=True, slots=True)
class ComingRound:
    """A future round, for someone who may be in it.

    Args:
        untold: their chats that they haven't said the outcome of, and that may be over.
        away_until: until when they seem to be away, in UTC, if that leaves them out of the round.
        program: what its program is called, if it has a name.
        introduced_by: when the last of it are introduced, in UTC, if that takes long.
    """

    reader: Participant
    round_at: datetime
    untold: tuple[Match, ...] = ()
    away_until: datetime | None = None
    program: str = ""
    introduced_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class InProgram:
    """A participant of a program."""

    program: Program
    reader: Participant


@dataclass(frozen=True, slots=True)
class Invited:
    """Two people, of whom ``other`` would like a coffee with the reader."""

    reader: Participant
    other: Participant


@dataclass(frozen=True, slots=True)
class FreeNow:
    """Two people who are free right now: the reader, and another, who is free until ``until``; UTC."""

    reader: Participant
    other: Participant
    until: datetime
