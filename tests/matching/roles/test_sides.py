"""Two sides: pairs only across, nobody left out where the capacities suffice, and by turns."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given

from bot.matching import History, Situation, Ties, plan_round
from bot.matching.roles import assigning
from tests.effort import examples
from tests.matching.people import Judge, crowd, excluding, groups, lively
from tests.matching.roles.people import (
    SIDES,
    chats,
    coverings,
    firsts,
    kept_apart,
    on_side,
    policy,
    role_rounds,
    rounds,
)


def sorted_out(situation, plan):
    """The people of the side with fewer people, those of the other, and who of them is left out."""
    mentors = [one for one in situation.people if one.id in firsts(situation)]
    mentees = [one for one in situation.people if one.id not in firsts(situation)]
    few, many = sorted((mentors, mentees), key=len)
    return few, many, {*plan.alone}


@examples(150)
@given(role_rounds(SIDES))
def test_pairs_are_across_and_nobody_has_more_than_they_can(situation):
    """Everyone is in a chat or alone; nobody meets their own side, whom they exclude, or the same person twice."""
    plan = plan_round(situation)
    mentors, seated = firsts(situation), chats(plan)
    assert all(len(group) == 2 and len(mentors.intersection(group)) == 1 for group in groups(plan))
    assert len({*groups(plan)}) == len(groups(plan))
    assert kept_apart(situation, plan)
    assert {*seated} | {*plan.alone} == {one.id for one in situation.people}
    assert all(seated[one.id] <= one.capacity for one in situation.people)
    assert not plan.waiting


@examples(60)
@given(role_rounds(SIDES, most=8))
def test_as_few_are_left_out_as_can_be_and_whoever_was_goes_first(situation):
    """Beside every way there is: placed on either side, then those who were left over, then the ranks in order."""
    plan = plan_round(situation)
    few, many, _ = sorted_out(situation, plan)
    apart = {frozenset(pair) for pair in situation.ties.exclusions}
    judge = Judge(situation)

    def goes_first(people, seated):
        return sum(situation.history.was_left_over(one.id) and one.id in seated for one in people)

    def worth(pairs):
        seated = Counter(one for pair in pairs for one in pair)
        return (
            sum(one.id in seated for one in many),
            sum(one.id in seated for one in few),
            goes_first(many, seated) + goes_first(few, seated),
        )

    most = max(map(worth, coverings(few, [one.id for one in many], apart)))
    assert worth(groups(plan)) == most
    # Among the ways in which the same people have as many chats, none is better by the ranks.
    same = [
        pairs
        for pairs in coverings(few, [one.id for one in many], apart)
        if Counter(one for pair in pairs for one in pair) == chats(plan)
    ]
    assert judge.worth(groups(plan)) == max(judge.worth(pairs) for pairs in same)


def test_eight_mentors_for_ten_mentees_leave_nobody_out():
    """Two mentors have two chats, others every time, until all have had their turn."""
    people = on_side(lively(18, 1), 8, SIDES, capacity=2)
    twice: Counter[int] = Counter()
    for _, plan in rounds(people, policy(SIDES), 12):
        assert not plan.alone
        twice.update(one for one, count in chats(plan).items() if count > 1)
    assert sorted(twice.values()) == [3] * 8


def test_without_capacity_those_left_out_go_first_next_time():
    """Nobody is left out twice in a row, and all take turns."""
    people = on_side(lively(18, 1), 8, SIDES)
    last: set[int] = set()
    for _, plan in rounds(people, policy(SIDES), 10):
        assert len(plan.alone) == 2
        assert last.isdisjoint(plan.alone)
        last = {*plan.alone}


def test_an_extra_chat_is_only_had_where_somebody_would_be_left_out():
    """As many mentors as mentees have one each, however much they could do."""
    plan = plan_round(Situation(on_side(lively(12, 1), 6, SIDES, capacity=3), policy=policy(SIDES)))
    assert {*chats(plan).values()} == {1}


def test_the_order_of_people_makes_no_difference():
    """The same plan for any order."""
    people = [*on_side(lively(15, 3), 6, SIDES, capacity=2)]
    plan = plan_round(Situation(tuple(people), policy=policy(SIDES), seed=5))
    Random(1).shuffle(people)
    assert plan_round(Situation(tuple(people), policy=policy(SIDES), seed=5)) == plan


def test_many_are_assigned_like_few(monkeypatch):
    """With the solver for many: nobody left out, those who go first placed, every pair across departments."""
    monkeypatch.setattr(assigning, "EXACT", 0)
    people = on_side(lively(60, 2), 25, SIDES, capacity=2)
    for situation, plan in rounds(people, policy(SIDES), 5, Ties(frozenset({(1, 30), (2, 31)}))):
        assert not plan.alone
        assert kept_apart(situation, plan)
        assert plan.report.across == plan.report.couples
        assert not plan.report.met_before
    alone = rounds([replace(one, capacity=1) for one in people], policy(SIDES), 2)
    first, second = ({*plan.alone} for _, plan in alone)
    assert len(first) == len(second) == 10
    assert first.isdisjoint(second)


@pytest.mark.parametrize("most_exact", [300, 0])
def test_whoever_was_left_over_goes_first_whatever_the_ranks_say(monkeypatch, most_exact):
    """Before a new face of another department: a repeat within the gap, of the mentor's own department."""
    monkeypatch.setattr(assigning, "EXACT", most_exact)
    mentor, waited, stranger = crowd("Sales", "Sales", "Design")
    history = History.recalled({(1, 2): 2}, {}, left_over={2})
    people = (replace(mentor, side="mentor"), waited, stranger)
    assert groups(plan_round(Situation(people, policy=policy(SIDES)))) == [(1, 3)]
    assert groups(plan_round(Situation(people, history, policy(SIDES)))) == [(1, 2)]


@pytest.mark.parametrize("most_exact", [300, 0])
def test_everyone_has_a_second_chat_before_anyone_a_third(monkeypatch, most_exact):
    """However well one of the mentors suits all mentees."""
    monkeypatch.setattr(assigning, "EXACT", most_exact)
    one, other, *mentees = crowd("Sales", "Design", "Design", "Design", "Design", "Design")
    people = tuple(replace(each, side="mentor", capacity=4) for each in (one, other))
    plan = plan_round(Situation((*people, *mentees), policy=policy(SIDES)))
    assert [chats(plan)[number] for number in (1, 2)] == [2, 2]


def test_those_who_can_have_more_chats_where_others_may_not_meet_anyone():
    """One mentor whom all exclude: the other takes all three, though they could have shared."""
    people = (*on_side(lively(5, 1)[:1], 1, SIDES), *on_side(lively(5, 1)[1:], 1, SIDES, capacity=3))
    plan = plan_round(Situation(people, policy=policy(SIDES), ties=excluding((1, 3), (1, 4), (1, 5))))
    assert (groups(plan), plan.alone) == ([(2, 3), (2, 4), (2, 5)], (1,))
