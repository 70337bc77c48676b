"""A round's plan: who meets whom, why, and what had to give way."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from bot.domain.round import Reason, Weakness
from bot.matching.candidates import Progress
from bot.matching.groups import form_groups
from bot.matching.reasons import reasons_for
from bot.matching.report import Report, report_on
from bot.matching.score import Score
from bot.matching.shuffle import Group
from bot.matching.situation import Situation
from bot.matching.weaknesses import weaknesses_of


@dataclass(frozen=True, slots=True)
class PlannedMatch:
    """A group to be introduced.

    Args:
        people: ids, ascending.
        reasons: the weightiest first.
        weaknesses: what is less good about it than it could be in another round.
    """

    people: tuple[int, ...]
    reasons: tuple[Reason, ...]
    weaknesses: tuple[Weakness, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """What a round would arrange.

    Args:
        matches: ordered by their people.
        alone: the ids of those whom nobody is left for, ascending.
        report: how good it is, and what had to give way.
    """

    matches: tuple[PlannedMatch, ...]
    alone: tuple[int, ...]
    report: Report


def plan_round(situation: Situation, progress: Progress = lambda _: None) -> RoundPlan:
    """Put everyone together who can be, in the order of the policy's ranks.

    Args:
        progress: told now and then, in large rounds, which share of the people has been looked at.
    """
    score = Score(situation)
    if len(score) < 2:
        return described(score, [], range(len(score)))
    return described(
        score, *form_groups(score, situation.policy.group_size, Random(situation.seed), progress)
    )


def described(score: Score, groups: Iterable[Group], alone: Iterable[int]) -> RoundPlan:
    """Groups and people by their positions, with reasons, weaknesses and the report."""
    people = score.situation.people
    seated = [
        tuple(people[one] for one in group) for group in sorted(tuple(sorted(group)) for group in groups)
    ]
    matches = tuple(
        PlannedMatch(
            tuple(person.id for person in group),
            reasons_for(group, score.situation),
            weaknesses_of(group, score.situation),
        )
        for group in seated
    )
    left = tuple(people[one].id for one in sorted(alone))
    return RoundPlan(matches, left, report_on(score, [match.people for match in matches], left))
