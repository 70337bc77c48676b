"""Follow-ups after a chat: a task, a promise, or a reminder of one's note."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FOLLOW_UP_LENGTH = 500


class FollowUpKind(StrEnum):
    """What kind of follow-up it is."""

    TASK = "task"
    PROMISE = "promise"  # made to the person they met
    REMINDER = "reminder"  # of the note they wrote about the chat


class FollowUpState(StrEnum):
    """Whether a follow-up is open or settled."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A follow-up to store.

    Args:
        text: empty for a reminder.
        due_on: the day, in the author's time zone, on which the bot reminds them; None means never.
    """

    kind: FollowUpKind
    text: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A private follow-up; only its author ever sees it.

    Args:
        text: what to do; for a reminder, the note.
        due_on: the day, in the author's time zone, on which the bot reminds them; None means never.
        about: the names of the people its author met in that chat.
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
    """All of a participant's follow-ups; only they may see them.

    Args:
        today: the date in their time zone.
        open: sorted by due date, the earliest first and those without one last.
        done: how many they have done so far.
        touched: the one they have just added, settled or postponed.
    """

    today: date
    open: tuple[FollowUp, ...]
    done: int
    touched: FollowUp | None = None
