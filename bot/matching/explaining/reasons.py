"""Why people were put together, as data."""

from collections.abc import Iterator
from itertools import combinations

from bot.domain.rounds.round import Reason, ReasonKind
from bot.matching.core.situation import Situation
from bot.matching.explaining.roles import role_reasons
from bot.matching.rules.catalogue import RULES
from bot.matching.rules.rule import People, ids

RANK = {kind: rank for rank, kind in enumerate(ReasonKind)}


def reasons_for(people: People, situation: Situation) -> tuple[Reason, ...]:
    """All reasons for a group, from the ranks and the rules; the weightiest first.

    Args:
        people: the group, ordered by id.
        situation: the round it is in.
    """
    found = [
        *role_reasons(people, situation.policy.roles),
        *_departments(people, situation),
        *_first_time(people, situation),
        *(reason for rule in RULES for reason in rule.reasons(people, situation)),
    ]
    return tuple(sorted(found, key=lambda reason: RANK[reason.kind]))


def _departments(people: People, situation: Situation) -> Iterator[Reason]:
    departments = situation.words.spellings(person.department for person in people)
    if len(departments) > 1:
        yield Reason(ReasonKind.DEPARTMENTS, ids(people), tuple(departments.values()))


def _first_time(people: People, situation: Situation) -> Iterator[Reason]:
    if all(situation.history.rounds_since(a, b) is None for a, b in combinations(ids(people), 2)):
        yield Reason(ReasonKind.FIRST_TIME, ids(people))
