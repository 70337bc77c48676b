"""Reading the seats of a round: who has lost all partners, who has parted, and which matches have room."""

from collections.abc import Sequence
from itertools import combinations

from bot.domain.rounds.round import Answer, MatchState
from bot.matching import largest
from bot.store.rematching.match_members import MatchMembers

SETTLED = {Answer.MET, Answer.NO}


def left_by_all(every: Sequence[MatchMembers]) -> frozenset[int]:
    """Those whose partners all left, who have nobody else, and who said neither "met" nor "it won't happen"."""
    busy = {one for each in every if goes_on(each) for one in each.staying}
    settled = {one for each in every for one, said in each.answers.items() if said in SETTLED}
    last = {one for each in every if len(each.staying) == 1 and _is_open(each) for one in each.staying}
    return frozenset(last - busy - settled)


def parted_pairs(every: Sequence[MatchMembers]) -> frozenset[tuple[int, int]]:
    """The pairs of ids, ascending, of which one left a match that the other was in."""
    return frozenset(
        pair
        for each in every
        if each.left
        for pair in combinations(sorted((*each.staying, *each.left)), 2)
        if not {*pair}.isdisjoint(each.left)
    )


def together(every: Sequence[MatchMembers], people: frozenset[int]) -> frozenset[tuple[int, int]]:
    """The pairs of ids, ascending, that these people are in now."""
    return frozenset(
        pair
        for each in every
        if goes_on(each) and not people.isdisjoint(each.staying)
        for pair in combinations(sorted(each.staying), 2)
    )


def goes_on(each: MatchMembers) -> bool:
    """Whether at least two people are left who may meet."""
    return each.state is not MatchState.CALLED_OFF and len(each.staying) > 1


def may_be_joined(each: MatchMembers, size: int, away: frozenset[int], silent: frozenset[int]) -> bool:
    """Whether one more person may join: there is room, and nothing rules it out.

    It is ruled out if the match is booked, settled, being introduced or moving to another group DM, if anyone
    is away, or if all are silent.

    Args:
        size: how many people a match usually has.
        away: the ids of those who may not get anyone new.
        silent: the ids of those who have been silent for too long.
    """
    quiet = each.untold or (each.state is MatchState.INTRODUCED and each.talks)
    return (
        goes_on(each)
        and quiet
        and not each.booked
        and len(each.staying) < largest(size)
        and SETTLED.isdisjoint(each.answers.values())
        and away.isdisjoint(each.staying)
        and not silent.issuperset(each.staying)
    )


def _is_open(each: MatchMembers) -> bool:
    """Whether nobody in it said that they met."""
    return Answer.MET not in each.answers.values()
