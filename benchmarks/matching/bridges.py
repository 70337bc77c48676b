"""How soon all departments have met, and whether anybody is put together with whom they can't meet without a word."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations
from operator import and_
from random import Random

from benchmarks import Figures
from benchmarks.matching.model import EMAIL, Pair, company, organisation, pairs_of
from bot.domain.rounds.round import WeaknessKind
from bot.domain.small_numbers import FEWEST_TO_BRIDGE
from bot.matching import (
    History,
    PastMatch,
    Person,
    Policy,
    Situation,
    Weights,
    past_match,
    plan_round,
    sizes_of,
    working_week,
)

People = Sequence[Person]
ROUNDS = 26
COME = (0.7, 0.9)  # the share of people who come to a round, drawn for each
COMPANIES = (60, 120, 240, 400, 600)
GAPS = {WeaknessKind.NO_COMMON_HOURS, WeaknessKind.NO_COMMON_LANGUAGE, WeaknessKind.NO_COMMON_PLACE}
MEETINGS = (
    Policy(),
    Policy(must_meet=True),
    Policy(weights=Weights(hours=0, meeting=0, language=0)),
)


def bridged(*, quick: bool) -> Figures:
    """Rounds until all departments of five or more have met, beside the least there can be; and what chance does."""
    cases = [(company(size, seed), seed) for size in COMPANIES for seed in range(1 if quick else 3)]
    if EMAIL.exists():
        cases += [(organisation()[0], seed) for seed in range(1 if quick else 3)]
    else:
        print(f"without the real organisation, as {EMAIL} isn't there", file=sys.stderr)
    over, shares, by_chance = [], [], []
    for people, seed in cases:
        attendance = _attendance(people, seed)
        every = _all_pairs(people)
        met = list(_planned(people, attendance, seed))
        over.append(_first(met, every) - _least(people, attendance))
        shares.append(len(met[-1] & every) / len(every))
        by_chance.append(len(_drawn(people, attendance, seed) & every) / len(every))
    return {
        "bridged_rounds_over_bound": max(over),
        "bridged_share_26": min(shares),
        "random_bridged_share_26": min(by_chance),
    }


def _attendance(people: People, seed: int) -> list[tuple[Person, ...]]:
    """Who comes to each round."""
    chance = Random(seed)
    shares = [chance.uniform(*COME) for _ in range(ROUNDS)]
    return [tuple(one for one in people if chance.random() < share) for share in shares]


def _large(people: People) -> set[str]:
    sizes = Counter(one.department for one in people)
    return {name for name, size in sizes.items() if size >= FEWEST_TO_BRIDGE}


def _all_pairs(people: People) -> set[tuple[str, str]]:
    return set(combinations(sorted(_large(people)), 2))


def _between(people: People, pairs: Sequence[Pair]) -> set[tuple[str, str]]:
    """The departments that these pairs bring together."""
    department = {one.id: one.department for one in people}
    found = ((department[a], department[b]) for a, b in pairs)
    return {(min(two), max(two)) for two in found if two[0] != two[1]}


def _planned(
    people: People, attendance: Sequence[tuple[Person, ...]], seed: int
) -> Iterator[set[tuple[str, str]]]:
    """Which departments have met after each round, until all have."""
    by_id = {one.id: one for one in people}
    sizes = sizes_of(one.department for one in people)
    past: list[PastMatch] = []
    met: set[tuple[str, str]] = set()
    for number, here in enumerate(attendance):
        plan = plan_round(Situation(here, History(past), Policy(), seed + number, sizes=sizes))
        past = [replace(each, rounds_ago=each.rounds_ago + 1) for each in past]
        for match in plan.matches:
            past.append(past_match([by_id[one] for one in match.people], 1, larger=len(match.people) > 2))
        met = met | _between(people, pairs_of(plan))
        yield met
        if met >= _all_pairs(people):
            return


def _drawn(people: People, attendance: Sequence[tuple[Person, ...]], seed: int) -> set[tuple[str, str]]:
    """Which departments meet if everyone who comes is paired by chance."""
    chance = Random(seed)
    met: set[tuple[str, str]] = set()
    for here in attendance:
        order = [one.id for one in chance.sample(here, len(here))]
        met |= _between(people, list(zip(order[::2], order[1::2], strict=False)))
    return met


def _first(met: Sequence[set[tuple[str, str]]], every: set[tuple[str, str]]) -> int:
    """The number of the first round after which all have met; one more than there are rounds if none is."""
    return next((number for number, each in enumerate(met, 1) if each >= every), len(met) + 1)


@dataclass
class _Room:
    """What a number of rounds has room for, at most.

    Args:
        seats: for each department, how many others its people can meet, one each.
        couples: how many there can be in all.
        trios: rounds of an odd number, in which three people meet two others.
    """

    seats: Counter[str]
    couples: int = 0
    trios: int = 0


def _least(people: People, attendance: Sequence[tuple[Person, ...]]) -> int:
    """The least number of rounds in which all departments could meet, whoever is put together with whom."""
    large, room = _large(people), _Room(Counter())
    others = len(large) - 1
    for number, here in enumerate(attendance, 1):
        odd = len(here) % 2
        room.seats.update(one.department for one in here if one.department in large)
        room.couples += len(here) // 2 + 2 * odd
        room.trios += odd
        missing = sum(max(others - room.seats[name], 0) for name in large)
        if missing <= 3 * room.trios and room.couples >= len(_all_pairs(people)):
            return number
    return len(attendance) + 1


def silent(*, quick: bool) -> Figures:
    """Groups that can't meet and have no weakness that says so, under every rule and group size."""
    found = 0
    for people in (60, 301) if quick else (60, 200, 301, 700):
        staff = _scattered(people)
        by_id = {one.id: one for one in staff}
        for policy in MEETINGS:
            for size in (2, 3, 4) if people < 100 else (2,):
                plan = plan_round(Situation(staff, policy=replace(policy, group_size=size), seed=people))
                found += sum(
                    not GAPS & {weakness.kind for weakness in match.weaknesses}
                    and not _can_meet([by_id[one] for one in match.people])
                    for match in plan.matches
                )
    return {"silent_impossible": found}


def _scattered(people: int) -> tuple[Person, ...]:
    """A company of which many can't meet each other: offices without video, languages, five time zones, workdays."""
    chance = Random(people)
    return tuple(
        replace(
            one,
            video=chance.random() < 0.5,
            in_person=chance.random() < 0.8,
            languages=tuple(chance.sample(("English", "German", "Japanese"), chance.randint(0, 2))),
            week=working_week(0, 0, 0, chance.sample(range(7), chance.choice((2, 5, 7)))),
        )
        for one in company(people, people)
    )


def _can_meet(people: People) -> bool:
    """Told anew: at some half hour of the week, in some language, and at one office or by video."""
    days = [reduce(and_, (one.week >> start for one in people)) for start in range(0, 336, 48)]
    hours = any(reduce(and_, (one.hours for one in people), day) for day in days)
    languages = [{*one.languages} for one in people if one.languages]
    spoken = not languages or bool(set.intersection(*languages))
    here = len({one.office for one in people} - {""}) <= 1 and all(one.in_person for one in people)
    return hours and spoken and (here or all(one.video for one in people))
