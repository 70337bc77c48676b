"""How many sit together, who joins whom, and how good that is."""

from collections import Counter
from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from bot.matching import Policy, Situation, Ties, plan_round
from bot.matching.groups.groups import form_groups, how_many
from bot.matching.weights.score import Score
from tests.effort import examples, some
from tests.matching.people import (
    Group,
    colleagues,
    everyone,
    groups,
    lively,
    most_placed,
    pairs,
    situations,
    sizes,
    strangers,
    suiting,
)

ALL = slice(None)


def likes(*circles: tuple[int, ...], share: float = 1.0) -> dict[tuple[int, int], float]:
    """Everyone of each circle would like to meet everyone else of it."""
    return {pair: share for circle in circles for pair in combinations(circle, 2)}


def groups_of(people: int, size: int, wishes: dict[tuple[int, int], float]) -> list[Group]:
    """The groups of so many people who are alike but for these wishes."""
    situation = Situation(colleagues(people), policy=Policy(size), ties=suiting(people, wishes))
    return groups(plan_round(situation))


def best_total(weights: np.ndarray, group_sizes: list[int]) -> float:
    """The most that groups of these sizes can be worth: an integer program that picks from all groups there are."""
    people = range(len(weights))
    choices = [group for size in sorted(set(group_sizes)) for group in combinations(people, size)]
    worth = [sum(weights[pair] for pair in combinations(group, 2)) for group in choices]
    seats = np.array([[one in group for group in choices] for one in people], float)
    tables = np.array([[len(group) == size for group in choices] for size in sorted(set(group_sizes))], float)
    counts = [group_sizes.count(size) for size in sorted(set(group_sizes))]
    found = milp(
        -np.array(worth, float),
        integrality=np.ones(len(choices)),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(seats, 1, 1), LinearConstraint(tables, counts, counts)],
    )
    return -found.fun


class TestSizes:
    """How large groups are."""

    @pytest.mark.parametrize(
        ("people", "size", "expected"),
        [
            (2, 2, [2]),
            (3, 2, [3]),
            (4, 2, [2, 2]),
            (7, 2, [3, 2, 2]),
            (2, 3, [2]),
            (3, 3, [3]),
            (4, 3, [4]),
            (5, 3, [3, 2]),
            (7, 3, [4, 3]),
            (2, 4, [2]),
            (3, 4, [3]),
            (5, 4, [3, 2]),
            (6, 4, [3, 3]),
            (7, 4, [4, 3]),
            (9, 4, [3, 3, 3]),
            (11, 4, [4, 4, 3]),
        ],
    )
    def test_odd_people_join(self, people, size, expected):
        """Where a group of four would burst, there is one more group."""
        plan = plan_round(Situation(colleagues(people), policy=Policy(size)))
        assert sizes(plan) == expected

    @examples(15)
    @given(people=st.integers(2, 40), size=st.integers(2, 4))
    def test_sizes_are_balanced_and_small_enough(self, people, size):
        """Everyone sits in one group, sizes differ by one at most, and no group has more than one extra or four."""
        plan = plan_round(Situation(colleagues(people), policy=Policy(size)))
        found = sizes(plan)
        assert everyone(plan) == Counter(range(1, people + 1))
        assert len(found) == how_many(people, size)
        assert max(found) - min(found) <= 1
        assert max(found) <= min(size + 1, 4)


class TestCircles:
    """People who would like to meet sit together."""

    def test_the_odd_one_joins_the_pair_they_suit(self):
        """Who is left over sits with the two they like best."""
        wishes = {**likes((1, 2), (3, 4)), **likes((3, 5), (4, 5), share=0.4)}
        assert groups_of(5, 2, wishes) == [(1, 2), (3, 4, 5)]

    def test_the_odd_one_takes_the_place_of_one_who_suits_another_pair(self):
        """Who is left over need not be the third: 1 gives 5 their place with 2 to sit with 3 and 4."""
        wishes = {**likes((1, 2), share=0.5), **likes((2, 5), share=0.4), **likes((1, 3, 4))}
        assert groups_of(5, 2, wishes) == [(1, 3, 4), (2, 5)]

    def test_the_others_are_paired_anew_around_a_trio(self):
        """Around the one circle of three the others pair up again, though 6 and 7 would have been a good pair."""
        wishes = likes((3, 4, 6), (6, 7), (5, 7), (1, 5), (1, 2))
        assert groups_of(7, 2, wishes) == [(1, 2), (3, 4, 6), (5, 7)]

    def test_threes_and_fours_who_like_each_other_sit_together(self):
        """Circles of friends of the right size are found."""
        assert groups_of(6, 3, likes((1, 3, 5), (2, 4, 6))) == [(1, 3, 5), (2, 4, 6)]
        assert groups_of(8, 4, likes((1, 3, 5, 7), (2, 4, 6, 8))) == [(1, 3, 5, 7), (2, 4, 6, 8)]


