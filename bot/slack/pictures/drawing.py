"""Drawing primitives: accessible colours, words, nodes, pills. Lengths are in inches."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from bot.slack.pictures.lettering import fitted, lettering

PAPER, INK, MUTED, LINE, SOFT = "#ffffff", "#2b2d33", "#5c6068", "#8f949c", "#f1f2f4"
# Paul Tol's "muted" scheme, which is safe for all forms of colour blindness. Who sees no colours goes by the markers:
# neighbours never have the same, nor do any two of the first 63 groups have both the same colour and the same marker.
COLOURS = (
    "#88ccee",
    "#cc6677",
    "#44aa99",
    "#ddcc77",
    "#332288",
    "#aa4499",
    "#117733",
    "#882255",
    "#999933",
)
MARKERS = "osD^vPX"
PILL_WIDTH, PILL_HEIGHT, PILL_SIZE = 2.2, 0.44, 9
TO_POINTS = 72


def look(group: int) -> tuple[str, str]:
    """The colour and the marker of a group, by its number."""
    return COLOURS[group % len(COLOURS)], MARKERS[group % len(MARKERS)]


def write(
    axes: Axes, place: tuple[float, float], words: str, size: float, *, bold: bool = False, **style: Any
) -> None:
    """Write a line of words that the font can draw, without interpreting formulas in it.

    Args:
        style: further keyword arguments for matplotlib.
    """
    drawn: dict[str, Any] = {"color": INK, "va": "center", "zorder": 6} | style
    axes.text(
        *place,
        words,
        fontproperties=lettering(bold=bold),
        fontsize=size,
        parse_math=False,
        **drawn,
    )


def draw_node(axes: Axes, place: tuple[float, float], group: int, across: float) -> None:
    """Draw the sign of a department, for itself or for one of its people."""
    colour, marker = look(group)
    x, y = place
    axes.plot(
        x, y, marker=marker, markersize=across * TO_POINTS, color=colour, markeredgecolor=PAPER, zorder=4
    )


def draw_pill(axes: Axes, place: tuple[float, float], department: str, small: str) -> None:
    """Draw a grey pill for a department."""
    x, y = place
    corner = (x - PILL_WIDTH / 2, y - PILL_HEIGHT / 2)
    axes.add_patch(
        FancyBboxPatch(
            corner,
            PILL_WIDTH,
            PILL_HEIGHT,
            boxstyle="round,pad=0,rounding_size=0.15",
            facecolor=SOFT,
            edgecolor=LINE,
            linewidth=1,
            zorder=5,
        )
    )
    name = fitted(department, PILL_WIDTH - 0.14, PILL_SIZE)
    write(axes, (x, y + 0.08), name, PILL_SIZE, color=MUTED, ha="center")
    write(axes, (x, y - 0.11), fitted(small, PILL_WIDTH - 0.14, 7), 7, color=MUTED, ha="center")


def draw_tie(axes: Axes, points: list[tuple[float, float]], group: int, weight: float) -> None:
    """Draw a line in a department's colour, behind everything else."""
    colour, _ = look(group)
    x, y = zip(*points, strict=True)
    axes.plot(x, y, color=colour, alpha=0.6, linewidth=1.2 + 1.8 * weight, zorder=1)


def draw_dashes(axes: Axes, points: list[tuple[float, float]]) -> None:
    """Draw a dashed line through these points, behind everything else."""
    x, y = zip(*points, strict=True)
    axes.plot(x, y, color=LINE, alpha=0.85, linewidth=1.0, linestyle=(0, (4, 3)), zorder=1)
