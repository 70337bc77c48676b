"""What someone comes back to after a chat: something to do, a promise, or their note."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FOLLOW_UP_LENGTH = 500


class FollowUpKind(StrEnum):
    """What sort of thing is to be come back to."""

    TASK = "task"
    PROMISE = "promise"  # to whom they met
    REMINDER = "reminder"  # of the note that they wrote about the chat


class FollowUpState(StrEnum):
    """What became of it."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A follow-up to be written down.

    Args:
        text: empty for a reminder.
        due_on: the day, in the author's time zone, on which the bot reminds them; None is never.
    """

    kind: FollowUpKind
    text: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A private follow-up; only its author ever sees it.

    Args:
        text: what is to be done; for a reminder, the note.
        due_on: the day, in the author's time zone, on which the bot reminds them; None is never.
        about: the names of those it was written after meeting.
    """

    id: int
    author_id: int
    match_id: int
    kind: FollowUpKind
    text: str
    due_on: date | None
    state: FollowUpState
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowUps:
    """All of someone's follow-ups; for their eyes only.

    Args:
        today: the date in their time zone.
        open: what is due the longest comes first, what has no day last.
        done: how many they have done so far.
        touched: the one that they have just written down, settled or put off.
    """

    today: date
    open: tuple[FollowUp, ...]
    done: int
    touched: FollowUp | None = None
