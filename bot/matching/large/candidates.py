"""The few best partners for each of many people, found block by block."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.core.plan import Progress
from bot.matching.rules.pairs import Positions
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score

BEST = 32  # for each person; half as many of the own department, if it has more than half of the people
RANDOM = 4  # random ones on top, so that a favourite of all does not leave the others without anyone
ROWS = 64  # scored at a time: some 5 MB for ten thousand people, which fit into a processor's cache


@dataclass(frozen=True, slots=True)
class Candidates:
    """Couples worth considering, each once.

    Args:
        a, b: positions, a before b, ascending.
        weights: what each couple is worth.
    """

    people: int
    a: Positions
    b: Positions
    weights: NDArray[np.int64]


def candidates(score: Score, seed: int, progress: Progress, most: int = BEST) -> Candidates:
    """Each person's best partners, and some random ones.

    What people's priorities add is left out when partners are compared. Everyone would choose the same few people
    with a high priority otherwise, though it counts as much with one partner as with another.

    Args:
        progress: called after each block with the share of people examined so far, 0 to 1.
        most: how many are a person's best.
    """
    n = len(score)
    chance = np.random.default_rng(seed)
    codes, weights = [], []
    for start in range(0, n, ROWS):
        rows = np.arange(start, min(start + ROWS, n))
        block = score.block(slice(start, start + ROWS))
        suits = block - score.claims(rows) if score.priorities.any() else block
        best = [_best(suits, most), chance.integers(n, size=(len(rows), RANDOM))]
        if score.over_half:
            best.append(_best_inside(score, suits, rows, most // 2))
        chosen = np.hstack(best)
        worth = np.take_along_axis(block, chosen, 1)
        allowed = worth > FORBIDDEN
        rows = np.broadcast_to(rows[:, None], chosen.shape)
        codes.append((np.minimum(rows, chosen) * n + np.maximum(rows, chosen))[allowed])
        weights.append(worth[allowed])
        progress((start + len(block)) / n)
    once, first = np.unique(np.concatenate(codes), return_index=True)
    return Candidates(n, once // n, once % n, np.concatenate(weights)[first])


def _best(suits: NDArray[np.int64], count: int) -> Positions:
    """The columns of each row's greatest values."""
    n = suits.shape[1]
    return np.argpartition(suits, n - count)[:, n - count :]


def _best_inside(score: Score, suits: NDArray[np.int64], rows: Positions, most: int) -> Positions:
    """The best ones of the largest department: some of its members have only each other to meet."""
    inside = np.flatnonzero(score.in_largest)
    best = inside[_best(suits[:, inside], most)]
    return np.where(score.in_largest[rows][:, None], best, best[:, :1])
