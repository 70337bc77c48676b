"""The best groups of few people: all ways are looked at."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import combinations

Group = tuple[int, ...]
Weight = Callable[[int, int], int]


def total(groups: Iterable[Group], weight: Weight) -> int:
    """What groups are worth: the sum over all pairs that sit together."""
    return sum(weight(a, b) for group in groups for a, b in combinations(group, 2))


def best_division(people: Sequence[int], count: int, weight: Weight) -> list[Group]:
    """The groups with the greatest total, so many of them, with sizes that differ by one at most.

    The first person chooses their group, then the first of those who are left, and so on. However the same people
    come to be left, their best groups are the same, so they are looked for once. For up to some fifteen people.
    """

    @cache
    def worth(group: Group) -> int:
        return total([group], weight)

    @cache
    def best(rest: Group, count: int) -> tuple[int, tuple[Group, ...]]:
        if count == 0:
            return 0, ()
        first, *others = rest
        choices: list[tuple[int, tuple[Group, ...]]] = []
        for size in {len(rest) // count, -(-len(rest) // count)}:
            for mates in combinations(others, size - 1):
                left, groups = best(tuple(one for one in others if one not in mates), count - 1)
                choices.append((left + worth((first, *mates)), ((first, *mates), *groups)))
        return max(choices)

    return list(best(tuple(people), count)[1])
