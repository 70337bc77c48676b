"""All that the bot keeps of somebody, as they may take it along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.memory.note import Note
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.people.participant import Member, Participant
from bot.domain.rounds.round import AbsenceWhy, Feedback, Match


@dataclass(frozen=True, slots=True)
class OwnFollowUp:
    """Something that they wanted to come back to."""

    match_id: int
    kind: str
    text: str
    due_on: date | None
    state: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class OwnSuggestion:
    """Two people of whom they thought that they should meet, by name, and whether the two were introduced for that."""

    people: tuple[str, str]
    why: str
    introduced: bool
    suggested_at: datetime


@dataclass(frozen=True, slots=True)
class OwnNotice:
    """Something that the bot told them by itself, and when it was due."""

    kind: NoticeKind
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnAbsence:
    """A round that they met nobody in, and why."""

    round_at: datetime
    why: AbsenceWhy


@dataclass(frozen=True, slots=True)
class OwnData:
    """All that the bot keeps of somebody.

    Args:
        participant: None if they never joined.
        chats: the matches that they were told of, each with the people they were told of.
        feedback, times: by match; times are those that suited them.
        not_with: those whom they won't meet, by name, or by Slack's id where the bot doesn't know them.
    """

    at: datetime
    member: Member
    participant: Participant | None = None
    chats: tuple[Match, ...] = ()
    absences: tuple[OwnAbsence, ...] = ()
    feedback: Mapping[int, Feedback] = field(default_factory=dict)
    times: Mapping[int, tuple[datetime, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    follow_ups: tuple[OwnFollowUp, ...] = ()
    suggestions: tuple[OwnSuggestion, ...] = ()
    not_with: tuple[str, ...] = ()
    notices: tuple[OwnNotice, ...] = ()
