"""The legend beside a network: its title, its numbers, and what its symbols mean."""

from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes

from bot.domain.memory.network import Network
from bot.slack.pictures.drawing import MUTED, draw_dashes, draw_node, draw_pill, write
from bot.slack.pictures.lettering import fitted
from bot.slack.texts import say
from bot.slack.views.memory.network import BRIDGES, department_name, numbers_line, some

ROWS = 12  # departments, if all other sections are there
BEYOND = 6
COLUMN = 3.05  # width
SIZE = 9.5


@dataclass
class _Column:
    """A column of text, written from top to bottom."""

    axes: Axes
    left: float
    y: float

    def line(self, words: str, *, indent: float = 0.0, size: float = SIZE, **style: Any) -> None:
        """Write a line and move below it."""
        bold = style.pop("bold", None) is True
        fits = fitted(words, COLUMN - indent, size, bold=bold)
        write(self.axes, (self.left + indent, self.y), fits, size, bold=bold, **style)
        self.y -= 0.27

    def heading(self, words: str) -> None:
        """Write a heading with some space above it."""
        self.y -= 0.16
        self.line(words, bold=True, size=10.5)


def draw_legend(axes: Axes, network: Network, left: float, top: float) -> None:
    """Draw everything beside a network."""
    column = _Column(axes, left, top)
    column.line(say("network-title"), size=18, bold=True)
    column.y -= 0.1
    for part in numbers_line(network).split(" · "):
        column.line(part, color=MUTED)
    _draw_groups(column, network)
    if network.bridges:
        _draw_signs(column, len(network.bridges))
    if network.beyond:
        column.heading(say("picture-beyond"))
        for department in some(network.beyond, BEYOND):
            column.line(department, color=MUTED)


def _draw_groups(column: _Column, network: Network) -> None:
    """The departments with their symbols and numbers of people, and what a node's size means."""
    column.heading(say("picture-departments"))
    groups = list(network.groups.items())
    rows = ROWS + (0 if network.bridges else 4) + (0 if network.beyond else 7)
    for number, (department, people) in enumerate(groups[:rows]):
        draw_node(column.axes, (column.left + 0.1, column.y), number, 0.16)
        name = department_name(department)
        column.line(say("picture-people", department=name, people=len(people)), indent=0.3)
    if (more := len(groups) - rows) > 0:
        column.line(say("network-more", count=more), indent=0.3, color=MUTED)
    size = "picture-size" if network.by_name else "picture-size-large"
    column.line(say(size), color=MUTED, size=8.5)


def _draw_signs(column: _Column, bridges: int) -> None:
    """What a pill and a dashed line mean."""
    column.heading(say("picture-reachable"))
    column.y -= 0.1
    draw_pill(
        column.axes, (column.left + 0.56, column.y), say("picture-department"), say("picture-via", count=2)
    )
    column.y -= 0.47
    draw_dashes(column.axes, [(column.left, column.y), (column.left + 0.6, column.y)])
    column.line(say("picture-knows"), indent=0.72)
    if (more := bridges - BRIDGES) > 0:
        column.line(say("network-bridges-more", count=more), color=MUTED)
