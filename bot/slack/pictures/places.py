"""Positions on circles: angles are in radians, counter-clockwise from the right."""

from collections.abc import Iterable, Sequence
from math import atan2, cos, pi, sin

TURN = 2 * pi
FIRST = pi / 6  # the angle of the first node
GAP = 0.6  # between two groups, in units of nodes
PUSHES = 400  # iterations
BEND = 0.12  # size of a rounded corner
ARC = 60  # points

Point = tuple[float, float]


def step(sizes: Sequence[int]) -> float:
    """The angle between neighbours in groups of these sizes, including gaps between the groups."""
    return TURN / max(sum(sizes) + (GAP * len(sizes) if len(sizes) > 1 else 0), 1)


def around(sizes: Sequence[int]) -> list[float]:
    """Angles for groups of these sizes, one after the other clockwise, with gaps between the groups."""
    angles, place = [], 0.0
    for size in sizes:
        angles += [FIRST - step(sizes) * (place + each) for each in range(size)]
        place += size + GAP
    return angles


def middle(angles: Iterable[float]) -> float:
    """The mean direction of these angles."""
    each = list(angles)
    return atan2(sum(map(sin, each)), sum(map(cos, each)))


def spread(wanted: Sequence[float], distance: float) -> list[float]:
    """Angles close to the wanted ones, in the same order around the circle, about ``distance`` or more apart.

    They push each other apart; if there isn't enough room, they are spread as far apart as possible.
    """
    count = len(wanted)
    distance = min(distance, TURN / max(count, 1))
    order = sorted(range(count), key=lambda one: (wanted[one] % TURN, one))
    angles = [wanted[one] % TURN for one in order]
    for _ in range(PUSHES if count > 1 else 0):
        for one in range(count):
            following = (one + 1) % count
            between = angles[following] - angles[one] + (TURN if following == 0 else 0.0)
            if (missing := distance - between) > 0:
                angles[one] -= missing / 2
                angles[following] += missing / 2
    places = dict(zip(order, angles, strict=True))
    return [places[one] for one in range(count)]


def at(angle: float, radius: float) -> Point:
    """The point at an angle and a distance from the middle."""
    return radius * cos(angle), radius * sin(angle)


def way(start: Point, end: Point, lane: float) -> list[Point]:
    """The points of a path between two places: straight out to a lane, around on it, and straight on.

    Args:
        start, end: angle and radius.
        lane: the radius of the lane.
    """
    (angle, radius), (other, far) = start, end
    turn = (other - angle + pi) % TURN - pi
    bend = min(BEND / lane, abs(turn) / 2) * (1 if turn > 0 else -1)
    arc = [at(angle + bend + (turn - 2 * bend) * each / ARC, lane) for each in range(ARC + 1)]
    return [
        at(angle, radius),
        *_bent(at(angle, lane - BEND), at(angle, lane), arc[0]),
        *arc,
        *_bent(arc[-1], at(other, lane), at(other, lane + BEND)),
        at(other, far),
    ]


def _bent(start: Point, corner: Point, end: Point) -> list[Point]:
    """The points of a rounded corner."""
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * corner[0] + t**2 * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * corner[1] + t**2 * end[1],
        )
        for t in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    ]
