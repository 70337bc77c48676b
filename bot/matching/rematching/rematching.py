"""Changes a round a little: places people who came or lost their group, and keeps nearly all other groups."""

from collections.abc import Sequence
from random import Random

import numpy as np

from bot.matching.core.plan import RoundPlan
from bot.matching.core.situation import Situation
from bot.matching.groups.groups import form_groups
from bot.matching.planning import described, plan_round
from bot.matching.solvers.swaps import Group
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score

HELPERS = 5  # groups that may be changed for people who lost theirs or have none yet


def rematch(before: Sequence[Sequence[int]], situation: Situation) -> RoundPlan:
    """Implement ``verbs.rematch``."""
    if situation.policy.roles:
        return plan_round(situation, lambda _: None)
    score = Score(situation)
    place = {person.id: number for number, person in enumerate(situation.people)}
    complete = [tuple(place[one] for one in group) for group in before if all(one in place for one in group)]
    whole = [group for group in complete if _may_stay(group, score)]
    loose = sorted(set(range(len(score))).difference(*whole))
    if not loose:
        return described(score, whole, [])
    alone_plan = _formed(score, loose)
    if _is_good(alone_plan, score):
        return described(score, [*whole, *alone_plan[0]], [])
    helpers = _helpers(score, whole, loose)
    people = sorted({*loose, *(person for group in helpers for person in group)})
    groups, alone = _formed(score, people)
    return described(score, [*(group for group in whole if group not in helpers), *groups], alone)


def _may_stay(group: Group, score: Score) -> bool:
    """Whether a group has two or more people, all of whom may still meet each other."""
    block = score.block(np.array(group, np.intp), np.array(group, np.intp))
    return len(group) > 1 and int(block[~np.eye(len(group), dtype=np.bool_)].min()) > FORBIDDEN


def _formed(score: Score, people: Sequence[int]) -> tuple[list[Group], list[int]]:
    """Form the best groups of some of the people, by position."""
    situation = score.situation
    if len(people) < 2:
        return [], list(people)
    part = Score(situation.among({situation.people[one].id for one in people}))
    groups, alone = form_groups(part, situation.policy.group_size, Random(situation.seed), lambda _: None)
    return [tuple(people[one] for one in group) for group in groups], [people[one] for one in alone]


def _is_good(formed: tuple[list[Group], list[int]], score: Score) -> bool:
    """Whether everyone found a group of the usual size, without weaknesses that other groups could mend."""
    groups, alone = formed
    usual = all(len(group) == score.situation.policy.group_size for group in groups)
    plan = described(score, groups, alone).report
    return usual and not (alone or plan.too_soon or plan.met_before or plan.insiders)


def _helpers(score: Score, whole: Sequence[Group], loose: Sequence[int]) -> list[Group]:
    """The groups that can help best: larger ones, which can spare someone, then those that suit the people."""
    rows = score.block(np.array(loose))
    worth = np.where(rows > FORBIDDEN, rows, 0).max(axis=0)

    def suits(group: Group) -> tuple[bool, int]:
        return len(group) > score.situation.policy.group_size, int(worth[list(group)].max())

    return sorted(whole, key=suits, reverse=True)[:HELPERS]
