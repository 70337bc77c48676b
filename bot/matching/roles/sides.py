"""Two sides: everyone meets somebody of the other side, and nobody of their own."""

from collections.abc import Sequence

import numpy as np

from bot.matching.roles.assigning import assigned, levels
from bot.matching.roles.seated import Seated, by_side, out_of
from bot.matching.solvers.swaps import Group
from bot.matching.weights.score import Score


def pair_sides(score: Score) -> Seated:
    """Pair the people of both sides.

    Everyone has one chat. Only where one side has fewer people do those with the capacity have more, so that
    nobody of the other side is left over: everyone their second before anyone a third, and by turns. Whoever
    was left over last time goes first.
    """
    few, many = sorted(by_side(score), key=len)
    capacities = [score.situation.people[one].capacity for one in few]
    groups: list[Group] = []
    for chats in range(1, max(capacities, default=0) + 1):
        if sum(min(chats, capacity) for capacity in capacities) >= min(len(many), sum(capacities)):
            groups = _paired(score, few, many, chats)
            if not out_of(groups, many):
                break
    return Seated(groups, out_of(groups, [*few, *many]), [])


def _paired(score: Score, few: Sequence[int], many: Sequence[int], chats: int) -> list[Group]:
    """The pairs if those of the side with fewer people have at most so many chats."""
    history, people = score.situation.history, score.situation.people
    seats = [(number, one) for one in few for number in range(min(people[one].capacity, chats))]
    worth = score.block(np.array([one for _, one in seats], np.intp), np.array(many, np.intp))

    def goes_first(one: int) -> bool:
        return history.was_left_over(people[one].id)

    def seat_level(number: int, one: int) -> tuple[int, int]:
        return -number, -history.turns(people[one].id) if number else goes_first(one)

    found = assigned(
        score.scale,
        worth,
        levels([seat_level(number, one) for number, one in seats]),
        levels([goes_first(one) for one in many]),
    )
    return [tuple(sorted((seats[row][1], many[column]))) for row, column in found]
