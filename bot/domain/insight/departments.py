"""Which departments were introduced to which, coarsely: in steps of five couples, small departments without a name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations_with_replacement

from bot.domain.rounds.numbers import Reach
from bot.domain.small_numbers import in_steps
from bot.domain.typed import plain


@dataclass(frozen=True, slots=True)
class DepartmentMap:
    """Couples of two departments who were introduced for the first time, in steps of five.

    Args:
        names: the departments, those with the most couples first.
        cells: how many couples, at least, by the places of the departments, the lower place first; where there are
            fewer than five, nothing.
    """

    names: tuple[str, ...]
    cells: dict[tuple[int, int], int]

    def cell(self, one: int, other: int) -> int:
        """How many couples of two departments there are at least; 0 for fewer than five."""
        return self.cells.get((min(one, other), max(one, other)), 0)


def department_map(rounds: Iterable[Reach]) -> DepartmentMap:
    """Add up what rounds reached, whatever a department is spelt like in each."""
    couples: Counter[tuple[str, str]] = Counter()
    spelling: dict[str, str] = {}
    for reach in rounds:
        for one, other, count in reach.new:
            keys = sorted((plain(one), plain(other)))
            couples[keys[0], keys[1]] += count
            spelling |= {plain(one): one, plain(other): other}
    names = {key for pair in couples for key in pair} - {""}
    weight = {name: sum(count for pair, count in couples.items() if name in pair) for name in names}
    order = sorted(names, key=lambda name: (-weight[name], name))
    cells = {
        (one, other): told
        for one, other in combinations_with_replacement(range(len(order)), 2)
        if (told := in_steps(couples[min(order[one], order[other]), max(order[one], order[other])]))
    }
    return DepartmentMap(tuple(spelling[key] for key in order), cells)


def bridged_by_chance(rounds: Iterable[Reach]) -> list[int]:
    """How many pairs of departments chance would have brought together, after each round."""
    so_far: set[tuple[str, str]] = set()
    found = []
    for reach in rounds:
        so_far |= {
            (min(pair), max(pair)) for pair in (tuple(map(plain, each)) for each in reach.chance_pairs)
        }
        found.append(len(so_far))
    return found
