"""What people are worth to anyone who meets them, for a solver that is slow where that differs much."""

import numpy as np

from bot.matching.weights.scale import FULL, PairWeights
from bot.matching.weights.score import Score


def prices(score: Score) -> PairWeights:
    """A price for each person, in compressed weights, so that most good pairs are worth the same without them.

    Someone's priority counts with everyone they may well meet, so it is their price. If one department has more
    than half of the people, those from outside it are scarce. They cost what its members gain by meeting one of
    them: a pair across departments, and the priority of the last member for whom there is someone from outside.
    Envoys are scarce, too, as all but one of their hosts meet somebody else; they cost what they are sent for.
    """
    claims = score.priorities * (FULL * score.scale.compressed_priority)
    sent = score.envoys.sent * score.scale.compressed_bridge
    inside = score.in_largest
    outside = np.count_nonzero(~inside)
    if not (score.over_half and outside):
        return claims + sent
    last = np.sort(claims[inside])[-outside]
    asked: PairWeights = np.where(
        inside, np.maximum(claims - last, 0), claims + last + score.scale.compressed_across
    )
    return asked + sent
