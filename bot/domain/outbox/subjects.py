"""What notices are about: for each sort of them, all that their words are made of.

Where one thing is all that it takes, such as a ``Match`` or a ``FollowUp``, that thing is the subject itself.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.chats.timetable import Timetable
from bot.domain.memory.past_meetings import Background, Recollection
from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import Match


class Outlook(StrEnum):
    """What a round still has for someone whose partner is out."""

    FOUND = "found"  # somebody else
    WAITING = "waiting"  # somebody else, as soon as there is one
    ON_REQUEST = "on_request"  # somebody else, if they say that they are there
    NEXT_ROUND = "next_round"  # nobody


@dataclass(frozen=True, slots=True)
class Over:
    """There is nothing to say any more: it was called off, or has changed since the notice was written."""


@dataclass(frozen=True, slots=True)
class Introducing:
    """People who are introduced to each other.

    Args:
        background: what they have behind them.
        joiner: who joins the others, where those were introduced already.
    """

    match: Match
    background: Background
    joiner: Participant | None


@dataclass(frozen=True, slots=True)
class OwnMatch:
    """A match as one of its people reads of it."""

    match: Match
    reader: Participant


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A match in which the reader waits for a word from the others."""

    match: Match
    reader: Participant


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody whom a round has nobody for.

    Args:
        match: the one that could not be introduced, where there was one.
    """

    program: Program
    reader: Participant
    match: Match | None


@dataclass(frozen=True, slots=True)
class Leaving:
    """A partner who is out of a match, and what the round still has for the reader."""

    program: Program
    match: Match
    reader: Participant
    leaver: Participant
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class MeetingAgain:
    """What the reader wrote down after earlier chats with somebody."""

    reader: Participant
    other: Participant
    recollection: Recollection


@dataclass(frozen=True, slots=True)
class Thanks:
    """What somebody passes on to their partners."""

    sender: Participant
    words: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """Times that are proposed to a match.

    Args:
        asker: who took a booking back for other times.
    """

    timetable: Timetable
    asker: Participant | None


@dataclass(frozen=True, slots=True)
class Booking:
    """The time that a match has agreed on, in UTC."""

    timetable: Timetable
    meets_at: datetime


@dataclass(frozen=True, slots=True)
class OwnBooking:
    """The time that a match has agreed on, as one of its people reads of it."""

    booking: Booking
    reader: Participant


@dataclass(frozen=True, slots=True)
class MissedRounds:
    """Rounds that did not take place: how many, the first and the last."""

    program: Program
    count: int
    first_at: datetime
    last_at: datetime


@dataclass(frozen=True, slots=True)
class ComingRound:
    """A round to come, as somebody reads of it who may be in it."""

    reader: Participant
    round_at: datetime


@dataclass(frozen=True, slots=True)
class InProgram:
    """Somebody who takes part in a program."""

    program: Program
    reader: Participant


@dataclass(frozen=True, slots=True)
class FreeNow:
    """Two who are free right now: the reader, and somebody else, who is free until then."""

    reader: Participant
    other: Participant
    until: datetime
