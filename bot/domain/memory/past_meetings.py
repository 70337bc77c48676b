"""The history of a match's people: who met before, and the notes they wrote about it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.rounds.round import WeaknessKind


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two people who were introduced before.

    Args:
        people: the ids of both, ascending.
        at: when their last round together was scheduled; UTC.
    """

    people: tuple[int, int]
    at: datetime


@dataclass(frozen=True, slots=True)
class Background:
    """What an introduction says beside who its people are.

    Args:
        encounters: the pairs in the match who were introduced before.
        new_ground: whether no two of their departments have met so far, judging by people's answers.
        gaps: what keeps those who stay from meeting.
    """

    encounters: tuple[Encounter, ...] = ()
    new_ground: bool = False
    gaps: tuple[WeaknessKind, ...] = ()


NO_PAST = Background()


@dataclass(frozen=True, slots=True)
class Promise:
    """Something a participant promised or planned after a chat; only they ever see it.

    Args:
        due_on: the day in their time zone, if there is one.
        done: whether it is settled, done or dropped.
    """

    text: str
    due_on: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class Recollection:
    """What a participant wrote after earlier chats with someone; only they ever see it.

    Args:
        at: when the last of these rounds was scheduled; UTC.
        notes: their own, the newest first.
        promises: their own, the newest first.
    """

    at: datetime
    notes: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
