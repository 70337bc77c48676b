"""Draws a forecast: couples who met before, couples across departments, and bridged departments, round by round."""

from collections.abc import Callable
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from bot.matching import Forecast, RoundOutlook

SIZE, DPI = (9, 9), 120  # inches
PLANNED, CHANCE = "#332288", "#cc6677"  # of Paul Tol's scheme, safe for all forms of colour blindness


def draw(expected: Forecast, path: Path) -> None:
    """Draw a forecast into a file, whose ending says of which kind.

    Raises:
        OSError: the file can't be written.
    """
    figure = Figure(figsize=SIZE, dpi=DPI, layout="constrained")
    repeats, across, bridged = figure.subplots(3, sharex=True)
    _draw(repeats, expected, "Couples who met before", lambda each: each.repeats)
    _draw(
        across, expected, "Couples across departments, in percent", lambda each: 100 * each.cross_share, 100
    )
    _draw(
        bridged, expected, "Pairs of departments bridged", lambda each: each.bridged, max(expected.bridges, 1)
    )
    repeats.legend()
    bridged.set_xlabel("Round")
    figure.savefig(path)


def _draw(
    axes: Axes, expected: Forecast, title: str, value: Callable[[RoundOutlook], float], most: float = 1
) -> None:
    """Draw one number, planned and by chance; `most` is what it reaches at least or at most."""
    tops = [most]
    for course, colour, style, label in (
        (expected.planned, PLANNED, "-", "planned"),
        (expected.by_chance, CHANCE, "--", "by chance"),
    ):
        values = [value(each) for each in course.rounds]
        numbers = [each.number for each in course.rounds]
        axes.plot(numbers, values, color=colour, linestyle=style, marker=".", label=label)
        tops += values
    axes.set_title(title)
    axes.set_ylim(0, 1.05 * max(tops))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator(integer=True))
