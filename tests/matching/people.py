"""Making people, histories and situations, and what every way to seat a few people is worth."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import combinations
from random import Random

import numpy as np
from hypothesis import strategies as st

from bot.domain.people.member import Member
from bot.domain.people.participant import Cadence, MeetingMode, Participant, Profile, Standing
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
from bot.matching.groups.groups import how_many
from bot.matching.rules.vital import able_to_meet
from bot.matching.weights.bridges import envoys_of
from bot.matching.weights.scale import NEW_FACE
from bot.matching.weights.taste import Taste

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
FORTNIGHT = timedelta(weeks=2)
DEPARTMENTS = ("Sales", "Design", "Finance", "Research")
WORDS = ("chess", "sailing", "SQL", "baking", "go", "film", "yoga", "Rust", "jazz", "bees")
LONGEST_AGO = 126  # rounds: longer ago is no better

Group = tuple[int, ...]
Partition = list[Group]


def participant(
    id: int,  # noqa: A002  (it is what the domain calls it)
    *,
    cadence: Cadence = Cadence.EVERY_ROUND,
    standing: Standing = Standing.ACTIVE,
    paused_until: date | None = None,
    time_zone: str = "UTC",
    gone: bool = False,
) -> Participant:
    """A participant of whom only what matters for the pool needs saying."""
    member = Member(id, 1, f"U{id}", f"Person {id}", "", time_zone, "Sales", gone)
    profile = Profile("Sales", (), (), (), MeetingMode.EITHER, "", cadence)
    return Participant(id, 1, member, profile, standing, paused_until)


def person(id: int, department: str = "Sales", **more: object) -> Person:  # noqa: A002
    """Someone of whom only what matters needs saying."""
    return Person(id, department, **more)  # type: ignore[arg-type]


def crowd(*departments: str) -> tuple[Person, ...]:
    """One person for each department given, with ids from 1."""
    return tuple(person(number, department) for number, department in enumerate(departments, start=1))


def colleagues(count: int) -> tuple[Person, ...]:
    """So many people of one department, all alike."""
    return crowd(*["Sales"] * count)


def strangers(count: int) -> tuple[Person, ...]:
    """So many people, each of a department of their own."""
    return crowd(*(f"Department {number}" for number in range(count)))


def lively(count: int, seed: int, departments: Sequence[str] | None = None) -> tuple[Person, ...]:
    """So many people with all sorts of tastes; each of a department of their own unless told otherwise."""
    draw = Random(seed)
    return tuple(
        Person(
            number,
            draw.choice(departments) if departments else f"Department {number}",
            interests=tuple(draw.sample(WORDS, 3)),
            offers=tuple(draw.sample(WORDS, 2)),
            seeks=tuple(draw.sample(WORDS, 2)),
            office=draw.choice(("Porto", "Lisbon", "")),
            video=draw.random() < 0.8,
            tenure_days=draw.choice((None, 30, 400, 2000)),
        )
        for number in range(1, count + 1)
    )


def together(*people: int, rounds_ago: int = 1, **more: object) -> PastMatch:
    """A group of an earlier round, of a program that meets every fortnight."""
    at = NOW - rounds_ago * FORTNIGHT
    return PastMatch(rounds_ago, frozenset(people), scheduled_at=at, **more)  # type: ignore[arg-type]


def excluding(*pairs: tuple[int, int]) -> Ties:
    """Ties of people who must never meet, and of no others."""
    return Ties(frozenset(pairs))


def suiting(people: int, shares: Mapping[tuple[int, int], float]) -> Ties:
    """Ties of so many people, numbered from 1, of whom these suit each other by a share and the others not at all."""
    given = {(min(pair), max(pair)): share for pair, share in shares.items()}
    return Ties(acquaintance={pair: 1 - given.get(pair, 0) for pair in combinations(range(1, people + 1), 2)})


def groups(plan: RoundPlan) -> list[Group]:
    """The ids of each group."""
    return [match.people for match in plan.matches]


def sizes(plan: RoundPlan) -> list[int]:
    """How many people each match has, the largest first."""
    return sorted((len(match.people) for match in plan.matches), reverse=True)


def everyone(plan: RoundPlan) -> Counter[int]:
    """How often each person appears in a plan."""
    return Counter(one for match in plan.matches for one in match.people) + Counter(plan.alone)


def pairs_in(seated: Iterable[Group]) -> list[tuple[int, int]]:
    """All pairs that sit together, each in ascending order."""
    return [pair for group in seated for pair in combinations(sorted(group), 2)]


def pairs(plan: RoundPlan) -> list[tuple[int, int]]:
    """All pairs that a plan puts together."""
    return pairs_in(groups(plan))


def partners(plan: RoundPlan) -> dict[int, set[int]]:
    """Whom each person of a plan sits with."""
    return {one: {*group} - {one} for group in groups(plan) for one in group}


def across(people: Iterable[Person], plan: RoundPlan) -> int:
    """How many pairs of a plan cross departments."""
    department = {one.id: one.department for one in people}
    return sum(department[a] != department[b] for a, b in pairs(plan))


def rounds(people: Sequence[Person], policy: Policy, count: int) -> Iterator[RoundPlan]:
    """So many rounds in a row of the same people, each knowing those before."""
    plans: list[RoundPlan] = []
    for number in range(count):
        plan = plan_round(Situation(tuple(people), remembered(people, plans, policy), policy, number))
        plans.append(plan)
        yield plan


def remembered(people: Sequence[Person], plans: Sequence[RoundPlan], policy: Policy) -> History:
    """What is known after these plans, the latest last."""
    by_id = {one.id: one for one in people}
    past = [
        past_match([by_id[one] for one in group], ago, larger=len(group) > policy.group_size)
        for ago, plan in enumerate(reversed(plans), start=1)
        for group in [*groups(plan), *((one,) for one in plan.alone)]
    ]
    return History(past)


def partitions(people: Sequence[int], sizes_left: Sequence[int]) -> Iterator[Partition]:
    """Every way to seat people in groups of exactly these sizes, by brute force."""
    if not people:
        yield []
        return
    first, *others = people
    for size in sorted(set(sizes_left)):
        rest = list(sizes_left)
        rest.remove(size)
        for mates in combinations(others, size - 1):
            for more in partitions([one for one in others if one not in mates], rest):
                yield [(first, *mates), *more]


def usual_sizes(people: int, size: int) -> list[int]:
    """How large the groups of so many people are where nobody excludes anybody."""
    count = how_many(people, size)
    return [people // count + (number < people % count) for number in range(count)]


def most_placed(people: Sequence[int], apart: Iterable[tuple[int, int]], largest: int) -> int:
    """How many people can sit in groups of two to so many in which nobody excludes anybody: all ways are tried."""
    banned = {frozenset(pair) for pair in apart}
    best = {frozenset[int](): 0}

    def placed(left: frozenset[int]) -> int:
        if left not in best:
            first, *others = sorted(left)
            found = placed(left - {first})
            for size in range(2, largest + 1):
                for mates in combinations(others, size - 1):
                    if not any(frozenset(pair) in banned for pair in combinations((first, *mates), 2)):
                        found = max(found, size + placed(left.difference((first, *mates))))
            best[left] = found
        return best[left]

    return placed(frozenset(people))


class Judge:
    """What seats are worth, rank by rank, told from the promise and not from the numbers that the search adds up."""

    def __init__(self, situation: Situation) -> None:
        people = situation.people
        self._situation = situation
        self._department = {one.id: " ".join(one.department.split()).casefold() for one in people}
        self._one_department = len(set(self._department.values())) <= 1
        self._place = {one.id: number for number, one in enumerate(people)}
        self._taste = Taste(people, situation.ties, situation.policy.weights).block(slice(None), slice(None))
        self._bridges = envoys_of(situation).points.everyone()
        self._able = able_to_meet(people)(slice(None), slice(None)) | (not situation.policy.must_meet)
        company = situation.policy.weights.company
        self._likes = {one.id: {None: 0, True: company, False: -company}[one.likes_groups] for one in people}
        self._memory: dict[tuple[int, int], np.ndarray] = {}

    def worth(self, seated: Iterable[Group]) -> tuple[int, ...]:
        """Pairs able to meet, no repeats, across; priorities honoured, rounds since they met, bridges, taste."""
        total, size = np.zeros(7, int), self._situation.policy.group_size
        for group in seated:
            for pair in combinations(sorted(group), 2):
                total += self._of(pair)
            if len(group) > size:
                total[3] -= 2 * size * sum(map(self._situation.history.priority, group))
                total[-1] += sum(self._likes[one] for one in group)
        return tuple(total.tolist())

    def _of(self, pair: tuple[int, int]) -> np.ndarray:
        if pair not in self._memory:
            self._memory[pair] = self._ranks(*pair)
        return self._memory[pair]

    def _ranks(self, a: int, b: int) -> np.ndarray:
        history, ago = self._situation.history, self._situation.history.rounds_since(a, b)
        is_across = self._department[a] != self._department[b]
        lucky = is_across or self._one_department
        priorities = (1 + (ago is None)) * (history.priority(a) + history.priority(b)) if lucky else 0
        if ago is None:
            priorities += NEW_FACE
        soon = ago is not None and ago <= self._situation.policy.repeat_gap
        age = LONGEST_AGO + 1 if ago is None else min(ago, LONGEST_AGO)
        place = (self._place[a], self._place[b])
        last = int(self._bridges[place]), int(self._taste[place])
        return np.array([self._able[place], not soon, is_across, priorities, age, *last])


@st.composite
def people_of(
    draw: st.DrawFn, least: int = 0, most: int = 12, *, departments: Sequence[str] = DEPARTMENTS
) -> list[Person]:
    """Lists of all sorts of people, in any order."""
    someone = _someone(tuple(departments))
    return [replace(draw(someone), id=one) for one in draw(_ids(least, most))]


# Made once for all examples: to make a strategy takes longer than to draw from it.
@cache
def _ids(least: int, most: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(1, 99), unique=True, min_size=least, max_size=most)


@cache
def _someone(departments: tuple[str, ...]) -> st.SearchStrategy[Person]:
    """Somebody whose id is given later."""
    words = st.lists(st.sampled_from(WORDS[:4]), max_size=2, unique=True).map(tuple)
    return st.builds(
        Person,
        st.just(0),
        st.sampled_from(departments),
        interests=words,
        offers=words,
        seeks=words,
        wishes=st.lists(st.sampled_from(departments), max_size=1).map(tuple),
        office=st.sampled_from(("", "Porto")),
        video=st.booleans(),
        hours=st.sampled_from((2**48 - 1, 0xFFFF, 0xFFFF << 12, 0)),
        week=st.sampled_from((2**336 - 1, 2**96 - 1, 2**96 - 1 << 90)),
        level=st.sampled_from((None, 1, 2, 5)),
        tenure_days=st.sampled_from((None, 10, 1000)),
        contacts=st.lists(st.integers(1, 9), max_size=3, unique=True).map(tuple),
        languages=st.lists(st.sampled_from(("English", "Greek")), max_size=2, unique=True).map(tuple),
        likes_groups=st.sampled_from((None, None, True, False)),
    )


def pairs_among(people: Iterable[Person]) -> st.SearchStrategy[tuple[int, int]]:
    """Two of these people, in either order; there must be two."""
    ids = sorted(one.id for one in people)
    return st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True).map(
        lambda two: (two[0], two[1])
    )


@st.composite
def histories(draw: st.DrawFn, people: Sequence[Person], most: int = 8) -> History:
    """Histories of some rounds in which random groups of these people met, with good luck and bad."""
    if len(people) < 2:
        return History()
    group = st.lists(st.sampled_from([one.id for one in people]), min_size=1, max_size=3, unique=True)
    meetings = draw(
        st.lists(st.tuples(group, st.integers(1, most), st.booleans(), st.booleans()), max_size=16)
    )
    return History(
        together(
            *met,
            rounds_ago=ago,
            insiders=frozenset(met if inside else ()),
            let_down=frozenset(met[:1] if let_down else ()),
            larger=len(met) > 2,
        )
        for met, ago, inside, let_down in meetings
    )


@st.composite
def ties_of(draw: st.DrawFn, people: Sequence[Person], exclusions: int = 4) -> Ties:
    """Ties of all kinds among these people."""
    if len(people) < 2:
        return Ties()
    pair = pairs_among(people)
    shares = st.dictionaries(pair, st.floats(0, 1), max_size=4)
    return Ties(frozenset(draw(st.lists(pair, max_size=exclusions))), draw(shares))


policies = st.builds(
    Policy, st.integers(2, 4), st.integers(0, 8), st.integers(0, 2), st.booleans(), st.booleans()
)


@st.composite
def situations(
    draw: st.DrawFn, least: int = 0, most: int = 12, exclusions: int = 4, policy: Policy | None = None
) -> Situation:
    """All sorts of rounds of a few people."""
    people = draw(people_of(least, most))
    return Situation(
        tuple(people),
        draw(histories(people)),
        policy or draw(policies),
        draw(st.integers(0, 2**63)),
        draw(ties_of(people, exclusions)),
    )
