"""A list of past meetings of another tool: in each line two or more people, and when they met."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from bot.domain.sheets.cells import meant
from bot.domain.sheets.columns import plain_header
from bot.domain.sheets.dates import Order, read_date, settled_order
from bot.domain.sheets.decoding import decoded
from bot.domain.sheets.directory import Directory, Listed
from bot.domain.sheets.problems import BadCell, FileFault, Problem, ProblemKind, UnusableFile
from bot.domain.sheets.table import Sheet, SheetRow, headings, table_of

DATES = {
    *("date", "day", "meton", "metat", "matchedon", "matchdate", "rounddate", "introducedon", "introdate"),
    *("createdat", "datum", "tag", "getroffenam"),
}
_PERSON = re.compile(
    r"(person|user|member|participant|teilnehmer|teilnehmerin|mitglied|email|name)[s]?(\d+|[ab])?"
)
_SEVERAL = re.compile(r"[;|&\n]| and | und ")
MetPair = tuple[str, str]  # Slack's ids, in ascending order


@dataclass(frozen=True, slots=True)
class Meetings:
    """Who met whom.

    Args:
        people: all of them, by their ids of Slack's.
        met: when two last met.
        columns: what the columns are called that were read, the date first; none if the file doesn't name them.
    """

    people: Mapping[str, Listed]
    met: Mapping[MetPair, date]
    problems: tuple[Problem, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingsReading:
    """How a file is to be read, as far as somebody says so.

    Args:
        people: what the columns are called that name people; all but the date when left out.
        date: what the column of the date is called.
    """

    people: tuple[str, ...] = ()
    date: str | None = None
    dates: Order | None = None
    encoding: str | None = None


def read_meetings(data: bytes, reading: MeetingsReading, directory: Directory, today: date) -> Meetings:
    """Read who met whom.

    Raises:
        UnusableFile: the file as a whole can't be used, or it takes somebody to say how its dates are meant.
    """
    table = table_of(decoded(data, reading.encoding), lambda cells: _count(cells, reading))
    rows = table.rows
    when = _date_column(table, reading)
    people = _people_columns(table, reading, when)
    dates = [(row.line, meant(row.cells[when])) for row in rows if len(row.cells) > when]
    order = reading.dates or settled_order(dates, table.header[when] if table.header else str(when + 1))
    problems = [*table.problems]
    known: dict[str, Listed] = {}
    met: dict[MetPair, date] = {}
    for row in rows:
        try:
            day = _day(row.cells[when] if len(row.cells) > when else "", order, today)
        except BadCell as bad:
            problems.append(Problem(row.line, bad.kind, bad.about))
            continue
        found = _people(row, people, when, directory, problems)
        known |= found
        for one, other in combinations(sorted(found), 2):
            met[one, other] = max(day, met.get((one, other), day))
    return Meetings(known, met, tuple(problems), _names(table, when, people))


def meetings_headings(data: bytes) -> tuple[str, ...]:
    """What the columns of a list of meetings are called, or what stands in its first line.

    Raises:
        UnusableFile: it is no text.
    """
    return headings(decoded(data), lambda cells: _count(cells, MeetingsReading()))


def guessed_meetings(header: Sequence[str]) -> tuple[int | None, tuple[int, ...]]:
    """The column of the date, and those that name people, by their names alone."""
    names = [*enumerate(map(plain_header, header))]
    when = next((index for index, name in names if name in DATES), None)
    return when, tuple(index for index, name in names if index != when and _PERSON.fullmatch(name))


def _names(table: Sheet, when: int, people: frozenset[int] | None) -> tuple[str, ...]:
    """What the columns are called that are read."""
    others = [index for index in range(len(table.header)) if index != when]
    return tuple(table.header[index] for index in (when, *(sorted(people or others))) if table.header)


def _count(cells: Sequence[str], reading: MeetingsReading) -> int:
    """How many names of columns these cells are; none if the date isn't among them."""
    names = [plain_header(each) for each in cells]
    dates = {plain_header(reading.date)} if reading.date else DATES
    said = {plain_header(each) for each in reading.people}
    people = [each for each in names if each in said or (not said and _PERSON.fullmatch(each))]
    return 1 + len(people) if dates.intersection(names) else 0


