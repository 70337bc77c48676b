"""The rounds as a picture, for clients that don't show Slack's own charts."""

from collections.abc import Callable, Sequence

from matplotlib.figure import Figure

from bot.domain.insight.report import InsightReport
from bot.slack.pictures.canvas import CHANCE, MARGIN, NORMAL, OURS, SMALL, WIDTH, as_png, lines, panel, sheet
from bot.slack.pictures.drawing import INK, MUTED, write
from bot.slack.pictures.lettering import fitted
from bot.slack.texts import number, say
from bot.slack.views.insight.tables import met, part, round_name

HEAD, TALL, BETWEEN, FOOT = 0.8, 1.7, 0.95, 0.25
BAR, BAR_HEIGHT = 3.4, 0.2
ROW = 0.34
PERCENT = 100

PicturePart = tuple[float, Callable[[Figure, float], None]]


def course_picture(report: InsightReport) -> bytes:
    """The picture as a PNG."""
    return as_png(lambda: draw_course(report))


def draw_course(report: InsightReport) -> Figure:
    """The picture as a figure, before it is rendered: one part below the other, as far as there is something to tell."""
    parts = [part for part in (_taking_part(report), _bridges(report), _gains(report)) if part]
    height = HEAD + sum(tall + BETWEEN for tall, _ in parts) + FOOT
    figure, _ = sheet(height, say("report-rounds-title"))
    top = height - HEAD
    for tall, draw in parts:
        top -= tall + BETWEEN
        draw(figure, top + BETWEEN / 2)
    return figure


def _taking_part(report: InsightReport) -> PicturePart | None:
    told = [(round_name(each, report.zone), part(each), met(each)) for each in report.rounds]
    points = [(name, there, took) for name, there, took in told if there is not None and took is not None]
    if not points:
        return None
    names, there, took = zip(*points, strict=True)

    def draw(figure: Figure, bottom: float) -> None:
        chart = panel(figure, bottom, TALL, say("report-chart-rounds"))
        series = (
            (say("report-series-part"), [PERCENT * each for each in there], OURS, "-"),
            (say("report-series-met"), [PERCENT * each for each in took], CHANCE, "--"),
        )
        lines(chart, names, series)

    return TALL, draw


def _bridges(report: InsightReport) -> PicturePart | None:
    if not report.bridges:
        return None
    return TALL, lambda figure, bottom: draw_bridges(report, figure, bottom, TALL)


def draw_bridges(report: InsightReport, figure: Figure, bottom: float, tall: float) -> None:
    """Draw the pairs of departments that were introduced so far, beside chance."""
    chart = panel(figure, bottom, tall, say("report-chart-bridges"))
    series: list[tuple[str, Sequence[float], str, str]] = [
        (say("report-series-introduced"), [each.bridged or 0 for each in report.numbers], OURS, "-")
    ]
    if report.bridged_by_chance:
        series.append((say("report-series-chance"), report.bridged_by_chance, CHANCE, "--"))
    lines(chart, [round_name(each, report.zone) for each in report.rounds], series)


def _gains(report: InsightReport) -> PicturePart | None:
    if not report.gains:
        return None
    tall = ROW * len(report.gains)

    def draw(figure: Figure, bottom: float) -> None:
        axes, most = figure.axes[0], max(report.gains.values())
        heading = fitted(say("report-gains-title"), WIDTH - 2 * MARGIN, NORMAL, bold=True)
        write(axes, (MARGIN, bottom + tall + 0.28), heading, NORMAL, bold=True)
        for place, (gain, count) in enumerate(report.gains.items()):
            y = bottom + tall - (place + 0.5) * ROW
            write(axes, (MARGIN, y), fitted(say(f"gain-{gain}"), 2.2, SMALL), SMALL, color=INK)
            axes.barh(y, BAR * count / most, BAR_HEIGHT, left=MARGIN + 2.3, color=OURS)
            end = MARGIN + 2.4 + BAR * count / most
            write(axes, (end, y), fitted(number(count), 1.0, SMALL), SMALL, color=MUTED)

    return tall, draw
