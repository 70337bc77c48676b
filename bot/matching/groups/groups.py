"""How many people sit together, and who joins whom."""

from itertools import combinations
from random import Random

import numpy as np

from bot.matching.core.plan import Progress
from bot.matching.core.policy import largest
from bot.matching.fairness.lookahead import foresighted
from bot.matching.groups.couples import couple
from bot.matching.groups.exact import FEW, best_groups, seated_anew
from bot.matching.groups.placing import placed
from bot.matching.groups.trio import with_trio
from bot.matching.solvers.reassignment import reassigned
from bot.matching.solvers.swaps import Group, Seating
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score

SWAPPED = 80  # up to this many people swap places two at a time, which is slow but finds the best: an eighth of a second
PART = 1000  # of more, people who change places with each other
STEPS = 100_000  # times that they do, divided by how many they are: half a second
PASSES = 3  # times that people are divided into parts, if there is more than one


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
    if size > 2 and len(score) <= FEW:
        return best_groups(score, range(len(score)))
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
        groups = _improved(score, _dealt(order, how_many(len(score), size)), size, chance)
    return _all_placed(score, groups, chance)


def _all_placed(score: Score, groups: list[Group], chance: Random) -> tuple[list[Group], list[int]]:
    """Part those who must never meet, find a place for whoever is in no group then, and the best one nearby."""
    kept, alone = _parted(score, groups)
    alone += set(range(len(score))).difference(*groups)
    if not alone:
        return kept, []
    if len(score) <= FEW:
        return best_groups(score, range(len(score)))
    now, left = placed(score, kept, sorted(alone), largest(score.situation.policy.group_size))
    moved = sorted({*alone}.union(*set(now).difference(groups)))
    return seated_anew(score, now, left, moved, chance)


def _dealt(people: list[int], count: int) -> list[Group]:
    """Split people into `count` consecutive groups, the larger ones first."""
    return [tuple(map(int, group)) for group in np.array_split(people, count)]


def _improved(score: Score, groups: list[Group], size: int, chance: Random) -> list[Group]:
    """Let people change places; very many do so in parts, into which they are divided anew a few times."""
    if len(score) <= SWAPPED:
        return _in_part(score, groups, size, chance, 0)
    at_once = PART // size
    passes = PASSES if len(groups) > at_once else 1
    times = STEPS // min(len(score), PART) // passes
    for _ in range(passes):
        chance.shuffle(groups)
        parts = [groups[start : start + at_once] for start in range(0, len(groups), at_once)]
        groups = [group for part in parts for group in _in_part(score, part, size, chance, times)]
    return groups


def _in_part(score: Score, groups: list[Group], size: int, chance: Random, times: int) -> list[Group]:
    """Let the people of some groups change places: one of each group at once, so many times, or two at a time."""
    people = np.array(sorted(person for group in groups for person in group))
    place = {int(person): number for number, person in enumerate(people)}
    weights, costs = score.block(people, people), score.larger_costs[people]
    seated = [tuple(place[person] for person in group) for group in groups]
    larger = [len(group) > size for group in groups]
    if times:
        found = reassigned(weights, seated, costs, larger, times, chance)
    else:
        found = Seating(weights, seated, costs, larger).shuffled(chance).groups
    return [tuple(int(people[one]) for one in group) for group in found]


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
