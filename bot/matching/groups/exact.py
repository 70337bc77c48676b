"""The best groups of few people: every way to seat them counts, and who must never meet is in none of them."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, cycle, islice
from random import Random

from bot.matching.core.policy import largest
from bot.matching.solvers.swaps import Group
from bot.matching.weights.score import Score
from bot.matching.weights.worth import Worth

FEW = 14  # people: a twentieth of a second
PART = 12  # people of many who are seated anew at once: a fiftieth of a second
PARTS = 30
# By group size: how badly each number of people fits. Without exclusions, the best fit are those sizes that differ by at most
# one: four are better than one group of two more, and two in place of three cost more than two groups that take one more each.
MISFIT = {2: {2: 0, 3: 1}, 3: {2: 3, 3: 0, 4: 1}, 4: {2: 3, 3: 1, 4: 0}}
MOST_MISFIT = 3

Seats = tuple[Group, ...]


def best_groups(score: Score, people: Sequence[int]) -> tuple[list[Group], list[int]]:
    """Seat as many of a few people as possible, in groups whose sizes fit best, and of those the best.

    Dynamic programming over sets of people: the first of a set is alone or in one of the groups that they may be in,
    and what is best for the rest depends on nothing else (Held and Karp used it for orders, 1962).

    Args:
        people: positions; the time doubles with each.

    Returns:
        The groups, by position, and the people who are in none.
    """
    worth = Worth(score, people)
    options = [list(_options(worth, first)) for first in range(len(people))]

    @cache
    def best(left: int) -> tuple[int, Seats]:
        if not left:
            return 0, ()
        first = (left & -left).bit_length() - 1
        total, seats = best(left & left - 1)
        gone = ~left
        for members, value, group in options[first]:
            if not members & gone:
                more, others = best(left ^ members)
                if value + more > total:
                    total, seats = value + more, (group, *others)
        return total, seats

    _, seats = best(2 ** len(people) - 1)
    groups = [tuple(people[one] for one in group) for group in seats]
    return groups, sorted(set(people).difference(*groups))


def _options(worth: Worth, first: int) -> Iterator[tuple[int, int, Group]]:
    """Each group whose first person is given: its people as bits, what it is worth with its size, and its people."""
    count = len(worth.pairs)
    fit = worth.most
    placed = fit * (1 + MOST_MISFIT * count)
    mates = [one for one in range(first + 1, count) if worth.pairs[first, one] is not None]
    for more in range(1, largest(worth.usual)):
        for others in combinations(mates, more):
            group = (first, *others)
            if all(worth.pairs[pair] is not None for pair in combinations(others, 2)):
                value = placed * len(group) - fit * MISFIT[worth.usual][len(group)] + worth.of([group])
                yield sum(1 << one for one in group), value, group


def seated_anew(
    score: Score, groups: Sequence[Group], alone: Sequence[int], moved: Sequence[int], chance: Random
) -> tuple[list[Group], list[int]]:
    """Seat those who were moved anew, each with the people of some other groups, in the best way among themselves.

    Args:
        moved: positions; where they sit was found without regard to what it is worth.
    """
    now, left = [*groups], [*alone]
    for person in islice(cycle(moved), PARTS):
        chance.shuffle(now)
        now.sort(key=lambda group: person not in group)
        part = [person] if person in left else []
        others = []
        for group in now:
            if len(part) + len(group) <= PART:
                part += group
            else:
                others.append(group)
        found, over = best_groups(score, sorted(part))
        now = others + found
        left = sorted({*left}.difference(part).union(over))
    return now, left
