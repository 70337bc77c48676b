"""Newcomers meet old hands, who take turns; everyone else meets as usual."""

from random import Random

import numpy as np

from bot.matching.core.plan import Progress
from bot.matching.core.policy import largest
from bot.matching.groups.groups import form_groups
from bot.matching.groups.placing import placed
from bot.matching.roles.assigning import assigned, levels
from bot.matching.roles.seated import Seated, by_side, out_of
from bot.matching.solvers.swaps import Group
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score

PAIR = 2


def welcome(score: Score, chats: int, chance: Random, progress: Progress) -> Seated:
    """Pair newcomers with old hands, and then everyone who is left as usual.

    A newcomer's second chat takes an old hand of their own, so that no old hand has two. Where there are too
    few, every newcomer has a chat before anyone has two; whoever finds none meets as usual.

    Args:
        chats: how many chats a newcomer has.
    """
    groups = _welcomed(score, chats)
    everyone = range(len(score))
    rest = out_of(groups, [*everyone])
    if len(rest) >= PAIR:
        part = Score(score.situation.among({score.situation.people[one].id for one in rest}))
        formed, over = form_groups(part, PAIR, chance, progress)
        groups += [tuple(rest[one] for one in group) for group in formed]
        rest = [rest[one] for one in over]
    for one in rest:
        groups = _joined(score, groups, one)
    return Seated(groups, out_of(groups, [*everyone]), [])


def _welcomed(score: Score, chats: int) -> list[Group]:
    """The pairs of a newcomer and an old hand."""
    history, people = score.situation.history, score.situation.people
    new, old = by_side(score)
    seats = [(number, one) for number in range(chats) for one in new]
    worth = score.block(np.array([one for _, one in seats], np.intp), np.array(old, np.intp))
    found = assigned(
        score.scale,
        worth,
        levels([(-number, history.was_left_over(people[one].id)) for number, one in seats]),
        levels([-history.turns(people[one].id) for one in old]),
    )
    return [tuple(sorted((seats[row][1], old[column]))) for row, column in found]


def _joined(score: Score, groups: list[Group], person: int) -> list[Group]:
    """Have someone who is left over join the pair that suits them best, or regroup some to make room."""
    row = score.block(np.array([person]))[0]
    rooms = [
        (int(row[list(group)].sum() - score.larger_costs[list(group)].sum()), -number)
        for number, group in enumerate(groups)
        if len(group) < largest(PAIR) and int(row[list(group)].min()) > FORBIDDEN
    ]
    if rooms:
        best = -max(rooms)[1]
        joined = tuple(sorted((*groups[best], person)))
        return [*groups[:best], joined, *groups[best + 1 :]]
    often = [one for group in groups for one in group]
    movable = [group for group in groups if all(often.count(one) == 1 for one in group)]
    moved, _ = placed(score, movable, [person], largest(PAIR))
    return [*(group for group in groups if group not in movable), *moved]
