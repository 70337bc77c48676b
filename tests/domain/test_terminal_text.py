"""Text that does nothing to a terminal."""

from unicodedata import category

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.terminal_text import harmless, harmless_lines

ANY = st.text(st.characters(codec=None))


@given(ANY)
@example("\x1b[2J\x1b]0;owned\x07\x9b31m")
@example("a\nround is closed\r\u2028\u202egpj.exe\ud800")
def test_nothing_steers_a_terminal_or_ends_a_line(text: str) -> None:
    """Whatever somebody is called; and all of it can be printed."""
    shown = harmless(text)
    assert not [letter for letter in shown if category(letter) in {"Cc", "Cs", "Zl", "Zp"}]
    shown.encode()


@given(ANY)
def test_lines_stay_lines(text: str) -> None:
    """And no more come of them."""
    assert harmless_lines(text).count("\n") == text.count("\n")


def test_names_and_emoji_are_left_as_they_are() -> None:
    """In every script, joined emoji included."""
    for name in ("Zoë Müller", "王小明", "علی‌رضا", "👩‍💻 Ada :smile:", "O'Neil & <b>"):
        assert harmless(name) == name
    assert harmless("\x1b[31mEve") == r"\x1b[31mEve"
