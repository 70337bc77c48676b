"""Hosts meet guests, who take turns: everyone once before anyone twice."""

from collections.abc import Sequence

import numpy as np

from bot.matching.roles.assigning import assigned, levels
from bot.matching.roles.seated import Seated, by_side, out_of
from bot.matching.solvers.swaps import Group
from bot.matching.weights.scale import FORBIDDEN, PairWeights
from bot.matching.weights.score import Score

AT_ONCE = 16  # tables filled together; their best guests are few enough to be assigned exactly


class Table:
    """A host's table.

    Args:
        number: how many tables the same host has before this one.
    """

    def __init__(self, host: int, number: int) -> None:
        self.people = [host]
        self.number = number


def host(score: Score, size: int) -> Seated:
    """Seat guests with the hosts.

    Guests are drawn by how often they had their turn, those who had the fewest first. Nobody is drawn while
    someone waits who had fewer and may meet a host.

    Args:
        size: how many people sit at a table, the host included.
    """
    hosts, guests = by_side(score)
    tables = [Table(one, number) for one in hosts for number in range(score.situation.people[one].capacity)]
    worth = score.block(np.array(hosts, np.intp), np.array(guests, np.intp))
    may_come = [guests[number] for number in np.flatnonzero((worth > FORBIDDEN).any(axis=0))]
    while drawn := _next(score, may_come):
        seated = _seat(score, [table for table in tables if len(table.people) < size], drawn)
        if not seated:
            break
        may_come = [one for one in may_come if one not in seated]
    groups: list[Group] = [tuple(sorted(table.people)) for table in tables if len(table.people) > 1]
    return Seated(groups, out_of(groups, hosts), out_of(groups, guests))


def _next(score: Score, guests: Sequence[int]) -> list[int]:
    """Those of the guests who had their turn the least often."""
    people, history = score.situation.people, score.situation.history
    turns = [history.turns(people[one].id) for one in guests]
    fewest = min(turns, default=0)
    return [one for one, count in zip(guests, turns, strict=True) if count == fewest]


def _seat(score: Score, tables: Sequence[Table], guests: Sequence[int]) -> set[int]:
    """Seat one guest at each of the emptiest tables at which any of them may sit; return who sits now."""
    for length in sorted({len(table.people) for table in tables}):
        emptiest = [table for table in tables if len(table.people) == length]
        seated: set[int] = set()
        for start in range(0, len(emptiest), AT_ONCE):
            some = emptiest[start : start + AT_ONCE]
            left = [one for one in guests if one not in seated]
            for row, guest in _assigned(score, some, left):
                some[row].people.append(guest)
                seated.add(guest)
        if seated:
            return seated
    return set()


def _assigned(score: Score, tables: Sequence[Table], guests: Sequence[int]) -> list[tuple[int, int]]:
    """Which guest sits at which table, by its index; a host's first table is filled before the second."""
    if not guests:
        return []
    worth = np.stack([_worth(score, table.people, guests) for table in tables])
    best = np.unique(np.argsort(-worth, axis=1, kind="stable")[:, : len(tables)])
    found = assigned(
        score.scale,
        worth[:, best],
        levels([-table.number for table in tables]),
        levels([0] * len(best)),
    )
    return [(row, guests[int(best[column])]) for row, column in found]


def _worth(score: Score, seated: Sequence[int], guests: Sequence[int]) -> PairWeights:
    """What each guest is worth at a table: the sum over those who sit there."""
    block = score.block(np.array(seated, np.intp), np.array(guests, np.intp))
    worth: PairWeights = np.where((block > FORBIDDEN).all(axis=0), block.sum(axis=0), FORBIDDEN)
    return worth
