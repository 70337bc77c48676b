"""Between which departments a program's rounds brought people together. It asks whom the bot introduced, not what they answered."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.people.participant import Standing
from bot.domain.rounds.numbers import Reach
from bot.domain.rounds.round import MatchState
from bot.domain.small_numbers import FEWEST_TO_BRIDGE
from bot.domain.words.meanings import AS_TYPED, Meanings
from bot.store.tables import MatchMemberRow, MatchRow, ParticipantRow, RoundRow

Deal = Callable[[Sequence[int]], Sequence[Collection[int]]]
Departments = Mapping[int, str]
NONE = ""  # stands for small departments, and for people of none


async def departments(
    session: AsyncSession, program_id: int, words: Meanings = AS_TYPED
) -> tuple[dict[int, str], dict[int, str]]:
    """The department of everybody who ever joined, and of the same people where it is a large one; each spelt in one way.

    Args:
        words: which departments mean the same.
    """
    query = (
        select(ParticipantRow.id, ParticipantRow.department, ParticipantRow.standing)
        .where(ParticipantRow.program_id == program_id)
        .order_by(ParticipantRow.id)
    )
    spelling: dict[str, str] = {}
    sizes: Counter[str] = Counter()
    every: dict[int, str] = {}
    for one, typed, standing in await session.execute(query):
        every[one] = spelling.setdefault(words.key(typed), typed.strip())
        sizes[every[one]] += standing != Standing.LEFT
    large = {name for name, people in sizes.items() if name and people >= FEWEST_TO_BRIDGE}
    return every, {one: name if name in large else NONE for one, name in every.items()}


async def introduced(session: AsyncSession, program_id: int) -> dict[int, list[tuple[int, ...]]]:
    """Who was introduced to whom, whoever left later, by the id of the round, oldest round first."""
    query = (
        select(MatchRow.round_id, MatchMemberRow.match_id, MatchMemberRow.participant_id)
        .join(MatchRow, MatchRow.id == MatchMemberRow.match_id)
        .join(RoundRow, RoundRow.id == MatchRow.round_id)
        .where(RoundRow.program_id == program_id, MatchRow.state != MatchState.CALLED_OFF)
        .order_by(RoundRow.scheduled_at, MatchMemberRow.match_id, MatchMemberRow.participant_id)
    )
    together: defaultdict[int, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for round_id, match_id, one in await session.execute(query):
        together[round_id][match_id].append(one)
    return {found: [tuple(people) for people in groups.values()] for found, groups in together.items()}


def bridged(groups: Iterable[Collection[int]], large: Departments) -> set[tuple[str, str]]:
    """The pairs of large departments that these groups bring together."""
    names = (sorted({large[one] for one in group} - {NONE}) for group in groups)
    return {pair for each in names for pair in combinations(each, 2)}


def pairs_of(large: Departments) -> int:
    """How many pairs of large departments there are."""
    count = len({*large.values()} - {NONE})
    return count * (count - 1) // 2


def across(groups: Iterable[Collection[int]], every: Departments) -> int:
    """How many of these groups have people from more than one department."""
    return sum(len({every[one] for one in group}) > 1 for group in groups)


def reach(
    rounds: Mapping[int, Sequence[tuple[int, ...]]],
    round_id: int,
    every: Departments,
    large: Departments,
    by_chance: Sequence[Collection[int]],
) -> Reach:
    """How far a round reached.

    Args:
        rounds: who was introduced to whom, by round, oldest first.
        by_chance: the groups that chance would have made.
    """
    before: set[tuple[int, int]] = set()
    for each, groups in rounds.items():
        if each == round_id:
            break
        before.update(_couples(groups))
    here = rounds.get(round_id, ())
    new = Counter(tuple(sorted((large[one], large[other]))) for one, other in _couples(here) - before)
    return Reach(
        new=tuple((one, other, count) for (one, other), count in sorted(new.items())),
        chance_matches=len(by_chance),
        chance_across=across(by_chance, every),
        chance_pairs=tuple(sorted(bridged(by_chance, large))),
    )


def _couples(groups: Iterable[Collection[int]]) -> set[tuple[int, int]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}
