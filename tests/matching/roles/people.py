"""Making rounds with roles, several in a row, and trying every way to pair two sides."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import strategies as st

from bot.domain.rounds.roles import read_roles
from bot.matching import History, Person, Policy, RoundPlan, Situation, Ties, past_match, plan_round
from bot.matching.core.sides import is_first, turns_in
from tests.matching.people import groups, histories, people_of, ties_of

HOSTS, SIDES = "hosts", "sides: mentor, mentee"
FIRST_SIDE = {HOSTS: "host", SIDES: "mentor"}
NEWCOMERS, TWO_CHATS = "newcomers: 90 days", "newcomers: 90 days, 2 chats"


def policy(text: str, size: int = 2) -> Policy:
    """A policy with these roles."""
    return Policy(size, roles=read_roles(text))


def on_side(people: Sequence[Person], firsts: int, text: str, capacity: int = 1) -> tuple[Person, ...]:
    """The same people, so many of them on the first side, with this capacity."""
    return tuple(
        replace(one, side=FIRST_SIDE[text], capacity=capacity) if number < firsts else one
        for number, one in enumerate(people)
    )


def rounds(
    people: Sequence[Person], rules: Policy, count: int, ties: Ties | None = None
) -> Iterator[tuple[Situation, RoundPlan]]:
    """So many rounds in a row of the same people, each knowing those before."""
    plans: list[RoundPlan] = []
    for number in range(count):
        history = remembered(people, plans, rules)
        situation = Situation(tuple(people), history, rules, number, ties or Ties())
        plans.append(plan_round(situation))
        yield situation, plans[-1]


def remembered(people: Sequence[Person], plans: Sequence[RoundPlan], rules: Policy) -> History:
    """What is known after these plans, the latest last."""
    by_id = {one.id: one for one in people}
    return History(
        replace(
            past_match([by_id[one] for one in group], ago, larger=len(group) > rules.group_size),
            turns=turns_in([by_id[one] for one in group], rules.roles),
        )
        for ago, plan in enumerate(reversed(plans), start=1)
        for group in [*groups(plan), *((one,) for one in plan.alone)]
    )


def chats(plan: RoundPlan) -> Counter[int]:
    """How many chats each person has."""
    return Counter(one for group in groups(plan) for one in group)


def firsts(situation: Situation) -> set[int]:
    """The ids of the people on the first side."""
    roles = situation.policy.roles
    assert roles
    return {one.id for one in situation.people if is_first(one, roles)}


def kept_apart(situation: Situation, plan: RoundPlan) -> bool:
    """Whether nobody sits with somebody whom they exclude."""
    pairs = {pair for group in groups(plan) for pair in combinations(group, 2)}
    return pairs.isdisjoint(situation.ties.exclusions)


@st.composite
def role_rounds(draw: st.DrawFn, text: str, size: int = 2, most: int = 9, exclusions: int = 5) -> Situation:
    """Rounds of a few people with roles."""
    people = draw(people_of(1, most))
    named = FIRST_SIDE.get(text, "")
    people = [
        replace(one, side=draw(st.sampled_from(("", named))), capacity=draw(st.integers(1, 3)))
        for one in people
    ]
    history = draw(histories(people))
    turns = draw(st.dictionaries(st.sampled_from([one.id for one in people]), st.integers(1, 2)))
    left_over = draw(st.sets(st.sampled_from([one.id for one in people])))
    return Situation(
        tuple(people),
        History.recalled(
            dict(history.met()), {one.id: history.priority(one.id) for one in people}, turns, left_over
        ),
        policy(text, size),
        draw(st.integers(0, 2**63)),
        draw(ties_of(people, exclusions)),
    )


def coverings(firsts: Sequence[Person], others: Sequence[int], apart: set[frozenset[int]]) -> Iterator[list]:
    """Every way to give each of the others one chat with a first, or none, within the capacities."""
    if not others:
        yield []
        return
    one, *rest = others
    for more in coverings(firsts, rest, apart):
        yield more
        for first in firsts:
            taken = sum(first.id == each[0] for each in more)
            if taken < first.capacity and frozenset((first.id, one)) not in apart:
                yield [*more, (first.id, one)]
