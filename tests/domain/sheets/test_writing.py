"""A file that any spreadsheet opens, and none executes."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sheets.cells import FORMULA
from bot.domain.sheets.writing import harmless_cell, written

NASTY = st.text(st.sampled_from([*FORMULA, *",;|\t \"'\r\n", "a", "1", "ü"]), max_size=14)


# Alone, or with a quote after it where cells are separated by another character: no formula has these beside each other.
NUMBER = re.compile(r'-?\d+([.,]\d+)?([,;|\t]?".*)?', re.DOTALL)


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would take a cell for a formula."""
    text = cell.strip()
    return text[:1] in set(FORMULA) and not NUMBER.fullmatch(text)


@given(
    st.lists(st.lists(NASTY | st.just("-3"), min_size=3, max_size=3), max_size=6),
    st.sampled_from(",;\t"),
    st.sampled_from(",;\t|"),
)
def test_no_cell_is_a_formula_however_it_is_opened(
    rows: list[list[str]], separator: str, read_by: str
) -> None:
    """Not even where a spreadsheet separates cells by another character than the file."""
    text = written(("a", "b", "c"), rows, separator).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=read_by):
        assert not any(map(is_formula, row)), row


@given(st.lists(st.lists(st.text('abü1;,"|', max_size=9), min_size=2, max_size=2), max_size=6))
def test_what_is_harmless_stays_as_it_is(rows: list[list[str]]) -> None:
    """Cell by cell, quotes and separators included."""
    text = written(("a", "b"), rows).decode("utf-8-sig")
    assert [*csv.reader(io.StringIO(text, newline=""))][1:] == rows


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@ada", "'@ada"),
        ("-1", "-1"),
        ("-1+2", "'-1+2"),
        ("Sales;=1+1", "Sales;'=1+1"),
        ('x,"=1"', 'x,"\'=1"'),
        ("R&D - Berlin", "R&D - Berlin"),
        ("a\n=b", "a =b"),
    ],
)
def test_an_apostrophe_disarms_a_formula(cell: str, safe: str) -> None:
    """Numbers and ordinary words have none."""
    assert harmless_cell(cell) == safe


def test_it_is_what_excel_opens_as_utf_8() -> None:
    """By the mark at its beginning; None is an empty cell."""
    assert written(("id", "name"), [("U1", None)], ";") == b'\xef\xbb\xbf"id";"name"\r\n"U1";""\r\n'
