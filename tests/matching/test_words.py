"""Comparing what people typed."""

from bot.matching.words import numbered, spellings


def test_the_first_spelling_is_kept():
    """Of several spellings of a word the first is told, and an empty one never."""
    assert spellings(["Data  Science", "data science", " ", "Go"]) == {
        "data science": "Data  Science",
        "go": "Go",
    }


def test_equal_words_have_equal_numbers():
    """Case and white space make no difference."""
    assert numbered(["b", "A", " B ", "a", ""]).tolist() == [2, 1, 2, 1, 0]
