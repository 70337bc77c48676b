"""Departments that nobody has brought together yet go first, wherever no rank above is touched by it."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.round import ReasonKind
from bot.domain.small_numbers import FEWEST_IN_DEPARTMENT, FEWEST_TO_BRIDGE
from bot.matching import History, Person, Policy, RoundPlan, Situation, past_match, plan_round, sizes_of
from bot.matching.core.words import key
from bot.matching.weights.bridges import LASTS, LEAST, MOST_BRIDGE, TARGETS, envoys_of
from tests.effort import examples, some
from tests.matching.people import crowd, groups, lively, pairs, situations

SIX = "ABCDEF"
AFTER = {"A", "B"}


def staff(*sizes: int) -> tuple[Person, ...]:
    """A company with a department of each of these sizes."""
    return crowd(*(SIX[number] for number, size in enumerate(sizes) for _ in range(size)))


def bridged(people: tuple[Person, ...], plans: list[RoundPlan]) -> set[tuple[str, str]]:
    """The pairs of departments that these rounds brought together."""
    department = {one.id: one.department for one in people}
    found = {(department[a], department[b]) for plan in plans for a, b in pairs(plan)}
    return {(min(two), max(two)) for two in found if two[0] != two[1]}


def rounds_until_all_met(people: tuple[Person, ...], most: int, policy: Policy, seed: int) -> int:
    """How many rounds it takes, of whom 70 to 90 % come, until all departments have met."""
    by_id = {one.id: one for one in people}
    chance, plans = Random(seed), list[RoundPlan]()
    everything = set(combinations(sorted({one.department for one in people}), 2))
    for number in range(most):
        share = chance.uniform(0.7, 0.9)
        here = tuple(one for one in people if chance.random() < share)
        past = [
            past_match([by_id[one] for one in group], ago, larger=len(group) > policy.group_size)
            for ago, plan in enumerate(reversed(plans), start=1)
            for group in groups(plan)
        ]
        sizes = sizes_of(one.department for one in people)
        plans.append(plan_round(Situation(here, History(past), policy, seed + number, sizes=sizes)))
        if bridged(people, plans) == everything:
            return number + 1
    return most + 1


@pytest.mark.parametrize("size", [2, 3, 4])
@pytest.mark.parametrize("seed", some(range(3)))
def test_all_departments_meet_within_two_rounds_of_the_least(size, seed):
    """The least is one: six departments of at least five, fifteen pairs of them; in pairs and in groups."""
    people = staff(24, 12, 9, 7, 6, 5)
    assert rounds_until_all_met(people, 4, Policy(size), seed) <= 3


@pytest.mark.parametrize("seed", some(range(2)))
def test_among_many_people_too(seed):
    """Where each has few candidates."""
    assert rounds_until_all_met(staff(150, 120, 90, 70, 6, 5), 4, Policy(), seed) <= 3


@examples(40)
@given(situations(least=2, most=20))
def test_each_two_departments_have_one_envoy(situation):
    """So that all points of a round are of different pairs of departments; and nobody is sent to too many."""
    department = {one.id: key(one.department) for one in situation.people}
    first = envoys_of(situation).first
    sent = Counter(frozenset((department[one], to)) for one, to in first)
    assert all(times == 1 for times in sent.values())
    assert all(len(two) == 2 and "" not in two for two in sent)
    assert all(situation.size(one) >= FEWEST_IN_DEPARTMENT for two in sent for one in two)
    assert all(times <= TARGETS for times in Counter(one for one, _ in first).values())


@examples(40)
@given(situations(least=2, most=20), st.integers(0, 99))
def test_points_are_symmetric_and_within_their_bound(situation, seed):
    """Whatever order people come in; and none if the policy says so."""
    points = envoys_of(situation).points.everyone()
    assert (points == points.T).all()
    assert 0 <= points.min(initial=0) <= points.max(initial=0) <= MOST_BRIDGE
    shuffled = Random(seed).sample(situation.people, len(situation.people))
    again = Situation(tuple(shuffled), situation.history, situation.policy, situation.seed, situation.ties)
    assert (envoys_of(again).points.everyone() == points).all()
    if not situation.policy.bridges:
        assert not points.any()


@examples(30)
@given(situations(least=2, most=16, policy=Policy()))
def test_no_rank_above_is_touched(situation):
    """The ranks above are the same with bridges and without."""
    with_them, without = (
        plan_round(
            Situation(
                situation.people, situation.history, Policy(bridges=wanted), situation.seed, situation.ties
            )
        ).report
        for wanted in (True, False)
    )
    for rank in ("alone", "too_soon", "across", "insiders", "met_before", "larger"):
        assert getattr(with_them, rank) == getattr(without, rank)


class TestWhatCounts:
    """Which departments should meet."""

    def points(self, sizes: tuple[int, ...], ago: int | None = None, **in_all: int) -> int:
        """The most points for a couple of A and B."""
        people = staff(*sizes)
        past = {} if ago is None else {("a", "b"): ago}
        return envoys_of(Situation(people, History.recalled({}, {}, past), sizes=in_all)).most

    def test_a_bridge_lasts(self):
        """For half a hundred weeks; then it should be built anew, but comes after those that never were."""
        assert self.points((5, 5), ago=1) == self.points((5, 5), ago=LASTS) == 0
        assert self.points((5, 5), ago=LASTS + 1) == LEAST
        assert self.points((5, 5)) == MOST_BRIDGE

    def test_small_departments_come_last_and_the_smallest_not_at_all(self):
        """How large they are is told by all who take part, not only those of the round."""
        assert self.points((4, 5)) == LEAST
        assert self.points((2, 5)) == 0
        assert self.points((2, 5), a=FEWEST_TO_BRIDGE, b=5) > LEAST

    def test_unknown_departments_are_none(self):
        """Nobody can be sent there."""
        people = tuple(Person(number, "" if number % 2 else "A") for number in range(12))
        assert envoys_of(Situation(people)).most == 0

    def test_who_has_most_to_meet_goes_first(self):
        """A department of five has more to do for each of its people than one of twenty."""
        points = envoys_of(Situation(staff(20, 20, 5, 5))).points.everyone()
        assert points[40:45, 45:].max() > points[:20, 20:40].max() > 0


def test_the_first_coffee_is_told_once():
    """Of all couples of two departments only the envoy's says that it is the first; none where all have met."""
    people = staff(8, 8)
    reasons = [reason for match in plan_round(Situation(people)).matches for reason in match.reasons]
    first = [reason for reason in reasons if reason.kind is ReasonKind.BRIDGE]
    assert [{*reason.words} for reason in first] == [AFTER]
    known = Situation(people, History.recalled({}, {}, {("a", "b"): 3}))
    reasons = [reason for match in plan_round(known).matches for reason in match.reasons]
    assert ReasonKind.BRIDGE not in {reason.kind for reason in reasons}


def test_the_report_counts_pairs_of_large_departments():
    """Those that have met once this round's chats have taken place."""
    report = plan_round(Situation(staff(9, 8, 7, 2))).report
    assert (report.bridged, report.department_pairs) == (3, 3)
    assert plan_round(Situation(lively(3, 1))).report.department_pairs == 0
