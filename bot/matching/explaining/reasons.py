"""Why people were put together, as data."""

from collections.abc import Collection, Iterator
from itertools import combinations, permutations

from bot.domain.rounds.round import Reason, ReasonKind
from bot.matching.core.situation import Situation
from bot.matching.explaining.roles import role_reasons
from bot.matching.rules.catalogue import RULES
from bot.matching.rules.rule import People, ids

RANK = {kind: rank for rank, kind in enumerate(ReasonKind)}


def reasons_for(
    people: People, situation: Situation, first: Collection[tuple[int, str]] = ()
) -> tuple[Reason, ...]:
    """All reasons for a group, from the ranks and the rules; the weightiest first.

    Args:
        people: the group, ordered by id.
        situation: the round it is in.
        first: who, by id, would be the first of their department to meet somebody from which other one.
    """
    bridges = list(_bridges(people, situation, first))
    found = [
        *role_reasons(people, situation.policy.roles),
        *bridges,
        *([] if bridges and len(people) == 2 else _departments(people, situation)),
        *_first_time(people, situation),
        *(reason for rule in RULES for reason in rule.reasons(people, situation)),
    ]
    return tuple(sorted(found, key=lambda reason: RANK[reason.kind]))


def _bridges(people: People, situation: Situation, first: Collection[tuple[int, str]]) -> Iterator[Reason]:
    """One for each two departments that nobody has brought together before, however many of theirs sit here."""
    key, found = situation.words.key, dict[frozenset[str], Reason]()
    for one, other in permutations(people, 2):
        if (one.id, key(other.department)) in first:
            reason = Reason(ReasonKind.BRIDGE, (one.id, other.id), (one.department, other.department))
            found.setdefault(frozenset({key(one.department), key(other.department)}), reason)
    yield from found.values()


def _departments(people: People, situation: Situation) -> Iterator[Reason]:
    departments = situation.words.spellings(person.department for person in people)
    if len(departments) > 1:
        yield Reason(ReasonKind.DEPARTMENTS, ids(people), tuple(departments.values()))


def _first_time(people: People, situation: Situation) -> Iterator[Reason]:
    if all(situation.history.rounds_since(a, b) is None for a, b in combinations(ids(people), 2)):
        yield Reason(ReasonKind.FIRST_TIME, ids(people))
