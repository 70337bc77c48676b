"""A round's plan: who meets whom."""

import os
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.program import Rules
from bot.domain.round import ReasonKind
from bot.matching import History, PlannedMatch, RoundPlan, plan_round

from .people import (
    DEPARTMENTS,
    crowd,
    divisions,
    everyone,
    histories,
    pairings,
    pairs,
    participants,
    person,
    sizes,
    together,
)

PAIRS = Rules(group_size=2)
rules = st.builds(Rules, group_size=st.integers(2, 4), repeat_gap=st.integers(0, 8))


def rounds(people, rules: Rules, count: int) -> list[RoundPlan]:
    """So many rounds in a row of the same people, each knowing those before."""
    plans: list[RoundPlan] = []
    for number in range(count):
        past = [
            together(*match.people, rounds_ago=number - earlier)
            for earlier, plan in enumerate(plans)
            for match in plan.matches
        ]
        plans.append(plan_round(people, History(past), rules, seed=number))
    return plans


def rounds_that_repeat_too_much(people, rules: Rules, count: int) -> list[int]:
    """The rounds of so many in which more pairs met again within the gap than had to: every division is tried."""
    plans = rounds(people, rules, count)
    last: dict[tuple[int, int], int] = {}
    found = []
    for number, plan in enumerate(plans):
        recent = {pair for pair, met in last.items() if number - met <= rules.repeat_gap}

        def repeats(group: tuple[int, ...], recent: set[tuple[int, int]] = recent) -> int:
            return sum(pair in recent for pair in combinations(group, 2))

        most = sum(repeats(match.people) for match in plan.matches) - 1
        if any(divisions([one.id for one in people], len(plan.matches), repeats, most)):
            found.append(number)
        last.update(dict.fromkeys(pairs(plan), number))
    return found


def across(people, plan: RoundPlan) -> int:
    """How many pairs of a plan cross departments."""
    department = {one.id: one.profile.department for one in people}
    return sum(department[a] != department[b] for a, b in pairs(plan))


def test_nobody_makes_an_empty_plan():
    """Without people there is nothing to arrange, and nobody to tell."""
    assert plan_round([], History(), PAIRS, seed=1) == RoundPlan(matches=(), alone=())


def test_one_person_is_alone():
    """Someone who has the round to themselves is named."""
    assert plan_round([person(7)], History(), PAIRS, seed=1) == RoundPlan(matches=(), alone=(7,))


@pytest.mark.parametrize("size", [2, 3, 4])
def test_two_people_meet_whatever_the_group_size(size):
    """Two people are a match, even if they are of one department and met in the previous round."""
    plan = plan_round([person(2), person(1)], History([together(1, 2)]), Rules(group_size=size), seed=1)
    assert plan == RoundPlan(matches=(PlannedMatch((1, 2), ()),), alone=())


def test_one_department_alone_still_meets():
    """Where there is no other department, people meet within their own."""
    plan = plan_round(crowd(*["Sales"] * 6), History(), PAIRS, seed=1)
    assert sizes(plan) == [2, 2, 2]


def test_matches_come_with_their_reasons():
    """A planned match says why."""
    people = [person(1, "Sales", interests=("chess",)), person(2, "Design", interests=("Chess",))]
    (match,) = plan_round(people, History(), PAIRS, seed=1).matches
    assert [reason.kind for reason in match.reasons] == [
        ReasonKind.INTEREST,
        ReasonKind.DEPARTMENTS,
        ReasonKind.FIRST_TIME,
    ]


def test_new_faces_come_before_taste():
    """Two with all in common don't meet again while there is someone new, even long after the gap."""
    chess = ("chess",)
    people = [
        person(1, "Sales", interests=chess),
        person(2, "Design", interests=chess),
        person(3, "Sales"),
        person(4, "Design"),
    ]
    plan = plan_round(people, History([together(1, 2, rounds_ago=50)]), PAIRS, seed=1)
    assert pairs(plan) == [(1, 4), (2, 3)]


def test_taste_decides_among_equals():
    """Where nothing else differs, people who share an interest meet."""
    people = [person(1, interests=("chess",)), person(2), person(3, interests=("chess",)), person(4)]
    assert pairs(plan_round(people, History(), PAIRS, seed=1)) == [(1, 3), (2, 4)]


@settings(deadline=None)
@given(st.data())
def test_everyone_is_matched_once(data):
    """Each person of the pool is in exactly one match; nobody is left alone unless they are the only one."""
    people = data.draw(participants())
    plan = plan_round(people, data.draw(histories(people)), data.draw(rules), data.draw(st.integers()))
    assert everyone(plan) == Counter(one.id for one in people)
    assert bool(plan.alone) == (len(people) == 1)
    assert all(2 <= size <= 4 for size in sizes(plan))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_order_of_people_does_not_matter(data):
    """The same people in another order get the same plan, with ids and matches ascending."""
    people = data.draw(participants(most=16))
    history, chosen, seed = data.draw(histories(people)), data.draw(rules), data.draw(st.integers())
    plan = plan_round(people, history, chosen, seed)
    assert plan == plan_round(data.draw(st.permutations(people)), history, chosen, seed)
    ids = [match.people for match in plan.matches]
    assert ids == sorted(tuple(sorted(match)) for match in ids)


