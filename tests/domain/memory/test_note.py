"""Finding notes by what stands in them."""

import pytest

from bot.domain.memory.note import Note
from tests.domain.samples import START


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", True),
        ("budget", True),
        ("BUDGET okri", True),
        ("zoe", True),
        ("Zoë straße", True),
        ("STRASSE", True),
        ("budget Cléo", False),
        ("budgets Ben", True),  # another form of the word
        ("bugdet", True),  # a slip
        ("badge", False),
    ],
)
def test_a_note_has_all_words_or_is_not_found(words: str, found: bool) -> None:
    """In its text or in the names of whom it is about, whatever their case and accents."""
    note = Note(1, 1, 1, "Asks about the budget; lives in Kurze Straße", ("Ben Okri", "Zoë"), START, None)
    assert note.has(words) is found
