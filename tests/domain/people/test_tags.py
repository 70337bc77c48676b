"""The words that people list: each as it was meant."""

from bot.domain.people.tags import is_cut, uncut


def test_a_word_that_was_cut_is_whole_again() -> None:
    """Only one that fills all that is shown; whatever else ends in dots is meant so."""
    long = "🎉" * 60
    shown = f"{'🎉' * 37}…"
    assert uncut([shown, "wait…", "go"], [long, "waiting"]) == (long, "wait…", "go")
    assert uncut([shown], ["something else"]) == (shown,)
    assert not is_cut("x" * 300 + "…")
