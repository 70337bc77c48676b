"""Hosts meet guests: everyone once before anyone twice."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import History, Situation, plan_round
from tests.effort import examples
from tests.matching.people import crowd, excluding, groups, lively
from tests.matching.roles.people import (
    HOSTS,
    chats,
    firsts,
    kept_apart,
    on_side,
    policy,
    role_rounds,
    rounds,
)


@examples(150)
@given(st.data(), st.integers(2, 4))
def test_each_group_has_one_host_and_guests_who_had_the_fewest_turns(data, size):
    """Nobody is drawn while somebody waits who had fewer turns and may meet a host."""
    situation = data.draw(role_rounds(HOSTS, size))
    plan = plan_round(situation)
    hosts = firsts(situation)
    guests = {one.id for one in situation.people} - hosts
    apart = {frozenset(pair) for pair in situation.ties.exclusions}
    assert all(len(hosts.intersection(group)) == 1 and 2 <= len(group) <= size for group in groups(plan))
    assert kept_apart(situation, plan)
    assert {*plan.alone} <= hosts
    assert {*plan.waiting} == guests - {*chats(plan)}
    assert all(chats(plan)[one.id] <= one.capacity for one in situation.people if one.id in hosts)
    may_come = [one for one in plan.waiting if any(frozenset((one, host)) not in apart for host in hosts)]
    fewest = min(map(situation.history.turns, may_come), default=9)
    assert all(situation.history.turns(one) <= fewest for one in guests & {*chats(plan)})


@examples(60)
@given(role_rounds(HOSTS, exclusions=0))
def test_no_seat_stays_empty_while_somebody_waits(situation):
    """As many guests are drawn as there are seats."""
    plan = plan_round(situation)
    hosts = [one for one in situation.people if one.id in firsts(situation)]
    guests = len(situation.people) - len(hosts)
    assert len(plan.matches) == min(guests, sum(one.capacity for one in hosts))
    assert len(plan.alone) == max(0, len(hosts) - guests)


@pytest.mark.parametrize(("hosts", "size", "capacity"), [(1, 2, 1), (1, 4, 1), (3, 2, 2), (2, 3, 1)])
def test_everyone_once_before_anyone_twice(hosts, size, capacity):
    """Over many rounds with one host or a few, in pairs or at tables."""
    people = on_side(lively(12, 4), hosts, HOSTS, capacity)
    drawn: Counter[int] = Counter()
    for situation, plan in rounds(people, policy(HOSTS, size), 12):
        guests = {one.id for one in situation.people} - firsts(situation)
        drawn.update(one for one in chats(plan) if one in guests)
        assert max(drawn[one] for one in guests) - min(drawn[one] for one in guests) <= 1
        assert len(guests & {*chats(plan)}) == hosts * capacity * (size - 1)


def test_guests_who_exclude_each_other_are_not_at_one_table():
    """One of them comes with somebody else, and the other the next time."""
    people = on_side(lively(4, 1), 1, HOSTS)
    plans = [plan for _, plan in rounds(people, policy(HOSTS, 3), 2, excluding((2, 3)))]
    assert [len(plan.waiting) for plan in plans] == [1, 1]
    assert {2, 3} <= {*plans[0].waiting, *plans[1].waiting}


def test_the_ranks_decide_among_those_whose_turn_it_is():
    """Whoever has been in no round yet: one of another department goes before one of the host's own."""
    people = on_side(lively(5, 1, ["Sales"]), 1, HOSTS)
    other = lively(6, 2, ["Design"])[5]
    plan = plan_round(Situation((*people, other), policy=policy(HOSTS)))
    assert groups(plan) == [(1, 6)]


def test_without_hosts_all_wait():
    """And without guests the host is alone."""
    plan = plan_round(Situation(lively(3, 1), policy=policy(HOSTS)))
    assert (groups(plan), plan.alone, plan.waiting) == ([], (), (1, 2, 3))
    plan = plan_round(Situation(on_side(lively(1, 1), 1, HOSTS), policy=policy(HOSTS)))
    assert (groups(plan), plan.alone, plan.waiting) == ([], (1,), ())


def test_the_order_of_people_makes_no_difference():
    """The same plan for any order."""
    people = [*on_side(lively(15, 3), 2, HOSTS, capacity=2)]
    plan = plan_round(Situation(tuple(people), policy=policy(HOSTS, 3), seed=5))
    Random(1).shuffle(people)
    assert plan_round(Situation(tuple(people), policy=policy(HOSTS, 3), seed=5)) == plan


@pytest.mark.parametrize("turns", [{}, {4: 1}])
@pytest.mark.parametrize(("size", "capacity"), [(3, 1), (2, 2), (3, 2)])
def test_every_host_has_a_guest_before_anyone_has_two(size, capacity, turns):
    """At their tables, and at their first table before the second, however well one of them suits all."""
    people = on_side(crowd("Sales", "Design", "Design", "Design"), 2, HOSTS, capacity)
    history = History.recalled({}, {}, turns=turns)
    plan = plan_round(Situation(people, history, policy(HOSTS, size)))
    assert [len(group) for group in groups(plan)] == [2, 2]
    assert {group[0] for group in groups(plan)} == {1, 2}
