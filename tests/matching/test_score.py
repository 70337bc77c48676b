"""What a pair weighs: strict tiers, in the order of the program's promise."""

from math import comb
from operator import mul
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.participant import MeetingMode
from bot.matching import History
from bot.matching.score import OLDEST, TOP, Points, Score, units
from bot.matching.traits import MOST, Traits, taste

from .people import histories, participants, person, together

SOLVER_LIMIT = 2**127


def most_pairs(people: int) -> int:
    """How many pairs can sit together: six in each group of four, and those of a smaller group."""
    fours, rest = divmod(people, 4)
    return fours * 6 + comb(rest, 2)


def suit(a: dict[str, object], b: dict[str, object]) -> int:
    """How well two people suit each other who differ from others only in this."""
    return taste(Traits.of(person(1, **a)), Traits.of(person(2, **b)))


@given(people=st.integers(2, 300), tier=st.integers(0, len(TOP) - 2))
def test_one_point_outweighs_all_below(people, tier):
    """One point in a tier is worth more than every pair of the round having all points of all lower tiers."""
    worth = units(people)
    pairs = most_pairs(people)
    below = sum(pairs * top * unit for top, unit in zip(TOP[tier + 1 :], worth[tier + 1 :], strict=True))
    assert worth[tier] > below


@given(st.data())
def test_adding_weights_compares_tier_by_tier(data):
    """Of two plans of up to 300 people the heavier is the one with more points in the first tier that differs."""
    people = data.draw(st.integers(2, 300))
    pairs = most_pairs(people)
    totals = st.tuples(*(st.integers(0, pairs * top) for top in TOP))
    one, other = data.draw(totals), data.draw(totals)
    worth = units(people)
    assert (one > other) == (sum(map(mul, one, worth)) > sum(map(mul, other, worth)))


@pytest.mark.parametrize("people", [2, 300, 10_000])
def test_weights_fit_the_solver(people):
    """Even for ten thousand people four times the best weight, which the solver computes with, stays below 2^127."""
    assert 4 * sum(map(mul, TOP, units(people))) < SOLVER_LIMIT


@given(st.data())
def test_points_are_within_their_bounds_and_symmetric(data):
    """No pair has more points in a tier than the bound that the units are made for, and order does not matter."""
    people = data.draw(participants(least=2, most=6))
    score = Score(people, data.draw(histories(people)), 6, Random(0))
    a, b = people[0].id, people[1].id
    assert all(0 <= points <= top for points, top in zip(score.points(a, b), TOP, strict=True))
    assert score.points(a, b) == score.points(b, a)
    assert score.weight(a, b) == score.weight(b, a)


@pytest.mark.parametrize(
    ("rounds_ago", "expected"),
    [
        (1, Points(no_repeat=0, across=1, never_met=0, rounds_ago=1, taste=150, chance=0)),
        (6, Points(no_repeat=0, across=1, never_met=0, rounds_ago=6, taste=150, chance=0)),
        (7, Points(no_repeat=1, across=1, never_met=0, rounds_ago=7, taste=150, chance=0)),
        (OLDEST + 1, Points(no_repeat=1, across=1, never_met=0, rounds_ago=OLDEST, taste=150, chance=0)),
        (None, Points(no_repeat=1, across=1, never_met=1, rounds_ago=OLDEST, taste=150, chance=0)),
    ],
)
def test_points_of_history(rounds_ago, expected):
    """A repeat is one within the gap; having met at all counts on, and the longer ago the better."""
    history = History([together(1, 2, rounds_ago=rounds_ago)] if rounds_ago else [])
    score = Score([person(1, "Sales"), person(2, "Design")], history, 6, Random(0))
    assert score.points(1, 2)._replace(chance=0) == expected


def test_departments_differ_whatever_their_spelling():
    """Case and white space don't make another department."""
    score = Score([person(1, "Data Science"), person(2, "data  science")], History(), 6, Random(0))
    assert score.points(1, 2).across == 0


def test_a_gap_of_none_knows_no_repeat():
    """With a gap of 0 rounds even the partner of the previous round is no repeat."""
    score = Score([person(1), person(2)], History([together(1, 2)]), 0, Random(0))
    assert score.points(1, 2).no_repeat == 1


def test_helping_counts_in_each_direction():
    """It is good when one can help the other, better when both can."""
    helper, learner = {"can_help": ("SQL",)}, {"wants_to_learn": ("sql",)}
    both = {"can_help": ("SQL",), "wants_to_learn": ("SQL",)}
    assert suit({}, {}) < suit(helper, learner) == suit(learner, helper) < suit(both, both)


def test_shared_interests_count_up_to_three():
    """Each shared interest counts, in whatever case; beyond three it makes no difference."""
    few = ("chess", "sailing", "baking")
    assert suit({"interests": ("chess",)}, {"interests": ("Chess",)}) > suit({}, {})
    assert suit({"interests": few}, {"interests": few}) > suit({"interests": few}, {"interests": few[:2]})
    assert suit({"interests": (*few, "go")}, {"interests": (*few, "go")}) == suit(
        {"interests": few}, {"interests": few}
    )


def test_teaching_outweighs_three_interests():
    """The order of the reasons is that of the weights."""
    shared = {"interests": ("chess", "sailing", "baking")}
    assert suit({"can_help": ("SQL",)}, {"wants_to_learn": ("SQL",)}) > suit(shared, shared)


@pytest.mark.parametrize(
    ("one", "other", "can_meet"),
    [
        ({"mode": MeetingMode.VIDEO}, {"mode": MeetingMode.VIDEO}, True),
        ({"mode": MeetingMode.VIDEO}, {"mode": MeetingMode.EITHER}, True),
        ({"mode": MeetingMode.VIDEO}, {"mode": MeetingMode.IN_PERSON}, False),
        ({"mode": MeetingMode.IN_PERSON}, {"mode": MeetingMode.IN_PERSON}, True),
        ({"mode": MeetingMode.IN_PERSON, "office": "Porto"}, {"office": "Lisbon"}, False),
        ({"mode": MeetingMode.EITHER, "office": "Porto"}, {"office": "Lisbon"}, True),
    ],
)
def test_people_should_be_able_to_meet_as_they_like(one, other, can_meet):
    """Who meets in person needs the same office, who meets by video someone with video."""
    assert (suit(one, other) > 0) is can_meet


def test_the_same_office_is_a_plus():
    """Two people at one office suit each other better than two who can only meet by video."""
    assert suit({"office": "Porto"}, {"office": "porto"}) > suit({"office": "Porto"}, {"office": "Lisbon"})


def test_the_best_match_has_all_the_taste_there_is():
    """The bound of the taste tier is the one that can be reached."""
    ideal = {
        "interests": ("chess", "sailing", "baking"),
        "can_help": ("SQL",),
        "wants_to_learn": ("SQL",),
        "office": "Porto",
    }
    assert suit(ideal, ideal) == MOST
