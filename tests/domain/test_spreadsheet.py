"""Files for spreadsheets: whatever people type, nothing in them is executed, and all of it can be read back."""

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.spreadsheet import csv_file, harmless

TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@example('=HYPERLINK("http://evil.example")')
@example(" =1+1")
@example("@SUM(A1)")
@example("\t=cmd")
@example("＝1+1")
@given(TYPED)
def test_no_text_is_a_formula(typed: str) -> None:
    """A cell that would begin a formula begins with an apostrophe, which makes it text; others stay as they are."""
    cell = harmless(typed)
    assert cell in {typed, f"'{typed}"}
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@given(st.lists(TYPED, min_size=2, max_size=2))
def test_a_file_can_be_read_back(typed: list[str]) -> None:
    """With commas, quotes and line ends in its cells; numbers are numbers, and what is not told is empty."""
    content = csv_file(["name", "number"], [(typed[0], 12), (typed[1], None)])
    heading, first, second = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert heading == ["name", "number"]
    assert first == [harmless(typed[0]), "12"]
    assert second == [harmless(typed[1]), ""]
