"""What people get over many rounds: new faces, other departments, their fair share of luck."""

import statistics
from collections import Counter
from collections.abc import Container, Sequence
from itertools import chain, combinations, product
from random import Random

import networkx as nx

from benchmarks import Figures
from benchmarks.matching.legend import most_odd
from benchmarks.matching.model import Pair, company, fresh_rounds, organisation, pairs_of, rounds
from bot.matching import Person, RoundPlan
from bot.matching.solvers.blossom import couples_of


def company_rounds(people: int, largest: int, count: int) -> Figures:
    """A company's rounds: repeats that could have been avoided, who was left out, the share of the most across."""
    staff = company(people, 1, largest)
    departments = [person.department for person in staff]
    most_across = min(people // 2, people - _largest(staff))
    avoidable = repeats = left = 0
    shares, met = [], dict[Pair, int]()
    first = count
    for number, (_, plan) in enumerate(rounds(staff, count, seed=1)):
        pairs = pairs_of(plan)
        if again := sum(pair in met for pair in pairs):
            first = min(first, number)
            avoidable += again - _fewest_repeats(departments, met)
        repeats += again
        left += people - len(set(chain.from_iterable(pairs)))
        shares.append(sum(departments[a] != departments[b] for a, b in pairs) / most_across)
        met |= dict.fromkeys(pairs, number)
    return {
        f"repeats_{count}_{people}": avoidable,
        f"all_repeats_{count}_{people}": repeats,
        f"rounds_before_repeats_{count}_{people}": first,
        f"left_out_{count}_{people}": left,
        f"cross_share_of_max_{count}_{people}": min(shares),
    }


def _largest(people: Sequence[Person]) -> int:
    return max(Counter(person.department for person in people).values())


def _fewest_repeats(departments: Sequence[str], met: Container[Pair]) -> int:
    """The fewest couples who met before, among the most couples across departments."""
    unit = len(departments)  # more than there are couples
    best = couples_of(
        (a, b, unit * (departments[a] != departments[b]) + ((a, b) not in met))
        for a, b in combinations(range(unit), 2)
    )
    return sum(pair in met for pair in best)


def stable(evens: Sequence[int], odds: Sequence[int]) -> Figures:
    """Groups without departments: rounds of new faces only, beside the limits for even and odd numbers of people."""
    missing = sum(size - 1 - fresh_rounds(_team(size), size - 1, size) for size in evens)
    limits = {size: most_odd(size) for size in odds}
    reached = {size: fresh_rounds(_team(size), limit, size) for size, limit in limits.items()}
    return {
        "stable_even_missing_rounds": missing,
        "stable_odd_share_of_limit": sum(reached.values()) / sum(limits.values()),
        **{f"stable_odd_{size}_rounds": number for size, number in reached.items()},
    }


def _team(size: int) -> tuple[Person, ...]:
    return tuple(Person(number) for number in range(size))


def across_only(cases: Sequence[tuple[int, int]], seeds: int) -> Figures:
    """Departments of at most half: rounds of new faces from elsewhere only, beside how many there can be."""
    shares = []
    for (people, largest), seed in product(cases, range(seeds)):
        staff = company(people, seed, largest)
        team = tuple(Person(person.id, department=person.department) for person in staff)
        limit = people - _largest(team)
        shares.append(fresh_rounds(team, limit, people + seed) / limit)
    return {"cross_only_share_of_limit": min(shares), "cross_only_share_mean": statistics.mean(shares)}


def turns(name: str, cases: Sequence[tuple[int, int]], count: int) -> Figures:
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
    return {name: max(spreads)}


def real(count: int) -> Figures:
    """A real organisation's rounds, with who mailed whom as acquaintance; beside pairs by chance."""
    people, ties = organisation()
    plans = [plan for _, plan in rounds(people, count, 1, ties=ties)]
    couples = [pair for plan in plans for pair in pairs_of(plan)]
    chance = Random(1)
    drawn = []
    for _ in range(count):
        order = chance.sample([person.id for person in people], len(people))
        drawn += list(zip(order[::2], order[1::2], strict=False))
    departments = {person.id: person.department for person in people}
    figures = {
        "eu_core_cross_share": sum(_across(plan) for plan in plans)
        / sum(len(plan.matches) for plan in plans),
        "eu_core_repeats": len(couples) - len(set(couples)),
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
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(departments.values())
    graph.add_edges_from(
        (departments[a], departments[b]) for a, b in pairs if departments[a] != departments[b]
    )
    return nx.density(graph), nx.average_shortest_path_length(graph)
