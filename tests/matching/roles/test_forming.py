"""Rounds with any roles: the same for any order, planned again from what is kept, and told in sentences."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import (
    History,
    InputError,
    Policy,
    Situation,
    Turns,
    explain,
    plan_round,
    read,
    written,
)
from tests.effort import examples
from tests.matching.people import lively, together
from tests.matching.roles.people import HOSTS, NEWCOMERS, SIDES, TWO_CHATS, on_side, policy, role_rounds


@examples(80)
@given(st.data(), st.sampled_from([HOSTS, SIDES, NEWCOMERS, TWO_CHATS]))
def test_the_order_of_people_and_what_is_kept_make_no_difference(data, text):
    """Any order of people, and a record of the round, give the same plan."""
    situation = data.draw(role_rounds(text))
    plan = plan_round(situation)
    shuffled = data.draw(st.permutations(situation.people))
    assert plan_round(replace(situation, people=tuple(shuffled))) == plan
    assert plan_round(read(json.loads(json.dumps(written(situation))))) == plan


@examples(30)
@given(st.permutations(range(6)), st.sampled_from([HOSTS, SIDES]))
def test_the_order_of_the_history_makes_no_difference(order, text):
    """Neither for turns, nor for who was left over."""
    past = [
        together(1, 4, rounds_ago=2, turns=Turns(frozenset({4}))),
        together(2, 5, rounds_ago=2),
        together(1, 5, turns=Turns(frozenset({5}))),
        together(1, 6, turns=Turns(frozenset({6}))),
        together(3),
        together(7),
    ]
    situation = Situation(on_side(lively(9, 1), 3, text, 2), History(past), policy(text), 1)
    assert plan_round(replace(situation, history=History([past[number] for number in order]))) == plan_round(
        situation
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HOSTS, ["everyone once before anyone twice"]),
        (SIDES, ["A mentor meets a mentee", "goes first"]),
        (NEWCOMERS, ["In their first 90 days newcomers have a chat with somebody"]),
        (TWO_CHATS, ["newcomers have two chats with people"]),
    ],
)
def test_roles_come_before_the_ranks_in_words(text, words):
    """The sentences of the ranks follow as they are."""
    told = explain(policy(text))
    assert [word in line for word, line in zip(words, told, strict=False)] == [True] * len(words)
    assert told[len(words) :] == explain(Policy())


@pytest.mark.parametrize("text", [HOSTS, SIDES, NEWCOMERS, TWO_CHATS])
def test_a_round_of_nobody_is_empty(text):
    """Whatever the roles, it is planned all the same, so that the program goes on with the next one."""
    plan = plan_round(Situation((), policy=policy(text)))
    assert (plan.matches, plan.alone, plan.waiting) == ((), (), ())


def test_larger_groups_go_with_hosts_only():
    """Sides and newcomers meet in pairs."""
    assert policy(HOSTS, 4).roles
    with pytest.raises(InputError, match="in pairs"):
        policy(SIDES, 3)
