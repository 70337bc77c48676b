"""Nobody is put together with somebody whom they can't meet without a word of it, and not at all if they must be able to."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given

from bot.domain.rounds.round import WeaknessKind
from bot.matching import Person, Policy, Situation, Weights, gaps, plan_round, working_hours, working_week
from bot.matching.groups import couples as module
from bot.matching.rules.vital import VITAL, able_to_meet
from tests.effort import examples
from tests.matching.people import groups, person, situations

TELLING = {WeaknessKind.NO_COMMON_HOURS, WeaknessKind.NO_COMMON_LANGUAGE, WeaknessKind.NO_COMMON_PLACE}
MUST = Policy(must_meet=True)


def can_meet(one: Person, other: Person) -> bool:
    """Told anew, from the promise."""
    languages = [{word.casefold() for word in each.languages} for each in (one, other)]
    spoken = not all(languages) or languages[0] & languages[1]
    offices = {each.office.casefold() for each in (one, other)} - {""}
    here = len(offices) <= 1 and one.in_person and other.in_person
    days = [one.week >> start & other.week >> start for start in range(0, 336, 48)]
    at_once = any(one.hours & other.hours & day for day in days)
    return bool(at_once and spoken and (here or (one.video and other.video)))


def two_places(count: int, seed: int) -> tuple[Person, ...]:
    """So many people, half of whom only meet at one office and half only at another; one in five works at night."""
    chance = Random(seed)
    return tuple(
        Person(
            number,
            f"Department {number % 7}",
            office="Berlin" if chance.random() < 0.5 else "Tokyo",
            video=False,
            hours=0xFFFF << 20 if number % 5 == 0 else 0xFFFF,
        )
        for number in range(count)
    )


def test_three_rules_are_vital():
    """Without a common hour, language or place there is no meeting."""
    assert {rule.name for rule in VITAL} == {"hours", "language", "meeting"}


@examples(60)
@given(situations(least=2))
def test_a_gap_is_always_told(situation):
    """Whatever the policy says, every two who can't meet have a weakness that says why."""
    by_id = {one.id: one for one in situation.people}
    able = able_to_meet(situation.people)(slice(None), slice(None))
    place = {one.id: number for number, one in enumerate(situation.people)}
    for match in plan_round(situation).matches:
        told = {weakness.kind for weakness in match.weaknesses} & TELLING
        assert told == {*gaps([by_id[one] for one in match.people])}
        for a, b in combinations(match.people, 2):
            assert able[place[a], place[b]] == can_meet(by_id[a], by_id[b])
            assert told or can_meet(by_id[a], by_id[b])


@pytest.mark.parametrize(("count", "exact"), [(60, 300), (60, 20), (400, 300)])
def test_who_must_be_able_to_meet_is(count, exact, monkeypatch):
    """While there is a way: none of the couples can't; among many people too."""
    monkeypatch.setattr(module, "EXACT", exact)
    people = two_places(count, 1)
    by_id = {one.id: one for one in people}
    kinds: dict[tuple[str, int], int] = {}
    for one in people:
        kinds[one.office, one.hours] = kinds.get((one.office, one.hours), 0) + 1
    unavoidable = sum(number % 2 for number in kinds.values()) // 2
    plan = plan_round(Situation(people, policy=MUST))
    unable = [group for group in groups(plan) if not can_meet(*(by_id[one] for one in group[:2]))]
    assert len(unable) <= unavoidable + 1
    assert plan.alone == ()


def test_who_shares_no_workday_shares_no_hour():
    """Nine to five on Mondays and on Tuesdays is at the same time of the day, and never at once."""
    monday, tuesday, both = (
        working_week(9 * 60, 17 * 60, 0, days) for days in ([0], [1], [0, 1])
    )  # of one time zone
    people = [person(number, week=week, hours=0xFFFF << 18) for number, week in enumerate((monday, tuesday))]
    people += [person(2, week=both, hours=0xFFFF << 18)]
    assert gaps(people[:2]) == (WeaknessKind.NO_COMMON_HOURS,)
    assert gaps(people[1:]) == ()
    assert gaps(people) == (WeaknessKind.NO_COMMON_HOURS,)
    able = able_to_meet(people)(slice(None), slice(None))
    assert able.tolist() == [[True, False, True], [False, True, True], [True, True, True]]


def test_the_night_of_one_day_is_the_morning_of_the_next():
    """Friday afternoon in Los Angeles is Saturday morning in Tokyo, where somebody works on Saturdays, and in UTC as well."""

    def at(number: int, zone: int, *days: int) -> Person:
        span = (9 * 60, 17 * 60, zone)
        return person(number, hours=working_hours(*span), week=working_week(*span, days))

    los_angeles, saturday, friday = at(1, -480, 4), at(2, 540, 5), at(3, 540, 4)
    assert gaps([los_angeles, saturday]) == ()
    assert gaps([los_angeles, friday]) == (WeaknessKind.NO_COMMON_HOURS,)


def test_it_comes_before_repeats_and_departments():
    """But nobody is left out for it."""
    here, there = {"office": "Berlin", "video": False}, {"office": "Tokyo", "video": False}
    people = (
        person(1, "A", **here),
        person(2, "A", **here),
        person(3, "B", **there),
        person(4, "B", **there),
    )
    assert groups(plan_round(Situation(people, policy=MUST))) == [(1, 2), (3, 4)]
    off = Policy(weights=Weights(hours=0, meeting=0, language=0))
    assert groups(plan_round(Situation(people, policy=off))) in ([(1, 3), (2, 4)], [(1, 4), (2, 3)])
    (match,) = plan_round(Situation(people[1:3], policy=MUST)).matches
    assert {weakness.kind for weakness in match.weaknesses} == {WeaknessKind.NO_COMMON_PLACE}
