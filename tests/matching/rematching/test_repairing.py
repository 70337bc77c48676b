"""Whoever lost their group in the middle of a round: who else there is for them."""

from dataclasses import replace
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.roles import read_roles
from bot.matching import History, OpenGroup, Policy, Repair, Situation, largest, plan_round, repair
from tests.effort import examples
from tests.matching.people import (
    colleagues,
    crowd,
    excluding,
    groups,
    pairs_in,
    situations,
    strangers,
    together,
)


def seated(found: Repair) -> list[tuple[int, ...]]:
    """The people of each group that somebody is in now."""
    return [group.people for group in found.groups]


def opened(*people: tuple[int, ...], told: bool = True) -> list[OpenGroup]:
    """Groups that may be joined; their people know of each other unless told otherwise."""
    return [OpenGroup(group, told) for group in people]


@examples(100)
@given(st.data())
def test_everyone_is_in_one_group_or_free(data):
    """Whoever goes: nobody is lost or there twice, groups keep their sizes, exclusions hold, and the told take one."""
    situation = data.draw(situations(2, 14))
    planned = groups(plan_round(situation))
    everybody = [person.id for person in situation.people]
    gone = data.draw(st.sets(st.sampled_from(everybody)))
    rest = [tuple(one for one in group if one not in gone) for group in planned]
    whole = [OpenGroup(group, data.draw(st.booleans())) for group in rest if len(group) > 1]
    free = {*everybody} - gone - {*chain.from_iterable(group.people for group in whole)}
    found = repair(situation, free, whole)
    newcomers = [one for group in found.groups for one in group.newcomers]
    assert sorted([*newcomers, *found.free]) == sorted(free)
    size = situation.policy.group_size
    for group in found.groups:
        before = set() if group.place is None else {*whole[group.place].people}
        assert {*group.people} == before | {*group.newcomers}
        assert 2 <= len(group.people) <= largest(size)
        assert group.place is None or not whole[group.place].told or len(group.newcomers) == 1
        new = pairs_in([group.people])
        assert not {*new}.difference(combinations(sorted(before), 2)) & situation.ties.exclusions
    assert repair(situation, free, whole) == found


