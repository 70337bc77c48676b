"""Making participants, histories and plans to check."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

from hypothesis import strategies as st

from bot.domain.participant import Cadence, MeetingMode, Member, Participant, Profile, Standing
from bot.matching import History, PastMatch, RoundPlan

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
FORTNIGHT = timedelta(weeks=2)
DEPARTMENTS = ("Sales", "Design", "Finance", "Research")
WORDS = ("chess", "sailing", "SQL", "baking")

Partition = list[tuple[int, ...]]


def person(
    id: int,  # noqa: A002  (it is what the domain calls it)
    department: str = "Sales",
    *,
    interests: tuple[str, ...] = (),
    can_help: tuple[str, ...] = (),
    wants_to_learn: tuple[str, ...] = (),
    mode: MeetingMode = MeetingMode.EITHER,
    office: str = "",
    cadence: Cadence = Cadence.EVERY_ROUND,
    standing: Standing = Standing.ACTIVE,
    paused_until: date | None = None,
    time_zone: str = "UTC",
    gone: bool = False,
) -> Participant:
    """A participant of whom only what matters needs saying."""
    member = Member(id, 1, f"U{id}", f"Person {id}", "", time_zone, department, gone)
    profile = Profile(department, interests, can_help, wants_to_learn, mode, office, cadence)
    return Participant(id, 1, member, profile, standing, paused_until)


def crowd(*departments: str) -> list[Participant]:
    """One participant for each department given, with ids from 1."""
    return [person(number, department) for number, department in enumerate(departments, start=1)]


def together(*people: int, rounds_ago: int = 1) -> PastMatch:
    """A match of an earlier round, of a program that meets every fortnight."""
    return PastMatch(NOW - rounds_ago * FORTNIGHT, rounds_ago, frozenset(people))


def sizes(plan: RoundPlan) -> list[int]:
    """How many people each match has, the largest first."""
    return sorted((len(match.people) for match in plan.matches), reverse=True)


def everyone(plan: RoundPlan) -> Counter[int]:
    """How often each participant appears in a plan."""
    return Counter(person for match in plan.matches for person in match.people) + Counter(plan.alone)


def pairs(plan: RoundPlan) -> list[tuple[int, int]]:
    """All pairs that a plan puts together."""
    return [pair for match in plan.matches for pair in combinations(match.people, 2)]


def pairings(people: Sequence[int]) -> Iterator[Partition]:
    """Every way to pair up an even number of people, by brute force."""
    return divisions(people, len(people) // 2)


def divisions(
    people: Sequence[int], count: int, cost: Callable[[tuple[int, ...]], int] = lambda _: 0, most: int = 0
) -> Iterator[Partition]:
    """Every way to divide people into so many groups whose sizes differ by one at most, by brute force.

    Args:
        people: in any order.
        count: how many groups.
        cost: what a group costs.
        most: what all groups of a division may cost together.
    """
    if not people:
        yield []
        return
    first, *others = people
    for size in {len(people) // count, -(-len(people) // count)}:
        for mates in combinations(others, size - 1):
            left = most - cost((first, *mates))
            if left >= 0:
                for rest in divisions([one for one in others if one not in mates], count - 1, cost, left):
                    yield [(first, *mates), *rest]


def participants(
    *, least: int = 0, most: int = 12, even: bool = False
) -> st.SearchStrategy[list[Participant]]:
    """Lists of all sorts of participants, in any order."""
    ids = st.lists(st.integers(1, 99), unique=True, min_size=least, max_size=most)
    people = ids.flatmap(lambda chosen: st.tuples(*(_anyone(one) for one in chosen)).map(list))
    return people.filter(lambda found: len(found) % 2 == 0) if even else people


def _anyone(id: int) -> st.SearchStrategy[Participant]:  # noqa: A002
    words = st.lists(st.sampled_from(WORDS), max_size=2, unique=True).map(tuple)
    return st.builds(
        person,
        st.just(id),
        st.sampled_from(DEPARTMENTS),
        interests=words,
        can_help=words,
        wants_to_learn=words,
        mode=st.sampled_from(MeetingMode),
        office=st.sampled_from(("", "Porto")),
    )


@st.composite
def histories(draw: st.DrawFn, people: Iterable[Participant], most: int = 8) -> History:
    """Histories of some rounds in which random pairs of these people met."""
    ids = [one.id for one in people]
    if len(ids) < 2:
        return History()
    pair = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)
    meetings = st.tuples(pair, st.integers(1, most))
    return History(together(*met, rounds_ago=ago) for met, ago in draw(st.lists(meetings, max_size=24)))