def _date_column(table: Sheet, reading: MeetingsReading) -> int:
    """The column of the date, by its name or by what stands in it."""
    names = [plain_header(each) for each in table.header]
    wanted = {plain_header(reading.date)} if reading.date else DATES
    if named := [index for index, name in enumerate(names) if name in wanted]:
        return named[0]
    if reading.date or reading.people:
        message = f"it has no line with a column '{reading.date or 'date'}'"
        raise UnusableFile(FileFault.NO_COLUMN, message)
    width = max((len(row.cells) for row in table.rows), default=0)
    filled = {column: sum(_is_date(row, column) for row in table.rows) for column in range(width)}
    best = max(filled, key=lambda column: filled[column], default=0)
    if not filled.get(best):
        raise UnusableFile(
            FileFault.NO_DATES,
            "no column of it has dates. Each line has to have two people and the day on which they met, like"
            " 'ada@example.com,ben@example.com,2026-05-04'",
        )
    return best


def _is_date(row: SheetRow, column: int) -> bool:
    try:
        read_date(meant(row.cells[column]) if column < len(row.cells) else "")
    except ValueError:
        return False
    return True


def _people_columns(table: Sheet, reading: MeetingsReading, when: int) -> frozenset[int] | None:
    """The columns that name people; None for all but the date."""
    names = [plain_header(each) for each in table.header]
    said = {plain_header(each) for each in reading.people}
    if missing := said.difference(names):
        name = next(each for each in reading.people if plain_header(each) in missing)
        raise UnusableFile(FileFault.NO_COLUMN, f"it has no column '{name}'")
    found = {
        index
        for index, name in enumerate(names)
        if index != when and (name in said or (not said and _PERSON.fullmatch(name)))
    }
    return frozenset(found) or None


def _day(cell: str, order: Order | None, today: date) -> date:
    text = meant(cell)
    try:
        day = read_date(text, order)
    except ValueError:
        raise BadCell(ProblemKind.NOT_A_DATE, "date", text) from None
    if day > today:
        raise BadCell(ProblemKind.IN_THE_FUTURE, text)
    return day


def _people(
    row: SheetRow, columns: frozenset[int] | None, when: int, directory: Directory, problems: list[Problem]
) -> dict[str, Listed]:
    """Those whom a line names; who can't be found is among the problems, and so is a line that names too few."""
    cells = [meant(each) for index, each in enumerate(row.cells) if index != when]
    if columns is not None:
        cells = [meant(row.cells[index]) for index in sorted(columns) if index < len(row.cells)]
    found: dict[str, Listed] = {}
    bad: list[Problem] = []
    for cell in filter(None, cells):
        for each in _each_of(cell, directory):
            try:
                person = directory.find_any(each)
                found[person.slack_id] = person
            except BadCell as error:
                bad.append(Problem(row.line, error.kind, error.about))
    if len(found) < 2 and not bad:
        bad.append(Problem(row.line, ProblemKind.TOO_FEW))
    problems += bad
    return found


def _each_of(cell: str, directory: Directory) -> Iterable[str]:
    """The people of a cell that may name several."""
    pieces = [piece.strip() for piece in _SEVERAL.split(cell) if piece.strip()]
    return [each for piece in pieces for each in _between_commas(piece, directory)]


def _between_commas(piece: str, directory: Directory) -> Iterator[str]:
    """The people between commas, unless it is one whose last name comes first."""
    try:
        directory.find_any(piece)
    except BadCell:
        yield from filter(None, map(str.strip, piece.split(",")))
    else:
        yield piece
