"""Whether two people are able to meet at all: at the same time, in the same place, in the same language."""

from collections.abc import Callable
from functools import reduce
from operator import and_

import numpy as np
from numpy.typing import NDArray

from bot.domain.rounds.round import WeaknessKind
from bot.matching.core.policy import MOST
from bot.matching.core.situation import Situation
from bot.matching.rules.catalogue import RULES
from bot.matching.rules.pairs import Rows
from bot.matching.rules.rule import People

AblePairs = Callable[[Rows, Rows], NDArray[np.bool_] | np.bool_]
VITAL = tuple(rule for rule in RULES if rule.vital)


def able_to_meet(people: People) -> AblePairs:
    """Whether each pair of a block gets something from every vital rule, whatever the rule's weight.

    Args:
        people: with words that are compared (`Situation.compared`).
    """
    found = (reading(people, MOST) for rule in VITAL for reading in rule.readings)
    parts = [part for part in found if part]
    return lambda rows, columns: reduce(and_, (part(rows, columns) > 0 for part in parts))


def gaps(people: People) -> tuple[WeaknessKind, ...]:
    """What keeps a group from meeting, by the vital rules; nothing does if it is empty."""
    situation = Situation(tuple(people))
    return tuple(weakness.kind for rule in VITAL for weakness in rule.weaknesses(people, situation))
