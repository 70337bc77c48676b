"""A round changed a little: all others stay with whom they have."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import History, Policy, Situation, plan_round, rematch
from bot.matching.rematching.rematching import HELPERS
from tests.effort import examples
from tests.matching.people import (
    colleagues,
    everyone,
    excluding,
    groups,
    lively,
    pairs,
    person,
    policies,
    sizes,
    strangers,
    ties_of,
    together,
)


@examples(25)
@given(st.data())
def test_the_others_stay_and_nobody_is_lost(data):
    """Whoever comes and leaves: all but a few groups stay, everyone is there once, exclusions are kept."""
    policy = data.draw(policies)
    everybody = lively(data.draw(st.integers(2, 26)), data.draw(st.integers(0, 99)), "ABC")
    ids = [one.id for one in everybody]
    ties = data.draw(ties_of(everybody))
    newcomers = data.draw(st.sets(st.sampled_from(ids), max_size=3))
    leavers = data.draw(st.sets(st.sampled_from(ids), max_size=3))
    first = Situation(everybody, policy=policy, ties=ties).among(set(ids) - newcomers)
    now = Situation(everybody, policy=policy, ties=ties, seed=1).among(set(ids) - leavers)
    before = groups(plan_round(first))
    after = rematch(before, now)
    whole = [group for group in before if not leavers.intersection(group)]
    assert everyone(after) == Counter(set(ids) - leavers)
    assert len(set(whole) - set(groups(after))) <= HELPERS
    assert not ties.exclusions.intersection(pairs(after))
    assert all(2 <= size <= min(policy.group_size + 1, 4) for size in sizes(after))


@pytest.mark.parametrize("size", [2, 3, 4])
@pytest.mark.parametrize("count", [2, 12, 13])
def test_nothing_changes_where_nobody_came_or_left(count, size):
    """Even with another seed, and after everyone has changed their mind about what they like."""
    before = plan_round(Situation(lively(count, 1), policy=Policy(size)))
    after = rematch(groups(before), Situation(lively(count, 2), policy=Policy(size), seed=9))
    assert groups(after) == groups(before)
    assert after.alone == ()


def test_one_who_leaves_a_couple_takes_nobody_with_them():
    """Of ten people their partner makes a trio somewhere, and the other groups stay."""
    before = groups(plan_round(Situation(strangers(10))))
    after = rematch(before, Situation(strangers(9)))
    assert sizes(after) == [3, 2, 2, 2]
    assert after.alone == ()


def test_one_who_leaves_a_trio_leaves_a_couple():
    """The two others stay together, and so does everyone else."""
    after = rematch([(1, 2, 3), (4, 5), (6, 7)], Situation(strangers(7)).among({1, 2, 4, 5, 6, 7}))
    assert groups(after) == [(1, 2), (4, 5), (6, 7)]


def test_a_trio_gives_one_to_somebody_who_comes():
    """So that there is no larger group any more."""
    before = groups(plan_round(Situation(strangers(7))))
    after = rematch(before, Situation(strangers(8)))
    assert sizes(after) == [2, 2, 2, 2]


def test_one_comes_for_one_who_left():
    """The newcomer takes their place, and nobody else notices."""
    people = (*strangers(6), person(7, "Legal"))
    after = rematch([(1, 2), (3, 4), (5, 6)], Situation(people).among({1, 2, 3, 5, 6, 7}))
    assert groups(after) == [(1, 2), (3, 7), (5, 6)]


def test_several_left_partners_meet_each_other():
    """All the other groups stay."""
    before = [(one, one + 1) for one in range(1, 20, 2)]
    after = rematch(before, Situation(strangers(20)).among(set(range(1, 21)) - {2, 4, 6, 8}))
    assert [group for group in groups(after) if group in before] == before[4:]
    assert sizes(after) == [2] * 8


def test_two_who_were_left_and_just_met_are_helped():
    """Others change rather than that they meet again."""
    past = History([together(1, 3)])
    after = rematch([(1, 2), (3, 4), (5, 6)], Situation(strangers(6), past).among({1, 3, 5, 6}))
    assert (1, 3) not in groups(after)
    assert sizes(after) == [2, 2]


def test_two_who_exclude_each_other_by_now_are_parted():
    """A group that was fine before is not kept together against a new exclusion."""
    after = rematch([(1, 2), (3, 4), (5, 6)], Situation(strangers(6), ties=excluding((1, 2))))
    assert (1, 2) not in pairs(after)
    assert after.alone == ()
    assert sizes(after) == [2, 2, 2]


def test_somebody_who_was_alone_is_no_group():
    """A group of one is nothing to keep."""
    assert sizes(rematch([(1,), (2, 3)], Situation(strangers(4)))) == [2, 2]
    assert sizes(rematch([(1,), (2, 3)], Situation(strangers(3)))) == [3]


def test_the_last_one_is_alone():
    """Where all others left, and where nobody is there at all."""
    assert rematch([(1, 2)], Situation(colleagues(1))).alone == (1,)
    assert rematch([(1, 2)], Situation(())).matches == ()


def test_the_whole_round_anew():
    """Without any groups so far it is a plan as any."""
    situation = Situation(colleagues(9))
    assert sizes(rematch([], situation)) == [3, 2, 2, 2]


def test_only_a_few_groups_help():
    """Though hardly anybody suits their partner best, and all would gain if the round were planned anew."""
    before = [(one, one + 1) for one in range(1, 60, 2)]
    after = rematch(before, Situation(lively(60, 1)).among(set(range(1, 61)) - {60}))
    assert len({*before[:-1]} - {*groups(after)}) <= HELPERS
    assert sizes(after) == [3] + [2] * 28
