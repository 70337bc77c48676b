"""Where things stand on circles: angles are in radians, counted from the right against the clock."""

from collections.abc import Iterable, Sequence
from math import atan2, cos, pi, sin

TURN = 2 * pi
FIRST = pi / 6  # where the first one stands
GAP = 0.6  # between two groups, in places
PUSHES = 400


def around(sizes: Sequence[int]) -> list[float]:
    """Angles for groups of these sizes, one after the other clockwise, with gaps between the groups."""
    gaps = GAP if len(sizes) > 1 else 0.0
    step = TURN / max(sum(sizes) + gaps * len(sizes), 1)
    angles, place = [], 0.0
    for size in sizes:
        angles += [FIRST - step * (place + each) for each in range(size)]
        place += size + gaps
    return angles


def middle(angles: Iterable[float]) -> float:
    """The direction in which these lie together."""
    each = list(angles)
    return atan2(sum(map(sin, each)), sum(map(cos, each)))


def spread(wanted: Sequence[float], distance: float) -> list[float]:
    """Angles near those that are wanted, in the same order around the circle, none much nearer to another than a distance.

    They push each other away; where there are so many that there is no room, they stand as far apart as they can.
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


def at(angle: float, radius: float) -> tuple[float, float]:
    """The point in a direction, so far from the middle."""
    return radius * cos(angle), radius * sin(angle)


def turn_between(angle: float, other: float) -> float:
    """By how much to turn to get from one direction to another, the shorter way round."""
    return (other - angle + pi) % TURN - pi
