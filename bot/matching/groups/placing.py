"""Finds a place for people who are left over because some people must never meet."""

from collections import deque
from collections.abc import Sequence
from itertools import chain, combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.matching.solvers.swaps import Group
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score

FEW = 30  # up to this many groups, any two may be regrouped


class Move(NamedTuple):
    """Someone takes a seat in a group; `giver`, if any, gives up theirs."""

    person: int
    group: int
    giver: int | None


Placing = tuple[list[Group], list[int]]
Chain = tuple[Move, ...]


def placed(score: Score, groups: Sequence[Group], alone: Sequence[int], largest: int) -> Placing:
    """Seat people who are alone: in a group with room, or in the seat of someone who then finds another.

    If there is no such seat, regroup them with the people of one or two groups.

    Args:
        largest: the most people in a group.

    Returns:
        All groups, and the people who are still alone because there was no way to place them.
    """
    now, left = [*groups], [*alone]
    for person in alone:
        if person in left:
            now, left = _with(score, now, left, person, largest)
    return now, left


def _with(score: Score, groups: list[Group], alone: list[int], person: int, largest: int) -> Placing:
    """Carry out the shortest chain of moves that places someone; if there is none, try to regroup."""
    others = [one for one in alone if one != person]
    ways: deque[tuple[int, Chain]] = deque([(person, ())])
    seen = {person}
    while ways:
        mover, moves = ways.popleft()
        suits = score.block(np.array([mover]))[0] > FORBIDDEN
        for mate in others:
            if suits[mate]:
                return [*_after(groups, moves), (mover, mate)], [one for one in others if one != mate]
        used = {move.group for move in moves}
        for number, group in enumerate(groups):
            strangers = [one for one in group if not suits[one]]
            if number in used or len(strangers) > 1:
                continue
            if not strangers and len(group) < largest:
                return _after(groups, (*moves, Move(mover, number, None))), others
            for giver in {*(strangers or group)} - seen:
                seen.add(giver)
                ways.append((giver, (*moves, Move(mover, number, giver))))
    return _regrouped(score, groups, alone, person, largest)


def _regrouped(score: Score, groups: list[Group], alone: list[int], person: int, largest: int) -> Placing:
    """Place someone by regrouping the people of one group, or of two if there are few groups."""
    few = groups if len(groups) <= FEW else []
    for some in chain(((group,) for group in groups), combinations(few, 2)):
        people = np.array([person, *chain.from_iterable(some)])
        suits = score.block(people, people) > FORBIDDEN
        if found := _partition(suits, tuple(range(len(people))), largest):
            anew = [tuple(int(people[one]) for one in group) for group in found]
            return [*(group for group in groups if group not in some), *anew], [
                one for one in alone if one != person
            ]
    return groups, alone


def _partition(suits: NDArray[np.bool_], people: Group, largest: int) -> list[Group]:
    """Split people into groups of two or more in which everyone suits everyone; empty if that is impossible."""
    first, *others = people
    for size in range(1, min(largest, len(people))):
        for mates in combinations(others, size):
            if all(suits[pair] for pair in combinations((first, *mates), 2)):
                rest = tuple(one for one in others if one not in mates)
                found = _partition(suits, rest, largest) if rest else []
                if found or not rest:
                    return [(first, *mates), *found]
    return []


def _after(groups: list[Group], moves: Chain) -> list[Group]:
    """The groups after everyone in a chain has moved."""
    now = [*groups]
    for person, number, giver in moves:
        now[number] = (*(one for one in now[number] if one != giver), person)
    return now
