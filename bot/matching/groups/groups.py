"""How many people sit together, and who joins whom."""

from itertools import combinations
from random import Random

import numpy as np

from bot.matching.core.plan import Progress
from bot.matching.core.policy import largest
from bot.matching.fairness.lookahead import foresighted
from bot.matching.groups.couples import couple
from bot.matching.groups.placing import placed
from bot.matching.groups.trio import with_trio
from bot.matching.solvers.swaps import Group, Seating
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score

TABLE = 48  # people who swap places with each other
PASSES = 3  # times that people are dealt to tables, if there is more than one table


def how_many(people: int, size: int) -> int:
    """How many groups to form: full ones that absorb leftover people, or more if they would get too large."""
    return max(1, people // size, -(-people // largest(size)))


def form_groups(score: Score, size: int, chance: Random, progress: Progress) -> tuple[list[Group], list[int]]:
    """Put everyone into a group; group sizes differ by at most one, unless some people must never meet.

    Args:
        size: the policy's group size.
        progress: called in larger rounds with the share of people examined so far, 0 to 1.

    Returns:
        The groups, by position, and the people who are in none.
    """
    couples = couple(score, chance, progress)
    alone = sorted(set(range(len(score))).difference(*couples))
    if size == 2:
        groups: list[Group] = list(couples)
        if len(alone) == 1 and (trios := with_trio(score, couples, alone[0])):
            groups, alone = trios, []
        if not alone:
            return foresighted(score, groups, chance), []
    else:
        order = [person for each in couples for person in each] + alone
        groups = _shuffled(score, _dealt(order, how_many(len(score), size)), size, chance)
        groups, alone = _parted(score, groups)
    return placed(score, groups, alone, largest(size))


def _dealt(people: list[int], count: int) -> list[Group]:
    """Split people into `count` consecutive groups, the larger ones first."""
    return [tuple(map(int, group)) for group in np.array_split(people, count)]


def _shuffled(score: Score, groups: list[Group], size: int, chance: Random) -> list[Group]:
    """Let people swap places; if they are many, at tables of a few groups, which are dealt anew a few times."""
    at_once = max(2, TABLE // size)
    for _ in range(PASSES if len(groups) > at_once else 1):
        chance.shuffle(groups)
        tables = [groups[start : start + at_once] for start in range(0, len(groups), at_once)]
        groups = [group for table in tables for group in _at_table(score, table, size, chance)]
    return groups


def _at_table(score: Score, groups: list[Group], size: int, chance: Random) -> list[Group]:
    people = np.array(sorted(person for group in groups for person in group))
    place = {int(person): number for number, person in enumerate(people)}
    seating = Seating(
        score.block(people, people),
        [tuple(place[person] for person in group) for group in groups],
        score.larger_costs[people],
        [len(group) > size for group in groups],
    )
    return [tuple(int(people[one]) for one in group) for group in seating.shuffled(chance).groups]


def _parted(score: Score, groups: list[Group]) -> tuple[list[Group], list[int]]:
    """Take out people who must never meet someone in their group, as few as possible."""
    kept: list[Group] = []
    alone: list[int] = []
    for group in groups:
        block = score.block(np.array(group), np.array(group))
        best = max(
            (some for count in range(len(group) + 1) for some in combinations(range(len(group)), count)),
            key=lambda some: (
                len(some) if all(block[pair] > FORBIDDEN for pair in combinations(some, 2)) else -1
            ),
        )
        if len(best) > 1:
            kept.append(tuple(group[one] for one in best))
            alone += [person for one, person in enumerate(group) if one not in best]
        else:
            alone += group
    return kept, alone
