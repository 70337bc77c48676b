"""Plans many rounds, one after another, and counts what they come to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

from bot.matching.core.errors import InputError
from bot.matching.core.history import DepartmentPair, History, PastMatch, bridges_between, past_match
from bot.matching.core.person import Pair, Person
from bot.matching.core.policy import Policy, largest
from bot.matching.core.sides import turns_in
from bot.matching.core.situation import Situation
from bot.matching.forecasting.outlook import Course, Forecast, RoundOutlook
from bot.matching.planning import plan_round

Groups = list[tuple[int, ...]]


def forecast(company: Situation, rounds: int, attendance: float) -> Forecast:
    """Implement ``verbs.forecast``."""
    if rounds < 1:
        raise InputError(f"a forecast is of one round or more, not of {rounds}")
    if not 0 < attendance <= 1:  # also rejects NaN
        raise InputError(f"the attendance is a share of the people, above 0 and up to 1, not {attendance}")
    chance = Random(company.seed)
    ids = [person.id for person in company.people]
    present = [[one for one in ids if chance.random() < attendance] for _ in range(rounds)]
    shuffled = [(shuffled_groups(there, company.policy.group_size, chance), 0) for there in present]
    departments = {person.id: person.department for person in company.compared()}
    return Forecast(
        planned=_course(_planned(company, present), present, departments, company.policy),
        by_chance=_course(shuffled, present, departments, company.policy),
        bridges=len(bridges_between(departments.values())),
    )


def _planned(company: Situation, present: Sequence[Sequence[int]]) -> Iterator[tuple[Groups, int]]:
    """Plan each round from those before it, every chat of which took place; also how many wait for their turn."""
    by_id = {person.id: person for person in company.compared()}
    past: list[tuple[int, Sequence[Person]]] = []
    for number, there in enumerate(present):
        history = History(_remembered(past, number, company.policy))
        among = replace(company.among(frozenset(there)), sizes=company.departments)
        plan = plan_round(replace(among, history=history, seed=company.seed + number), lambda _: None)
        groups = [match.people for match in plan.matches]
        past += [(number, [by_id[one] for one in group]) for group in groups]
        past += [(number, [by_id[one]]) for one in plan.alone]
        yield groups, len(plan.waiting)


def _remembered(
    past: Iterable[tuple[int, Sequence[Person]]], now: int, policy: Policy
) -> Iterator[PastMatch]:
    for number, people in past:
        match = past_match(people, now - number, larger=len(people) > policy.group_size)
        yield replace(match, turns=turns_in(people, policy.roles))


def shuffled_groups(people: Sequence[int], size: int, chance: Random) -> Groups:
    """Groups by chance: people shuffled, and dealt out so that nobody is left over."""
    order = chance.sample(people, len(people))
    tables = max(len(order) // size, -(-len(order) // largest(size)))
    groups = [tuple(sorted(order[start::tables])) for start in range(tables)]
    return [group for group in groups if len(group) > 1]


def _course(
    rounds: Iterable[tuple[Groups, int]],
    present: Sequence[Sequence[int]],
    departments: Mapping[int, str],
    policy: Policy,
) -> Course:
    last: dict[Pair, int] = {}
    times: Counter[Pair] = Counter()
    bridged: set[DepartmentPair] = set()
    outlooks = []
    for number, ((groups, waiting), there) in enumerate(zip(rounds, present, strict=True), start=1):
        couples = [pair for group in groups for pair in combinations(sorted(group), 2)]
        bridged.update(*(bridges_between(departments[one] for one in group) for group in groups))
        again = [number - last[pair] for pair in couples if pair in last]
        outlooks.append(
            RoundOutlook(
                number=number,
                people=len(there),
                alone=len({*there}.difference(*groups)) - waiting,
                waiting=waiting,
                couples=len(couples),
                repeats=len(again),
                too_soon=sum(ago <= policy.repeat_gap for ago in again),
                across=sum(departments[a] != departments[b] for a, b in couples),
                bridged=len(bridged),
            )
        )
        last |= dict.fromkeys(couples, number)
        times.update(couples)
    often = sorted((pair for pair in times if times[pair] > 1), key=lambda pair: (-times[pair], pair))
    return Course(tuple(outlooks), tuple((pair, times[pair]) for pair in often))
