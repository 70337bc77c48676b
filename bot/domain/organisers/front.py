"""How a program stands, for those who organise it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.organisers.first_steps import Step
from bot.domain.people.participant import Participant, Standing
from bot.domain.rounds.numbers import RoundNumbers
from bot.domain.rounds.preview import Prospects
from bot.domain.rounds.program import Program
from bot.domain.rounds.round import AbsenceWhy


@dataclass(frozen=True, slots=True)
class Health:
    """What is wrong, in numbers.

    Args:
        held: how many people vanished at once, so that rounds are held; None if they aren't.
        stopped: whether Slack doesn't let the bot post.
        unreachable: how many people Slack doesn't let the bot reach.
        failed: how many messages Slack refused for good that still make sense.
        waits: whether a round that is due waits for an organiser's approval.
    """

    held: int | None = None
    stopped: bool = False
    unreachable: int = 0
    failed: int = 0
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Front:
    """What an organiser sees of a program on the Home tab.

    Args:
        people: how many are in; ``paused`` of them pause.
        prospects: what the next round looks like, if it is drawn already.
        last_round: the numbers of the last closed round.
        zone: the reader's time zone.
        steps: the steps to the first round that have been taken; None once there are none left.
    """

    program: Program
    people: int
    paused: int
    health: Health
    zone: str
    prospects: Prospects | None = None
    last_round: RoundNumbers | None = None
    steps: frozenset[Step] | None = None


class Whom(StrEnum):
    """Whom a list of people has: in the words of the filter."""

    ALL = "all"
    IN = "in"
    PAUSED = "paused"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which people somebody looks for.

    Args:
        department: its name; empty for all.
        words: what their name, title, department or team contains; empty for anything.
        program_id: the program that is meant; None for the oldest that the one who looks organises.
    """

    whom: Whom = Whom.ALL
    department: str = ""
    words: str = ""
    program_id: int | None = None


@dataclass(frozen=True, slots=True)
class RollEntry:
    """Somebody in the list: how they stand, and nothing that they keep to themselves.

    Args:
        standing: as it is today.
        can_be_matched: whether they are there, belong here and can be reached.
    """

    person: Participant
    standing: Standing
    can_be_matched: bool


@dataclass(frozen=True, slots=True)
class Roll:
    """The people of a program who fit a sieve, by name.

    Args:
        counts: how many are in, pause, or left, whatever the sieve.
        departments: the names of all departments.
    """

    sieve: Sieve
    found: tuple[RollEntry, ...]
    counts: dict[Standing, int]
    departments: tuple[str, ...]


class Became(StrEnum):
    """What became of somebody in a round, beside the reasons to be absent."""

    MET = "matched"  # they were put together with somebody
    CALLED_OFF = "called_off"  # they were to be, but it did not come about
    NOT_YET_IN = "not_yet_in"  # they joined after it had started


@dataclass(frozen=True, slots=True)
class RoundFate:
    """What became of somebody in a round, and why.

    Args:
        partners: whom they were put together with.
    """

    round_at: datetime
    why: Became | AbsenceWhy
    partners: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class Fates:
    """What became of somebody in the last rounds, the latest first.

    Args:
        by_organiser: whether it is an organiser who asks about somebody else.
        coming: why they won't be in the next round as things stand; None if they will be.
        zone: the reader's time zone.
    """

    person: Participant
    rounds: tuple[RoundFate, ...]
    program: Program
    by_organiser: bool
    coming: AbsenceWhy | None
    zone: str


@dataclass(frozen=True, slots=True)
class PairChosen:
    """Two people of whom organisers decided that they are kept apart, or put together in the next round."""

    one: Participant
    other: Participant
    apart: bool
    since: datetime
