"""A situation as it is kept."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from pydantic import ValidationError

from bot.domain.rounds.roles import read_roles
from bot.matching import (
    History,
    Person,
    Policy,
    Situation,
    Ties,
    Turns,
    Weights,
    plan_round,
    read,
    read_groups,
    with_groups,
    without,
    without_exclusions,
    written,
)
from tests.effort import examples
from tests.matching.people import lively, situations, together


def kept(situation: Situation) -> Situation:
    """What is read from what was written, by way of a file."""
    return read(json.loads(json.dumps(written(situation))))


@examples(20)
@given(situations())
def test_a_round_can_be_planned_again(situation):
    """From the record it comes out the same, report and reasons included."""
    again = kept(situation)
    assert again.people == situation.people
    assert again.policy == situation.policy
    assert again.ties == situation.ties
    assert plan_round(again) == plan_round(situation)


@examples(40)
@given(situations())
def test_a_record_of_a_record_is_the_same(situation):
    """Nothing is lost by keeping it twice."""
    record = json.dumps(written(situation))
    assert json.dumps(written(read(json.loads(record)))) == record


def test_every_detail_of_a_policy_is_kept():
    """Its weights too."""
    policy = Policy(3, 9, reporting_lines=2, must_meet=True, weights=Weights(*range(1, 10)))
    assert kept(Situation((), policy=policy)).policy == policy


@examples(20)
@given(situations(least=2))
def test_somebody_can_be_taken_out(situation):
    """Nothing that they said is left, the others are as they were, and the round can be planned again."""
    one, *others = situation.people
    record = json.loads(json.dumps(written(situation)))

    blank = read(without(record, one.id))

    assert blank.people == (Person(one.id), *(_without_ids_of(one.id, other) for other in others))
    told = written(replace(blank, people=situation.people))
    for name in ("met", "exclusions", "acquaintance"):
        assert told.pop(name) == [pair for pair in written(situation)[name] if one.id not in pair[:2]]
    for name in ("claims", "turns"):
        assert told.pop(name) == [each for each in written(situation)[name] if each[0] != one.id]
    assert told.pop("left_over") == [each for each in written(situation)["left_over"] if each != one.id]
    assert told.items() <= written(situation).items()
    assert plan_round(blank)


def _without_ids_of(one: int, other: Person) -> Person:
    """Somebody as before, but for whom they report to and whom they met."""
    managers, contacts = ([each for each in ids if each != one] for ids in (other.managers, other.contacts))
    return replace(other, managers=tuple(managers), contacts=tuple(contacts))


def test_a_record_of_an_earlier_version_is_planned_as_it_was():
    """Bridges, reporting lines and whom people met didn't exist, and ties that nothing made were empty."""
    situation = Situation(lively(9, 1, ("A", "B", "C")), policy=Policy(bridges=False), seed=1)
    record = json.loads(json.dumps(written(situation)))
    for name in ("reporting_lines", "must_meet", "bridges"):
        del record["policy"][name]
    del record["bridged"], record["sizes"]
    for someone in record["people"]:
        del someone["managers"], someone["level"], someone["contacts"]
        someone["manager"] = None
    record["policy"]["keep_managers_apart"] = False
    record["policy"]["weights"]["recommended"] = 200
    record |= {"recommendations": [], "wishes": []}
    assert plan_round(read(record)) == plan_round(situation)


def test_an_exclusion_can_be_taken_out():
    """The others stay, and so does all else."""
    situation = Situation(lively(4, 1), ties=Ties(frozenset({(1, 2), (3, 4)}), {(1, 2): 1.0}))
    record = json.loads(json.dumps(written(situation)))

    assert read(without_exclusions(record, {(1, 2)})).ties == Ties(frozenset({(3, 4)}), {(1, 2): 1.0})


def test_a_weight_that_a_record_does_not_know_weighed_nothing():
    """A round of an earlier version comes out as it did then."""
    record = written(Situation(lively(9, 1), seed=1))
    for name in ("language", "company"):
        del record["policy"]["weights"][name]
    for someone in record["people"]:
        del someone["languages"], someone["likes_groups"]
    old = read(record)
    assert (old.policy.weights.language, old.policy.weights.company) == (0, 0)
    assert old.people == lively(9, 1)


def test_a_record_from_before_there_were_roles_has_none():
    """Its round comes out as it did then."""
    situation = Situation(lively(9, 1), History([together(1), together(2, 3)]), seed=1)
    record = json.loads(json.dumps(written(situation)))
    del record["turns"], record["left_over"], record["policy"]["roles"]
    for someone in record["people"]:
        del someone["side"], someone["capacity"]
    assert read(record).policy.roles is None
    assert plan_round(read(record)) == plan_round(situation)


def test_roles_and_turns_are_kept():
    """Who has which side and capacity, whose turn it was, and who was left over."""
    people = tuple(replace(one, side="mentor", capacity=2) if one.id < 3 else one for one in lively(9, 1))
    past = [together(1, 4, turns=Turns(frozenset({4}))), together(5)]
    situation = Situation(people, History(past), Policy(roles=read_roles("sides: mentor, mentee")), 1)
    again = kept(situation)
    assert (again.policy, again.people) == (situation.policy, situation.people)
    assert (again.history.turns(4), again.history.was_left_over(5)) == (1, True)
    assert plan_round(again) == plan_round(situation)


def test_all_of_a_person_is_kept():
    """And compared as before."""
    words = (("c",), ("d",), ("e",), ("f",), "g")
    someone = Person(5, "A", "b", *words, False, True, 7, (3, 4), 2, 99, ("h",), (6,), True, "i", 2, 3 << 50)
    assert kept(Situation((someone,))).people == (someone,)


def test_of_the_history_what_is_between_these_people():
    """People who are not in the round are not named."""
    past = [together(1, 2, rounds_ago=3), together(2, 99), together(98)]
    record = written(Situation(lively(2, 1), History(past)))
    assert record["met"] == [(1, 2, 3)]
    assert [one for one, _ in record["claims"]] == []


def test_claims_are_kept():
    """Whoever had bad luck still has it when the round is planned again."""
    again = kept(Situation(lively(3, 1), History([together(2)])))
    assert again.history.priority(2) == History([together(2)]).priority(2)


@pytest.mark.parametrize("broken", [{"people": [{"id": "x"}]}, {"policy": {"group_size": 9}}])
def test_what_is_no_situation_is_refused(broken):
    """With what is wrong about it."""
    with pytest.raises(ValidationError):
        read({**written(Situation(lively(2, 1))), **broken})


def test_the_groups_are_kept_beside_the_situation():
    """They come back in no order, and a record without any has none."""
    record = written(Situation(lively(5, 1)))
    assert read_groups(record) is None
    again = json.loads(json.dumps(with_groups(record, [(1, 2, 3), (4, 5)])))
    assert read_groups(again) == {frozenset({4, 5}), frozenset({1, 2, 3})}
    assert read(again).people == read(record).people
