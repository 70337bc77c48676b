"""All that the bot keeps about a person, as they can export it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.memory.note import Note
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.people.member import Member
from bot.domain.people.participant import Participant
from bot.domain.rounds.round import AbsenceWhy, Feedback, Match


@dataclass(frozen=True, slots=True)
class OwnFollowUp:
    """A follow-up that they wrote."""

    match_id: int
    kind: str
    text: str
    due_on: date | None
    state: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class OwnSuggestion:
    """A suggestion of theirs that two people meet, by name, and whether the two were introduced because of it."""

    people: tuple[str, str]
    why: str
    introduced: bool
    suggested_at: datetime


@dataclass(frozen=True, slots=True)
class OwnNotice:
    """A notice that the bot sent them, and when it was due; UTC."""

    kind: NoticeKind
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnAbsence:
    """A round in which they met nobody, and why."""

    round_at: datetime
    why: AbsenceWhy


@dataclass(frozen=True, slots=True)
class OwnMeeting:
    """Somebody whom they met before, by name, as an imported file says, and when."""

    name: str
    met_on: date


@dataclass(frozen=True, slots=True)
class OwnInvitation:
    """A program, by its name, that invited them: when it did, when they got it and said no, and from when on they were to be in."""

    program: str
    asked_at: datetime
    told_at: datetime | None
    declined_at: datetime | None
    takes_part_from: datetime | None


@dataclass(frozen=True, slots=True)
class OwnData:
    """All that the bot keeps about a person.

    Args:
        at: when it was collected; UTC.
        participant: None if they never joined.
        chats: the matches that they were introduced in, each with the people they were introduced to.
        feedback, times: by match id; times are those that suited them, in UTC.
        not_with: people they don't want to meet, by name, or by Slack id if the bot doesn't know them.
        invitations: those of programs that looked for people by rules.
        elsewhere: the same for the other programs that they were ever in.
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
    met_before: tuple[OwnMeeting, ...] = ()
    invitations: tuple[OwnInvitation, ...] = ()
    elsewhere: tuple["OwnData", ...] = ()
