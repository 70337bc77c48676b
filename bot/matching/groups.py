"""How many sit together, and who joins whom."""

from collections.abc import Iterable, Sequence
from functools import cache
from heapq import nlargest, nsmallest
from itertools import combinations, islice, product
from random import Random

from bot.matching.division import Group, Weight, best_division, total
from bot.matching.pairing import best_pairs

LARGEST = 4  # people in a match, whatever the group size
ALL_TRIOS = 21  # people up to whom every trio is tried: a tenth of a second
ALL_GROUPS = 15  # people up to whom all groups of three or four are: a fifth of a second at worst
TRIES = 16  # beyond: people who might be the third of a trio
FEW = 100  # up to so many, each try may cost a matching of its own
EFFORT = 40_000  # of shuffling a few groups; one time costs about the square of the number of people
SHUFFLED = 3  # groups at a time


def how_many(people: int, size: int) -> int:
    """The number of groups for so many people: full ones with the odd people in them, more where that is too many."""
    largest = min(size + 1, LARGEST)
    return max(1, people // size, -(-people // largest))


def form_groups(people: Sequence[int], size: int, weight: Weight, chance: Random) -> list[Group]:
    """Put everyone into a group; the sizes of the groups differ by one at most.

    Few people are put together in the best way there is: everyone up to ``ALL_GROUPS``, pairs and a trio up to
    ``ALL_TRIOS``. Among more, the best pairs come first, then the others join them, one to each group at a time.

    Args:
        people: the ids of two people or more, ordered.
        size: the program's group size.
        weight: what it is worth to put two together; a group is worth the sum over its pairs.
        chance: draws candidates where there are too many to look at all.
    """
    if len(people) <= FEW:
        weight = cache(weight)
    if size > 2 and len(people) <= ALL_GROUPS:
        return best_division(people, how_many(len(people), size), weight)
    pairs = best_pairs(people, weight, chance)
    if size == 2:
        return _with_trio(pairs, people, weight, chance) if len(people) % 2 else list(pairs)
    groups: list[Group] = [*nlargest(how_many(len(people), size), pairs, key=lambda pair: weight(*pair))]
    while unseated := set(people).difference(*groups):
        groups = _seat_one_each(groups, sorted(unseated), weight, chance)
    return _shuffled(groups, weight, chance) if len(people) <= FEW else groups


def _shuffled(groups: list[Group], weight: Weight, chance: Random) -> list[Group]:
    """Improve these groups; then, again and again, seat a few of them by chance and see if that leads further."""
    best = _improved(groups, weight)
    for _ in range(EFFORT // sum(map(len, groups)) ** 2):
        order = chance.sample(best, len(best))
        mixed = [*_reseated(order[:SHUFFLED], chance), *order[SHUFFLED:]]
        best = max(best, _improved(mixed, weight), key=lambda groups: total(groups, weight))
    return best


def _reseated(groups: list[Group], chance: Random) -> list[Group]:
    """The same people in groups of the same sizes, by chance."""
    people = [person for group in groups for person in group]
    seats = iter(chance.sample(people, len(people)))
    return [tuple(islice(seats, len(group))) for group in groups]


def _improved(groups: list[Group], weight: Weight) -> list[Group]:
    """Let two people change places as long as that is better for the whole."""
    groups = list(groups)
    better = True
    while better:
        better = False
        for one, other in combinations(range(len(groups)), 2):
            for a, b in product(groups[one], groups[other]):
                swapped = _replace(a, b, [groups[one]]) + _replace(b, a, [groups[other]])
                if total(swapped, weight) > total((groups[one], groups[other]), weight):
                    groups[one], groups[other] = swapped
                    better = True
                    break
    return groups


def _seat_one_each(groups: list[Group], unseated: list[int], weight: Weight, chance: Random) -> list[Group]:
    """Let one person join each group, as far as they go round."""

    def joining(a: Group, b: Group) -> int | None:
        return None if (len(a) == 1) == (len(b) == 1) else sum(weight(one, other) for one in a for other in b)

    seated = best_pairs([*groups, *((person,) for person in unseated)], joining, chance)
    joined = {group for group, _ in seated}
    return [
        *(group + single for group, single in seated),
        *(group for group in groups if group not in joined),
    ]


def _with_trio(pairs: Sequence[Group], people: Sequence[int], weight: Weight, chance: Random) -> list[Group]:
    """Make the best pairs of an odd number of people into pairs and a trio; the best total of some tries wins.

    Few people leave little choice, so there the others are paired anew around each trio.
    """
    if len(people) <= ALL_TRIOS:
        plans = _paired_around(combinations(people, 3), people, weight, chance)
    else:
        plans = _trio_plans(pairs, people, weight)
        if len(people) <= FEW:
            plans = _paired_around((max(plan, key=len) for plan in plans), people, weight, chance)
    return max(plans, key=lambda groups: total(groups, weight))


def _paired_around(
    trios: Iterable[Group], people: Sequence[int], weight: Weight, chance: Random
) -> list[list[Group]]:
    """For each trio the plan in which the others are paired in the best way."""
    return [
        [trio, *best_pairs([person for person in people if person not in trio], weight, chance)]
        for trio in trios
    ]


def _trio_plans(pairs: Sequence[Group], people: Sequence[int], weight: Weight) -> list[list[Group]]:
    """Plans whose third is the person left over, or someone who gives them their place in a pair."""
    partners = {one: other for a, b in pairs for one, other in ((a, b), (b, a))}
    (left,) = set(people).difference(partners)

    def loss(third: int) -> int:
        partner = partners.get(third)
        return 0 if partner is None else weight(third, partner) - weight(left, partner)

    thirds = nsmallest(TRIES, people, key=loss)
    return [_join_best(_replace(third, left, pairs), third, weight) for third in thirds]


def _replace(old: int, new: int, groups: Iterable[Group]) -> list[Group]:
    return [tuple(new if person == old else person for person in group) for group in groups]


def _join_best(pairs: list[Group], third: int, weight: Weight) -> list[Group]:
    best = max(pairs, key=lambda pair: sum(weight(person, third) for person in pair))
    return [(*pair, third) if pair == best else pair for pair in pairs]
