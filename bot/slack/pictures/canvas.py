"""The paper that pictures are drawn on, and how it becomes a PNG."""

import io
from collections.abc import Callable, Sequence
from threading import Lock

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from bot.slack.pictures.drawing import COLOURS, INK, LINE, MUTED, PAPER, SOFT, write
from bot.slack.pictures.lettering import fitted, lettering

# Slack shows a picture some 600 pixels wide: half of this, so that letters of 10 points can still be read.
WIDTH, DPI = 8.0, 150  # inches
MARGIN = 0.4
OURS, CHANCE = COLOURS[4], COLOURS[1]
SMALL, NORMAL, LARGE = 10, 11.5, 17  # points

# Drawing two at once is no faster, and would slow down the rest of the bot.
_one_at_a_time = Lock()


def as_png(draw: Callable[[], Figure]) -> bytes:
    """Draw a picture, as a PNG; the paper is white, so that it reads the same in light and dark windows."""
    with _one_at_a_time:
        content = io.BytesIO()
        draw().savefig(content, format="png", facecolor=PAPER)
        return content.getvalue()


def sheet(height: float, heading: str) -> tuple[Figure, Axes]:
    """Paper with a title and a thin frame; lengths are in inches, from the left and from the bottom."""
    figure = Figure(figsize=(WIDTH, height), dpi=DPI)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, WIDTH), ylim=(0, height))
    axes.set_axis_off()
    axes.add_patch(Rectangle((0, 0), WIDTH, height, fill=False, edgecolor=LINE, linewidth=2))
    line = fitted(heading, WIDTH - 2 * MARGIN, LARGE, bold=True)
    write(axes, (MARGIN, height - 0.48), line, LARGE, bold=True)
    return figure, axes


def panel(figure: Figure, bottom: float, tall: float, heading: str, lowest: float = 0.0) -> Axes:
    """A chart in a part of the paper, as wide as it is, with a heading of its own."""
    height = figure.get_figheight()
    left, right = MARGIN + 0.45, MARGIN + 0.15
    chart = figure.add_axes((left / WIDTH, bottom / height, (WIDTH - left - right) / WIDTH, tall / height))
    chart.set_ylim(bottom=lowest)
    for side in ("top", "right"):
        chart.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        chart.spines[side].set_color(LINE)
    chart.grid(axis="y", color=SOFT, linewidth=1.2)
    chart.set_axisbelow(True)
    paper = figure.axes[0]
    line = fitted(heading, WIDTH - 2 * MARGIN, NORMAL, bold=True)
    write(paper, (MARGIN, bottom + tall + 0.28), line, NORMAL, bold=True)
    return chart


def lines(chart: Axes, names: Sequence[str], series: Sequence[tuple[str, Sequence[float], str, str]]) -> None:
    """Draw a line for each series, with its name at its end, where the eye arrives.

    Args:
        names: of the points.
        series: for each its name, its values, its colour and its style.
    """
    places = range(len(names))
    for label, values, colour, style in series:
        marker = "o" if style == "-" else "s"
        chart.plot(
            places,
            values,
            color=colour,
            linestyle=style,
            marker=marker,
            markersize=4,
            linewidth=2,
            label=label,
        )
    chart.set_xlim(-0.3, max(len(names) - 0.7, 0.7))
    top = max((value for _, values, _, _ in series for value in values), default=1)
    chart.set_ylim(0, max(top, 1) * 1.25)
    chart.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    _tick(chart, names)
    chart.legend(
        loc="upper left", ncols=len(series), frameon=False, prop=_font(), labelcolor=INK, borderaxespad=0.0
    )


def _tick(chart: Axes, names: Sequence[str]) -> None:
    """Name a few points: the first, the last, and what finds room between them."""
    step = max(-(-len(names) // 5), 1)
    shown = [*range(0, len(names), step)]
    if shown and len(names) - 1 - shown[-1] >= step / 2:
        shown.append(len(names) - 1)
    chart.set_xticks(shown, [fitted(names[place], 1.2, SMALL) for place in shown])
    for label in (*chart.get_xticklabels(), *chart.get_yticklabels()):
        label.set_fontproperties(_font())
        label.set_color(MUTED)
        label.set_parse_math(False)
    chart.tick_params(length=0, pad=6)


def _font() -> FontProperties:
    font = lettering()
    font.set_size(SMALL)
    return font
