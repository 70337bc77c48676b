"""Which departments were introduced to which, as a picture: half a table, whose diagonal has the names.

A name belongs to the cells left of it and below it, so none has to be turned.
"""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bot.domain.insight.departments import DepartmentMap
from bot.domain.insight.report import InsightReport
from bot.slack.pictures.canvas import MARGIN, NORMAL, SMALL, WIDTH, as_png, sheet
from bot.slack.pictures.drawing import INK, LINE, MUTED, PAPER, write
from bot.slack.pictures.lettering import fitted
from bot.slack.texts import say

MOST = 12  # departments; more would be too small to read
LARGEST_CELL, NAMES_WIDTH = 0.62, 2.0
HEAD, FOOT, LEAST = 1.45, 0.75, 1.0
LINE_HEIGHT = 0.24
GAP = 0.04
# From few to many; the numbers say the same to whoever sees no colours.
SHADES = ("#deebf7", "#c6dbef", "#9ecae1", "#6baed6", "#2171b5", "#084594")
DARK = 4  # of the shades, from which on the number is white


def map_picture(report: InsightReport) -> bytes:
    """The picture as a PNG."""
    return as_png(lambda: draw_map(report.departments))


def draw_map(found: DepartmentMap) -> Figure:
    """The picture as a figure, before it is rendered."""
    count = min(len(found.names), MOST)
    size = min(LARGEST_CELL, (WIDTH - 2 * MARGIN - NAMES_WIDTH) / max(count, 1))
    height = HEAD + max(count * size, LEAST) + FOOT
    figure, axes = sheet(height, say("report-map-title"))
    about = say("report-map-about") if found.cells else say("report-map-none")
    for number, line in enumerate((about, say("report-map-read"))):
        at = (MARGIN, height - 0.85 - number * LINE_HEIGHT)
        write(axes, at, fitted(line, WIDTH - 2 * MARGIN, SMALL), SMALL, color=MUTED)
    most = max(found.cells.values(), default=1)
    for row in range(count):
        y = height - HEAD - (row + 1) * size
        for column in range(row + 1):
            _draw_cell(axes, (MARGIN + column * size, y), size, found.cell(row, column), most)
        left = MARGIN + (row + 1) * size + 0.1
        name = fitted(found.names[row], WIDTH - left - 0.1, NORMAL)
        write(axes, (left, y + size / 2), name, NORMAL, va="center_baseline")
    if more := len(found.names) - count:
        line = fitted(say("report-map-more", count=more), WIDTH - 2 * MARGIN, SMALL)
        write(axes, (MARGIN, 0.35), line, SMALL, color=MUTED)
    return figure


def _draw_cell(axes: Axes, corner: tuple[float, float], size: float, couples: int, most: int) -> None:
    shade = (couples * len(SHADES) - 1) // most if couples else 0
    x, y = corner
    axes.add_patch(
        Rectangle(
            (x + GAP / 2, y + GAP / 2),
            size - GAP,
            size - GAP,
            facecolor=SHADES[shade] if couples else PAPER,
            edgecolor=LINE,
            linewidth=0.5,
        )
    )
    if couples:
        colour = PAPER if shade >= DARK else INK
        number = fitted(str(couples), size - GAP, SMALL)
        write(
            axes, (x + size / 2, y + size / 2), number, SMALL, color=colour, ha="center", va="center_baseline"
        )
