"""Participants: members in a program, and what they told it about themselves."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.people.hours import Hours
from bot.domain.people.member import Member
from bot.domain.people.workdays import Workdays

DEPARTMENT_LENGTH = 75  # the longest label of a Slack option
TAG_LENGTH = 60
LOCALE_LENGTH = 35  # of an IETF language tag, at least, and far more than Slack's have
TAGS = 20


class Standing(StrEnum):
    """Whether a participant takes part in rounds."""

    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"


class MeetingMode(StrEnum):
    """How a participant likes to meet."""

    EITHER = "either"
    IN_PERSON = "in_person"
    VIDEO = "video"


class GroupPreference(StrEnum):
    """How many people a participant likes to meet at a time."""

    EITHER = "either"
    PAIR = "pair"
    GROUP = "group"


class Messages(StrEnum):
    """Which of the messages about their chats a participant wants."""

    ALL = "all"
    INTRODUCTIONS = "introductions"  # no announcements, questions or nudges


class Cadence(StrEnum):
    """How often a participant wants a chat."""

    EVERY_ROUND = "every_round"
    EVERY_SECOND = "every_second"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a participant says about themselves, all of it as they typed it.

    Args:
        before: where they used to work, or what they used to do.
        can_help: what others may ask them about.
        wants_to_learn: what they would like to learn, and departments or kinds of role whom they would like to meet.
        languages: those they like to talk in.
        hours: their working hours, in local time; None means the usual ones.
        company: how many people they like to meet at a time.
        workdays: the days of the week on which they work; None means the usual ones.
        messages: which messages about their chats they want.
    """

    department: str
    interests: tuple[str, ...] = ()
    can_help: tuple[str, ...] = ()
    wants_to_learn: tuple[str, ...] = ()
    meeting_mode: MeetingMode = MeetingMode.EITHER
    office: str = ""
    cadence: Cadence = Cadence.EVERY_ROUND
    team: str = ""
    before: str = ""
    languages: tuple[str, ...] = ()
    hours: Hours | None = None
    company: GroupPreference = GroupPreference.EITHER
    workdays: Workdays | None = None
    messages: Messages = Messages.ALL


@dataclass(frozen=True, slots=True)
class Stance:
    """Everything that decides whether someone is in a round, kept together so that a change can be undone."""

    standing: Standing
    paused_until: date | None = None
    skips_round_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A member in a program, with a standing.

    Args:
        paused_until: the first day, in the member's time zone, on which a paused participant is back; None
            while paused means until they resume.
        skips_round_at: the scheduled time of the last round that they sit out, if they sit out so many; UTC.
        clicked_at: when they last did anything with the bot; UTC.
        free_until: when they stop being free to talk right now; UTC.
        parted_at: when they left because they were deactivated in Slack; None if they chose to leave. UTC.
        side: the side that they are on in a program with roles; empty for the second one.
        capacity: how many chats they can have in a round where a role asks for more than one.
        joined_on: when they first joined the program; None if that was before the bot kept it.
        comes_at: the scheduled time of the round that they said they come to, though they seem to be away; UTC.
        own_department: whether they said themselves in which department they are; otherwise it is the member's.
    """

    id: int
    program_id: int
    member: Member
    profile: Profile
    standing: Standing
    paused_until: date | None = None
    skips_round_at: datetime | None = None
    # These change all the time, and planning does not depend on them.
    clicked_at: datetime | None = field(default=None, compare=False)
    free_until: datetime | None = field(default=None, compare=False)
    parted_at: datetime | None = field(default=None, compare=False)
    side: str = ""
    capacity: int = 1
    joined_on: date | None = None
    comes_at: datetime | None = None
    own_department: bool = field(default=False, compare=False)

    @property
    def stance(self) -> Stance:
        """What decides whether they are in a round."""
        return Stance(self.standing, self.paused_until, self.skips_round_at)

    def free_at(self, now: datetime) -> datetime | None:
        """Until when they are free to talk right now, in UTC; None if they aren't."""
        return self.free_until if self.free_until and self.free_until > now else None

    def away_from(self, round_at: datetime, middle: datetime) -> datetime | None:
        """Until when they are away, in UTC, if that is past the middle of the round and they didn't say that they come."""
        until = self.member.away_until
        return until if until and until > middle and self.comes_at != round_at else None

    @property
    def here_since(self) -> date | None:
        """Since when they are here, as far as is known."""
        return self.member.started_on or self.joined_on

    @property
    def team(self) -> str:
        """The part of the department that they work in: their own answer, or else what a file or Slack says."""
        return self.profile.team or self.member.in_team

    @property
    def office(self) -> str:
        """Where they work: their own answer, or else what a file says."""
        return self.profile.office or self.member.office

    @property
    def told_apart_by(self) -> str:
        """What tells them from others of the same name; empty if there are none."""
        known = (self.member.title, self.profile.department or self.member.in_department)
        return ", ".join(filter(None, known)) if self.member.namesake else ""


def standing_on(participant: Participant, day: date) -> Standing:
    """The standing on a day in the member's time zone; someone whose pause has ended is active."""
    over = participant.paused_until is not None and participant.paused_until <= day
    return Standing.ACTIVE if participant.standing is Standing.PAUSED and over else participant.standing
