"""Rules about how well people know each other, how far up they are, and how long they have been here."""

import numpy as np
from numpy.typing import NDArray

from bot.matching.rules.common import Common, Counts, flags
from bot.matching.rules.pairs import Rows
from bot.matching.rules.rule import PairPoints, People, Points, Rule

NEW = 183  # days: half a year
LONG = 730  # days: two years
APART = 2  # levels between two people from which on one can tell the other how it is further up
A_FEW = 3  # interests and contacts in common that are better than none; twice as many are better than more


def _everybody(_people: People, points: int) -> PairPoints:
    return lambda *_: np.int16(points)


def _new_and_long(people: People, points: int) -> PairPoints | None:
    """Points if one is new and the other has been here long."""
    new = flags(person.tenure_days is not None and person.tenure_days <= NEW for person in people)
    long = flags(person.tenure_days is not None and person.tenure_days >= LONG for person in people)
    if not (new.any() and long.any()):
        return None

    def pairs(rows: Rows, columns: Rows) -> Points:
        mixed = new[rows][:, None] & long[columns] | long[rows][:, None] & new[columns]
        given: Points = mixed * np.int16(points)
        return given

    return pairs


def _levels(people: People) -> tuple[NDArray[np.int64], Counts]:
    """Everyone's level, and whether it is known."""
    known = flags(person.level is not None for person in people)
    return np.array([person.level or 0 for person in people], np.int64), known


def _same_level(people: People, points: int) -> PairPoints | None:
    """Points if both are on the same level."""
    levels, known = _levels(people)
    if not known.any():
        return None

    def pairs(rows: Rows, columns: Rows) -> Points:
        same = levels[rows][:, None] == levels[columns]
        given: Points = (same & (known[rows][:, None] & known[columns])) * np.int16(points)
        return given

    return pairs


def _levels_apart(people: People, points: int) -> PairPoints | None:
    """Points for each level between them; all of them from two on."""
    levels, known = _levels(people)
    if not known.any():
        return None

    def pairs(rows: Rows, columns: Rows) -> Points:
        steps = np.minimum(np.abs(levels[rows][:, None] - levels[columns]), APART)
        counted = steps * (known[rows][:, None] & known[columns])
        given: Points = counted.astype(np.int16) * np.int16(points) // np.int16(APART)
        return given

    return pairs


def _some_overlap(people: People, points: int) -> PairPoints | None:
    """Points if they have a few interests and contacts in common; half of them for some more."""
    liked = [person.interests for person in people]
    met = [tuple(map(str, person.contacts)) for person in people]
    interests, contacts = Common(liked, liked), Common(met, met)
    if not interests and not contacts:
        return None

    def pairs(rows: Rows, columns: Rows) -> Points:
        overlap = interests.block(rows, columns).astype(np.int16) + contacts.block(rows, columns)
        few, more = (overlap > 0) & (overlap <= A_FEW), (overlap > A_FEW) & (overlap <= 2 * A_FEW)
        given: Points = few * np.int16(points) + more * np.int16(points // 2)
        return given

    return pairs


ACQUAINTANCE = (
    Rule(
        "strangers",
        "they don't know each other yet (the less, the better they do)",
        readings=(_everybody,),
        shares=lambda ties: {pair: -share for pair, share in ties.acquaintance.items()},
    ),
    Rule("tenure", "one is new and the other has been here long", readings=(_new_and_long,)),
    Rule("peers", "they are on the same level", readings=(_same_level,)),
    Rule(
        "levels",
        "one is further up than the other (the full weight from two levels on)",
        readings=(_levels_apart,),
    ),
    Rule(
        "overlap",
        "they have a few interests and contacts in common, rather than none or many",
        readings=(_some_overlap,),
    ),
)
