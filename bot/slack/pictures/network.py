"""A network as a picture: the reader, their contacts grouped by department, and the departments these could open.

Everything is read from left to right, and no words are turned.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.domain.memory.network import MOST_BY_NAME, Bridge, Network
from bot.slack.pictures.canvas import as_png
from bot.slack.pictures.drawing import (
    INK,
    PAPER,
    PILL_HEIGHT,
    PILL_WIDTH,
    TO_POINTS,
    draw_dashes,
    draw_node,
    draw_pill,
    draw_tie,
    write,
)
from bot.slack.pictures.legend import FOOT, HEAD, draw_foot, draw_head
from bot.slack.pictures.lettering import fitted, width_of
from bot.slack.pictures.places import curve, middle, rows, spread
from bot.slack.texts import say
from bot.slack.views.memory.network import BRIDGES, department_name

WIDTH, DPI = 13.0, 120  # lengths are in inches, from the left and from the bottom
LOWEST = 3.6  # height between head and foot
ROW, GAP = 0.3, 0.18  # between two names, and more between two departments
YOU, SIGN, PERSON, LANE, PILL = 0.85, 2.5, 5.5, 9.4, 11.6  # where the columns are
DEPARTMENT_WIDTH, NAME_WIDTH = 2.5, 3.4
SMALLEST, LARGEST = 0.13, 0.26  # diameters
NAME_SIZE = 9.5


@dataclass(frozen=True, slots=True)
class Node:
    """A contact, or a department that stands for its contacts.

    Args:
        ids: the ids of the contacts it stands for.
        weight: from 0 to 1.
    """

    ids: frozenset[int]
    label: str
    weight: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """A department, with its contacts where there are few enough of them."""

    name: str
    nodes: tuple[Node, ...]


def picture(network: Network) -> bytes:
    """The picture as a PNG; the same network gives the same picture."""
    return as_png(lambda: draw(network))


def draw(network: Network) -> Figure:
    """The picture as a figure, before it is rendered."""
    groups = _named(network) if network.by_name else _counted(network)
    bridges = network.bridges[:BRIDGES]
    tall = max(
        LOWEST,
        sum(len(group.nodes) * ROW + GAP for group in groups),
        len(bridges) * (PILL_HEIGHT + GAP),
    )
    height = HEAD + tall + FOOT
    figure = Figure(figsize=(WIDTH, height), dpi=DPI)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, WIDTH), ylim=(0, height))
    axes.set_axis_off()
    places = rows([len(group.nodes) for group in groups], FOOT + tall / 2, ROW, GAP)
    you = FOOT + tall / 2
    ends: list[tuple[frozenset[int], float, float]] = []
    for number, (group, ys) in enumerate(zip(groups, places, strict=True)):
        ends += _draw_group(axes, group, number, ys, you, by_name=network.by_name)
    _draw_you(axes, you)
    _draw_bridges(axes, bridges, ends, (FOOT, FOOT + tall))
    draw_head(axes, network, height)
    draw_foot(axes, network, WIDTH)
    return figure


def _named(network: Network) -> list[Cluster]:
    """Every contact by name."""
    most = max((contact.times for contact in network.contacts), default=1)
    return [
        Cluster(
            department_name(department),
            tuple(
                Node(
                    frozenset({each.id}),
                    say("picture-contact", name=each.name, times=each.times),
                    (each.times - 1) / max(most - 1, 1),
                )
                for each in people
            ),
        )
        for department, people in network.groups.items()
    ]


def _counted(network: Network) -> list[Cluster]:
    """Departments that stand for their contacts."""
    groups = [*network.groups.items()][:MOST_BY_NAME]
    largest = max((len(people) for _, people in groups), default=1)
    return [
        Cluster(
            department_name(department),
            (
                Node(
                    frozenset(each.id for each in people),
                    say("picture-people", people=len(people)),
                    sqrt(len(people) / largest),
                ),
            ),
        )
        for department, people in groups
    ]


def _draw_you(axes: Axes, y: float) -> None:
    """Draw the reader."""
    axes.plot(YOU, y, marker="o", markersize=0.95 * TO_POINTS, color=INK, markeredgecolor=PAPER, zorder=5)
    you = fitted(say("picture-you"), 0.8, 13, bold=True)
    write(axes, (YOU, y), you, 13, bold=True, color=PAPER, ha="center", va="center_baseline")


def _draw_group(
    axes: Axes, group: Cluster, number: int, ys: Sequence[float], you: float, *, by_name: bool
) -> list[tuple[frozenset[int], float, float]]:
    """Draw a department and its contacts; return where each one's words end, for the lines that go on from there."""
    y = middle(ys)
    weight = 1.0 if by_name else group.nodes[0].weight
    draw_tie(axes, curve((YOU, you), (SIGN, y)), number, weight)
    draw_node(axes, (SIGN, y), number, LARGEST)
    write(
        axes,
        (SIGN + 0.25, y),
        fitted(group.name, DEPARTMENT_WIDTH, NAME_SIZE, bold=True),
        NAME_SIZE,
        bold=True,
    )
    return [_draw_person(axes, node, number, at) for node, at in zip(group.nodes, ys, strict=True)]


def _draw_person(axes: Axes, node: Node, number: int, y: float) -> tuple[frozenset[int], float, float]:
    draw_node(axes, (PERSON, y), number, SMALLEST + (LARGEST - SMALLEST) * node.weight)
    label = fitted(node.label, NAME_WIDTH, NAME_SIZE)
    write(axes, (PERSON + 0.22, y), label, NAME_SIZE)
    return node.ids, PERSON + 0.3 + width_of(label, NAME_SIZE), y


def _draw_bridges(
    axes: Axes,
    bridges: Sequence[Bridge],
    ends: Sequence[tuple[frozenset[int], float, float]],
    between: tuple[float, float],
) -> None:
    """Draw the departments that are one introduction away, with dashed lines from the contacts who know someone there."""
    ways = []
    for bridge in bridges:
        over = {contact.id for contact in bridge.over}
        ways.append([(x, y) for ids, x, y in ends if ids & over])
    wanted = [middle([y for _, y in each]) if each else middle(between) for each in ways]
    for bridge, starts, y in zip(bridges, ways, spread(wanted, PILL_HEIGHT + GAP, between), strict=True):
        for start in starts:
            draw_dashes(axes, [start, *curve((max(LANE, start[0]), start[1]), (PILL - PILL_WIDTH / 2, y))])
        draw_pill(axes, (PILL, y), bridge.department, say("picture-via", count=len(bridge.over)))