class TestNearTheBest:
    """Threes and fours are close to the best that there can be."""

    @pytest.mark.parametrize(("size", "counts"), [(3, (12, 13, 15, 16, 18, 20, 21)), (4, (12, 13, 15, 16))])
    def test_taste(self, size, counts):
        """As told by an integer program: each within 0.5 %, and within 0.1 % on average."""
        shares = []
        for count in some(counts):
            for seed in range(2):
                score = Score(Situation(lively(count, seed), policy=Policy(size), seed=seed))
                found, alone = form_groups(score, size, Random(seed), lambda _: None)
                assert alone == []
                taste = score.scale.ranks(score.block(ALL)).taste
                total = sum(int(taste[pair]) for group in found for pair in combinations(group, 2))
                shares.append(total / best_total(taste, [len(group) for group in found]))
        assert min(shares) >= 0.995
        assert sum(shares) / len(shares) >= 0.999
        assert max(shares) <= 1.0001  # more than the best would be another sum than is compared

    @pytest.mark.parametrize("size", [3, 4])
    def test_many_people_sit_well_too(self, size):
        """Where they change places table by table, hardly anybody suits their group less than an average one."""
        score = Score(Situation(lively(120, 1), policy=Policy(size)))
        found, _ = form_groups(score, size, Random(1), lambda _: None)
        taste = score.scale.ranks(score.block(ALL)).taste
        mean = taste[np.triu_indices(120, 1)].mean()
        assert np.mean([taste[pair] for group in found for pair in combinations(group, 2)]) > 1.15 * mean


class TestExclusions:
    """Whoever must not sit together does not, and everyone is placed who can be."""

    @examples(80)
    @given(situations(most=7, exclusions=20))
    def test_as_many_are_placed_as_can_be(self, situation):
        """All ways to seat up to seven people are tried."""
        size = situation.policy.group_size
        ids = [one.id for one in situation.people]
        plan = plan_round(situation)
        assert everyone(plan) == Counter(ids)
        most = most_placed(ids, situation.ties.exclusions, min(size + 1, 4))
        assert len(ids) - len(plan.alone) == most
        assert all(2 <= count <= min(size + 1, 4) for count in sizes(plan))

    @examples(20)
    @given(situations(most=20, exclusions=60))
    def test_nobody_sits_with_whom_they_exclude(self, situation):
        """However many exclusions there are."""
        assert not situation.ties.exclusions.intersection(pairs(plan_round(situation)))

    def test_four_are_parted_for_one_who_fits_in_nowhere(self):
        """Rather than leave somebody alone, one leaves a group of three to sit with them."""
        ties = Ties(exclusions=frozenset({(3, 4)}))
        plan = plan_round(Situation(colleagues(4), policy=Policy(3), ties=ties))
        assert plan.alone == ()
        assert sizes(plan) == [2, 2]

    @pytest.mark.parametrize("count", [10, 100])
    @pytest.mark.parametrize("size", [2, 3, 4])
    def test_two_who_suit_only_one_each_are_placed(self, count, size):
        """Among many people too: the only ones whom 1 and 3 may meet leave their groups for them."""
        apart = {(1, one) for one in range(2, count + 1) if one != 2}
        apart |= {(3, one) for one in range(4, count + 1) if one != 4}
        ties = Ties(exclusions=frozenset(apart))
        assert plan_round(Situation(strangers(count), policy=Policy(size), ties=ties)).alone == ()
