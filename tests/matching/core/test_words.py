"""Comparing what people typed."""

from bot.matching.core.words import spellings


def test_the_first_spelling_is_kept():
    """Of several spellings of a word the first is told, and an empty one never."""
    assert spellings(["Data  Science", "data science", " ", "Go"]) == {
        "data science": "Data  Science",
        "go": "Go",
    }
