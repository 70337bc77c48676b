"""The best groups of few people where some must not meet."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import History, Person, Policy, Situation, largest, plan_round
from bot.matching.groups.exact import MISFIT, best_groups, seated_anew
from bot.matching.groups.groups import how_many
from bot.matching.weights.score import Score
from tests.effort import examples
from tests.matching.people import (
    Group,
    Judge,
    Partition,
    excluding,
    groups,
    lively,
    situations,
    strangers,
    together,
    usual_sizes,
)

MANY = 18  # more than are seated at once


def fits(size: int, sizes) -> int:
    """How badly these sizes of groups fit."""
    return sum(MISFIT[size][length] for length in sizes)


@pytest.mark.parametrize("size", [2, 3, 4])
def test_the_usual_sizes_fit_best(size):
    """Of all ways to divide two to thirty people where nobody excludes anybody."""
    best: list[float] = [0, *[float("inf")] * 30]
    for people in range(2, 31):
        best[people] = min(
            best[people - one] + misfit for one, misfit in MISFIT[size].items() if one <= people
        )
        assert fits(size, usual_sizes(people, size)) == best[people], people
        assert len(usual_sizes(people, size)) == how_many(people, size), people


def ways(people: tuple[int, ...], allowed, most: int):
    """Every way to seat people in groups of two or more who may all meet, with some in none."""
    if not people:
        yield []
        return
    first, *others = people
    yield from ways(tuple(others), allowed, most)
    for count in range(1, most):
        for mates in combinations(others, count):
            if all(allowed(*pair) for pair in combinations((first, *mates), 2)):
                for rest in ways(tuple(one for one in others if one not in mates), allowed, most):
                    yield [(first, *mates), *rest]


@examples(40)
@given(situations(2, 7, exclusions=14))
def test_no_rank_is_worse_than_in_any_other_way(situation):
    """Who is placed comes first, then sizes, then the ranks in their order."""
    size, judge = situation.policy.group_size, Judge(situation)
    apart = {frozenset(pair) for pair in situation.ties.exclusions}
    if situation.policy.reporting_lines or size == 2:
        return

    def promise(seated: Partition) -> tuple[int, ...]:
        placed = sum(map(len, seated))
        return (placed, -fits(size, map(len, seated)), *judge.worth(seated))

    ids = tuple(one.id for one in situation.people)
    best = max(promise(way) for way in ways(ids, lambda a, b: frozenset((a, b)) not in apart, largest(size)))
    assert promise(groups(plan_round(situation))) == best


def test_whoever_met_lately_is_not_seated_together_again():
    """There are two ways to place four of five people, of which one has a repeat."""
    people = tuple(Person(one, team) for one, team in ((0, "A"), (4, "B"), (6, "D"), (8, "B"), (9, "C")))
    past = History([together(0, 4, rounds_ago=5), together(0, 8, rounds_ago=3)])
    apart = excluding((0, 6), (0, 9), (6, 9))
    plan = plan_round(Situation(people, past, Policy(3, repeat_gap=6), ties=apart))
    assert len(plan.alone) == 1
    assert plan.report.too_soon == 0


@examples(15)
@given(st.integers(0, 2**32), st.sampled_from((3, 4)))
def test_many_people_are_seated_anew_a_few_at_a_time(seed, size):
    """Nobody is lost or there twice, nobody sits with whom they exclude, and no fewer are placed."""
    draw, people = Random(seed), lively(MANY, seed)
    pairs = list(combinations(range(MANY), 2))
    apart = {pair for pair in pairs if draw.random() < 0.3}
    score = Score(Situation(people, policy=Policy(size), ties=excluding(*((a + 1, b + 1) for a, b in apart))))
    seated: list[Group] = [
        pair for pair in ((one, one + 1) for one in range(0, MANY, 2)) if pair not in apart
    ]
    alone = sorted(set(range(MANY)).difference(*seated))
    found, left = seated_anew(score, seated, alone, range(MANY), Random(1))
    assert sorted([*left, *(one for group in found for one in group)]) == list(range(MANY))
    assert not apart.intersection(pair for group in found for pair in combinations(sorted(group), 2))
    assert len(left) <= len(alone)
    assert fits(size, map(len, found)) <= fits(size, map(len, seated)) or len(left) < len(alone)


def test_who_suits_nobody_is_in_no_group():
    """All others are."""
    score = Score(Situation(strangers(4), policy=Policy(3), ties=excluding((1, 2), (1, 3), (1, 4))))
    assert best_groups(score, range(4)) == ([(1, 2, 3)], [0])
    assert best_groups(score, (0, 1)) == ([], [0, 1])
