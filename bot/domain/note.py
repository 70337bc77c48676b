"""What someone writes to themselves after a chat."""

from dataclasses import dataclass
from datetime import date, datetime

NOTE_LENGTH = 1000


@dataclass(frozen=True, slots=True)
class Note:
    """A private note; only its author ever sees it.

    Args:
        about: the names of those it was written after meeting.
        remind_on: the day, in the author's time zone, on which the bot brings it back.
    """

    id: int
    author_id: int
    match_id: int
    text: str
    about: tuple[str, ...]
    written_at: datetime
    remind_on: date | None
