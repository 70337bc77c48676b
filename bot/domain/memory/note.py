"""What someone writes to themselves after a chat."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

NOTE_LENGTH = 1000


@dataclass(frozen=True, slots=True)
class Note:
    """A private note; only its author ever sees it.

    Args:
        about: the names of those it was written after meeting.
        remind_on: the day, in the author's time zone, on which a follow-up brings it back, if one is open.
    """

    id: int
    author_id: int
    match_id: int
    text: str
    about: tuple[str, ...]
    written_at: datetime
    remind_on: date | None

    def has(self, words: str) -> bool:
        """Whether its text, or the names of whom it is about, contain all of these words, whatever their case and accents."""
        found = _folded(" ".join([self.text, *self.about]))
        return all(word in found for word in _folded(words).split())


def _folded(words: str) -> str:
    """Without case and accents."""
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
