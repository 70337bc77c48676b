"""A list of people, read: for each line whom it names and what it says of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from bot.domain.people.org_chart import LEVEL, PERSON
from bot.domain.rounds.roles import LONGEST, MOST_CHATS
from bot.domain.sheets.cells import meant, words
from bot.domain.sheets.columns import FINDING, Column, Columns, count_known, plain_header, recognised, say_how
from bot.domain.sheets.dates import Order, read_date, settled_order
from bot.domain.sheets.decoding import decoded
from bot.domain.sheets.directory import Named
from bot.domain.sheets.problems import BadCell, FileFault, Problem, ProblemKind, UnusableFile
from bot.domain.sheets.table import HEADER_WITHIN, Sheet, SheetRow, headings, table_of

INACTIVE = {"deactivated", "deaktiviert", "bot", "inactive", "inaktiv", "suspended", "terminated"}
ADDRESS = re.compile(r"[^@\s<>(),;]+@[^@\s<>(),;]+")
NAMING = FINDING | {Column.FIRST_NAME, Column.NUMBER}
LATEST, EARLIEST = 2100, 1900  # years


@dataclass(frozen=True, slots=True)
class PeopleReading:
    """How a file is to be read, as far as somebody says so.

    Args:
        columns: what columns are called in it; empty for one that isn't to be read.
        dates: what comes first in its dates.
    """

    columns: Mapping[Column, str] = field(default_factory=dict)
    dates: Order | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What a line says of somebody.

    Args:
        number: their number in the file's own system, by which others name them as their manager.
        told: what it says, by the name of the field that keeps it; only of columns that the file has.
        managers: the cells that say whom they report to: number, address and name; None without such a column.
    """

    line: int
    named: Named
    number: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)
    managers: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """A list of people, read.

    Args:
        inactive: how many lines are of bots and of accounts that are switched off.
    """

    people: tuple[PersonLine, ...]
    problems: tuple[Problem, ...]
    columns: Columns
    encoding: str
    separator: str
    inactive: int = 0

    @property
    def by_email(self) -> Mapping[str, str]:
        """The e-mail addresses of those whose id of Slack's it has."""
        return {each.named.id: each.named.email for each in self.people if each.named.id and each.named.email}


def read_people(data: bytes, reading: PeopleReading) -> PeopleFile:
    """Read a list of people.

    Raises:
        UnusableFile: the file as a whole can't be used, or it takes somebody to say how its dates are meant.
    """
    text = decoded(data, reading.encoding)
    table = table_of(text, partial(count_known, by_hand=reading.columns))
    if not table.header:
        raise _no_header(table, reading)
    if not table.rows and not table.problems:
        raise UnusableFile(FileFault.NOBODY, "it names its columns, and nobody below them")
    columns = recognised(table.header, reading.columns)
    columns = columns.without(_say_nothing(table, columns))
    dates = _order(table, columns, reading.dates)
    people: list[PersonLine] = []
    problems = [*table.problems]
    inactive = 0
    for row in table.rows:
        if meant(columns.cell(row.cells, Column.STATUS)).casefold() in INACTIVE:
            inactive += 1
            continue
        try:
            people.append(_person(row, columns, dates))
        except BadCell as bad:
            problems.append(Problem(row.line, bad.kind, bad.about))
    return PeopleFile(tuple(people), tuple(problems), columns, text.encoding, table.separator, inactive)


def people_headings(data: bytes) -> tuple[str, ...]:
    """What the columns of a list of people are called, or what stands in its first line.

    Raises:
        UnusableFile: it is no text.
    """
    return headings(decoded(data), partial(count_known, by_hand={}))


def _no_header(table: Sheet, reading: PeopleReading) -> UnusableFile:
    """Why nobody can tell which column is which, and what to do."""
    first = next((row.cells for row in table.rows), ())
    if not first:
        return UnusableFile(FileFault.EMPTY, "it is empty")
    names = {plain_header(cell) for row in table.rows[:HEADER_WITHIN] for cell in row.cells}
    missing = [said for said in reading.columns.values() if said and plain_header(said) not in names]
    if missing:
        return UnusableFile(FileFault.NO_COLUMN, f"it has no column '{missing[0]}'. {say_how(first)}")
    message = "it has no line that names a column with the e-mail address, Slack id, handle or name."
    return UnusableFile(FileFault.NO_COLUMN, f"{message} {say_how(first)}")


def _say_nothing(table: Sheet, columns: Columns) -> list[Column]:
    """Columns of which no line has anything: rather an export that failed than news about everybody."""
    return [
        column
        for column in columns.at
        if not any(meant(columns.cell(row.cells, column)) for row in table.rows)
    ]


def _order(table: Sheet, columns: Columns, said: Order | None) -> Order | None:
    """What comes first in the file's dates.

    Raises:
        UnusableFile: nobody can tell.
    """
    if said or Column.STARTED_ON not in columns.at:
        return said
    return settled_order(
        [(row.line, meant(columns.cell(row.cells, Column.STARTED_ON))) for row in table.rows],
        columns.called(Column.STARTED_ON),
    )


