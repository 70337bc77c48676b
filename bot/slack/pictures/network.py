"""A network as a picture: the reader in the middle, their contacts around them, and reachable departments outside."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, degrees, pi, sin, sqrt
from threading import Lock
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.domain.memory.network import MOST_BY_NAME, Bridge, Network
from bot.slack.pictures.drawing import (
    INK,
    PAPER,
    PILL_WIDTH,
    TO_POINTS,
    draw_dashes,
    draw_node,
    draw_pill,
    look,
    write,
)
from bot.slack.pictures.legend import draw_legend
from bot.slack.pictures.lettering import fitted
from bot.slack.pictures.places import around, at, middle, spread, step, way
from bot.slack.texts import say
from bot.slack.views.memory.network import BRIDGES, department_name

WIDTH, HEIGHT, DPI = 13.0, 9.6, 120  # lengths are in inches, measured from the middle of the network
REACH = HEIGHT / 2
RING = 2.1  # radius of the circle of contacts
SMALLEST, LARGEST = 0.28, 0.62  # diameters
NAMES_END = 3.4
NAMES_BEGIN = 2.5  # even the shortest name begins before this radius
LANES = (3.44, 3.64)  # between the names and the outer ring
OUTER_RING = 4.2
FEW = 10  # up to this number, names fit side by side without being turned
NAME_SIZE = 9.5

# Drawing two at once is no faster, and would slow down the rest of the bot.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Node:
    """A contact, or a department that stands for its contacts.

    Args:
        ids: the ids of the contacts it stands for.
        group: the number of its department.
        weight: from 0 to 1.
        inside: the text inside the node.
    """

    ids: frozenset[int]
    label: str
    group: int
    weight: float
    inside: str = ""


def picture(network: Network) -> bytes:
    """The picture as a PNG; the same network gives the same picture."""
    with _one_at_a_time:
        content = io.BytesIO()
        draw(network).savefig(content, format="png", facecolor=PAPER)
        return content.getvalue()


def draw(network: Network) -> Figure:
    """The picture as a figure, before it is rendered."""
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(-REACH, WIDTH - REACH), ylim=(-REACH, REACH))
    axes.set_axis_off()
    nodes = _nodes(network)
    sizes = _sizes(nodes)
    angles = around(sizes)
    _draw_bridges(axes, network.bridges[:BRIDGES], nodes, angles)
    for node, angle in zip(nodes, angles, strict=True):
        _draw_contact(axes, node, angle, RING * step(sizes), turned=len(nodes) > FEW)
    draw_you(axes)
    draw_legend(axes, network, REACH + 0.2, REACH - 0.5)
    return figure


def draw_you(axes: Axes) -> None:
    """Draw the reader, in the middle."""
    axes.plot(0, 0, marker="o", markersize=0.95 * TO_POINTS, color=INK, markeredgecolor=PAPER, zorder=5)
    you = fitted(say("picture-you"), 0.8, 13, bold=True)
    write(axes, (0, 0), you, 13, bold=True, color=PAPER, ha="center", va="center_baseline")


def _nodes(network: Network) -> list[Node]:
    groups = list(enumerate(network.groups.items()))
    if network.by_name:
        most = max((contact.times for contact in network.contacts), default=1)
        return [
            Node(frozenset({contact.id}), contact.name, group, (contact.times - 1) / max(most - 1, 1))
            for group, (_, people) in groups
            for contact in people
        ]
    largest = max(len(people) for _, (_, people) in groups)
    return [
        Node(
            frozenset(contact.id for contact in people),
            department_name(department),
            group,
            sqrt(len(people) / largest),
            str(len(people)),
        )
        for group, (department, people) in groups[:MOST_BY_NAME]
    ]


def _sizes(nodes: Sequence[Node]) -> list[int]:
    """The number of nodes in each group, in order."""
    groups = [node.group for node in nodes]
    return [groups.count(group) for group in sorted(set(groups))]


def _draw_contact(axes: Axes, node: Node, angle: float, room: float, *, turned: bool) -> None:
    small, large = min(SMALLEST, 0.55 * room), min(LARGEST, 0.9 * room)
    across = small + (large - small) * node.weight
    x, y = at(angle, RING)
    colour, _ = look(node.group)
    axes.plot([0, x], [0, y], color=colour, alpha=0.5, linewidth=1.2 + 2.3 * node.weight, zorder=2)
    draw_node(axes, (x, y), node.group, across, node.inside)
    distance = across / 2 + 0.08
    label = fitted(node.label, NAMES_END - RING - distance, NAME_SIZE)
    (_write_outward if turned else _write_beside)(axes, label, angle, distance)


def _write_beside(axes: Axes, label: str, angle: float, distance: float) -> None:
    """Write a name beside its node: to its right or left, or above or below it near the poles."""
    x, y = at(angle, RING)
    upper, right = sin(angle) > 0, cos(angle) > 0
    if abs(cos(angle)) < 0.3:
        place = (x, y + (distance if upper else -distance))
        _label(axes, place, label, ha="center", va="bottom" if upper else "top")
    else:
        place = (x + (distance if right else -distance), y)
        _label(axes, place, label, ha="left" if right else "right", va="center")


def _write_outward(axes: Axes, label: str, angle: float, distance: float) -> None:
    """Write a name that points away from the middle, and is never upside down."""
    right = cos(angle) >= 0
    _label(
        axes,
        at(angle, RING + distance),
        label,
        ha="left" if right else "right",
        va="center",
        rotation=degrees(angle if right else angle + pi),
        rotation_mode="anchor",
    )


def _label(axes: Axes, place: tuple[float, float], label: str, **style: Any) -> None:
    """Write a name on an opaque background, which lines pass behind."""
    ground = {"facecolor": PAPER, "edgecolor": "none", "pad": 1.0}
    write(axes, place, label, NAME_SIZE, bbox=ground, zorder=3, **style)


def _draw_bridges(
    axes: Axes, bridges: Sequence[Bridge], nodes: Sequence[Node], angles: Sequence[float]
) -> None:
    """Draw the departments that are one introduction away, with dashed lines to the contacts who know someone there."""
    ways = []
    for bridge in bridges:
        over = {contact.id for contact in bridge.over}
        ways.append([angle for node, angle in zip(nodes, angles, strict=True) if node.ids & over])
    places = spread([middle(each) for each in ways], 1.06 * PILL_WIDTH / OUTER_RING)
    first, last = LANES
    begin = NAMES_BEGIN if len(nodes) > FEW else RING
    for number, bridge in enumerate(bridges):
        lane = first + (last - first) * number / len(bridges)
        for angle in ways[number]:
            draw_dashes(axes, way((angle, begin), (places[number], OUTER_RING), lane))
        small = say("picture-via", count=len(bridge.over))
        draw_pill(axes, at(places[number], OUTER_RING), bridge.department, small)
