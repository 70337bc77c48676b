"""People to be matched: a company made by chance, and a real one."""

import os
from itertools import combinations
from pathlib import Path
from random import Random

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
)
from bot.matching import working_hours as hours

Pair = tuple[int, int]

DEPARTMENTS = 12
ZONES = (-480, -300, 0, 60, 330)  # minutes ahead of UTC
INTERESTS, SKILLS = 30, 20
LET_DOWN = 0.15  # share of the people of a round whose partner doesn't come
BESIDE = Path(__file__).parents[3] / "shared" / "data"
EMAIL = Path(os.environ.get("COFFEE_BENCH_DATA") or BESIDE) / "email-eu-core.txt"


def company(people: int, seed: int, largest: float = 0.4) -> tuple[Person, ...]:
    """So many people: the largest department has this share or number, the others fall off like 1, 1/2, 1/3, ..."""
    chance = Random(seed)
    inside = round(largest * people) if largest < 1 else round(largest)
    others = [f"department {number}" for number in range(1, DEPARTMENTS)]
    tail = [1 / number for number in range(1, DEPARTMENTS)]
    departments = ["department 0"] * inside + chance.choices(others, tail, k=people - inside)
    chance.shuffle(departments)
    return tuple(_person(number, departments[number], chance) for number in range(people))


def strangers(people: int, seed: int) -> tuple[Person, ...]:
    """The same, everyone of a department of their own, so that nothing but taste makes a difference."""
    chance = Random(seed)
    return tuple(_person(number, f"department {number}", chance) for number in range(people))


def _person(number: int, department: str, chance: Random) -> Person:
    return Person(
        number,
        department=department,
        interests=tuple(f"interest {one}" for one in chance.sample(range(INTERESTS), chance.randint(1, 5))),
        offers=tuple(f"skill {one}" for one in chance.sample(range(SKILLS), 2)),
        seeks=tuple(f"skill {one}" for one in chance.sample(range(SKILLS), 2)),
        office=chance.choice(("", "north", "south")),
        hours=hours(9 * 60, 17 * 60, chance.choices(ZONES, (2, 3, 3, 3, 1))[0]),
        tenure_days=chance.randint(1, 3000),
    )


def organisation() -> tuple[tuple[Person, ...], Ties]:
    """A research institution of 1,005 people; who ever mailed whom is acquainted (SNAP, email-Eu-core)."""
    people = tuple(
        Person(one, department=str(where)) for one, where in _numbers("email-eu-core-departments.txt")
    )
    mailed = {(a, b): 1.0 for a, b in _numbers(EMAIL.name) if a != b}
    return people, Ties(acquaintance=mailed)


def _numbers(file: str) -> list[tuple[int, int]]:
    lines = EMAIL.with_name(file).read_text(encoding="utf-8").splitlines()
    return [(int(a), int(b)) for a, b in map(str.split, filter(None, lines))]


def rounds(
    people: tuple[Person, ...],
    count: int,
    seed: int,
    policy: Policy | None = None,
    ties: Ties | None = None,
    *,
    let_down: float = 0,
) -> list[tuple[Situation, RoundPlan]]:
    """So many rounds, each planned from those before it; in each, this share of the people is let down."""
    policy, ties = policy or Policy(), ties or Ties()
    chance = Random(seed)
    waited = [{one.id for one in people if let_down and chance.random() < let_down} for _ in range(count)]
    by_id = {person.id: person for person in people}
    done: list[tuple[Situation, RoundPlan]] = []
    for number in range(count):
        past: list[PastMatch] = [
            past_match(
                [by_id[one] for one in match.people],
                number - earlier,
                let_down=waited[earlier].intersection(match.people),
                larger=len(match.people) > policy.group_size,
            )
            for earlier, (_, plan) in enumerate(done)
            for match in plan.matches
        ]
        situation = Situation(people, History(past), policy, seed + number, ties)
        done.append((situation, plan_round(situation)))
    return done


def pairs_of(plan: RoundPlan) -> list[Pair]:
    """Who sits together in a round."""
    return [pair for match in plan.matches for pair in combinations(match.people, 2)]


def fresh_rounds(people: tuple[Person, ...], most: int, seed: int) -> int:
    """How many rounds there are before anybody meets somebody again or, with departments, one of their own."""
    departments = {person.id: person.department for person in people}
    several = len(set(departments.values())) > 1
    met: set[Pair] = set()
    for number, (_, plan) in enumerate(rounds(people, most, seed)):
        pairs = pairs_of(plan)
        if not met.isdisjoint(pairs) or (several and any(departments[a] == departments[b] for a, b in pairs)):
            return number
        met.update(pairs)
    return most
