"""Private notes that participants write after a chat."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.typed import bare, plain

NOTE_LENGTH = 1000


@dataclass(frozen=True, slots=True)
class Note:
    """A private note; only its author ever sees it.

    Args:
        about: the names of the people its author met in that chat.
        remind_on: the day, in the author's time zone, on which an open follow-up reminds them of it; None without one.
    """

    id: int
    author_id: int
    match_id: int
    text: str
    about: tuple[str, ...]
    written_at: datetime
    remind_on: date | None

    def has(self, words: str) -> bool:
        """Whether the note's text and names contain all of these words, however they were typed; accents don't matter."""
        found = _folded(" ".join([self.text, *self.about]))
        return all(bare(word) in found for word in _folded(words).split())


def _folded(words: str) -> str:
    """Plain words without accents."""
    parts = unicodedata.normalize("NFKD", plain(words))
    return "".join(part for part in parts if not unicodedata.combining(part))
