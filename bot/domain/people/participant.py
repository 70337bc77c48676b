"""People: members as Slack knows them, and what they told the program about themselves."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.domain.people.hours import Hours

DEPARTMENT_LENGTH = 75  # what a Slack option can show
TAG_LENGTH = 60
TAGS = 20


class Standing(StrEnum):
    """Whether a participant is to be matched."""

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
        time_zone: IANA name.
        gone: deactivated in Slack.
        team: what Slack calls the part of the department that they work in; empty where it doesn't say.
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


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """What Slack says about a person right now.

    Args:
        department, team: None where Slack was not asked; an empty string where it has none.
    """

    slack_id: str
    name: str
    title: str = ""
    time_zone: str = "UTC"
    department: str | None = None
    team: str | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What a participant says about themselves; all of it as they typed it.

    Args:
        before: where they used to work, or what they used to do.
        wants_to_meet: departments or kinds of role.
        languages: those they like to talk in.
        hours: when they are at work, by their own clock; None is the usual hours.
        company: how many they like to meet at a time.
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
    wants_to_meet: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    hours: Hours | None = None
    company: GroupPreference = GroupPreference.EITHER


@dataclass(frozen=True, slots=True)
class ProfileAnswers:
    """What somebody told when they were asked for some of their profile.

    Args:
        told: the answers.
        asked: the names of what they were asked for; nothing else in ``told`` means anything.
    """

    told: Profile
    asked: frozenset[str]

    @classmethod
    def of(cls, answers: Mapping[str, Any]) -> "ProfileAnswers":
        """Answers by their names in a profile."""
        return cls(Profile(**{"department": "", **answers}), frozenset(answers))

    def over(self, before: Profile) -> Profile:
        """The profile with these answers; what they were not asked for stays as it was."""
        return replace(before, **{name: getattr(self.told, name) for name in self.asked})


@dataclass(frozen=True, slots=True)
class Stance:
    """All that someone's being in rounds depends on, so that a change of it can be taken back."""

    standing: Standing
    paused_until: date | None = None
    skips_round_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A member in a program, with a standing.

    Args:
        paused_until: the first day, in the member's time zone, on which a paused participant is back; None while
            paused means until they resume.
        skips_round_at: the scheduled time of the round that they sit out, if there is one; UTC.
        clicked_at: when they last did anything with the bot; UTC.
        free_until: until when they are free to talk to somebody right now; UTC.
    """

    id: int
    program_id: int
    member: Member
    profile: Profile
    standing: Standing
    paused_until: date | None = None
    skips_round_at: datetime | None = None
    # They change all the time, and what is planned does not depend on them.
    clicked_at: datetime | None = field(default=None, compare=False)
    free_until: datetime | None = field(default=None, compare=False)

    @property
    def stance(self) -> Stance:
        """What their being in rounds depends on."""
        return Stance(self.standing, self.paused_until, self.skips_round_at)

    @property
    def team(self) -> str:
        """The part of the department that they work in: as they told, else as Slack says."""
        return self.profile.team or self.member.team


def facts_of(member: Member) -> MemberFacts:
    """What Slack said about a member when it was asked last."""
    return MemberFacts(
        slack_id=member.slack_id,
        name=member.name,
        title=member.title,
        time_zone=member.time_zone,
        department=member.department,
        team=member.team,
        gone=member.gone,
    )


def is_news(facts: MemberFacts, member: Member) -> bool:
    """Whether Slack says something about a member that isn't known yet."""
    said = (facts.name, facts.title, facts.time_zone, facts.gone)
    known = (member.name, member.title, member.time_zone, member.gone)
    news = facts.department not in {None, member.department} or facts.team not in {None, member.team}
    return said != known or news


def standing_on(participant: Participant, day: date) -> Standing:
    """The standing on a day in the member's time zone: a pause that is over is none."""
    over = participant.paused_until is not None and participant.paused_until <= day
    return Standing.ACTIVE if participant.standing is Standing.PAUSED and over else participant.standing


def normalised(words: str) -> str:
    """One line without surplus white space."""
    return " ".join(words.split())


def tags(typed: str) -> tuple[str, ...]:
    """Split what someone typed at commas, semicolons and line breaks; each tag once, whatever its case."""
    return each_once(filter(None, map(normalised, re.split(r"[,;\n]", typed))))


def each_once(words: Iterable[str]) -> tuple[str, ...]:
    """The words in their order; of several spellings the first."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(word.casefold(), word)
    return tuple(found.values())


def same_spelling(words: str, known: Iterable[str]) -> str:
    """What is known and differs only in case and white space, else these words as typed."""
    typed = normalised(words)
    return next((name for name in known if name.casefold() == typed.casefold()), typed)
