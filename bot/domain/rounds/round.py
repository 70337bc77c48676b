"""Rounds, their matches, and what people say about them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people.participant import Participant
from bot.domain.rounds.rules import Rules


class AbsenceWhy(StrEnum):
    """Why a participant is not matched in a round."""

    PAUSED = "paused"
    LEFT = "left"
    GONE = "gone"  # deactivated in Slack
    OUTSIDER = "outsider"  # a guest, or someone of another workspace
    UNSEEN = "unseen"  # Slack wouldn't let the bot reach them
    RESTING = "resting"  # their own cadence skips this round
    SKIPPED = "skipped"  # they said so before it
    AWAY = "away"  # their status in Slack says so
    ALONE = "alone"  # there is nobody to match them with, at least for now
    NOT_DRAWN = "not_drawn"  # their turn with a host has not come
    DECLINED = "declined"  # they can't make it this time
    SET_ASIDE = "set_aside"  # an organiser left them out


@dataclass(frozen=True, slots=True)
class Absence:
    """A participant who is not matched in a round, and why."""

    participant_id: int
    why: AbsenceWhy


class ReasonKind(StrEnum):
    """Why people were put together, in order of weight."""

    HOST = "host"
    SIDES = "sides"
    NEWCOMER = "newcomer"
    TEACHES = "teaches"
    RECOMMENDED = "recommended"  # a participant suggested it
    WISH = "wish"
    INTEREST = "interest"
    BRIDGE = "bridge"  # nobody from their departments has met so far
    DEPARTMENTS = "departments"
    FIRST_TIME = "first_time"
    OFFICE = "office"
    BOTH_VIDEO = "both_video"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why these people were put together, as data.

    Args:
        people: the ids of the participants it is about; for TEACHES the one who helps, then the one who
            learns; for WISH the one whose wish it is, then the one they want to meet; for HOST the host,
            for SIDES who is on the first side, for NEWCOMER who is new, and then the others.
        words: what it is about, as people typed it: interests, a topic, departments, an office; for
            RECOMMENDED the name of the suggester, and why; for SIDES the names of both sides.
        by: the id of the participant who suggested it.
    """

    kind: ReasonKind
    people: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    by: int | None = None


class WeaknessKind(StrEnum):
    """What is less than ideal about a group, in order of weight."""

    TOO_SOON = "too_soon"
    SAME_DEPARTMENT = "same_department"
    LARGER = "larger"
    MET_BEFORE = "met_before"
    NO_COMMON_PLACE = "no_common_place"
    NO_COMMON_HOURS = "no_common_hours"
    NO_COMMON_LANGUAGE = "no_common_language"
    ALL_NEW = "all_new"  # newcomers among themselves, because there are too few others
    SEVERAL_CHATS = "several_chats"  # somebody has more than one in this round, so that nobody is left over


@dataclass(frozen=True, slots=True)
class Weakness:
    """What is less than ideal about a group, as data.

    Args:
        people: the ids of the participants it is about.
        words: the department.
        number: for SAME_DEPARTMENT its share of the round's participants in per cent; for TOO_SOON and
            MET_BEFORE how many rounds ago they were last together; for LARGER the size of the group; for
            SEVERAL_CHATS how many.
    """

    kind: WeaknessKind
    people: tuple[int, ...]
    words: tuple[str, ...] = ()
    number: int | None = None


class MatchState(StrEnum):
    """The state of a match."""

    ARRANGED = "arranged"  # stored, but its people don't know yet
    INTRODUCED = "introduced"  # Slack has accepted the introduction
    CALLED_OFF = "called_off"  # fewer than two of its people are left


class Answer(StrEnum):
    """A participant's answer to "did you meet?"."""

    MET = "met"
    NOT_YET = "not_yet"
    NO = "no"  # and they won't


class Gain(StrEnum):
    """What made a chat worth it."""

    LAUGH = "laugh"
    IDEA = "idea"
    HELP = "help"
    CONTACT = "contact"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Feedback:
    """A participant's feedback on a chat; nobody else sees it, except for the thanks.

    Args:
        rating: 1 to 5.
        thanks: passed on to the partners, in the participant's name.
        shares: whether the thanks may stand in the program's channel, without names, if the partners agree.
    """

    rating: int
    gains: tuple[Gain, ...] = ()
    thanks: str = ""
    shares: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """One dated run of a program, unique by (program, scheduled time).

    Args:
        scheduled_at: in UTC.
        seed: the seed of all randomness in this round.
        closes_at: in UTC.
        closed: whether its numbers are final.
        rematch_at: when to look again for partners for people who have none, in UTC; None if there are no such people.
    """

    id: int
    program_id: int
    scheduled_at: datetime
    seed: int
    rules: Rules
    closes_at: datetime
    closed: bool
    rematch_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """2 to 4 participants put together in a round.

    Args:
        people: those who were put together, ordered by id.
        left: the ids of those who have left the match.
        answers: each participant's latest answer by id; those who haven't answered are missing.
        channel: the Slack id of their group DM, once there is one.
        meets_at: when they have agreed to meet; UTC.
        bookings: how often they have agreed on a time.
        extra: whether it came from a suggestion, in addition to the planned matches.
        icebreaker: how often another question than the first was asked for.
    """

    id: int
    round: Round
    people: tuple[Participant, ...]
    reasons: tuple[Reason, ...]
    state: MatchState
    answers: dict[int, Answer]
    channel: str | None = None
    left: frozenset[int] = frozenset()
    meets_at: datetime | None = None
    bookings: int = 0
    extra: bool = False
    icebreaker: int = 0

    @property
    def staying(self) -> tuple[Participant, ...]:
        """The people who haven't left."""
        return tuple(p for p in self.people if p.id not in self.left)

    def seat_of(self, member_id: int) -> "Participant":
        """The participant that one of its people is in its program, by who they are in the workspace."""
        return next(person for person in self.people if person.member.id == member_id)

    @property
    def own_channel(self) -> str | None:
        """The group DM that nobody reads but those who stay; None if there is none, or only one stays."""
        return self.channel if len(self.staying) > 1 else None

    @property
    def deserted(self) -> bool:
        """Whether fewer than two people are left and nobody said that they had already met."""
        return len(self.staying) < 2 and Answer.MET not in self.answers.values()

    def person(self, participant_id: int) -> Participant | None:
        """The participant with this id, if they are in the match."""
        return next((p for p in self.people if p.id == participant_id), None)

    def partners(self, participant_id: int) -> tuple[Participant, ...]:
        """Everyone in the match except this participant."""
        return tuple(p for p in self.people if p.id != participant_id)

    def company(self, participant_id: int) -> tuple[Participant, ...]:
        """The people a participant is to meet: partners who stayed, or all partners if none did."""
        return tuple(p for p in self.staying if p.id != participant_id) or self.partners(participant_id)
