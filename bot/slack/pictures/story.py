"""One picture for a sponsor: how many joined, how many met, which departments were brought together, beside chance."""

from collections.abc import Iterator

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.domain.insight.report import InsightReport
from bot.slack.pictures.canvas import MARGIN, OURS, SMALL, WIDTH, as_png, sheet
from bot.slack.pictures.course import draw_bridges
from bot.slack.pictures.drawing import INK, MUTED, write
from bot.slack.pictures.lettering import fitted
from bot.slack.texts import number, say, share
from bot.slack.views.insight.report import scope

HEAD, FIGURES, CHART, FOOT = 1.15, 1.55, 2.3, 0.85
HUGE = 30

Figures = tuple[str, str, str]  # the number, what it is, and what chance would give


def story_picture(report: InsightReport) -> bytes:
    """The picture as a PNG."""
    return as_png(lambda: draw_story(report))


def draw_story(report: InsightReport) -> Figure:
    """The picture as a figure, before it is rendered."""
    chart = CHART + 0.7 if report.bridges else 0.0
    height = HEAD + FIGURES + chart + FOOT
    figure, axes = sheet(height, say("report-story-title"))
    about = fitted(scope(report) if report.rounds else say("report-none"), WIDTH - 2 * MARGIN, SMALL)
    write(axes, (MARGIN, height - 0.88), about, SMALL, color=MUTED)
    found = [*_figures(report)]
    wide = (WIDTH - 2 * MARGIN) / len(found)
    for place, each in enumerate(found):
        _draw_figure(axes, (MARGIN + place * wide, height - HEAD), wide - 0.15, each)
    if report.bridges:
        draw_bridges(report, figure, FOOT, CHART)
    private = fitted(say("report-story-private"), WIDTH - 2 * MARGIN, SMALL)
    write(axes, (MARGIN, 0.28), private, SMALL, color=MUTED)
    return figure


def _figures(report: InsightReport) -> Iterator[Figures]:
    yield number(report.joined), say("report-story-joined"), ""
    if report.met:
        yield share(*report.met), say("report-story-met"), ""
    if report.rounds:
        chance = report.across_by_chance
        yield share(*report.across), say("report-story-across"), _by_chance(share(*chance)) if chance else ""
    if report.bridges:
        bridged, pairs = report.bridges
        by_chance = report.bridged_by_chance
        chance_words = _by_chance(number(by_chance[-1])) if by_chance else ""
        yield number(bridged), say("report-story-bridges", pairs=pairs), chance_words


def _by_chance(size: str) -> str:
    return say("report-story-chance", chance=size)


def _draw_figure(axes: Axes, corner: tuple[float, float], wide: float, figures: Figures) -> None:
    size, what, chance = figures
    x, top = corner
    write(axes, (x, top - 0.35), fitted(size, wide, HUGE, bold=True), HUGE, bold=True, color=OURS)
    first, _, second = what.partition("\n")
    write(axes, (x, top - 0.78), fitted(first, wide, SMALL), SMALL, color=INK)
    if second:
        write(axes, (x, top - 0.99), fitted(second, wide, SMALL), SMALL, color=INK)
    if chance:
        write(axes, (x, top - 1.25), fitted(chance, wide, SMALL), SMALL, color=MUTED)
