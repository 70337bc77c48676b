"""The best couples among few people or many, and how they are mended."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest

from bot.matching import History, Policy, Situation, Ties, plan_round
from bot.matching.groups import couples as module
from bot.matching.groups.couples import EXACT, couple
from bot.matching.large.local_search import CoupleImprover
from bot.matching.weights.score import Score, couple_weights
from tests.effort import some
from tests.matching.people import (
    across,
    crowd,
    everyone,
    excluding,
    lively,
    pairs,
    rounds,
    sizes,
    strangers,
    suiting,
    together,
)

MANY = 400


def total_taste(score: Score, couples) -> int:
    """How well all couples suit each other."""
    return int(score.scale.ranks(couple_weights(score, couples)).taste.sum())


def found(score: Score, exact: int, monkeypatch) -> list[tuple[int, int]]:
    """Couples where more than so many people are too many to look at all."""
    monkeypatch.setattr(module, "EXACT", exact)
    return couple(score, Random(1), lambda _: None)


class TestMany:
    """Where there are too many people to look at all couples."""

    @pytest.mark.parametrize("count", [100, 151, 200])
    @pytest.mark.parametrize("seed", range(3))
    def test_taste_is_near_the_best(self, count, seed, monkeypatch):
        """Everyone but an odd one is coupled, with 99.5 % of the taste that there can be."""
        score = Score(Situation(lively(count, seed)))
        near, best = found(score, 50, monkeypatch), found(score, count, monkeypatch)
        assert len(near) == len(best) == count // 2
        assert total_taste(score, near) >= 0.995 * total_taste(score, best)

    def test_taste_is_near_the_best_beyond_the_real_bound(self, monkeypatch):
        """The same for a company that is really that large."""
        score = Score(Situation(lively(MANY, 1)))
        near, best = found(score, EXACT, monkeypatch), found(score, MANY, monkeypatch)
        assert len(near) == MANY // 2
        assert total_taste(score, near) >= 0.995 * total_taste(score, best)

    @pytest.mark.parametrize("count", [MANY, MANY + 1])
    def test_everyone_is_placed_across_departments_without_a_repeat(self, count):
        """After some rounds, with exclusions, and a department of exactly half."""
        departments = ["Sales"] * (count // 2) + [f"D{number % 7}" for number in range(count - count // 2)]
        people = crowd(*departments)
        past = [
            together(one, one + MANY // 2 - ago, rounds_ago=ago)
            for one in range(9, 190)
            for ago in range(1, 6)
        ]
        ties = excluding(*((one, one + MANY // 2) for one in range(1, MANY // 2)))
        plan = plan_round(Situation(people, History(past), ties=ties))
        assert set(everyone(plan).values()) == {1}
        assert len(everyone(plan)) == count
        assert plan.alone == ()
        assert sizes(plan) == [3] * (count % 2) + [2] * (count // 2 - count % 2)
        assert plan.report.too_soon == plan.report.met_before == 0
        assert across(people, plan) >= count // 2
        assert plan.report.insiders == 0
        assert not ties.exclusions.intersection(pairs(plan))

    @pytest.mark.parametrize("largest", [90, 120, 150])
    def test_as_many_meet_across_as_the_numbers_allow(self, largest, monkeypatch):
        """Where one department has more than half too."""
        monkeypatch.setattr(module, "EXACT", 50)
        people = crowd(*["Sales"] * largest, *["Design", "Finance"] * ((180 - largest) // 2))
        plan = plan_round(Situation(people))
        assert across(people, plan) == min(90, 180 - largest)

    def test_favourites_of_all_leave_nobody_alone(self, monkeypatch):
        """Where everyone has the same few best partners, the others are coupled too."""
        people = strangers(120)
        liked = {(a, b): 1.0 for a in range(1, 9) for b in range(9, 121)}
        score = Score(Situation(people, ties=suiting(120, liked)))
        couples = found(score, 50, monkeypatch)
        assert len(couples) == 60
        assert total_taste(score, couples) == total_taste(score, found(score, 120, monkeypatch))

    def test_progress_is_told(self, monkeypatch):
        """It grows and ends with the whole; few people need none."""
        monkeypatch.setattr(module, "EXACT", 150)
        told: list[float] = []
        plan_round(Situation(strangers(300)), told.append)
        assert told == sorted(told)
        assert told[-1] == 1
        silence: list[float] = []
        plan_round(Situation(strangers(20)), silence.append)
        assert silence == []


class TestFew:
    """Where all couples are looked at."""

    def test_no_number_of_likings_makes_up_for_a_higher_rank(self):
        """Two hundred people in a ring may sit with either neighbour; one couple met a round longer ago than the rest."""
        count = 200
        ring = [(one, one % count + 1) for one in range(1, count + 1)]
        apart = set(combinations(range(1, count + 1), 2)) - {(min(pair), max(pair)) for pair in ring}
        past = [together(*pair, rounds_ago=20 + (pair == (1, 2))) for pair in ring]
        ties = Ties(frozenset(apart), dict.fromkeys(ring[0::2], 1.0))
        score = Score(Situation(strangers(count), History(past), ties=ties))
        assert couple(score, Random(1), lambda _: None)[0] == (0, 1)


class TestTurns:
    """Who has to stay among colleagues where a department has over half of many people."""

    @pytest.mark.parametrize(("count", "inside"), some([(EXACT + 2, EXACT // 2 + 16), (400, 300)]))
    def test_they_take_turns_whatever_they_like(self, count, inside):
        """In a dozen rounds nobody has two such rounds more than another."""
        people = [
            replace(one, department="Sales" if one.id <= inside else "Design") for one in lively(count, 1)
        ]
        turns = Counter(dict.fromkeys(range(1, inside + 1), 0))
        for found in rounds(people, Policy(), 12):
            turns.update(one for pair in pairs(found) if max(pair) <= inside for one in pair)
        assert max(turns.values()) - min(turns.values()) <= 1


class TestMending:
    """Poor couples are coupled anew, together with some others."""

    def test_colleagues_are_parted(self):
        """Couples of one department become couples across."""
        score = Score(Situation(crowd(*["Sales", "Design"] * 40)))
        before = [(one, one + 1) for one in range(0, 40, 2)]
        before += [(one, one + 2) for at in range(40, 80, 4) for one in (at, at + 1)]
        matching = CoupleImprover(score, before)
        assert matching.couples == sorted(before)
        matching.mend(Random(1))
        assert len(matching.couples) == 40
        assert score.scale.ranks(couple_weights(score, matching.couples)).across.min() == 1

    def test_old_acquaintances_are_parted(self):
        """Couples of people who met before become couples of such as did not."""
        past = [together(one, one + 1, rounds_ago=2) for one in range(1, 41, 2)]
        score = Score(Situation(crowd(*["Sales", "Design"] * 40), History(past)))
        matching = CoupleImprover(score, [(one, one + 1) for one in range(0, 80, 2)])
        matching.mend(Random(1))
        ranks = score.scale.ranks(couple_weights(score, matching.couples))
        assert len(matching.couples) == 40
        assert ranks.gap.min() == ranks.across.min() == 1

    def test_it_is_done_whenever_there_are_many(self, monkeypatch):
        """Whatever the choices of people lead to."""
        poor = [(one, one + 2) for at in range(0, 80, 4) for one in (at, at + 1)]
        monkeypatch.setattr(module, "assign", lambda *_: (poor, []))
        score = Score(Situation(crowd(*["Sales", "Design"] * 40)))
        couples = found(score, 50, monkeypatch)
        assert score.scale.ranks(couple_weights(score, couples)).across.tolist() == [1] * 40

    def test_who_loses_their_partner_is_alone(self):
        """Where the partner suits somebody else better."""
        score = Score(Situation(strangers(3), ties=suiting(3, {(1, 3): 1.0})))
        matching = CoupleImprover(score, [(0, 1)])
        matching.settle([0, 2])
        assert (matching.couples, matching.alone) == ([(0, 2)], [1])

    def test_those_who_are_alone_find_somebody(self):
        """Two who exclude each other are each coupled with one of another couple."""
        score = Score(Situation(strangers(4), ties=excluding((3, 4))))
        matching = CoupleImprover(score, [(0, 1)])
        assert matching.alone == [2, 3]
        matching.mend(Random(1))
        assert matching.alone == []

    def test_good_couples_stay(self):
        """Where nothing is poor, nothing changes."""
        matching = CoupleImprover(Score(Situation(strangers(6))), [(0, 5), (1, 4), (2, 3)])
        matching.mend(Random(1))
        assert matching.couples == [(0, 5), (1, 4), (2, 3)]

    def test_settling_couples_some_people_and_their_partners_anew(self):
        """In the best way among themselves; the others stay."""
        people = lively(20, 3)
        score = Score(Situation(people))
        before = [(one, one + 1) for one in range(0, 20, 2)]
        matching = CoupleImprover(score, before)
        matching.settle([0, 3, 4])
        assert matching.couples[3:] == before[3:]
        assert total_taste(score, matching.couples) >= total_taste(score, before)
        assert {one for pair in matching.couples[:3] for one in pair} == set(range(6))

    def test_mending_never_makes_it_worse(self):
        """Whatever the couples are, with exclusions and a history."""
        for seed in range(5):
            people = lively(60, seed, ("A", "B", "C"))
            past = History(together(one, one + 2, rounds_ago=1 + one % 5) for one in range(1, 50))
            score = Score(Situation(people, past, Policy(), seed, excluding((1, 2), (3, 4))))
            couples = [(one, one + 3) for one in range(60) if one % 6 < 3]
            matching = CoupleImprover(score, couples)
            matching.mend(Random(seed))
            after = couple_weights(score, matching.couples)
            assert len(after) == len(couples)
            assert after.sum() >= couple_weights(score, couples).sum()
