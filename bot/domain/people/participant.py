"""People: members as Slack knows them, and what they told the program about themselves."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.people.hours import Hours
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
class Member:
    """A person in a workspace as Slack knows them.

    Args:
        slack_id: the person's id in Slack, unique in the workspace.
        time_zone: IANA name, or an offset from UTC.
        gone: deactivated in Slack.
        team: the part of the department that they work in, from Slack; empty if Slack doesn't say.
        outsider: a guest of one channel, or someone of another workspace; they aren't matched.
        unseen_until: until when nobody is matched with them, because Slack wouldn't let the bot reach them; UTC.
        namesake: whether the workspace has somebody else of the same name.
        locale: the language and region that they use Slack in, such as ``de-DE``; empty if Slack didn't say.
        managers: the Slack ids of those above them, as the operator told: the one they report to comes first.
        level: how far up they are, as the operator told.
        photo: the address of their picture in Slack; empty if Slack didn't say.
        guest: a guest of several channels; they are matched by programs that let guests in.
    """

    id: int
    workspace_id: int
    slack_id: str
    name: str
    title: str
    time_zone: str
    department: str
    gone: bool
    team: str = ""
    outsider: bool = False
    unseen_until: datetime | None = None
    namesake: bool = False
    locale: str = ""
    managers: tuple[str, ...] = ()
    level: int | None = None
    photo: str = ""
    guest: bool = False

    def is_outsider(self, *, guests: bool) -> bool:
        """Whether a program isn't for them; ``guests`` is whether it lets guests in."""
        return self.outsider or (self.guest and not guests)

    @property
    def can_be_matched(self) -> bool:
        """Whether they are still there, belong here, and can be reached."""
        return not (self.gone or self.outsider or self.unseen_until)


# What Slack may tell.
FACTS = ("name", "title", "time_zone", "department", "team", "gone", "outsider", "locale", "photo", "guest")


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """What Slack says about a person right now; None for what it doesn't say, which stays as known.

    Args:
        department, team: None also if Slack was not asked; an empty string if Slack has none.
        otherwise: what to call someone whose name isn't known yet.
    """

    slack_id: str
    name: str | None = None
    title: str | None = None
    time_zone: str | None = None
    department: str | None = None
    team: str | None = None
    gone: bool | None = None
    outsider: bool | None = None
    locale: str | None = None
    photo: str | None = None
    guest: bool | None = None
    otherwise: str = ""

    def is_outsider(self, *, guests: bool) -> bool:
        """Whether a program isn't for them, as far as Slack says; ``guests`` is whether it lets guests in."""
        return bool(self.outsider or (self.guest and not guests))

    def told(self) -> dict[str, str | bool]:
        """What it says, by the name of ``Member``'s field."""
        return {name: value for name in FACTS if (value := getattr(self, name)) is not None}


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
        started_on: since when they are here, if an operator said so.
        joined_on: when they first joined the program; None if that was before the bot kept it.
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
    started_on: date | None = None
    joined_on: date | None = None

    @property
    def stance(self) -> Stance:
        """What decides whether they are in a round."""
        return Stance(self.standing, self.paused_until, self.skips_round_at)

    def free_at(self, now: datetime) -> datetime | None:
        """Until when they are free to talk right now, in UTC; None if they aren't."""
        return self.free_until if self.free_until and self.free_until > now else None

    @property
    def here_since(self) -> date | None:
        """Since when they are here, as far as is known."""
        return self.started_on or self.joined_on

    @property
    def team(self) -> str:
        """The part of the department that they work in: their own answer, or else Slack's."""
        return self.profile.team or self.member.team

    @property
    def told_apart_by(self) -> str:
        """What tells them from others of the same name; empty if there are none."""
        known = (self.member.title, self.profile.department or self.member.department)
        return ", ".join(filter(None, known)) if self.member.namesake else ""


def facts_of(member: Member) -> MemberFacts:
    """The member's stored facts, from the last time Slack was asked."""
    return MemberFacts(member.slack_id, **{name: getattr(member, name) for name in FACTS})


def is_news(facts: MemberFacts, member: Member) -> bool:
    """Whether Slack's facts about a member differ from the stored ones."""
    return any(value != getattr(member, name) for name, value in facts.told().items())


def standing_on(participant: Participant, day: date) -> Standing:
    """The standing on a day in the member's time zone; someone whose pause has ended is active."""
    over = participant.paused_until is not None and participant.paused_until <= day
    return Standing.ACTIVE if participant.standing is Standing.PAUSED and over else participant.standing