def test_another_seed_gives_another_plan():
    """Among people who are all alike chance decides: ten seeds don't agree."""
    people = crowd(*["Sales"] * 12)
    assert len({plan_round(people, History(), PAIRS, seed) for seed in range(10)}) > 5


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(DEPARTMENTS), min_size=2, max_size=40).filter(lambda found: len(found) % 2 == 0)
)
def test_as_many_pairs_cross_departments_as_can(departments):
    """With N people, an even number, and D in the largest department, min(N / 2, N - D) pairs cross.

    The bound is the Tutte-Berge formula on a complete multipartite graph.
    """
    people = crowd(*departments)
    largest = max(Counter(departments).values())
    plan = plan_round(people, History(), PAIRS, seed=1)
    assert across(people, plan) == min(len(people) // 2, len(people) - largest)


@settings(deadline=None)
@given(st.data())
def test_nobody_repeats_while_they_need_not(data):
    """Of two to eight people none meets again within the gap if there is any way without: all ways are tried."""
    people = data.draw(participants(least=2, most=8, even=True))
    history = data.draw(histories(people))
    gap = data.draw(st.integers(0, 8))

    def repeats(found) -> int:
        return sum((history.rounds_since(a, b) or gap + 1) <= gap for a, b in found)

    fewest = min(repeats(way) for way in pairings([one.id for one in people]))
    plan = plan_round(people, history, Rules(2, gap), seed=1)
    assert repeats(pairs(plan)) == fewest


@pytest.mark.parametrize(
    "departments", [["Sales"] * 12, ["Sales", "Design"] * 6, ["Sales"] * 5 + ["Design"] * 4 + ["Finance"] * 3]
)
def test_twelve_people_meet_without_repeats_in_the_first_rounds(departments):
    """In the first six rounds of twelve people no two meet twice."""
    people = crowd(*departments)
    met = Counter(pair for plan in rounds(people, Rules(2, repeat_gap=6), 6) for pair in pairs(plan))
    assert max(met.values()) == 1


def test_twelve_people_of_two_departments_meet_across_for_six_rounds():
    """Six and six can meet across departments six times without a repeat, and they do."""
    people = crowd(*["Sales", "Design"] * 6)
    assert [across(people, plan) for plan in rounds(people, Rules(2, repeat_gap=6), 6)] == [6] * 6


def test_no_repeat_comes_before_departments():
    """Where everyone has just met everyone of the other department, colleagues meet rather than repeat."""
    people = crowd("Sales", "Sales", "Design", "Design")
    past = [together(1, 3), together(2, 4), together(1, 4, rounds_ago=2), together(2, 3, rounds_ago=2)]
    assert pairs(plan_round(people, History(past), PAIRS, seed=1)) == [(1, 2), (3, 4)]


def test_when_all_have_met_the_longest_ago_meet_again():
    """Without anyone new, and beyond the gap, people meet again whom they have not seen for longest."""
    past = [
        together(1, 2, rounds_ago=9),
        together(3, 4, rounds_ago=9),
        together(1, 3, rounds_ago=8),
        together(2, 4, rounds_ago=8),
        together(1, 4, rounds_ago=7),
        together(2, 3, rounds_ago=7),
    ]
    assert pairs(plan_round(crowd(*["Sales"] * 4), History(past), PAIRS, seed=1)) == [(1, 2), (3, 4)]


def test_a_trio_is_chosen_without_repeats():
    """Where only one trio and one pair of five people are free of repeats, it is those who meet."""
    met = set(combinations(range(1, 6), 2)) - {(1, 3), (1, 5), (3, 5), (2, 4)}
    plan = plan_round(crowd(*["Sales"] * 5), History(together(*pair) for pair in met), PAIRS, seed=1)
    assert [match.people for match in plan.matches] == [(1, 3, 5), (2, 4)]


@pytest.mark.parametrize(
    ("count", "size", "companies"),
    [
        (7, 2, 10),
        (9, 2, 10),
        (11, 2, 20),
        (13, 2, 6),
        (9, 3, 5),
        (10, 3, 5),
        (12, 3, 2),
        (9, 4, 5),
        (12, 4, 2),
        (11, 4, 3),
    ],
)
def test_few_people_never_repeat_more_than_they_must(count, size, companies):
    """Half a year of weekly rounds of a small company: no more pairs meet again within the gap than have to.

    That goes for an odd number of people in pairs and a trio, and for groups of three and four.
    """
    for seed in range(companies):
        people = crowd(*Random(seed).choices(DEPARTMENTS, k=count))
        assert rounds_that_repeat_too_much(people, Rules(size, repeat_gap=6), 26) == []


@pytest.mark.parametrize(("people", "size"), [(24, 2), (25, 2), (23, 4), (303, 2)])
def test_processes_agree_whatever_their_hash_seed(people, size):
    """A plan is the same in processes that hash strings differently, reasons included."""
    script = Path(__file__).with_name("print_plan.py")
    plans = {
        subprocess.run(
            [sys.executable, script, str(people), str(size)],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("0", "1", "2024")
    }
    assert len(plans) == 1
    assert "TEACHES" in plans.pop()


@pytest.mark.parametrize(("people", "size", "rounds"), [(9, 3, 4), (12, 3, 3), (16, 4, 3), (24, 3, 6)])
def test_larger_groups_do_not_repeat_while_there_is_another_way(people: int, size: int, rounds: int) -> None:
    """Small programs in threes and fours go some rounds before anyone meets a second time."""
    company = crowd(*(DEPARTMENTS[number % 4] for number in range(people)))
    past: list[RoundPlan] = []
    for number in range(rounds):
        met = [
            together(*match.people, rounds_ago=number - earlier)
            for earlier, plan in enumerate(past)
            for match in plan.matches
        ]
        past.append(plan_round(company, History(met), Rules(group_size=size), seed=number))
    everyone_met = [pair for plan in past for pair in pairs(plan)]
    assert len(everyone_met) == len(set(everyone_met))
