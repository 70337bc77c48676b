"""The same situations give the same plans as ever: what is changed in how the code is written changes no plan."""

import hashlib
from dataclasses import fields, replace
from random import Random

import pytest

from bot.matching import History, Person, Policy, RoundPlan, Situation, Ties, Weights, plan_round
from tests.matching.people import DEPARTMENTS, WORDS, groups, lively, together

LANGUAGES = ("English", "Polish", "Greek")
ROLES = ("Designer", "Senior Product Designer", "nurse", "Data Scientist", "")


# As when these plans were made; a rule that came later gives no points here.
POINTS = {
    "teaches": 200,
    "strangers": 150,
    "hours": 150,
    "meeting": 150,
    "language": 150,
    "wishes": 100,
    "interest": 60,
    "tenure": 40,
    "office": 30,
    "company": 1000,
}
WEIGHTS = Weights(**({each.name: 0 for each in fields(Weights)} | POINTS))


def all_sorts(count: int, seed: int) -> tuple[Person, ...]:
    """So many people who differ in all that the rules read."""
    draw = Random(f"{count} {seed}")
    return tuple(
        replace(
            person,
            role=draw.choice(ROLES),
            wishes=tuple(draw.sample(("Design", "designer", "NURSE", "scientist"), 2)),
            in_person=draw.random() < 0.7,
            hours=((1 << draw.randint(2, 20)) - 1) << draw.randint(0, 20),
            languages=tuple(draw.sample(LANGUAGES, draw.randint(0, 2))),
            likes_groups=draw.choice((None, True, False)),
            managers=(draw.randint(1, count),) if person.id % 5 == 0 else (),
        )
        for person in lively(count, seed, (*DEPARTMENTS, *WORDS[:2]))
    )


def situation(count: int, size: int, seed: int) -> Situation:
    """A round with a history, ties and exclusions."""
    draw = Random(f"{count} {size} {seed}")
    people = all_sorts(count, seed)

    def some(share: float) -> dict[tuple[int, int], float]:
        pairs = [tuple(sorted(draw.sample(range(1, count + 1), 2))) for _ in range(round(count * share))]
        return {(pair[0], pair[1]): round(draw.random(), 2) for pair in pairs}

    ties = Ties(frozenset(some(0.1)), some(0.3))
    policy = Policy(size, reporting_lines=1, bridges=False, weights=WEIGHTS)
    past = [together(*pair, rounds_ago=1 + number % 9) for number, pair in enumerate(some(2.0))]
    return Situation(people, History(past), policy, seed, ties)


def fingerprint(plan: RoundPlan) -> str:
    """A short word for who sits with whom, and for how good that is."""
    told = f"{groups(plan)} {plan.alone} {plan.report}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@pytest.mark.parametrize(
    ("count", "size", "seed", "expected"),
    [
        (2, 2, 0, "b5c9d7b7720e2a35"),
        (7, 2, 1, "e07f366d62182a32"),
        (23, 2, 2, "6911093cf7d83747"),
        (40, 2, 3, "8da511ca0fc30c03"),
        (41, 2, 4, "110c3b89f74e880d"),
        (120, 2, 5, "039deb6b6a539a38"),
        (301, 2, 6, "cd645f89e214eadf"),
        (700, 2, 7, "c6d5c4c7ed6fe64e"),
        (12, 3, 8, "0ffbdcf79d16411f"),
        (50, 3, 9, "7f53039945463d57"),
        (130, 3, 10, "f3b76a6f50266f29"),
        (33, 4, 11, "8f7ce82dc35b790c"),
        (90, 4, 12, "09b18641d9461b40"),
    ],
)
def test_plans_stay_as_they_are(count: int, size: int, seed: int, expected: str) -> None:
    """The groups, who is alone, and the report, in rounds of every way of solving."""
    assert fingerprint(plan_round(situation(count, size, seed))) == expected
