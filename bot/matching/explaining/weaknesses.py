"""The weaknesses of a group, as data: where it falls short of what another round could give."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from bot.domain.rounds.round import Weakness, WeaknessKind
from bot.matching.core.situation import Situation
from bot.matching.explaining.roles import role_weaknesses
from bot.matching.rules.catalogue import RULES
from bot.matching.rules.rule import People, ids

NO_CHATS: Mapping[int, int] = {}
RANK = {kind: rank for rank, kind in enumerate(WeaknessKind)}


def weaknesses_of(
    group: People, situation: Situation, chats: Mapping[int, int] = NO_CHATS
) -> tuple[Weakness, ...]:
    """All weaknesses of a group, the weightiest first.

    Args:
        group: ordered by id.
        situation: the round it is in.
        chats: how many each person has in the round, where that may be more than one.
    """
    found = [
        *_again(group, situation),
        *_alike(group, situation),
        *_larger(group, situation),
        *role_weaknesses(group, situation.policy.roles, chats),
        *(weakness for rule in RULES for weakness in rule.weaknesses(group, situation)),
    ]
    return tuple(sorted(found, key=lambda weakness: RANK[weakness.kind]))


def _again(group: People, situation: Situation) -> Iterator[Weakness]:
    """One for each pair who were together before, the most recent first."""
    ago = {pair: situation.history.rounds_since(*pair) for pair in combinations(ids(group), 2)}
    for pair, rounds in sorted(ago.items(), key=lambda item: item[1] or 0):
        if rounds is not None:
            soon = rounds <= situation.policy.repeat_gap
            yield Weakness(WeaknessKind.TOO_SOON if soon else WeaknessKind.MET_BEFORE, pair, number=rounds)


def _alike(group: People, situation: Situation) -> Iterator[Weakness]:
    """Everyone is from the same department, although the round has others."""
    departments = {situation.words.key(person.department) for person in group}
    if len(departments) == 1:
        sizes = situation.departments
        share = round(100 * sizes[departments.pop()] / len(situation.people))
        if len(sizes) > 1:
            yield Weakness(WeaknessKind.SAME_DEPARTMENT, ids(group), (group[0].department,), share)


def _larger(group: People, situation: Situation) -> Iterator[Weakness]:
    if len(group) > situation.policy.group_size:
        yield Weakness(WeaknessKind.LARGER, ids(group), number=len(group))
