"""The report's tables: the same cells in a message, in a terminal and in a file for a spreadsheet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.insight.cohorts import Cohort, Quarter
from bot.domain.insight.report import ClosedRound, InsightReport
from bot.domain.rounds.local_time import local_day
from bot.domain.sheets.writing import written
from bot.slack.texts import number, rating, say, share, short_day

Cell = str | int | float | None
DIGITS = 4  # of a share in a file
STORY, MAP, COURSE = "coffee-report.png", "coffee-report-departments.png", "coffee-report-rounds.png"


class CellKind(StrEnum):
    """How a column's cells are shown."""

    WORDS = "words"
    NUMBER = "number"
    SHARE = "share"
    RATING = "rating"


SHOWN: dict[CellKind, Callable[[float], str]] = {
    CellKind.NUMBER: lambda count: number(round(count)),
    CellKind.SHARE: lambda part: share(round(part * 10**DIGITS), 10**DIGITS),
    CellKind.RATING: rating,
}


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column's heading, and how its cells are shown."""

    heading: str
    kind: CellKind


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table; an empty cell is what is not told."""

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def heading(self) -> list[str]:
        """The headings of the columns."""
        return [column.heading for column in self.columns]

    @property
    def shown(self) -> list[list[str]]:
        """The rows as people read them."""
        return [
            [_shown(cell, column.kind) for cell, column in zip(row, self.columns, strict=True)]
            for row in self.rows
        ]

    @property
    def file(self) -> bytes:
        """The table for a spreadsheet."""
        rows = [
            [round(cell, DIGITS) if isinstance(cell, float) else cell for cell in row] for row in self.rows
        ]
        return written(self.heading, rows)

    def only(self, *places: int) -> "ReportTable":
        """The same table with some of its columns."""
        columns = tuple(self.columns[place] for place in places)
        return ReportTable(
            self.title, columns, tuple(tuple(row[place] for place in places) for row in self.rows)
        )

    def last(self, most: int) -> "ReportTable":
        """The same table with its last rows, at most so many."""
        return replace(self, rows=self.rows[-most:])


def rounds_table(report: InsightReport) -> ReportTable:
    """Each round: who took part, who met, and how far it reached, beside chance."""
    by_chance: Sequence[int | None] = report.bridged_by_chance or [None] * len(report.rounds)
    columns = (
        TableColumn(say("report-column-round"), CellKind.WORDS),
        TableColumn(say("report-column-people"), CellKind.NUMBER),
        TableColumn(say("report-column-part"), CellKind.SHARE),
        TableColumn(say("report-column-chats"), CellKind.NUMBER),
        TableColumn(say("report-column-met"), CellKind.SHARE),
        TableColumn(say("report-column-across"), CellKind.SHARE),
        TableColumn(say("report-column-across-chance"), CellKind.SHARE),
        TableColumn(say("report-column-bridges"), CellKind.NUMBER),
        TableColumn(say("report-column-bridges-chance"), CellKind.NUMBER),
        TableColumn(say("report-column-rating"), CellKind.RATING),
    )
    rows = (
        (*_round_cells(each, report.zone), chance, each.numbers.rating)
        for each, chance in zip(report.rounds, by_chance, strict=True)
    )
    return ReportTable(say("report-rounds-title"), columns, tuple(rows))


def part(each: ClosedRound) -> float | None:
    """The share of those in the program who had a chat in a round; None if that wasn't counted."""
    enrolled = each.numbers.enrolled
    return each.numbers.people / enrolled if enrolled else None


def met(each: ClosedRound) -> float | None:
    """The share of the chats of a round that took place; None if that isn't told."""
    numbers = each.numbers
    return None if numbers.met is None or not numbers.chats_counted else numbers.met / numbers.chats_counted


def _round_cells(each: ClosedRound, zone: str) -> tuple[Cell, ...]:
    numbers, reach = each.numbers, each.numbers.reach
    by_chance = reach.chance_across / reach.chance_matches if reach and reach.chance_matches else None
    return (
        round_name(each, zone),
        numbers.people,
        part(each),
        numbers.matches,
        met(each),
        numbers.across / numbers.matches,
        by_chance,
        numbers.bridged,
    )


def round_name(each: ClosedRound, zone: str) -> str:
    """What a round is called: the day on which it began."""
    return short_day(local_day(each.scheduled_at, zone))


def departments_table(report: InsightReport) -> ReportTable:
    """Which departments were introduced to which; an empty cell stands for fewer than five couples."""
    found = report.departments
    places = range(len(found.names))
    columns = (TableColumn("", CellKind.WORDS), *(TableColumn(name, CellKind.NUMBER) for name in found.names))
    rows = tuple((found.names[one], *(found.cell(one, other) or None for other in places)) for one in places)
    return ReportTable(say("report-map-title"), columns, rows)


def cohorts_table(report: InsightReport) -> ReportTable:
    """Who came back, by the quarter of the first chat."""
    most = max((len(each.came_back) for each in report.cohorts), default=0)
    columns = (
        TableColumn(say("report-column-cohort"), CellKind.WORDS),
        TableColumn(say("report-column-people"), CellKind.NUMBER),
        *(
            TableColumn(say("report-column-later", quarters=later), CellKind.SHARE)
            for later in range(1, most + 1)
        ),
    )
    rows = tuple(
        (cohort_name(each), each.people, *each.came_back, *[None] * (most - len(each.came_back)))
        for each in report.cohorts
    )
    return ReportTable(say("report-cohorts-title"), columns, rows)


def cohort_name(cohort: Cohort) -> str:
    """The quarter, or from which to which."""
    first, last = _quarter(cohort.first), _quarter(cohort.last)
    return first if first == last else f"{first} – {last}"


def gains_table(report: InsightReport) -> ReportTable:
    """How often each thing that chats gave was named."""
    columns = (
        TableColumn(say("report-column-gain"), CellKind.WORDS),
        TableColumn(say("report-column-named"), CellKind.NUMBER),
    )
    rows = tuple((say(f"gain-{gain}"), count) for gain, count in report.gains.items())
    return ReportTable(say("report-gains-title"), columns, rows)


def all_tables(report: InsightReport) -> dict[str, ReportTable]:
    """The tables by the names of their files."""
    tables = {
        "rounds": rounds_table(report),
        "departments": departments_table(report),
        "cohorts": cohorts_table(report),
        "gains": gains_table(report),
    }
    return {name: table for name, table in tables.items() if table.rows}


def file_name(table: str) -> str:
    """The name of a table's file."""
    return f"coffee-report-{table}.csv"


def _quarter(quarter: Quarter) -> str:
    return say("report-quarter", quarter=quarter.number, year=str(quarter.year))


def _shown(cell: Cell, kind: CellKind) -> str:
    if cell is None:
        return say("report-withheld")
    return cell if isinstance(cell, str) else SHOWN[kind](cell)
