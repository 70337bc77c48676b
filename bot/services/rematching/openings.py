"""Reading the seats of a round: who was left by all, who may not meet again in it, and which matches may be joined."""

from collections.abc import Sequence
from itertools import combinations

from bot.domain.rounds.round import Answer, MatchState
from bot.matching import largest
from bot.store.rematching.match_members import MatchMembers

SETTLED = {Answer.MET, Answer.NO}


def left_by_all(every: Sequence[MatchMembers]) -> frozenset[int]:
    """Whose partners all left, who has nobody else, and who neither met anybody nor said that it won't happen."""
    busy = {one for each in every if goes_on(each) for one in each.staying}
    settled = {one for each in every for one, said in each.answers.items() if said in SETTLED}
    last = {one for each in every if len(each.staying) == 1 and _is_open(each) for one in each.staying}
    return frozenset(last - busy - settled)


def parted_pairs(every: Sequence[MatchMembers]) -> frozenset[tuple[int, int]]:
    """The pairs, ascending, of whom one has left a match with the other in it."""
    return frozenset(
        pair
        for each in every
        if each.left
        for pair in combinations(sorted((*each.staying, *each.left)), 2)
        if not {*pair}.isdisjoint(each.left)
    )


def goes_on(each: MatchMembers) -> bool:
    """Whether there are still people in it who may meet."""
    return each.state is not MatchState.CALLED_OFF and len(each.staying) > 1


def may_be_joined(each: MatchMembers, size: int, away: frozenset[int], silent: frozenset[int]) -> bool:
    """Whether its people are there and still to meet, with room for one more, and are not being introduced at this moment.

    Args:
        size: how many people usually make a match.
        away: the ids of those who may get nobody new.
        silent: the ids of those of whom nothing was heard for too long.
    """
    quiet = each.untold or each.state is MatchState.INTRODUCED
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
    """Whether nobody in it met."""
    return Answer.MET not in each.answers.values()
