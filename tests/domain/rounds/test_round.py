"""Matches: who is in them."""

from dataclasses import replace

from bot.domain.rounds.round import Answer
from tests.domain.samples import match, participant


def test_partners_are_all_but_oneself():
    """Each of a trio has the other two as partners."""
    assert match(1, 2, 3).partners(2) == (participant(1), participant(3))


def test_who_left_is_a_partner_but_does_not_stay():
    """Someone who left the program is still one of those who were put together."""
    trio = match(1, 2, 3, left=frozenset({2}))
    assert trio.staying == (participant(1), participant(3))
    assert participant(2) in trio.partners(1)


def test_people_are_found_by_id():
    """A person of the match is found, anyone else is not."""
    assert match(1, 2).person(2) == participant(2)
    assert match(1, 2).person(3) is None


def test_whom_someone_is_to_meet_are_those_who_stay():
    """Where nobody else does, it is those who were there."""
    assert match(1, 2, 3, left=frozenset({3})).company(1) == (participant(2),)
    assert match(1, 2, left=frozenset({2})).company(1) == (participant(2),)


def test_a_match_is_deserted_when_nobody_is_left_to_meet():
    """Unless somebody said that they met before."""
    alone = match(1, 2, left=frozenset({2}))
    assert alone.deserted
    assert not match(1, 2, 3, left=frozenset({3})).deserted
    assert not replace(alone, answers={1: Answer.MET}).deserted
    assert replace(alone, answers={1: Answer.NOT_YET}).deserted
