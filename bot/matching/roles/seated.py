"""What becomes of the people of a round with roles."""

from typing import NamedTuple

from bot.matching.core.sides import is_first
from bot.matching.solvers.swaps import Group
from bot.matching.weights.score import Score


class Seated(NamedTuple):
    """Groups and the people who are in none, by position; someone may be in several groups.

    Args:
        waiting: people whose turn has not come; they expect nobody in this round.
    """

    groups: list[Group]
    alone: list[int]
    waiting: list[int]


def by_side(score: Score) -> tuple[list[int], list[int]]:
    """The positions of the people of the first side, and of the others."""
    roles = score.situation.policy.roles
    people = score.situation.people
    first = [number for number, person in enumerate(people) if roles and is_first(person, roles)]
    return first, sorted({*range(len(people))}.difference(first))


def out_of(groups: list[Group], people: list[int]) -> list[int]:
    """Which people are in no group."""
    seated = {one for group in groups for one in group}
    return [one for one in people if one not in seated]
