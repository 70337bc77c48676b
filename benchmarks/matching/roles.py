"""Rounds with roles over time: who is left out between two sides, and whether hosts meet everyone by turns."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

import networkx as nx

from benchmarks import Figures
from benchmarks.matching.model import Pair, company
from bot.domain.rounds.roles import read_roles
from bot.matching import (
    History,
    PastMatch,
    Person,
    Policy,
    RoundPlan,
    Situation,
    Ties,
    past_match,
    plan_round,
    turns_in,
)

ATTENDANCE = (0.7, 0.8, 0.9, 1.0)
EXCLUDED = 0.02  # share of the pairs who exclude each other


def sides(companies: Sequence[tuple[int, int, int]], rounds: int) -> Figures:
    """People left out between two sides, beyond those whom no plan could place.

    Args:
        companies: mentors, mentees, and how many chats a mentor can have.
    """
    left = 0
    for seed, (mentors, mentees, capacity) in enumerate(companies):
        people = _with_side(mentors + mentees, mentors, "mentor", capacity, seed)
        for situation, plan in _rounds(
            people, Policy(roles=read_roles("sides: mentor, mentee")), rounds, seed
        ):
            placed = {one for match in plan.matches for one in match.people}
            left += _most_placed(situation) - len(placed)
    return {"sides_left_out": left}


def hosts(companies: Sequence[tuple[int, int, int]], rounds: int) -> Figures:
    """Guests who were drawn while somebody who had fewer turns was there, could meet a host, and was not.

    Args:
        companies: people, hosts among them, and how many sit at a host's table.
    """
    early = 0
    for seed, (count, few, size) in enumerate(companies):
        people = _with_side(count, few, "host", 1, seed)
        turns: Counter[int] = Counter()
        for situation, plan in _rounds(people, Policy(size, roles=read_roles("hosts")), rounds, seed):
            drawn = {one for match in plan.matches for one in match.people if one >= few}
            waiting = [turns[one] for one in plan.waiting if _may_come(situation, one, few)]
            early += sum(turns[one] > min(waiting, default=rounds) for one in drawn)
            turns.update(drawn)
    return {"hosts_repeat_before_all": early}


def _with_side(count: int, firsts: int, side: str, capacity: int, seed: int) -> tuple[Person, ...]:
    """A company of which the first so many are on the first side."""
    return tuple(
        replace(person, side=side, capacity=capacity) if person.id < firsts else person
        for person in company(count, seed)
    )


def _rounds(
    people: Sequence[Person], policy: Policy, count: int, seed: int
) -> Iterator[tuple[Situation, RoundPlan]]:
    """So many rounds of whoever is there, with some who exclude each other."""
    chance = Random(seed)
    attendance = chance.choice(ATTENDANCE)
    pairs = [(a.id, b.id) for a in people for b in people if a.id < b.id]
    ties = Ties(frozenset(chance.sample(pairs, round(EXCLUDED * len(pairs)))))
    by_id = {person.id: person for person in people}
    done: list[list[Sequence[int]]] = []
    for number in range(count):
        there = tuple(person for person in people if chance.random() < attendance)
        past = [
            _remembered([by_id[one] for one in group], number - earlier, policy)
            for earlier, groups in enumerate(done)
            for group in groups
        ]
        situation = Situation(there, History(past), policy, number, ties)
        plan = plan_round(situation)
        done.append([*(match.people for match in plan.matches), *((one,) for one in plan.alone)])
        yield situation, plan


def _remembered(group: Sequence[Person], rounds_ago: int, policy: Policy) -> PastMatch:
    match = past_match(group, rounds_ago, larger=len(group) > policy.group_size)
    return replace(match, turns=turns_in(group, policy.roles))


def _may_come(situation: Situation, guest: int, hosts: int) -> bool:
    """Whether any host who is there may meet a guest."""
    apart = situation.ties.exclusions
    return any((one.id, guest) not in apart for one in situation.people if one.id < hosts)


def _most_placed(situation: Situation) -> int:
    """How many people of both sides can be placed: in a bipartite graph, the most of each side at once."""
    mentors = {one.id: one.capacity for one in situation.people if one.side}
    mentees = {one.id: one.capacity for one in situation.people if not one.side}
    few, many = sorted((mentors, mentees), key=len)
    apart = situation.ties.exclusions
    may = [(a, b) for a in few for b in many if (min(a, b), max(a, b)) not in apart]
    return _flow(few, may) + _flow(dict.fromkeys(few, 1), may)


def _flow(capacities: Mapping[int, int], pairs: Sequence[Pair]) -> int:
    """The most pairs in which each second person is once, and each first as often as they can."""
    graph: nx.DiGraph[str | int] = nx.DiGraph()
    graph.add_edges_from(("from", one, {"capacity": most}) for one, most in capacities.items())
    graph.add_edges_from((one, other, {"capacity": 1}) for one, other in pairs)
    graph.add_edges_from((other, "to", {"capacity": 1}) for other in {other for _, other in pairs})
    return int(nx.maximum_flow_value(graph, "from", "to")) if pairs and capacities else 0
