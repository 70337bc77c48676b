"""Reserves: who may have one more chat when somebody has lost theirs in a round with roles."""

from dataclasses import replace

from bot.domain.rounds.roles import read_roles
from bot.matching import History, Person, Policy, Situation
from bot.services.rematching.reserves import whose_turn_is_next


def situation(roles: str, turns: dict[int, int], met: dict[tuple[int, int], int]) -> Situation:
    """A round of somebody on the first side and four others."""
    people = tuple(Person(number) for number in range(1, 6))
    host = replace(people[0], side="host")
    policy = Policy(roles=read_roles(roles))
    return Situation((host, *people[1:]), History.recalled(met, {}, turns), policy)


def test_a_guest_is_drawn_before_others_who_had_more_turns() -> None:
    """Whoever came later and had met the host before counts as one who had a turn."""
    asked = {2, 3, 4, 5}
    assert whose_turn_is_next(asked, situation("hosts", {2: 1, 3: 2}, {(1, 4): 3})) == {5}
    assert whose_turn_is_next({2, 3, 4}, situation("hosts", {2: 1, 3: 2}, {(1, 4): 3})) == {2, 4}
    assert whose_turn_is_next(set(), situation("hosts", {}, {})) == set()


def test_between_two_sides_all_reserves_are_asked() -> None:
    """Whoever suits best has one more chat."""
    assert whose_turn_is_next({2, 3}, situation("sides: host, guest", {2: 1}, {})) == {2, 3}
