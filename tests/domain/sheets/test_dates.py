"""Days as people and spreadsheets write them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sheets.dates import Order, is_open, order_of, read_date

DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
FORMATS = ("{0:%Y-%m-%d}", "{0:%Y/%m/%d}", "{0:%Y-%m-%d} 00:00:00", "{0:%Y-%m-%d}T00:00:00Z", "{0:%d.%m.%Y}")


@given(DAYS, st.sampled_from(FORMATS))
def test_what_can_only_be_one_day_is_that_day(day: date, form: str) -> None:
    """Whatever order is said to hold for others."""
    text = form.format(day)
    assert {read_date(text, order) for order in (None, *Order)} == {day}
    assert not is_open(text)


@given(DAYS, st.sampled_from("/-"))
def test_slashes_go_by_the_order_that_holds(day: date, between: str) -> None:
    """A day that isn't a month tells by itself."""
    first = f"{day.day}{between}{day.month}{between}{day.year}"
    second = f"{day.month:02}{between}{day.day:02}{between}{day.year}"
    assert read_date(first, Order.DAY_FIRST) == read_date(second, Order.MONTH_FIRST) == day
    if day.day > 12:
        assert read_date(first) == read_date(second) == day
        assert (order_of([first]), order_of([second])) == (Order.DAY_FIRST, Order.MONTH_FIRST)
    assert is_open(first) == is_open(second) == (day.day <= 12 and day.day != day.month)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27 November 2026", (2026, 11, 27)),
        ("27-Nov-26", (2026, 11, 27)),
        ("Nov 27, 2026", (2026, 11, 27)),
        ("November 3rd, 2026", (2026, 11, 3)),
        ("3. März 2026", (2026, 3, 3)),
        ("1. Okt. 2026", (2026, 10, 1)),
        ("01.05.26", (2026, 5, 1)),
        ("1.5.99", (1999, 5, 1)),
        ("24. Dezember 2026", (2026, 12, 24)),
        ("1er août 2026", (2026, 8, 1)),
        ("3 juin 2026", (2026, 6, 3)),
        ("3 juil. 2026", (2026, 7, 3)),
        ("24 févr. 26", (2026, 2, 24)),
        ("7 de enero de 2026", (2026, 1, 7)),
        ("1-ago-26", (2026, 8, 1)),
    ],
)
def test_months_have_names(text: str, day: tuple[int, int, int]) -> None:
    """In English, German, French and Spanish, short and long; a year may have two digits."""
    assert read_date(text) == date(*day)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "45000", "31/02/2026", "2026-13-01", "32.1.2026", "5 Foo 2026", "1/2", "12:30", "0/0/2026"],
)
def test_what_is_no_day_is_none(text: str) -> None:
    """Rather than one that somebody made up."""
    with pytest.raises(ValueError, match=r".*"):
        read_date(text)


@given(st.text(max_size=20))
def test_whatever_is_written_is_a_day_or_none(text: str) -> None:
    """Nothing else is raised."""
    is_open(text)
    order_of([text])
    with suppress(ValueError):
        read_date(text)


def test_a_column_tells_its_order_only_if_its_dates_agree() -> None:
    """None of them, or both kinds of them, tell nothing."""
    assert order_of(["01/02/2026", "03/04/2026"]) is None
    assert order_of(["01/02/2026", "13/04/2026", "01.12.2026"]) is Order.DAY_FIRST
    assert order_of(["01/02/2026", "04/13/2026"]) is Order.MONTH_FIRST
    assert order_of(["13/04/2026", "04/13/2026"]) is None
