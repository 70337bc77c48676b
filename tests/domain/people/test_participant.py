"""People, and what they type about themselves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clean import one_line
from bot.domain.people.participant import Standing, standing_on
from bot.domain.people.tags import same_spelling, tags
from tests.domain.samples import participant

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("standing", "paused_until", "expected"),
    [
        (Standing.ACTIVE, None, Standing.ACTIVE),
        (Standing.PAUSED, None, Standing.PAUSED),
        (Standing.PAUSED, date(2026, 3, 11), Standing.PAUSED),
        (Standing.PAUSED, date(2026, 3, 10), Standing.ACTIVE),
        (Standing.PAUSED, date(2026, 3, 9), Standing.ACTIVE),
        (Standing.LEFT, date(2026, 3, 9), Standing.LEFT),
    ],
)
def test_a_pause_is_over_on_its_day(standing, paused_until, expected):
    """Someone is back on the day they paused until; who left does not come back by a date."""
    assert standing_on(participant(1, standing=standing, paused_until=paused_until), TODAY) is expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        (" , ;\n", ()),
        ("chess", ("chess",)),
        ("chess, sailing; baking\ngo", ("chess", "sailing", "baking", "go")),
        ("  board   games ,", ("board games",)),
        ("SQL, sql, Sql, chess", ("SQL", "chess")),
        ("chess, go, Chess", ("chess", "go")),
    ],
)
def test_tags_are_split_and_told_once(typed, expected):
    """Commas, semicolons and line breaks part tags; of several spellings the first stays, in its place."""
    assert tags(typed) == expected


@given(st.text())
def test_tags_read_the_same_when_joined_again(typed):
    """Splitting what was split before changes nothing, so a form can show tags and read them back."""
    assert tags(", ".join(tags(typed))) == tags(typed)


def test_white_space_is_normalised():
    """Spaces, tabs and line breaks become single spaces."""
    assert one_line("  Data \t Science\n") == "Data Science"


def test_departments_are_spelt_as_others_do():
    """A department that differs in case and white space only is the one that is known; a new one stays as typed."""
    known = ("Data Science", "Sales")
    assert same_spelling(" data  science ", known) == "Data Science"
    assert same_spelling(" Legal  Affairs", known) == "Legal Affairs"
    assert same_spelling("Sales", ()) == "Sales"