def _person(row: SheetRow, columns: Columns, dates: Order | None) -> PersonLine:
    cell = partial(columns.cell, row.cells)
    named, number = _named(columns, row)
    told = dict(_told(row, columns, dates))
    has_manager = columns.at.keys() & {Column.MANAGER, Column.MANAGER_EMAIL, Column.MANAGER_NUMBER}
    above = (Column.MANAGER_NUMBER, Column.MANAGER_EMAIL, Column.MANAGER)
    managers = tuple(
        words(columns.called(each), cell(each), 200) if each in columns.at else "" for each in above
    )
    return PersonLine(
        row.line, named, number, told, (managers[0], managers[1], managers[2]) if has_manager else None
    )


def _named(columns: Columns, row: SheetRow) -> tuple[Named, str]:
    """Whom a line names, and their number in the file's own system."""
    said = {column: meant(columns.cell(row.cells, column)) for column in NAMING & columns.at.keys()}
    slack_id, number = said.get(Column.ID, ""), said.get(Column.NUMBER, "")
    if slack_id and not PERSON.fullmatch(slack_id):  # of another system
        slack_id, number = "", number or slack_id
    handle, email = said.get(Column.HANDLE, ""), said.get(Column.EMAIL, "")
    first, last, name = (said.get(each, "") for each in (Column.FIRST_NAME, Column.LAST_NAME, Column.NAME))
    if first and not last and first.casefold() not in name.casefold():  # Vorname, Name
        last, name = name, ""
    if "@" in handle[1:]:  # of systems in which one signs in with one's address
        handle, email = "", email or handle
    if address := ADDRESS.search(name):
        name, email = name[: address.start()].strip(" <("), email or address[0]
    names = (name, f"{first} {last}".strip() if last else "", said.get(Column.DISPLAY_NAME, ""))
    return Named(slack_id, email, handle, tuple(filter(None, names))), number


def _told(row: SheetRow, columns: Columns, dates: Order | None) -> Iterator[tuple[str, Any]]:
    """What a line says of a person, by the field that keeps it.

    Raises:
        BadCell: a cell can't be used.
    """
    cell = partial(columns.cell, row.cells)
    yield from _places(columns, row)
    for column, name in ((Column.OFFICE, "office"), (Column.SIDE, "side")):
        if column in columns.at:
            longest = {"longest": LONGEST} if column is Column.SIDE else {}
            yield name, words(columns.called(column), cell(column), **longest)
    if Column.LEVEL in columns.at:
        yield "level", _level(columns.called(Column.LEVEL), cell(Column.LEVEL))
    if Column.CAPACITY in columns.at:
        yield "capacity", _capacity(columns.called(Column.CAPACITY), cell(Column.CAPACITY))
    if Column.STARTED_ON in columns.at:
        yield "started_on", _day(columns.called(Column.STARTED_ON), cell(Column.STARTED_ON), dates)


def _places(columns: Columns, row: SheetRow) -> Iterator[tuple[str, str]]:
    """Department and team; where a line has no department, its division or its unit in Google's tree."""
    units: list[str] = []
    if Column.ORG_UNIT in columns.at:
        path = words(columns.called(Column.ORG_UNIT), columns.cell(row.cells, Column.ORG_UNIT), 500)
        units = [part.strip() for part in path.split("/") if part.strip()]
    by_column = {
        column: words(columns.called(column), columns.cell(row.cells, column))
        for column in (Column.DEPARTMENT, Column.DIVISION, Column.TEAM)
        if column in columns.at
    }
    if columns.at.keys() & {Column.DEPARTMENT, Column.DIVISION, Column.ORG_UNIT}:
        department = by_column.get(Column.DEPARTMENT) or by_column.get(Column.DIVISION)
        yield "filed_department", department or (units[0] if units else "")
    if columns.at.keys() & {Column.TEAM, Column.ORG_UNIT}:
        yield "filed_team", by_column.get(Column.TEAM) or (units[-1] if len(units) > 1 else "")


def _level(column: str, cell: str) -> int | None:
    text = words(column, cell)
    whole = text.removesuffix(".0").removesuffix(",0")
    if whole and not (whole.isascii() and LEVEL.fullmatch(whole)):
        raise BadCell(ProblemKind.NOT_A_LEVEL, column, text)
    return int(whole) if whole else None


def _capacity(column: str, cell: str) -> int:
    text = words(column, cell)
    if not text:
        return 1
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_CHATS):
        raise BadCell(ProblemKind.NOT_A_CAPACITY, column, text, str(MOST_CHATS))
    return int(text)


def _day(column: str, cell: str, order: Order | None) -> date | None:
    text = words(column, cell)
    if not text:
        return None
    try:
        day = read_date(text, order)
    except ValueError:
        raise BadCell(ProblemKind.NOT_A_DATE, column, text) from None
    if not EARLIEST <= day.year <= LATEST:
        raise BadCell(ProblemKind.NOT_A_DATE, column, text)
    return day
