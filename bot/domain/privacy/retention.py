"""How long what people told is kept, if not until they have it erased."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """After how many days what people told goes by itself; None keeps it until it is erased.

    Args:
        answers: what they answered, rated and thanked, and what their rounds were planned from, after the round has closed.
        notes: their notes, and the follow-ups and suggestions that are settled, after they were written.
        left: all of who has left, after they last did something.
    """

    answers: int | None = None
    notes: int | None = None
    left: int | None = None

    @property
    def is_limited(self) -> bool:
        """Whether anything goes by itself."""
        return any(days is not None for days in (self.answers, self.notes, self.left))


def before(now: datetime, days: int) -> datetime:
    """The moment before which something is too old to be kept."""
    return now - timedelta(days=days)
