"""Private notes that participants write after a chat."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.typed import bare, plain
from bot.domain.words.meanings import meanings_of

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
        """Whether the note's text and names contain all of these words or others that mean the same, however they were typed.

        Accents don't matter.
        """
        text = " ".join([self.text, *self.about])
        found = _folded(text)
        return all(
            bare(_folded(word)) in found or _is_meant(bare(word), text) for word in plain(words).split()
        )


def _is_meant(word: str, text: str) -> bool:
    """Whether a word of the text is another form of this one, or a slip of it; these begin with the same letter."""
    near = [each for each in map(bare, plain(text).split()) if each[:1] == word[:1]]
    meanings = meanings_of([word, *near])
    return meanings.key(word) in map(meanings.key, near)


def _folded(words: str) -> str:
    """Plain words without accents."""
    parts = unicodedata.normalize("NFKD", plain(words))
    return "".join(part for part in parts if not unicodedata.combining(part))
