"""Files that open in a spreadsheet, and in which nothing is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int | float | None
FORMULAS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # what a formula, or what hides one, begins with
BESIDE = "'"  # makes a text of what it stands before


def harmless(cell: Cell) -> str:
    """A cell as text; one that a spreadsheet would take for a formula gets an apostrophe, which makes it text."""
    if isinstance(cell, str):
        return BESIDE + cell if cell.lstrip().startswith(FORMULAS) or cell.startswith(FORMULAS) else cell
    return "" if cell is None else str(cell)


def csv_file(heading: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file in UTF-8 that Excel knows as such; an empty cell is a number that isn't told."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerows([harmless(cell) for cell in row] for row in (heading, *rows))
    return written.getvalue().encode("utf-8-sig")
