"""The rows of a file: where its header is, what separates its cells, and which lines can't be read.

The standard library reads single rows. What it can't do is to go on after a quote that nobody closed, which would
swallow the rest of the file; so each line is tried by itself, and joined with the next ones only if that makes a row.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.sheets.decoding import Decoded
from bot.domain.sheets.problems import Problem, ProblemKind

SEPARATORS = ",;\t|"
NAMED = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
HEADER_WITHIN = 20  # lines; some files have a title above it
LONGEST_ROW = 30  # lines that one row may take
_SAYS_SEPARATOR = "sep="  # Excel's own first line

csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of cells, and the line that it begins in."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file taken apart.

    Args:
        header: the names of its columns; empty if no line has them.
        rows: the rows below the header that can be read; those without any cell are left out.
        problems: the lines that can't be.
    """

    header: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    problems: tuple[Problem, ...]
    separator: str


def table_of(text: Decoded, known: Callable[[Sequence[str]], int]) -> Sheet:
    """Take a file apart.

    Args:
        known: how many names of columns these cells are.
    """
    lines = text.lines
    start, separator = 0, ""
    if lines and lines[0].casefold().startswith(_SAYS_SEPARATOR) and len(lines[0].strip()) <= 5:
        separator, start = lines[0][len(_SAYS_SEPARATOR) :][:1], 1
    tried = [separator] if separator else [*SEPARATORS]
    best, above, chosen = max(
        ((known(cells), -index, each) for each in tried for index, cells in _first(lines, start, each)),
        default=(0, 0, tried[0]),
    )
    if not best:
        chosen = max(tried, key=lambda each: _evenness(lines, start, each))
        return _read(text, start, chosen, ())
    header = tuple(cell.strip() for cell in _cells(lines[-above], chosen))
    return _read(text, 1 - above, chosen, header)


def headings(text: Decoded, known: Callable[[Sequence[str]], int]) -> tuple[str, ...]:
    """What the columns are called, or what the first line has if no line names them; empty for an empty file."""
    table = table_of(text, known)
    first = next((row.cells for row in table.rows), ())
    return table.header or tuple(cell.strip() for cell in first)


def _first(lines: Sequence[str], start: int, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The first lines, each as the header that it might be."""
    for index in range(start, min(start + HEADER_WITHIN, len(lines))):
        yield index, _cells(lines[index], separator)


def _evenness(lines: Sequence[str], start: int, separator: str) -> int:
    """How many of the first lines have several cells by this separator."""
    return sum(len(cells) > 1 for _, cells in _first(lines, start, separator))


def _cells(line: str, separator: str) -> list[str]:
    """The cells of a line, as far as they can be told; of one that is wholly within quotes, what is within them."""
    try:
        cells = next(csv.reader([line], delimiter=separator), [])
        whole = len(cells) == 1 and separator in cells[0]
        return next(csv.reader(cells, delimiter=separator), []) if whole else cells
    except csv.Error:
        return []


def _read(text: Decoded, start: int, separator: str, header: tuple[str, ...]) -> Sheet:
    rows: list[SheetRow] = []
    problems: list[Problem] = []
    index = start
    while index < len(text.lines):
        used, found = _row(text, index, separator, len(header))
        if isinstance(found, Problem):
            problems.append(found)
        elif any(map(str.strip, found.cells)):
            rows.append(found)
        index += used
    return Sheet(header, tuple(rows), tuple(problems), separator)


def _row(text: Decoded, index: int, separator: str, width: int) -> tuple[int, SheetRow | Problem]:
    """The row that begins in a line, or what is wrong with it; and how many lines it takes."""
    line = text.lines[index]
    if index in text.strange:
        return 1, Problem(index + 1, ProblemKind.BROKEN_LETTERS, (_shown(line),))
    if '"' not in line:
        cells: list[str] | None = line.split(separator)
        used = 1
    else:
        cells, used = _quoted(text.lines, index, separator, width)
    if cells is None:
        return 1, Problem(index + 1, ProblemKind.OPEN_QUOTE)
    if width and any(map(str.strip, cells[width:])):
        return 1, Problem(index + 1, ProblemKind.TOO_MANY_CELLS, (str(len(cells)), str(width)))
    return used, SheetRow(index + 1, tuple(cells[:width] if width else cells))


def _quoted(lines: Sequence[str], index: int, separator: str, width: int) -> tuple[list[str] | None, int]:
    """The cells of a row with quotes, and how many lines it takes; no cells if a quote isn't closed in time.

    A row of several lines has to have all of its cells: otherwise it was a stray quote that swallowed others.
    """
    taken: list[str] = []
    for line in lines[index : index + LONGEST_ROW]:
        taken.append(line)
        try:
            cells = next(csv.reader(["\n".join(taken)], delimiter=separator, strict=True))
        except csv.Error as error:
            if "unexpected end" in str(error):
                continue
            break
        if len(taken) > 1 and width and len(cells) != width:
            break
        if len(cells) == 1 and separator in cells[0] and width > 1:
            return _cells(cells[0], separator), len(taken)
        return cells, len(taken)
    # Quotes in the middle of a cell mean nothing.
    loose = _cells(lines[index], separator)
    is_loose = not any(cell.startswith('"') or "\n" in cell for cell in loose) and (
        '"' in "".join(loose) and len(loose) == width
    )
    return (loose if is_loose else None), 1


def _shown(line: str) -> str:
    """A line as it can be shown."""
    return "".join("�" if "\ud800" <= letter <= "\udfff" else letter for letter in line)
