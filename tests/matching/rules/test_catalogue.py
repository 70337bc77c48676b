"""Each rule is declared in full, and told where people look it up."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from bot.matching import Ties, Weights
from bot.matching.rules.acquaintance import ACQUAINTANCE
from bot.matching.rules.catalogue import RULES, most_taste, points_of
from bot.matching.rules.meeting import MEETING
from bot.matching.rules.rule import Rule
from bot.matching.rules.topics import TOPICS

PAGE = (Path(__file__).parents[3] / "docs" / "matching.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| (\d+) \| (.+) \|$", PAGE, re.MULTILINE)
SOME_TIES = Ties(acquaintance={(1, 2): 1})


def test_each_rule_has_its_weight_and_each_weight_its_rule() -> None:
    """No rule is declared whose points nobody can set."""
    declared = [rule.name for rule in (*ACQUAINTANCE, *MEETING, *TOPICS)]
    assert sorted(declared) == sorted(each.name for each in fields(Weights))
    assert [rule.name for rule in RULES] == [each.name for each in fields(Weights)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_something_or_gives_no_points_to_pairs(rule: Rule) -> None:
    """What is each one's own, such as a liking for groups, has none; whatever else has no effect is a defect."""
    assert bool(rule.readings or rule.shares(SOME_TIES)) == (rule.most > 0)
    assert rule.meaning
    assert not rule.meaning.endswith(".")


def test_the_page_tells_of_each_rule() -> None:
    """docs/matching.md has every rule with the points it usually gives, in the order of what they weigh."""
    usual = sorted(RULES, key=lambda rule: -points_of(rule, Weights()))
    assert [(rule.name, str(points_of(rule, Weights())), rule.meaning) for rule in usual] == ROWS


def test_the_most_that_two_can_have_counts_each_rule_as_often_as_it_may_hold() -> None:
    """Where all weigh the same, that is so many times."""
    ones = Weights(**{each.name: 1 for each in fields(Weights)})
    assert most_taste(ones) == sum(rule.most for rule in RULES)
    assert most_taste(Weights(**{each.name: 0 for each in fields(Weights)})) == 0
