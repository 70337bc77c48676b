"""The best couples among few or many people."""

from dataclasses import replace
from random import Random

import numpy as np

from bot.matching.core.plan import Progress
from bot.matching.large.assignment import assign
from bot.matching.large.candidates import candidates
from bot.matching.large.local_search import CoupleImprover
from bot.matching.large.prices import prices
from bot.matching.solvers.blossom import Couple, couples_of
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score

EXACT = 300  # up to this many people, all couples are considered: a fifth of a second
TOGETHER = 300  # people left over from circles who are coupled at once


def couple(score: Score, chance: Random, progress: Progress) -> list[Couple]:
    """Form as many couples as possible; of all such solutions, take the one with the greatest total.

    Exact up to ``EXACT`` people. Beyond that, the assignment problem on each person's best candidates leaves
    only a few people to be coupled exactly.

    Args:
        progress: called in larger rounds with the share of people examined so far, 0 to 1.
    """
    if len(score) <= EXACT:
        weights = score.block(slice(None))
        a, b = np.nonzero(np.triu(weights > FORBIDDEN, 1))
        worth = score.scale.strict(weights[a, b], len(score))
        return couples_of(zip(a.tolist(), b.tolist(), worth, strict=True))
    options = candidates(score, chance.getrandbits(32), progress)
    compressed = replace(options, weights=score.scale.compressed(options.weights))
    couples, over = assign(compressed, prices(score))
    matching = CoupleImprover(score, couples)
    for start in range(0, len(over), TOGETHER):
        matching.settle(over[start : start + TOGETHER])
    matching.mend(chance)
    return matching.couples
