"""What the people of a match have behind them: whom they met before, and what they wrote down of it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two people who were introduced before.

    Args:
        people: the ids of both, ascending.
        at: when the last round was scheduled in which they were; UTC.
    """

    people: tuple[int, int]
    at: datetime


@dataclass(frozen=True, slots=True)
class Background:
    """What an introduction knows of the past.

    Args:
        encounters: those of its people who were introduced before.
        new_ground: whether nobody of any two of their departments has met so far, as far as people told.
    """

    encounters: tuple[Encounter, ...] = ()
    new_ground: bool = False


NO_PAST = Background()


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that someone wanted to do after a chat; only they ever see it.

    Args:
        due_on: the day in their time zone, if there is one.
        done: whether it is settled, in one way or the other.
    """

    text: str
    due_on: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class Recollection:
    """What someone wrote down after earlier chats with another; only they ever see it.

    Args:
        at: when the last of these rounds was scheduled; UTC.
        notes: their own, the newest first.
        promises: their own, the newest first.
    """

    at: datetime
    notes: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
