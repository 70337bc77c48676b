"""Brings a round that was drawn ahead up to date: who came or went changes only what must change."""

from collections.abc import Collection
from random import Random

from bot.domain.rounds.draft import Pairing, SeatedTogether
from bot.matching.core.situation import Situation
from bot.matching.rematching.openings import OpenGroup
from bot.matching.rematching.repairing import repair


def settle(situation: Situation, seats: Pairing) -> Pairing:
    """Implement ``verbs.settle``."""
    there = frozenset(person.id for person in situation.people)
    kept = _there(seats.groups, there)
    parted = _to_part(kept, situation)
    kept = [group for group in kept if group not in parted]
    whole = [group for group in kept if len(group) > 1]
    placed = {one for group in whole for one in group}
    waiting = tuple(one for one in seats.waiting if one in there)
    free = there - placed - {*waiting}
    if not free or free == {*seats.alone}:
        return Pairing(tuple(sorted(whole)), tuple(sorted(free)), waiting)
    mended = repair(situation, free, [OpenGroup(group) for group in whole], (), ())
    joined = {each.place for each in mended.groups if each.place is not None}
    untouched = [group for place, group in enumerate(whole) if place not in joined]
    groups = sorted([*untouched, *(each.people for each in mended.groups)])
    return Pairing(tuple(groups), mended.free, waiting)


def _there(groups: Collection[SeatedTogether], there: Collection[int]) -> list[SeatedTogether]:
    """What is left of the groups; one who had others as well is nobody's only partner."""
    left = [tuple(one for one in group if one in there) for group in groups]
    return [group for group in left if group]


def _to_part(groups: Collection[SeatedTogether], situation: Situation) -> set[SeatedTogether]:
    """Groups with people who must not be together, and as many others, so that nobody can tell which these are."""
    exclusions = situation.ties.exclusions
    wrong = [
        group
        for group in groups
        if any((one, other) in exclusions for one in group for other in group if one < other)
    ]
    others = [group for group in groups if group not in wrong and len(group) > 1]
    chance = Random(situation.seed)
    return {*wrong, *chance.sample(others, min(len(wrong), len(others)))}
