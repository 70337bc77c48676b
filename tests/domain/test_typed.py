"""What people type, made plain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.typed import DASHES, DOUBLE, INVISIBLE, SINGLE, bare, joined, plain


@pytest.mark.parametrize("mark", SINGLE)
def test_every_apostrophe_is_the_same(mark: str) -> None:
    """Whichever a phone makes of the key."""
    assert plain(f"Ben{mark}s") == "ben's"


@pytest.mark.parametrize(
    "mark", [*DASHES, "-", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}"]
)
def test_words_are_joined_whatever_is_between_them(mark: str) -> None:
    """A hyphen, a dash, a space of any kind, or nothing to be seen."""
    assert joined(f"Opt{mark}In") == "optin"


@pytest.mark.parametrize(
    "typed", ["“status”", "`status`", "Status.", "„Status“", "«status»", "*status*", "‘status’…", " STATUS! "]
)
def test_what_stands_around_words_is_none_of_them(typed: str) -> None:
    """Quotes of all kinds, code ticks, and what ends a sentence."""
    assert bare(typed) == "status"


@given(st.text())
def test_plain_words_stay_as_they_are(typed: str) -> None:
    """Making them plain a second time changes nothing, and no odd mark is left."""
    once = plain(typed)
    assert plain(once) == once
    assert bare(bare(typed)) == bare(typed)
    assert not set(once) & {*SINGLE, *DOUBLE, *DASHES, *INVISIBLE}
