"""What comes from outside is made fit for both databases, for Slack, and for a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clean import clean, cleaned, is_blank, one_line

ANYTHING = st.text(st.characters(codec=None))
PAYLOADS = st.recursive(
    ANYTHING | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(ANYTHING, inner)
)


@given(ANYTHING)
def test_whatever_comes_can_be_stored_and_sent(typed: str) -> None:
    """No half of a surrogate pair, which UTF-8 hasn't, no NUL, which PostgreSQL hasn't, and nothing that moves a cursor."""
    left = clean(typed)
    left.encode()
    assert not {"\x00", "\x1b", "\x9b"} & set(left)
    assert clean(left) == left


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_all_other_text_stays_as_it_is(typed: str) -> None:
    """Nobody's words change because somebody else's are malformed."""
    assert clean(typed) == typed


def test_lines_and_tabs_stay_in_text_and_become_spaces_in_a_name() -> None:
    """A note may have lines; a name may not, nor turn what stands around it."""
    assert clean("one\n\ttwo\x00") == "one\n\ttwo"
    assert one_line(" Ada \n\u202e Lovelace\ud800 ") == "Ada Lovelace"
    assert one_line("👩\u200d💻 Ada") == "👩\u200d💻 Ada"


def test_what_nobody_can_see_is_empty() -> None:
    """Spaces of any kind and width are nothing to call anybody by."""
    assert [one_line(blank) for blank in ("", " \u00a0\u3000", "\u200b\ufeff", "\u2800", "\ud800")] == [
        ""
    ] * 5
    assert is_blank("\u200b \n")
    assert not is_blank("\u200ba")


@given(PAYLOADS)
def test_payloads_are_cleaned_throughout(payload: object) -> None:
    """Keys and values, however deep."""
    repr(cleaned(payload)).encode()
