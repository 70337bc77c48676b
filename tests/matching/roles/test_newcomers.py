"""Newcomers meet old hands, who take turns; everyone else meets as usual."""

from collections import Counter
from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.round import WeaknessKind
from bot.matching import Situation, plan_round
from tests.effort import examples
from tests.matching.people import Judge, excluding, groups, lively
from tests.matching.roles.people import (
    NEWCOMERS,
    TWO_CHATS,
    chats,
    firsts,
    kept_apart,
    policy,
    role_rounds,
    rounds,
)


def company(new, old, seed=1):
    """So many people who are new, and so many who aren't."""
    return tuple(
        replace(one, tenure_days=10 if number < new else 1000)
        for number, one in enumerate(lively(new + old, seed))
    )


def mixed(situation, plan):
    """The groups of a newcomer and an old hand."""
    new = firsts(situation)
    return [group for group in groups(plan) if len(group) == 2 and len(new.intersection(group)) == 1]


@examples(150)
@given(st.data(), st.sampled_from([NEWCOMERS, TWO_CHATS]))
def test_everyone_is_placed_once_and_newcomers_meet_old_hands(data, text):
    """As many as there are; only newcomers have two chats, and with two people."""
    situation = data.draw(role_rounds(text, exclusions=0))
    plan = plan_round(situation)
    new, seated = firsts(situation), chats(plan)
    old = {one.id for one in situation.people} - new
    assert {*plan.alone} == ({*new, *old} if len(situation.people) == 1 else set())
    assert all(seated[one] == 1 for one in old - {*plan.alone})
    assert all(seated[one] <= (2 if text == TWO_CHATS else 1) for one in new)
    pairs = [tuple(sorted(group)) for group in groups(plan)]
    assert len({*pairs}) == len(pairs)
    met = {one for group in groups(plan) if old.intersection(group) for one in new.intersection(group)}
    assert len(met) >= min(len(new), len(old))


@examples(100)
@given(role_rounds(TWO_CHATS, exclusions=8))
def test_nobody_sits_with_whom_they_exclude(situation):
    """Nor is anybody lost."""
    plan = plan_round(situation)
    assert kept_apart(situation, plan)
    assert {*chats(plan)} | {*plan.alone} == {one.id for one in situation.people}
    assert {*chats(plan)}.isdisjoint(plan.alone)


@examples(60)
@given(role_rounds(NEWCOMERS, exclusions=0))
def test_old_hands_take_turns(situation):
    """No old hand meets a newcomer while another waits who did so less often."""
    plan = plan_round(situation)
    new = firsts(situation)
    turns = situation.history.turns
    did = [one for group in mixed(situation, plan) for one in group if one not in new]
    did_not = {one.id for one in situation.people} - new - {*did}
    if len(new) < len(did) + len(did_not) - 1:  # else an odd one joined a pair
        assert max(map(turns, did), default=0) <= min(map(turns, did_not), default=9)


@pytest.mark.parametrize(("text", "each", "old_hands"), [(NEWCOMERS, 1, 7), (TWO_CHATS, 2, 8)])
def test_over_the_rounds_old_hands_have_as_many_newcomers(text, each, old_hands):
    """Each of them differs by at most one; newcomers have their chats every round."""
    served: Counter[int] = Counter()
    for situation, plan in rounds(company(3, old_hands), policy(text), 6):
        new = firsts(situation)
        assert all(chats(plan)[one] == each for one in new)
        served.update(one for group in mixed(situation, plan) for one in group if one not in new)
        old = {one.id for one in situation.people} - new
        assert max(served[one] for one in old) - min(served[one] for one in old) <= 1


def test_where_old_hands_are_few_everyone_has_one_chat_before_anyone_two():
    """Three newcomers and four old hands: all newcomers have one, one has two."""
    plan = plan_round(Situation(company(3, 4), policy=policy(TWO_CHATS)))
    assert sorted(chats(plan)[one] for one in (1, 2, 3)) == [1, 1, 2]


def test_newcomers_without_an_old_hand_meet_each_other_and_go_first_next_time():
    """It is told as a weakness."""
    last: set[int] = set()
    for _, plan in rounds(company(4, 2), policy(NEWCOMERS), 4):
        (among,) = [each for each in plan.matches if max(each.people) <= 4]
        assert [each.kind for each in among.weaknesses if each.kind is WeaknessKind.ALL_NEW]
        assert last.isdisjoint(among.people)
        last = {*among.people}


def test_one_who_is_left_over_joins_a_pair():
    """Rather than have nobody, and not somebody whom they exclude."""
    plan = plan_round(Situation(company(2, 3), policy=policy(NEWCOMERS), ties=excluding((3, 4), (4, 5))))
    assert sorted(map(len, groups(plan))) == [2, 3]
    assert not plan.alone


def test_the_order_of_people_makes_no_difference():
    """The same plan for any order."""
    people = [*company(3, 9)]
    plan = plan_round(Situation(tuple(people), policy=policy(TWO_CHATS), seed=5))
    Random(1).shuffle(people)
    assert plan_round(Situation(tuple(people), policy=policy(TWO_CHATS), seed=5)) == plan


@examples(60)
@given(role_rounds(NEWCOMERS, exclusions=3))
def test_among_the_same_people_the_ranks_decide(situation):
    """However else the newcomers who meet an old hand could be paired with these, none is better."""
    plan = plan_round(situation)
    new, judge = firsts(situation), Judge(situation)
    found = mixed(situation, plan)
    those = [next(one for one in group if one in new) for group in found]
    old = [next(one for one in group if one not in new) for group in found]
    apart = {frozenset(pair) for pair in situation.ties.exclusions}
    best = max(
        judge.worth(pairs)
        for order in permutations(old)
        if not apart.intersection(map(frozenset, pairs := [*zip(those, order, strict=True)]))
    )
    assert judge.worth(found) == best
