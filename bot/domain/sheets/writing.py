"""A table as a CSV file that any spreadsheet opens as it is, and none executes."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from bot.domain.clean import one_line
from bot.domain.sheets.cells import FORMULA

_NUMBER = re.compile(r"-?\d+([.,]\d+)?")
# Where a cell begins, or may begin for a spreadsheet that separates cells by another character than this file.
_BEGINS = re.compile(rf'(^|[,;|\t])(["\s]*)(?=[{re.escape(FORMULA)}])')


def written(header: Sequence[str], rows: Iterable[Sequence[object]], separator: str = ",") -> bytes:
    """The file, in UTF-8 with the mark by which Excel knows it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    lines = (header, *rows)
    writer.writerows([harmless_cell("" if each is None else str(each)) for each in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def harmless_cell(text: str) -> str:
    """The text of a cell, with an apostrophe before all that a spreadsheet would take for a formula."""
    line = one_line(text)
    return line if _NUMBER.fullmatch(line) else _BEGINS.sub(r"\1\2'", line)
