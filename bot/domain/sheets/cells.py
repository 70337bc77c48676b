"""A cell as somebody meant it, whatever a spreadsheet made of it."""

import re

from bot.domain.clean import one_line
from bot.domain.sheets.problems import BadCell, ProblemKind

NOTHING = {"-", "--", "–", "—", "n/a", "k.a.", "k. a.", "null", "none", "(blank)", "(leer)"}
LONGEST = 75  # letters of a department, a team or an office; a field of a form in Slack shows no more
# A number that a spreadsheet was to leave alone, such as ="00123".
_AS_TEXT = re.compile(r'="([^"]*)"')
# What a spreadsheet takes for a formula, with the characters that East Asian ones take as well.
FORMULA = "=+-@＝＋－＠"
_SIGNED = re.compile(r"[-+]?\d+([.,]\d+)?")
_ERROR = re.compile(
    r"#(N/A|NV|NAME\?|REF!|BEZUG!|VALUE!|WERT!|DIV/0!|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!|#+)", re.IGNORECASE
)
# UTF-8 that was read as another encoding and saved again.
_MIXED_UP = re.compile("[ÂÃÄÅâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def meant(cell: str) -> str:
    """What a cell says, on one line; empty if it only says that there is nothing."""
    is_simple = cell.isascii() and cell.isprintable()  # nothing has to be cleaned, in most of many cells
    text = " ".join(cell.split()) if is_simple else one_line(cell)
    if whole := _AS_TEXT.fullmatch(text):
        text = whole[1].strip()
    return "" if text.casefold() in NOTHING else text


def words(column: str, cell: str, longest: int = LONGEST) -> str:
    """The words of a cell that are to be kept.

    Raises:
        BadCell: it is a formula, an error of the spreadsheet's, too long, or its letters are broken.
    """
    text = meant(cell)
    if text[:1] in set(FORMULA) and not _SIGNED.fullmatch(text):
        raise BadCell(ProblemKind.FORMULA, column, text)
    if _ERROR.fullmatch(text):
        raise BadCell(ProblemKind.ERROR_VALUE, column, text)
    if is_mixed_up(text):
        raise BadCell(ProblemKind.BROKEN_LETTERS, text)
    if len(text) > longest:
        raise BadCell(ProblemKind.TOO_LONG, column, str(longest))
    return text


def is_mixed_up(text: str) -> bool:
    """Whether letters are broken: UTF-8 that was taken for another encoding, and comes out as other words if that is undone."""
    if text.isascii() or not _MIXED_UP.search(text):
        return False
    try:
        return text.encode("cp1252").decode("utf-8") != text
    except UnicodeError:
        return False
