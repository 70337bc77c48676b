"""Looking ahead, so that few people don't run out of new faces earlier than they must."""

from itertools import product
from random import Random

import numpy as np
import pytest

from bot.matching import Policy, Situation, Ties, plan_round
from bot.matching.fairness import lookahead
from tests.effort import some
from tests.matching.people import (
    Person,
    across,
    colleagues,
    crowd,
    groups,
    lively,
    pairs,
    remembered,
    rounds,
    sizes,
    suiting,
)

GAP = Policy(repeat_gap=100)
TWO_CAMPS = suiting(6, dict.fromkeys(product((1, 2, 3), (4, 5, 6)), 1.0))


def new_faces(people: tuple[Person, ...], ties: Ties, count: int) -> int:
    """For how many of so many rounds nobody meets somebody again."""
    plans = []
    for number in range(count):
        plan = plan_round(Situation(people, remembered(people, plans, GAP), GAP, number, ties))
        if plan.report.met_before:
            return number
        plans.append(plan)
    return count


class TestNewFaces:
    """As many rounds of new faces as there can be."""

    @pytest.mark.parametrize("count", [4, 6, 8, 10, 12, 14, 16, 24])
    def test_everyone_meets_everyone_before_anyone_meets_again(self, count):
        """An even number of people of one department: N - 1 rounds."""
        assert new_faces(colleagues(count), Ties(), count - 1) == count - 1

    @pytest.mark.parametrize("seed", range(3))
    def test_whatever_they_like(self, seed):
        """With tastes of their own too."""
        assert new_faces(lively(10, seed, ["Sales"]), Ties(), 9) == 9

    @pytest.mark.parametrize(
        ("departments", "largest"),
        [("AABB", 2), ("AAABBB", 3), ("AAABBC", 3), ("AAAABBBB", 4), ("AABBCC", 2), ("AABBCCDD", 2)],
    )
    def test_everyone_meets_all_of_the_other_departments_first(self, departments, largest):
        """With N people, D of them in the largest department, which is not over half: N - D rounds all across.

        Departments of a size, or one that has half.
        """
        people, met = crowd(*departments), []
        for plan in rounds(people, GAP, len(people) - largest):
            assert across(people, plan) == len(people) // 2
            met += pairs(plan)
        assert len(met) == len(set(met))

    @pytest.mark.parametrize(("people", "count"), some([(11, 7), (15, 11), (17, 13)]))
    def test_an_odd_number_of_people(self, people, count):
        """With one trio in each round, as many rounds as there are pairs for, before anyone meets again."""
        assert count == people * (people - 1) // (people + 3)
        assert new_faces(colleagues(people), Ties(), count) == count


class TestDeadEnds:
    """Six people who would all like to meet the other three most."""

    def test_taste_alone_leads_into_a_dead_end(self, monkeypatch):
        """After three rounds of what they like best two circles of three are left, and nobody can meet all new."""
        monkeypatch.setattr(lookahead, "FEW", 0)
        assert new_faces(colleagues(6), TWO_CAMPS, 5) == 3

    def test_looking_ahead_avoids_it(self):
        """All five rounds are of new faces."""
        assert new_faces(colleagues(6), TWO_CAMPS, 5) == 5

    def test_the_first_round_is_still_the_best(self):
        """Taste gives way only where it has to."""
        plan = plan_round(Situation(colleagues(6), policy=GAP, ties=TWO_CAMPS))
        assert all(a <= 3 < b for a, b in groups(plan))


class TestNoFuture:
    """Where there is none it isn't sought for long."""

    @pytest.fixture
    def built(self, monkeypatch):
        """The rounds that are built while the test runs."""
        found, couples_of = [], lookahead.couples_of

        def build(edges):
            """Couple people, and remember it."""
            found.append(couples_of(edges))
            return found[-1]

        monkeypatch.setattr(lookahead, "couples_of", build)
        return found

    def test_nothing_in_many_searches_is_nothing(self, built):
        """Five have pairs enough for two rounds with a trio, but their two trios leave one of them no other partner."""
        everyone = ~np.eye(5, dtype=np.bool_)
        assert lookahead._Future(Random(1)).of(everyone, 2) == []
        assert len(built) <= lookahead.IN_VAIN

    def test_there_are_no_more_rounds_than_trios(self, built):
        """One trio is left, and with it one round, once and for all."""
        unmet = np.zeros((5, 5), np.bool_)
        for a, b in ((0, 1), (0, 2), (1, 2), (3, 4)):
            unmet[a, b] = unmet[b, a] = True
        ((trio, couple),) = lookahead._Future(Random(1)).of(unmet, 2)
        assert (set(trio), set(couple)) == ({0, 1, 2}, {3, 4})
        assert len(built) == 1


class TestLuckFirst:
    """Looking ahead gives up nothing but taste."""

    @pytest.mark.parametrize("departments", ["SSSSSD", "SSSSSDDD", "SSSSSSDDF"])
    def test_the_report_is_no_worse(self, departments, monkeypatch):
        """Round by round, whoever has a priority goes first as without looking ahead."""
        people, plans = crowd(*departments), []
        for number in range(6):
            situation = Situation(people, remembered(people, plans, GAP), GAP, number)
            with monkeypatch.context() as blind:
                blind.setattr(lookahead, "FEW", 0)
                without = plan_round(situation)
            plans.append(plan_round(situation))
            unlucky = [
                sum(
                    situation.history.priority(one)
                    for group in groups(plan)
                    if _is_poor(group, people)
                    for one in group
                )
                for plan in (plans[-1], without)
            ]
            assert unlucky[0] == unlucky[1]
            assert sizes(plans[-1]) == sizes(without)


def _is_poor(group: tuple[int, ...], people: tuple[Person, ...]) -> bool:
    """Whether a group is larger than usual or of one department."""
    return len(group) > 2 or len({one.department for one in people if one.id in group}) == 1
