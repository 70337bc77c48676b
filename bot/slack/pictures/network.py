"""Someone's network as a picture: they in the middle, whom they met around them, what one introduction leads to outside."""

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

WIDTH, HEIGHT, DPI = 13.0, 9.6, 120  # lengths are inches, counted from the middle of the network
REACH = HEIGHT / 2
RING = 2.1  # where the contacts stand
SMALLEST, LARGEST = 0.28, 0.62  # across
NAMES_END = 3.4
NAMES_BEGIN = 2.5  # where even the shortest has begun
LANES = (3.44, 3.64)  # between the names and the outer ring
OUTER_RING = 4.2
FEW = 10  # names that fit side by side without being turned
NAME_SIZE = 9.5

# Two at once are no quicker, and would leave the rest of the bot less of a turn.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Node:
    """A contact, or a department that stands for its contacts.

    Args:
        ids: of the contacts it stands for.
        group: the number of its department.
        weight: from 0 to 1.
        inside: what is written into it.
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
    """The picture, before it becomes pixels."""
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
    """The reader, in the middle."""
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
    """How many nodes the groups have, in their order."""
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
    """A name beside its node: right or left of it, above or below near the poles."""
    x, y = at(angle, RING)
    upper, right = sin(angle) > 0, cos(angle) > 0
    if abs(cos(angle)) < 0.3:
        place = (x, y + (distance if upper else -distance))
        _label(axes, place, label, ha="center", va="bottom" if upper else "top")
    else:
        place = (x + (distance if right else -distance), y)
        _label(axes, place, label, ha="left" if right else "right", va="center")


def _write_outward(axes: Axes, label: str, angle: float, distance: float) -> None:
    """A name that points away from the middle, and never stands on its head."""
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
    """A name on a ground of its own, which lines pass behind."""
    ground = {"facecolor": PAPER, "edgecolor": "none", "pad": 1.0}
    write(axes, place, label, NAME_SIZE, bbox=ground, zorder=3, **style)


def _draw_bridges(
    axes: Axes, bridges: Sequence[Bridge], nodes: Sequence[Node], angles: Sequence[float]
) -> None:
    """The departments that one introduction leads to, and dashed lines to those who know somebody there."""
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