@examples(100)
@given(st.data())
def test_nobody_stays_free_for_whom_there_is_somebody(data):
    """Who is left may meet neither the others who are left nor all the people of any group with room."""
    situation = data.draw(situations(2, 12, policy=Policy()))
    ids = [person.id for person in situation.people]
    cut = data.draw(st.integers(0, len(ids) // 2))
    couples = [(ids[2 * one], ids[2 * one + 1]) for one in range(cut)]
    couples = [both for both in couples if both not in situation.ties.exclusions]
    free = {*ids}.difference(*couples)
    found = repair(situation, free, opened(*couples))
    apart = situation.ties.exclusions
    assert all(pair in apart for pair in combinations(found.free, 2))
    joined = {group.place for group in found.groups}
    room = [both for number, both in enumerate(couples) if number not in joined]
    room += [group.people for group in found.groups if group.place is None and len(group.people) == 2]
    for one in found.free:
        assert all(any((min(one, other), max(one, other)) in apart for other in both) for both in room)


def test_two_who_are_free_meet_each_other():
    """No group is made larger for them."""
    found = repair(Situation(strangers(6)), {1, 3}, opened((5, 6), told=False))
    assert seated(found) == [(1, 3)]
    assert found.groups[0].place is None


def test_three_who_are_free_make_a_trio():
    """The third one joins the two rather than people who know of each other."""
    assert seated(repair(Situation(strangers(9)), {1, 2, 3}, opened((5, 6), (7, 8)))) == [(1, 2, 3)]


def test_a_pair_that_was_not_told_comes_first():
    """Even where another would suit better."""
    situation = Situation(crowd("Sales", "Sales", "Sales", "Legal", "Finance"))
    pairs = [OpenGroup((4, 5), told=True), OpenGroup((2, 3))]
    found = repair(situation, {1}, pairs)
    assert seated(found) == [(1, 2, 3)]
    assert found.groups[0].place == 1


def test_another_department_comes_first():
    """Of pairs that are alike, the one with the most people from elsewhere."""
    situation = Situation(crowd("Sales", "Sales", "Legal", "Legal", "Finance"))
    assert seated(repair(situation, {1}, opened((2, 3), (4, 5)))) == [(1, 4, 5)]


def test_a_new_face_comes_first():
    """Even one long ago is one who was met before."""
    past = History([together(1, 2, rounds_ago=30)])
    assert seated(repair(Situation(strangers(5), past), {1}, opened((2, 3), (4, 5)))) == [(1, 4, 5)]


def test_a_repeat_within_the_gap_only_where_there_is_no_other_way():
    """Two who just met join others; whoever has nobody else meets again."""
    past = History([together(1, 2)])
    assert seated(repair(Situation(strangers(6), past), {1, 2}, opened((3, 4), (5, 6)))) in (
        [(1, 3, 4), (2, 5, 6)],
        [(2, 3, 4), (1, 5, 6)],
    )
    assert seated(repair(Situation(strangers(2), past), {1, 2}, [])) == [(1, 2)]


def test_who_had_bad_luck_is_not_made_a_trio_again():
    """Others take the newcomer in who were not in a larger group the last time."""
    past = History([together(4, 5, 6, larger=True), together(2, 3)])
    people = Situation(strangers(6), past, Policy(repeat_gap=0)).among({1, 2, 3, 4, 5})
    assert seated(repair(people, {1}, opened((4, 5), (2, 3)))) == [(1, 2, 3)]


@pytest.mark.parametrize(("size", "full"), [(2, 3), (3, 4), (4, 4)])
def test_a_full_group_takes_nobody(size, full):
    """Three where pairs are usual, else four."""
    situation = Situation(colleagues(5), policy=Policy(size))
    people = tuple(range(2, 2 + full))
    assert repair(situation, {1}, opened(people)).free == (1,)
    assert seated(repair(situation, {1}, opened(people[:-1]))) == [(1, *people[:-1])]


def test_a_smaller_group_comes_first():
    """Where three are usual, a pair that lost its third."""
    situation = Situation(strangers(6), policy=Policy(3))
    assert seated(repair(situation, {1}, opened((2, 3, 4), (5, 6)))) == [(1, 5, 6)]


def test_who_has_little_choice_chooses_first():
    """So that nobody takes the only place of somebody else."""
    apart = excluding((1, 2), (2, 5))
    found = repair(Situation(strangers(6), ties=apart), {1, 2}, opened((3, 4), (5, 6)))
    assert sorted(seated(found)) == [(1, 5, 6), (2, 3, 4)]


def test_nobody_is_put_beside_someone_they_must_never_meet():
    """Rather they stay free."""
    found = repair(Situation(strangers(4), ties=excluding((1, 2), (1, 3))), {1}, opened((2, 4), (3,)))
    assert found == Repair((), (1,))


def test_the_reasons_are_those_of_the_whole_group():
    """They name the newcomer as well."""
    (group,) = repair(Situation(strangers(3)), {2}, opened((1, 3))).groups
    assert group.newcomers == (2,)
    assert {one for reason in group.reasons for one in reason.people} == {1, 2, 3}


@pytest.mark.parametrize(("told", "people"), [(True, (1, 3, 4)), (False, (1, 2, 3, 4))])
def test_who_was_told_is_told_of_one_at_a_time(told, people):
    """A group that knows of each other takes one more until that one is introduced; any other as many as fit."""
    situation = Situation(strangers(4), History([together(1, 2)]), Policy(3))
    assert seated(repair(situation, {1, 2}, opened((3, 4), told=told))) == [people]


def test_who_is_patient_waits_rather_than_joining_people_who_know_of_each_other():
    """They make a couple with somebody who is free, or join a group that was told nothing yet."""
    situation = Situation(strangers(8))
    assert repair(situation, {1}, opened((5, 6)), patient={1}).free == (1,)
    assert seated(repair(situation, {1}, opened((5, 6)))) == [(1, 5, 6)]
    assert seated(repair(situation, {1}, opened((5, 6), told=False), patient={1})) == [(1, 5, 6)]
    assert seated(repair(situation, {1, 2}, opened((5, 6)), patient={1, 2})) == [(1, 2)]
    assert seated(repair(situation, {1, 2, 3}, opened((5, 6)), patient={1, 2, 3})) == [(1, 2, 3)]


@examples(30)
@given(st.data())
def test_for_one_who_left_one_group_changes_at_most(data):
    """Whoever they leave behind joins it; all others stay as they are."""
    situation = data.draw(situations(3, 14))
    planned = groups(plan_round(situation))
    leaver = data.draw(st.sampled_from([person.id for person in situation.people]))
    rest = [tuple(one for one in group if one != leaver) for group in planned]
    left = {one for group in rest if len(group) == 1 for one in group}
    found = repair(situation, left, [OpenGroup(group) for group in rest if len(group) > 1])
    assert len(found.groups) <= len(left) <= 1


def sided(count: int, firsts: int, text: str = "sides: mentor, mentee") -> Situation:
    """So many people of departments of their own, so many of them on the first side."""
    roles = read_roles(text)
    assert roles
    people = tuple(replace(one, side=roles.sides[0] if one.id <= firsts else "") for one in strangers(count))
    return Situation(people, policy=Policy(roles=roles))


def test_between_sides_nobody_meets_their_own():
    """Neither as a pair nor by joining one, which has somebody of the same side in any case."""
    found = repair(sided(6, 2), {3, 4}, opened((1, 5), (2, 6), told=False))
    assert (found.groups, found.free) == ((), (3, 4))


def test_who_is_free_meets_a_reserve_of_the_other_side():
    """Each has one more chat; two reserves never meet because of that, and whoever is free comes first."""
    found = repair(sided(6, 2), {3, 4, 5}, [], frozenset(), {1, 2, 6})
    assert sorted(len(group.newcomers) for group in found.groups) == [1, 1]
    assert all(len({1, 2}.intersection(group.people)) == 1 for group in found.groups)
    assert len(found.free) == 1
    found = repair(sided(4, 2), {1, 3}, [], frozenset(), {2, 4})
    assert seated(found) == [(1, 3)]


def test_a_host_who_is_free_draws_a_reserve():
    """A guest who waits for their turn."""
    found = repair(sided(4, 1, "hosts"), {1}, [], frozenset(), {2, 3})
    (group,) = found.groups
    assert group.newcomers == (1,)
    assert group.place is None
    assert group.people[1] in {2, 3}


def test_who_must_be_able_to_meet_joins_those_whom_they_can_meet():
    """Rather than somebody whom they can't; without such a group, nobody is left out for it."""
    here = tuple(replace(one, office="Berlin", video=False) for one in strangers(4))
    people = (*here[:1], replace(here[1], office="Tokyo"), *here[2:])
    situation = Situation(people, policy=Policy(must_meet=True))
    found = repair(situation, {1, 2}, opened((3, 4), told=False))
    assert (seated(found), found.free) == ([(1, 3, 4)], (2,))
    assert seated(repair(situation, {1, 2}, [])) == [(1, 2)]
