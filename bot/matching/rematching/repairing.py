"""Finds others for people who lost their group in the middle of a round, without taking anyone's group away.

Others wait for the database meanwhile, so only free people are weighed, and only against the groups they may
join.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np

from bot.matching.core.policy import largest
from bot.matching.core.situation import Situation
from bot.matching.explaining.reasons import reasons_for
from bot.matching.groups.couples import couple
from bot.matching.rematching.openings import OpenGroup, Repair, Repaired
from bot.matching.roles.assigning import assigned, levels
from bot.matching.weights.scale import FORBIDDEN
from bot.matching.weights.score import Score


@dataclass(slots=True)
class _Seats:
    """A group while people join it."""

    people: tuple[int, ...]
    told: bool = False
    newcomers: tuple[int, ...] = ()

    def take(self, person: int) -> None:
        self.people = (*self.people, person)
        self.newcomers = (*self.newcomers, person)


def repair(
    situation: Situation,
    free: Collection[int],
    groups: Sequence[OpenGroup],
    patient: Collection[int],
    reserves: Collection[int],
) -> Repair:
    """Implement ``verbs.repair``."""
    in_groups = {one for group in groups for one in group.people}
    among = situation.among({*free, *in_groups, *reserves})
    seats = [_Seats(group.people, group.told) for group in groups]
    seating = _Seating(among, seats, patient)
    still = sorted(free)
    for may_repeat in (False, True):
        couples, still = _coupled(among, still, may_repeat=may_repeat)
        seats += [_Seats(both, newcomers=both) for both in couples]
        spared, still, reserves = _with_reserves(among, still, reserves, may_repeat=may_repeat)
        seats += spared
        still = seating.seat(still, may_repeat=may_repeat)
    return Repair(
        tuple(
            _repaired(among, each, place if place < len(groups) else None)
            for place, each in enumerate(seats)
            if each.newcomers
        ),
        tuple(sorted(still)),
    )


def _coupled(
    situation: Situation, free: list[int], *, may_repeat: bool
) -> tuple[list[tuple[int, ...]], list[int]]:
    """The best couples among free people, and who is left over."""
    if len(free) < 2:
        return [], free
    part = situation.among(free)
    if not may_repeat:
        soon = {pair for pair, ago in part.history.met() if ago <= part.policy.repeat_gap}
        part = replace(part, ties=replace(part.ties, exclusions=part.ties.exclusions | soon))
    ids = [person.id for person in part.people]
    couples = [
        tuple(ids[one] for one in both)
        for both in couple(Score(part, sided=True), Random(situation.seed), lambda _: None)
    ]
    return couples, [one for one in ids if not any(one in both for both in couples)]


def _with_reserves(
    situation: Situation, free: list[int], reserves: Collection[int], *, may_repeat: bool
) -> tuple[list[_Seats], list[int], Collection[int]]:
    """Pair free people with reserves, each of whom has one more chat; return who is left of both."""
    spare = sorted({*reserves}.difference(free))
    if not (free and spare):
        return [], free, reserves
    place = {person.id: number for number, person in enumerate(situation.people)}
    rows, columns = ([place[one] for one in some] for some in (free, spare))
    score = Score(situation, sided=True)
    worth = score.block(np.array(rows, np.intp), np.array(columns, np.intp))
    worth[worth < _least(score, may_repeat=may_repeat)] = FORBIDDEN
    found = assigned(score.scale, worth, levels([0] * len(rows)), levels([0] * len(columns)))
    seats = [_Seats((free[row], spare[column]), newcomers=(free[row],)) for row, column in found]
    used = {one for each in seats for one in each.people}
    return seats, [one for one in free if one not in used], [one for one in spare if one not in used]


def _least(score: Score, *, may_repeat: bool) -> int:
    """What two people are worth to each other at least if they may be put together now."""
    return FORBIDDEN + 1 if may_repeat else score.scale.gap


class _Seating:
    """Weighs free people against the groups with room, and seats them."""

    def __init__(self, situation: Situation, seats: list[_Seats], patient: Collection[int]) -> None:
        self._score = Score(situation, sided=True)
        self._size = situation.policy.group_size
        self._place = {person.id: number for number, person in enumerate(situation.people)}
        self._seats = seats
        self._patient = patient

    def seat(self, free: list[int], *, may_repeat: bool) -> list[int]:
        """Seat people one by one, those with the fewest options first; return those who fit in nowhere."""
        least = _least(self._score, may_repeat=may_repeat)
        over = []
        for person in sorted(free, key=lambda one: (len(list(self._options(one, least))), one)):
            best = max(self._options(person, least), default=None)
            if best is None:
                over.append(person)
            else:
                self._seats[-best[-1]].take(person)
        return over

    def _options(self, person: int, least: int) -> Iterator[tuple[bool, int, int, int]]:
        """Yield a sort key for each group that a person may join; the greatest is best, and ends in -number.

        Args:
            least: what they are worth to everyone in it.
        """
        row = self._score.block(np.array([self._place[person]]))[0]
        for number, seats in enumerate(self._seats):
            full = len(seats.people) >= largest(self._size)
            if full or (seats.told and (seats.newcomers or person in self._patient)):
                continue
            members = [self._place[one] for one in seats.people]
            if int(row[members].min()) >= least:
                worth = int(row[members].sum()) - self._loss(members)
                yield not seats.told, -len(members), worth, -number

    def _loss(self, members: list[int]) -> int:
        """What people lose if their group becomes larger than usual."""
        return int(self._score.larger_costs[members].sum()) if len(members) == self._size else 0


def _repaired(situation: Situation, seats: _Seats, place: int | None) -> Repaired:
    people = tuple(person for person in situation.people if person.id in seats.people)
    ids = tuple(person.id for person in people)
    return Repaired(ids, tuple(sorted(seats.newcomers)), place, reasons_for(people, situation))
