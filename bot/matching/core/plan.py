"""A round's plan: who meets whom, why, and what had to give way."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.rounds.round import Reason, Weakness
from bot.matching.core.report import Report

Progress = Callable[[float], None]  # called with the share of people examined so far, 0 to 1


@dataclass(frozen=True, slots=True)
class PlannedMatch:
    """A group to be introduced.

    Args:
        people: ids, ascending.
        reasons: the weightiest first.
        weaknesses: where it falls short of what another round could give.
    """

    people: tuple[int, ...]
    reasons: tuple[Reason, ...]
    weaknesses: tuple[Weakness, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """The outcome of planning a round.

    Args:
        matches: ordered by their people.
        alone: the ids of people who have nobody left to meet, ascending.
        report: how good the round is, and what had to give way.
        waiting: the ids of people whose turn with a host has not come, ascending.
    """

    matches: tuple[PlannedMatch, ...]
    alone: tuple[int, ...]
    report: Report
    waiting: tuple[int, ...] = ()
