"""A file taken apart: its separator, its header, its rows, and the lines that can't be read."""

import csv
import io
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sheets.columns import count_known
from bot.domain.sheets.decoding import Decoded, decoded
from bot.domain.sheets.problems import ProblemKind
from bot.domain.sheets.table import SEPARATORS, Sheet, table_of

HEADER = ("Email", "Department", "Office")
known = partial(count_known, by_hand={})


def table(text: str) -> Sheet:
    """A file with this text."""
    return table_of(decoded(text.encode()), known)


def cells(found: Sheet) -> list[tuple[int, tuple[str, ...]]]:
    """Its rows, with their lines."""
    return [(row.line, row.cells) for row in found.rows]


def problems(found: Sheet) -> list[tuple[int, ProblemKind]]:
    """Its bad lines."""
    return [(each.line, each.kind) for each in found.problems]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_the_separator_is_the_one_that_makes_columns_of_the_header(separator: str) -> None:
    """Whatever other separators stand in its cells."""
    text = separator.join(HEADER) + "\n" + separator.join(["ada@x.org", "A+B", "C/D"]) + "\n"
    found = table(text)
    assert (found.separator, found.header) == (separator, HEADER)
    assert cells(found) == [(2, ("ada@x.org", "A+B", "C/D"))]


# A cell as a spreadsheet may write it, line breaks, quotes and separators included.
CELL = st.text('ab ,;\t|"ü\n', max_size=8).map(lambda text: text.strip())


@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=12), st.sampled_from(SEPARATORS), st.booleans())
def test_what_the_standard_library_writes_is_read_as_it_was(
    rows: list[tuple[str, str, str]], separator: str, all_quoted: bool
) -> None:
    """Each cell, however its quotes, separators and line breaks; empty rows are left out."""
    text = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=separator, quoting=quoting, lineterminator="\n").writerows([HEADER, *rows])
    found = table(text.getvalue())
    assert [row.cells for row in found.rows] == [row for row in rows if any(row)]
    assert found.problems == ()


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.just("o")), min_size=1, max_size=40
    ),
    st.data(),
)
def test_a_quote_that_nobody_closed_costs_its_own_line_only(
    rows: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    """Those below it are read as if it weren't there."""
    broken = data.draw(st.sets(st.integers(0, len(rows) - 1)))
    lines = [",".join(HEADER)]
    for number, row in enumerate(rows):
        lines.append(f'{row[0]},"{row[1]},{row[2]}' if number in broken else ",".join(row))
    found = table("\n".join(lines))
    assert {row.line - 2 for row in found.rows} == set(range(len(rows))) - broken
    assert {each.line - 2 for each in found.problems} == broken


@given(st.text('a,;\t|"\n\r', max_size=80))
def test_every_line_is_a_row_a_problem_or_empty(text: str) -> None:
    """Whatever stands in a file, no line is in two rows."""
    found = table(text)
    lines = [row.line for row in found.rows] + [each.line for each in found.problems]
    assert len(lines) == len(set(lines))


def test_a_line_that_has_too_much_is_told() -> None:
    """Cells beyond the header, unless they are empty; missing ones at the end are empty, as Excel leaves them out."""
    found = table("Email,Department,Office\na,b,c,,\na,b,c,d\na\n,,\n\nb,c")
    assert cells(found) == [(2, ("a", "b", "c")), (4, ("a",)), (7, ("b", "c"))]
    assert problems(found) == [(3, ProblemKind.TOO_MANY_CELLS)]


def test_a_title_above_the_header_does_no_harm() -> None:
    """Nor does Excel's own line about the separator; lines keep their numbers."""
    found = table("sep=;\nOur people, 2026\n\nEmail;Office\nada@x.org;Rome, Italy\n")
    assert (found.header, cells(found)) == (("Email", "Office"), [(5, ("ada@x.org", "Rome, Italy"))])


def test_rows_that_a_spreadsheet_wrapped_into_one_cell_are_unwrapped() -> None:
    """A German Excel saves a file with commas like that."""
    found = table('Email,Department,Office\n"ada@x.org,""Sales, EMEA"",Rome"\nben@x.org,Legal,Oslo\n')
    assert [row.cells for row in found.rows] == [
        ("ada@x.org", "Sales, EMEA", "Rome"),
        ("ben@x.org", "Legal", "Oslo"),
    ]


def test_a_quote_within_a_word_is_a_letter() -> None:
    """Nothing is opened by it."""
    found = table('Email,Department,Office\nada@x.org,The "A" Team,5" pipes\n')
    assert cells(found) == [(2, ("ada@x.org", 'The "A" Team', '5" pipes'))]


def test_without_a_header_all_lines_are_rows() -> None:
    """Separated by what separates most of them."""
    found = table("ada;ben;2026-01-01\ncleo;dan;2026-01-02\n")
    assert (found.header, found.separator, len(found.rows)) == ((), ";", 2)


def test_lines_of_another_encoding_are_told() -> None:
    """With what can be read of them."""
    text = Decoded(("Email,Office", "ada@x.org,M\udcfcnchen"), "utf-8", frozenset({1}))
    (problem,) = table_of(text, known).problems
    assert (problem.line, problem.kind, problem.about) == (
        2,
        ProblemKind.BROKEN_LETTERS,
        ("ada@x.org,M�nchen",),
    )


def test_an_empty_file_has_nothing() -> None:
    """No header, no rows, and nothing to complain about."""
    found = table("")
    assert (found.header, found.rows, found.problems) == ((), (), ())
