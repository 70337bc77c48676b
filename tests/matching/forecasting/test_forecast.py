"""Many rounds ahead, beside chance."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rounds.roles import read_roles
from bot.matching import Forecast, InputError, Person, Policy, Ties, by_chance, forecast, largest
from tests.effort import examples
from tests.matching.people import lively

TEAM = tuple(Person(one) for one in range(6))
COMPANY = tuple(Person(one, department=f"Department {one % 4}") for one in range(24))


def test_new_faces_run_out_when_everyone_met_everyone() -> None:
    """Six people have five rounds of new faces; the sixth can't have any."""
    found = forecast(TEAM, Policy(), 6).planned
    assert [each.repeats for each in found.rounds] == [0, 0, 0, 0, 0, 3]
    assert found.first_repeat == 6
    assert found.repeats == 3
    assert len(found.often) == 3
    assert {times for _, times in found.often} == {2}
    assert [each.too_soon for each in found.rounds] == [0, 0, 0, 0, 0, 3]
    assert forecast(TEAM, Policy(repeat_gap=4), 6).planned.rounds[-1].too_soon == 0


def test_new_faces_may_last() -> None:
    """Then no round is told."""
    found = forecast(COMPANY, Policy(), 3).planned
    assert found.first_repeat is None
    assert found.often == ()


def test_it_does_better_than_chance() -> None:
    """Which pairs people again, and with their own department."""
    found = forecast(COMPANY, Policy(), 8, seed=1)
    assert found.planned.repeats == 0 < found.by_chance.repeats
    assert found.planned.cross_share == 1 > found.by_chance.cross_share
    assert found.by_chance.first_repeat is not None
    assert found.by_chance.often


def test_bridges_are_counted_once_and_for_all() -> None:
    """Of four departments there are six pairs; of an unknown one there are none."""
    found = forecast(COMPANY, Policy(), 6)
    for course in (found.planned, found.by_chance):
        bridged = [each.bridged for each in course.rounds]
        assert bridged == sorted(bridged)
        assert course.bridged == bridged[-1] <= found.bridges == 6
    assert forecast(TEAM, Policy(), 2).bridges == forecast(TEAM, Policy(), 2).planned.bridged == 0


def test_a_department_counts_once_however_it_is_written() -> None:
    """Two that mean the same have nothing to bridge."""
    people = [Person(1, "Engineering"), Person(2, "Enginering"), Person(3, "engineering"), Person(4, "Legal")]
    assert forecast(people, Policy(), 1).bridges == 1


@pytest.mark.parametrize("size", [2, 3, 4])
def test_some_are_not_there(size: int) -> None:
    """Others in each round, about as many as were asked for; chance has the same people, and leaves nobody over."""
    found = forecast(COMPANY, Policy(size), 4, 0.75)
    there = [each.people for each in found.planned.rounds]
    assert there == [each.people for each in found.by_chance.rounds]
    assert 0.6 < sum(there) / (4 * len(COMPANY)) < 0.9
    assert len({*there}) > 1
    assert not any(each.alone for course in (found.planned, found.by_chance) for each in course.rounds)


@pytest.mark.parametrize("people", range(1, 5))
def test_very_few_people_have_a_forecast_too(people: int) -> None:
    """Even nobody but one, who is alone."""
    for size in (2, 3, 4):
        found = forecast(TEAM[:people], Policy(size), 2)
        for course in (found.planned, found.by_chance):
            assert [each.alone for each in course.rounds] == [int(people == 1)] * 2


def test_ties_hold_in_every_round() -> None:
    """Who must not meet never does."""
    apart = Ties(frozenset(combinations(range(4), 2)))
    found = forecast(TEAM, Policy(), 6, ties=apart).planned
    assert all({*pair} - {0, 1, 2, 3} for pair, _ in found.often)


@examples(8)
@given(st.integers(2, 14), st.integers(0, 5), st.randoms(use_true_random=False))
def test_the_order_of_people_and_words_makes_no_difference(count: int, seed: int, chance: Random) -> None:
    """The seed alone decides."""
    people = lively(count, seed)

    def expected(those: tuple[Person, ...]) -> Forecast:
        return forecast(those, Policy(), 2, 0.8, seed=seed)

    assert expected(tuple(chance.sample(people, count))) == expected(people)


def test_guests_take_turns() -> None:
    """With one host everyone has their turn once before anyone twice; who waits for it is not alone."""
    people = (replace(TEAM[0], side="host"), *TEAM[1:])
    found = forecast(people, Policy(roles=read_roles("hosts")), 6).planned
    assert [(each.couples, each.waiting, each.alone) for each in found.rounds] == [(1, 4, 0)] * 6
    assert found.first_repeat == 6


def test_newcomers_may_have_two_chats() -> None:
    """They count as one person, and have nobody twice while there are others."""
    people = (replace(TEAM[0], tenure_days=3), *TEAM[1:])
    found = forecast(people, Policy(roles=read_roles("newcomers: 90 days, 2 chats")), 2).planned
    assert [(each.people, each.alone, each.waiting) for each in found.rounds] == [(6, 0, 0)] * 2
    assert found.repeats == 0


def test_the_numbers_add_up() -> None:
    """A pair that meets n times is n - 1 repeats."""
    found = forecast(COMPANY[:9], Policy(), 12, 0.9, seed=3)
    for course in (found.planned, found.by_chance):
        assert course.repeats == sum(times - 1 for _, times in course.often)
        assert [times for _, times in course.often] == sorted(
            Counter(dict(course.often)).values(), reverse=True
        )


@pytest.mark.parametrize(
    ("rounds", "attendance"), [(0, 1.0), (3, 0.0), (3, 1.1), (3, -0.5), (3, float("nan"))]
)
def test_what_cannot_be_forecast_is_said(rounds: int, attendance: float) -> None:
    """In a sentence."""
    with pytest.raises(InputError, match=r"a forecast is of one round|the attendance is a share"):
        forecast(TEAM, Policy(), rounds, attendance)


@examples(100)
@given(st.lists(st.integers(1, 500), unique=True, max_size=40), st.integers(2, 4), st.integers(0, 99))
def test_chance_places_everyone_once(people: list[int], size: int, seed: int) -> None:
    """In groups as large as plans have them; the same seed gives the same groups. One alone has nobody to meet."""
    groups = by_chance(people, size, seed)
    assert sorted(one for group in groups for one in group) == (sorted(people) if len(people) > 1 else [])
    assert all(2 <= len(group) <= largest(size) for group in groups)
    assert groups == by_chance(people, size, seed)
