"""All rules, and their points in total."""

from dataclasses import fields

from bot.matching.core.policy import Weights
from bot.matching.rules.acquaintance import ACQUAINTANCE
from bot.matching.rules.meeting import MEETING
from bot.matching.rules.rule import Rule
from bot.matching.rules.topics import TOPICS

_BY_NAME = {rule.name: rule for rule in (*ACQUAINTANCE, *MEETING, *TOPICS)}
RULES = tuple(_BY_NAME[each.name] for each in fields(Weights))  # every weight belongs to a rule


def points_of(rule: Rule, weights: Weights) -> int:
    """The points that a rule gives."""
    points: int = getattr(weights, rule.name)
    return points


def most_taste(weights: Weights) -> int:
    """The most taste that two people can have."""
    return sum(rule.most * points_of(rule, weights) for rule in RULES)
