"""Whoever is left over by couples makes a trio with one of them."""

from dataclasses import replace
from itertools import combinations
from random import Random

import numpy as np
import pytest

from bot.matching import History, Person, Situation
from bot.matching.groups import trio as module
from bot.matching.groups.couples import EXACT
from bot.matching.groups.trio import EVERY_TRIO, trio_worth, with_trio
from bot.matching.solvers.blossom import best_couples, couples_of
from bot.matching.weights.scale import FORBIDDEN, FULL
from bot.matching.weights.score import Score
from tests.effort import some
from tests.matching.people import colleagues, excluding, lively, partitions, strangers, together, usual_sizes

ALL = slice(None)


def grouped(score: Score) -> list[tuple[int, ...]]:
    """The groups, out of the best couples."""
    couples = best_couples(score.block(ALL))
    (alone,) = set(range(len(score))).difference(*couples)
    return with_trio(score, couples, alone)


def taste(score: Score, groups) -> int:
    """How well everyone suits whom they sit with."""
    points = score.scale.ranks(score.block(ALL)).taste
    return sum(int(points[pair]) for group in groups for pair in combinations(group, 2))


@pytest.mark.parametrize("count", [3, 5, 7, 9])
@pytest.mark.parametrize("seed", range(4))
def test_few_people_sit_in_the_best_way(count, seed):
    """All ways to seat up to nine people are tried."""
    score = Score(Situation(lively(count, seed), seed=seed))
    weights = score.block(ALL)

    def worth(groups) -> int:
        return sum(int(weights[pair]) for group in groups for pair in combinations(group, 2))

    assert worth(grouped(score)) == max(worth(way) for way in partitions(range(count), usual_sizes(count, 2)))


def test_more_than_a_few_hundred_people_get_one_trio():
    """There the third is whoever gives up their place at the least loss."""
    score = Score(Situation(strangers(41)))
    couples = [(one, one + 1) for one in range(0, 40, 2)]
    groups = with_trio(score, couples, 40)
    assert sorted(one for group in groups for one in group) == list(range(41))
    assert sorted(map(len, groups)) == [2] * 19 + [3]


@pytest.mark.parametrize("count", [5, EVERY_TRIO + 2])
def test_no_trio_may_sit_together(count):
    """Where each three have two who exclude each other."""
    two_sides = [(a, b) for a, b in combinations(range(1, count + 1), 2) if a % 2 == b % 2]
    assert grouped(Score(Situation(strangers(count), ties=excluding(*two_sides)))) == []


def test_bad_luck_of_three_is_no_reason_to_leave_them_alone():
    """Even where all they have is priorities and repeats."""
    past = [together(1, 2, 3, rounds_ago=ago, larger=True) for ago in range(1, 30)]
    assert grouped(Score(Situation(colleagues(3), History(past)))) == [(0, 1, 2)]


def test_the_unlucky_are_worth_less_in_a_trio():
    """Their priorities are to a smaller group, whoever else is in it."""
    score = Score(Situation(strangers(4), History([together(1)])))
    a_claim = score.scale.priority
    assert score.scale.ranks(score.block(ALL)).priority[0, 3] > 0
    assert trio_worth(score, (0, 1, 2)) // a_claim == trio_worth(score, (1, 2, 3)) // a_claim


def liking(count: int, seed: int, **likes: tuple[int, ...]) -> tuple[Person, ...]:
    """Lively people, some of whom like groups and some of whom would rather not, by position."""
    return tuple(
        replace(one, likes_groups=True if n in likes["groups"] else False if n in likes["pairs"] else None)
        for n, one in enumerate(lively(count, seed))
    )


@pytest.mark.parametrize(("count", "seed"), [(9, 1), (15, 2), (31, 3), (81, 4), (321, 5)])
def test_who_likes_groups_goes_first_into_the_trio(count, seed):
    """All three of them; at least two where there are too many people to look at every couple."""
    people = liking(count, seed, groups=(0, 3, 7), pairs=())
    trio = max(grouped(Score(Situation(people, seed=seed))), key=len)
    assert len({0, 3, 7}.intersection(trio)) >= (3 if count <= EXACT else 2)


@pytest.mark.parametrize(("count", "seed"), [(9, 1), (15, 2), (31, 3), (81, 4)])
def test_who_likes_pairs_is_spared_the_trio(count, seed):
    """As long as there are three others."""
    people = liking(count, seed, groups=(), pairs=tuple(range(3, count)))
    assert (0, 1, 2) in grouped(Score(Situation(people, seed=seed)))


def test_a_claim_counts_before_what_people_like():
    """Who had bad luck sits in a pair, even if all others would like that, too, and they would not mind a trio."""
    people = tuple(replace(one, likes_groups=one.id == 1) for one in strangers(5))
    score = Score(Situation(people, History([together(1)])))
    assert 0 not in max(grouped(score), key=len)


def strict_ranks(score: Score, seated) -> tuple[int, ...]:
    """What the pairs have in each rank, and taste with the chance that decides between equals."""
    weights = score.block(ALL)
    pairs = np.array([pair for group in seated for pair in combinations(group, 2)]).T
    points = [int(rank[*pairs].sum()) for rank in score.scale.ranks(weights)[:-1]]
    larger = [one for group in seated if len(group) > 2 for one in group]
    points[3] -= 2 * FULL * int(score.priorities[larger].sum())
    liking = score.scale.taste * int(score.liking[larger].sum())
    return (*points, int((weights % score.scale.bridge)[*pairs].sum()) + liking)


@pytest.mark.parametrize(("count", "seed"), some([(19, 0), (21, 1), (23, 2)]))
def test_the_trio_is_the_best_of_all(count, seed):
    """Rank by rank, in rounds in which some waited, met before or exclude each other."""
    draw = Random(seed)
    people = lively(count, seed, departments=("Sales", "Sales", "Design", "Legal"))
    ids = [one.id for one in people]
    past = [
        together(*draw.sample(ids, 2), rounds_ago=ago, larger=draw.random() < 0.2)
        for ago in range(1, 9)
        for _ in range(count // 2)
    ]
    apart = excluding(*(tuple(sorted(draw.sample(ids, 2))) for _ in range(count)))
    score = Score(Situation(people, History(past), seed=seed, ties=apart))
    weights = score.block(ALL)
    found = grouped(score)
    every = []
    for trio in combinations(range(count), 3):
        if all(weights[pair] > FORBIDDEN for pair in combinations(trio, 2)):
            rest = np.delete(np.arange(count), trio)
            a, b = np.nonzero(np.triu(weights[np.ix_(rest, rest)] > FORBIDDEN, 1))
            worth = score.scale.strict(weights[rest[a], rest[b]], count)
            couples = couples_of(zip(rest[a].tolist(), rest[b].tolist(), worth, strict=True))
            if 2 * len(couples) == count - 3:
                every.append(strict_ranks(score, [trio, *couples]))
    assert strict_ranks(score, found) == max(every)


@pytest.mark.parametrize("count", some([65, 81]))
def test_more_people_sit_almost_as_well(count, monkeypatch):
    """Where few partners of each are considered while trios are compared."""
    people = lively(count, count, departments=("Sales", "Sales", "Design", "Legal"))
    score = Score(Situation(people, seed=count))
    near = taste(score, grouped(score))
    monkeypatch.setattr(module, "EVERY_TRIO", count)
    assert near >= 0.995 * taste(score, grouped(score))
