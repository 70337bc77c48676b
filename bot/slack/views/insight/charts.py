"""The report's charts as Slack draws them itself, and as lines of words where it doesn't.

https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block and /table-block
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slack_sdk.models.blocks import Block

from bot.domain.insight.report import ClosedRound, InsightReport
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action
from bot.slack.texts import day_of_year, labelled, say, shortened
from bot.slack.views.blocks import Message, button, buttons, in_words, paragraphs, small_print, title
from bot.slack.views.insight.tables import (
    ReportTable,
    cohorts_table,
    gains_table,
    met,
    part,
    rounds_table,
)
from bot.slack.views.newer import NewerBlock, table_block

POINTS = 12  # of a chart and rows of a table, so that names and cells find room; 20 and 100 may be
LABEL, CHART_TITLE = 20, 50
IN_SHORT = (0, 3, 2, 4, 5, 9)  # the columns of the rounds that a message has room for
PERCENT = 100
SPELT_OUT = 8  # rows of a table in words; all of them are in the files


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart: its name, and a value for each category."""

    name: str
    values: Sequence[float]


def course(report: InsightReport) -> Message:
    """The rounds: two charts and a table; or their last ones as lines, with the way to a picture."""
    whole = rounds_table(report)
    charts = [*_taking_part(report), *_bridges(report)]
    shown = _message(say("report-rounds-title"), whole.only(*IN_SHORT), charts)
    return replace(shown, otherwise=[*_in_words(say("report-last-rounds"), whole), _as_pictures()])


def what_it_gave(report: InsightReport) -> Message | None:
    """What chats gave, and who came back: a chart and a table; None if neither is told."""
    gains, cohorts = gains_table(report), cohorts_table(report)
    if not gains.rows and not cohorts.rows:
        return None
    named = [str(row[0]) for row in gains.rows]
    chart = plot(
        "bar",
        gains.title,
        named,
        [Series(say("report-column-named"), [float(row[1] or 0) for row in gains.rows])],
    )
    heading = say("report-gave-title")
    shown = _message(heading, cohorts, [chart] if gains.rows else [])
    return replace(shown, otherwise=_in_words(heading, gains, cohorts))


def _in_words(heading: str, *tables: ReportTable) -> list[Block]:
    """Tables as lines of words."""
    titles = [[table.title] if len(tables) > 1 else [] for table in tables]
    parts = [
        "\n".join([*of_it, *table_lines(table)])
        for of_it, table in zip(titles, tables, strict=True)
        if table.rows
    ]
    return [title(heading), *paragraphs(*parts)]


def _as_pictures() -> Block:
    return buttons(button("button-pictures", Action.REPORT_PICTURES))


def table_lines(table: ReportTable) -> list[str]:
    """A table in words, its last rows if there are many: each cell with what it is."""
    heading = table.heading
    several = len(heading) > 2
    return [
        labelled(
            first,
            " · ".join(
                f"{name} {cell}" if several else cell for name, cell in zip(heading[1:], cells, strict=True)
            ),
        )
        for first, *cells in table.last(SPELT_OUT).shown
    ]


def _message(heading: str, table: ReportTable, charts: Sequence[Block]) -> Message:
    lines = table_lines(table)
    shown = [table_block([table.heading, *table.last(POINTS).shown])] if table.rows else []
    about = [small_print(say("report-withheld-about"))] if table.rows else []
    blocks = [
        title(heading),
        *charts,
        *shown,
        *about,
        _as_pictures(),
    ]
    return Message(in_words(heading, *lines), blocks)


def _taking_part(report: InsightReport) -> list[Block]:
    """Who took part and who met, of the last rounds that tell both."""
    told = [(_name(each, report), part(each), met(each)) for each in report.rounds]
    points = [
        (name, PERCENT * there, PERCENT * took)
        for name, there, took in told
        if there is not None and took is not None
    ]
    names, there, took = zip(*points[-POINTS:], strict=True) if points else ((), (), ())
    lines = [Series(say("report-series-part"), there), Series(say("report-series-met"), took)]
    return [plot("line", say("report-chart-rounds"), names, lines)] if names else []


def _bridges(report: InsightReport) -> list[Block]:
    """The pairs of departments that were introduced, beside chance."""
    if not report.bridges:
        return []
    names = [_name(each, report) for each in report.rounds][-POINTS:]
    lines = [
        Series(say("report-series-introduced"), [each.bridged or 0 for each in report.numbers][-POINTS:])
    ]
    if report.bridged_by_chance:
        lines.append(Series(say("report-series-chance"), report.bridged_by_chance[-POINTS:]))
    return [plot("line", say("report-chart-bridges"), names, lines)]


def _name(each: ClosedRound, report: InsightReport) -> str:
    return day_of_year(local_day(each.scheduled_at, report.zone))


def plot(kind: str, heading: str, names: Sequence[str], lines: Sequence[Series]) -> Block:
    """A chart that Slack draws, of a few series with a value for each name."""
    labels = [shortened(name, LABEL) for name in names]
    series = [
        {
            "name": shortened(line.name, LABEL),
            "data": [
                {"label": label, "value": round(value)}
                for label, value in zip(labels, line.values, strict=True)
            ],
        }
        for line in lines
    ]
    chart = {"type": kind, "series": series, "axis_config": {"categories": labels}}
    return NewerBlock(
        {"type": "data_visualization", "title": shortened(heading, CHART_TITLE), "chart": chart}
    )
