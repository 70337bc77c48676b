"""Drawing primitives: accessible colours, words, nodes, pills. Lengths are in inches."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from bot.slack.pictures.lettering import fitted, lettering

PAPER, INK, MUTED, LINE, SOFT = "#ffffff", "#2b2d33", "#5c6068", "#8f949c", "#f1f2f4"
# Paul Tol's "muted" scheme, which is safe for all forms of colour blindness; markers distinguish more than
# nine groups.
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
LIGHT = {"#88ccee", "#44aa99", "#ddcc77", "#999933"}
MARKERS = "osD^v"
PILL_WIDTH, PILL_HEIGHT, PILL_SIZE = 1.12, 0.44, 8.5
TO_POINTS = 72


def look(group: int) -> tuple[str, str]:
    """The colour and the marker of a group, by its number."""
    return COLOURS[group % len(COLOURS)], MARKERS[group // len(COLOURS) % len(MARKERS)]


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


def draw_node(axes: Axes, place: tuple[float, float], group: int, across: float, inside: str = "") -> None:
    """Draw a node for a person, or for several people of a department with their number inside."""
    colour, marker = look(group)
    x, y = place
    axes.plot(
        x, y, marker=marker, markersize=across * TO_POINTS, color=colour, markeredgecolor=PAPER, zorder=4
    )
    if inside:
        ink = INK if colour in LIGHT else PAPER
        write(axes, place, inside, 9, bold=True, color=ink, ha="center", va="center_baseline")


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


def draw_dashes(axes: Axes, points: list[tuple[float, float]]) -> None:
    """Draw a dashed line through these points, behind everything else."""
    x, y = zip(*points, strict=True)
    axes.plot(x, y, color=LINE, alpha=0.85, linewidth=1.0, linestyle=(0, (4, 3)), zorder=1)
