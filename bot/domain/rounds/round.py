"""Rounds, the matches they make, and what people tell about them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Rules


class AbsenceWhy(StrEnum):
    """Why a participant is not in a round's pool."""

    PAUSED = "paused"
    LEFT = "left"
    GONE = "gone"  # deactivated in Slack
    RESTING = "resting"  # their own cadence skips this round
    SKIPPED = "skipped"  # they said so before it
    ALONE = "alone"  # nobody was there to match them with, or nobody is yet
    DECLINED = "declined"  # they can't make it this time


@dataclass(frozen=True, slots=True)
class Absence:
    """A participant who is not matched in a round, and why."""

    participant_id: int
    why: AbsenceWhy


class ReasonKind(StrEnum):
    """Why people were put together; the order is that of their weight."""

    TEACHES = "teaches"
    RECOMMENDED = "recommended"
    WISH = "wish"
    INTEREST = "interest"
    DEPARTMENTS = "departments"
    FIRST_TIME = "first_time"
    OFFICE = "office"
    BOTH_VIDEO = "both_video"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why these people, as data.

    Args:
        kind: what sort of reason.
        people: the ids of the participants it is about; for TEACHES the one who helps, then the one who learns; for
            WISH the one who has it, then the one whom it is about.
        words: what it is about, as people typed it: interests, a topic, departments, an office; for RECOMMENDED who
            suggested it, by name, and why.
        by: the id of the participant who suggested it.
    """

    kind: ReasonKind
    people: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    by: int | None = None


class WeaknessKind(StrEnum):
    """What is less good about a group than it could be; the order is that of their weight."""

    TOO_SOON = "too_soon"
    SAME_DEPARTMENT = "same_department"
    LARGER = "larger"
    MET_BEFORE = "met_before"
    NO_COMMON_HOURS = "no_common_hours"
    NO_COMMON_LANGUAGE = "no_common_language"


@dataclass(frozen=True, slots=True)
class Weakness:
    """What is less good about a group, as data.

    Args:
        people: the ids of the participants it is about.
        words: the department.
        number: for SAME_DEPARTMENT its share of the round's participants in per cent; for TOO_SOON and MET_BEFORE how
            many rounds ago they were last together; for LARGER how many they are.
    """

    kind: WeaknessKind
    people: tuple[int, ...]
    words: tuple[str, ...] = ()
    number: int | None = None


class MatchState(StrEnum):
    """The life of a match."""

    ARRANGED = "arranged"  # in the database, its people don't know yet
    INTRODUCED = "introduced"  # Slack has accepted the intro
    CALLED_OFF = "called_off"  # fewer than two of its people are left


class Answer(StrEnum):
    """What one person says to "did you meet?"."""

    MET = "met"
    NOT_YET = "not_yet"
    NO = "no"  # and it won't happen


class Gain(StrEnum):
    """What made a chat worth it."""

    LAUGH = "laugh"
    IDEA = "idea"
    HELP = "help"
    CONTACT = "contact"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What one person tells after a chat; nobody else sees it, the thanks excepted.

    Args:
        rating: 1 to 5.
        thanks: passed on to the partners, in the person's name.
    """

    rating: int
    gains: tuple[Gain, ...] = ()
    thanks: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """One dated run of a program, unique by (program, scheduled time).

    Args:
        seed: all the chance of this round.
        closes_at: in UTC.
        closed: whether its numbers are final.
        rematch_at: when to look again for somebody for those who have nobody to meet, in UTC; None where there are none.
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
        people: who was put together, ordered by id.
        left: the ids of those of them who left the program before it was over.
        answers: what each has said so far, by participant id; those who said nothing are not in it.
        channel: the Slack id of their group DM, once there is one.
        meets_at: when they have agreed to meet; UTC.
        bookings: how often they agreed on a time.
        extra: whether it came of a suggestion, beside what the round had planned.
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

    @property
    def staying(self) -> tuple[Participant, ...]:
        """Those who did not leave."""
        return tuple(p for p in self.people if p.id not in self.left)

    @property
    def deserted(self) -> bool:
        """Whether nobody is left to meet, and nobody said that they met before."""
        return len(self.staying) < 2 and Answer.MET not in self.answers.values()

    def person(self, participant_id: int) -> Participant | None:
        """The participant with this id, if they are in the match."""
        return next((p for p in self.people if p.id == participant_id), None)

    def partners(self, participant_id: int) -> tuple[Participant, ...]:
        """Everyone in the match but this one."""
        return tuple(p for p in self.people if p.id != participant_id)

    def company(self, participant_id: int) -> tuple[Participant, ...]:
        """Whom someone is to meet: those who stay, or whoever was there if none of them does."""
        return tuple(p for p in self.staying if p.id != participant_id) or self.partners(participant_id)


@dataclass(frozen=True, slots=True)
class RoundNumbers:
    """How a round went, in counts that name nobody.

    Args:
        met: matches of which at least one person said that they met.
        across: matches with people of more than one department.
        rating: mean of the ratings, None while there are none.
        gains: how often each gain was named.
    """

    matches: int
    people: int
    met: int
    across: int
    answered: int
    ratings: int
    rating: float | None
    gains: dict[Gain, int]
