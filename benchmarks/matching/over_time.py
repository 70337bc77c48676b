"""What people get over many rounds: new faces, other departments, their fair share of luck."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from random import Random

import networkx as nx

from benchmarks import Figures
from benchmarks.matching.model import company, fresh_rounds, organisation, rounds
from bot.matching import Person, RoundPlan, Situation
from bot.matching.blossom import couples_of
from bot.matching.score import Score


def company_rounds(people: int, largest: int, count: int) -> Figures:
    """A company's rounds: repeats that could have been avoided, who was left out, the share of the most across."""
    avoidable = repeats = left = 0
    shares = []
    first = count
    for number, (situation, plan) in enumerate(rounds(company(people, 1, largest), count, seed=1)):
        report = plan.report
        if report.met_before:
            first = min(first, number)
            avoidable += report.met_before - _fewest_repeats(situation)
        repeats += report.met_before
        left += report.alone
        shares.append(report.across / Score(situation).most_across)
    return {
        f"repeats_{count}_{people}": avoidable,
        f"all_repeats_{count}_{people}": repeats,
        f"rounds_before_repeats_{count}_{people}": first,
        f"left_out_{count}_{people}": left,
        f"cross_share_of_max_{count}_{people}": min(shares),
    }


def _fewest_repeats(situation: Situation) -> int:
    """The fewest couples who met before, among the most couples across departments and without too early repeats."""
    people, history = situation.people, situation.history
    unit = len(people)

    def worth(a: Person, b: Person) -> int:
        ago = history.rounds_since(a.id, b.id)
        fresh = ago is None or ago > situation.policy.repeat_gap
        return unit * unit * fresh + unit * (a.department != b.department) + (ago is None)

    pairs = [(i, j, worth(people[i], people[j])) for i, j in combinations(range(unit), 2)]
    best = couples_of(pairs)
    return sum(history.rounds_since(people[i].id, people[j].id) is not None for i, j in best)


def stable(evens: Sequence[int], odds: Sequence[int]) -> Figures:
    """Groups without departments: rounds of new faces only, beside the limits for even and odd numbers of people."""
    missing = sum(size - 1 - fresh_rounds(_team(size), size - 1, size) for size in evens)
    limits = {size: size * (size - 1) // (size + 3) for size in odds}
    reached = sum(fresh_rounds(_team(size), limit, size) for size, limit in limits.items())
    return {
        "stable_even_missing_rounds": missing,
        "stable_odd_share_of_limit": reached / sum(limits.values()),
    }


def _team(size: int) -> tuple[Person, ...]:
    return tuple(Person(number) for number in range(size))


def across_only(cases: Sequence[tuple[int, int]]) -> Figures:
    """Departments of at most half: rounds of new faces from elsewhere only, beside how many there can be."""
    shares = []
    for people, largest in cases:
        staff = company(people, 1, largest)
        team = tuple(Person(person.id, department=person.department) for person in staff)
        limit = people - largest
        shares.append(fresh_rounds(team, limit, people) / limit)
    return {"cross_only_share_of_limit": min(shares)}


def turns(cases: Sequence[tuple[int, int]], count: int) -> Figures:
    """A department of more than half: by how much the rounds differ that its members spend among themselves."""
    spreads = []
    for people, largest in cases:
        staff = company(people, 1, largest)
        inside = Counter({person.id: 0 for person in staff if person.department == "department 0"})
        department = {person.id: person.department for person in staff}
        for _, plan in rounds(staff, count, seed=1):
            for match in plan.matches:
                if len({department[one] for one in match.people}) == 1:
                    inside.update(match.people)
        spreads.append(max(inside.values()) - min(inside.values()))
    return {"debt_spread": max(spreads)}


def real(count: int) -> Figures:
    """A real organisation's rounds, with who mailed whom as acquaintance; beside pairs by chance."""
    people, ties = organisation()
    plans = [plan for _, plan in rounds(people, count, 1, ties=ties)]
    couples = [pair for plan in plans for match in plan.matches for pair in combinations(match.people, 2)]
    chance = Random(1)
    drawn = []
    for _ in range(count):
        order = chance.sample([person.id for person in people], len(people))
        drawn += list(zip(order[::2], order[1::2], strict=False))
    departments = {person.id: person.department for person in people}
    figures = {
        "eu_core_cross_share": sum(_across(plan) for plan in plans)
        / sum(len(plan.matches) for plan in plans),
        "eu_core_repeats": sum(plan.report.met_before for plan in plans),
        "eu_core_strangers_share": sum((min(pair), max(pair)) not in ties.acquaintance for pair in couples)
        / len(couples),
    }
    for name, pairs in (("", couples), ("random_", drawn)):
        linked, distance = _departments_linked(pairs, departments)
        figures |= {
            f"eu_core_{name}department_pairs_linked": linked,
            f"eu_core_{name}department_distance": distance,
        }
    return figures


def _across(plan: RoundPlan) -> int:
    """How many of the matches are of several departments."""
    return len(plan.matches) - plan.report.insiders // 2


def _departments_linked(pairs: Sequence[tuple[int, int]], departments: dict[int, str]) -> tuple[float, float]:
    """The share of the pairs of departments with an introduction, and the mean number of steps between two."""
    graph = nx.Graph()
    graph.add_nodes_from(departments.values())
    graph.add_edges_from(
        (departments[a], departments[b]) for a, b in pairs if departments[a] != departments[b]
    )
    return nx.density(graph), nx.average_shortest_path_length(graph)
