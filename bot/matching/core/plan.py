"""A round's plan: who meets whom, why, and what had to give way."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.rounds.round import Reason, Weakness
from bot.matching.core.report import Report

Progress = Callable[[float], None]  # told which share of the people has been looked at


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
