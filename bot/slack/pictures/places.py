"""Positions of what is drawn, in inches from the left and from the bottom."""

from collections.abc import Sequence
from math import cos, pi

POINTS = 40  # of a curve

Point = tuple[float, float]


def rows(sizes: Sequence[int], middle_at: float, step: float, gap: float) -> list[list[float]]:
    """Heights for groups of these sizes, one below the other with gaps between them, around a middle."""
    tall = sum(sizes) * step + max(len(sizes) - 1, 0) * gap
    y, places = middle_at + tall / 2 - step / 2, []
    for size in sizes:
        places.append([y - step * each for each in range(size)])
        y -= size * step + gap
    return places


def middle(places: Sequence[float]) -> float:
    """The middle between the first and the last of some places."""
    return (places[0] + places[-1]) / 2


def spread(wanted: Sequence[float], distance: float, between: tuple[float, float]) -> list[float]:
    """Heights close to the wanted ones, in the same order, so far apart if there is room for that.

    Args:
        between: the lowest and the highest place.
    """
    low, high = between[0] + distance / 2, between[1] - distance / 2
    distance = min(distance, max(high - low, 0) / max(len(wanted) - 1, 1))
    order = sorted(range(len(wanted)), key=lambda one: (wanted[one], one))
    places, lowest = dict.fromkeys(order, low), low
    for number, one in enumerate(order):
        room_above = high - distance * (len(order) - 1 - number)
        places[one] = min(max(wanted[one], lowest), max(room_above, lowest))
        lowest = places[one] + distance
    return [places[one] for one in range(len(wanted))]


def curve(start: Point, end: Point) -> list[Point]:
    """The points of a way from left to right that leaves and arrives level."""
    (x, y), (right, other) = start, end
    steps = [each / POINTS for each in range(POINTS + 1)]
    return [(x + (right - x) * t, y + (other - y) * (1 - cos(pi * t)) / 2) for t in steps]
