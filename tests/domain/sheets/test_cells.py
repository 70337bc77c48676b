"""A cell as somebody meant it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sheets.cells import FORMULA, is_mixed_up, meant, words
from bot.domain.sheets.problems import BadCell, ProblemKind


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Sales \n EMEA ", "Sales EMEA"),
        ('="00123"', "00123"),
        ("-", ""),
        ("N/A", ""),
        ("\u200b", ""),
        ("R&D", "R&D"),
        ("Qualität", "Qualität"),
    ],
)
def test_what_a_spreadsheet_added_is_taken_off(cell: str, text: str) -> None:
    """Spaces, line breaks, and the tricks by which it leaves a number alone; what says nothing is empty."""
    assert meant(cell) == words("Office", cell) == text


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ('=HYPERLINK("http://example.com","Click")', ProblemKind.FORMULA),
        ("+cmd|' /C calc'!A0", ProblemKind.FORMULA),
        ("@SUM(A1:A9)", ProblemKind.FORMULA),
        ("-2+3", ProblemKind.FORMULA),
        ("＝1+1", ProblemKind.FORMULA),
        (" \t=1+1", ProblemKind.FORMULA),
        ("#N/A", ProblemKind.ERROR_VALUE),
        ("#BEZUG!", ProblemKind.ERROR_VALUE),
        ("####", ProblemKind.ERROR_VALUE),
        ("VergÃ¼tung", ProblemKind.BROKEN_LETTERS),
        ("x" * 76, ProblemKind.TOO_LONG),
    ],
)
def test_what_nobody_meant_is_refused(cell: str, kind: ProblemKind) -> None:
    """A formula, an error, letters that another encoding broke, and what is far too long."""
    with pytest.raises(BadCell) as bad:
        words("Office", cell)
    assert bad.value.kind is kind


@given(st.text(max_size=90))
def test_whatever_is_kept_is_no_formula(cell: str) -> None:
    """Unless it is a mere number."""
    try:
        text = words("Office", cell)
    except BadCell:
        return
    assert not text or text[0] not in FORMULA or text.lstrip("+-")[0].isdigit()


@pytest.mark.parametrize("word", ["Größe", "Müller", "Cléo", "Señor", "Zürich", "Łódź", "€ 5", "Ångström"])
def test_letters_are_only_broken_if_they_were_others(word: str) -> None:
    """Each of these is right as it is, and is told once it was taken for another encoding."""
    assert not is_mixed_up(word)
    try:
        broken = word.encode().decode("cp1252")
    except UnicodeDecodeError:
        return
    assert is_mixed_up(broken)
