"""Rules about how well people know each other, and how long they have been here."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from bot.domain.rounds.round import Reason, ReasonKind
from bot.matching.core.situation import Situation
from bot.matching.rules.common import Rows
from bot.matching.rules.rule import PairPoints, People, Points, Rule, ids

NEW = 183  # days: half a year
LONG = 730  # days: two years


def _everybody(_people: People, points: int) -> PairPoints:
    return lambda *_: np.int32(points)


def _recommended(people: People, situation: Situation) -> Iterator[Reason]:
    for pair in combinations(ids(people), 2):
        if situation.ties.recommendations.get(pair):
            yield Reason(ReasonKind.RECOMMENDED, pair)


def _new_and_long(people: People, points: int) -> PairPoints | None:
    """Points if one is new and the other has been here long."""
    new = np.array([person.tenure_days is not None and person.tenure_days <= NEW for person in people])
    long = np.array([person.tenure_days is not None and person.tenure_days >= LONG for person in people])
    if not (new.any() and long.any()):
        return None

    def pairs(rows: Rows, columns: Rows) -> Points:
        mixed = new[rows][:, None] & long[columns] | long[rows][:, None] & new[columns]
        given: Points = mixed * np.int32(points)
        return given

    return pairs


ACQUAINTANCE = (
    Rule(
        "recommended",
        "somebody thinks that they should meet",
        shares=lambda ties: ties.recommendations,
        reasons=_recommended,
    ),
    Rule(
        "strangers",
        "they don't know each other yet (the less, the better they do)",
        readings=(_everybody,),
        shares=lambda ties: {pair: -share for pair, share in ties.acquaintance.items()},
    ),
    Rule("tenure", "one is new and the other has been here long", readings=(_new_and_long,)),
)
