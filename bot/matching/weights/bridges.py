"""Bridges between departments: who is sent to which department in a round, so that all departments meet soon.

A point for every couple of two departments that have not met would bring many couples of the same two together,
and none of others. So each pair of departments has one envoy, a member of the smaller one, and only what the
envoy does gives points. Departments that have the most others left to meet, for their size, go first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random

import numpy as np
from numpy.typing import NDArray

from bot.domain.small_numbers import FEWEST_TO_BRIDGE, may_name
from bot.matching.core.situation import Situation
from bot.matching.rules.pairs import PairNumbers

LASTS = 26  # rounds; departments that met longer ago should meet again
NEVER = np.iinfo(np.int32).max
LEVELS = 2  # steps of how urgently a department has to meet others
LEAST, UNMET = 1, 1  # points of any bridge, and what is added if large enough departments never met
MOST_BRIDGE = LEAST + UNMET + 2 * LEVELS
TARGETS = 8  # departments that one envoy is sent to at most; they can meet only one of them
HOSTS = (
    2  # people there who may meet them: if thousands had points for the same one, the solver would take long
)


@dataclass(frozen=True, slots=True)
class Envoys:
    """Who is sent to which department.

    Args:
        points: what pairs of people are worth for that.
        most: the most points of a pair.
        sent: the most points that each person has for being sent somewhere; they meet only one of their hosts.
        first: envoys by id, and the key of a department that nobody from theirs has ever met.
    """

    points: PairNumbers
    most: int
    sent: NDArray[np.int64]
    first: frozenset[tuple[int, str]]


def envoys_of(situation: Situation) -> Envoys:
    """Send envoys to the departments that theirs never met, or not for long; none if the policy says so.

    Departments so small that they must not be named are left out.
    """
    people = situation.people
    known = situation.departments.keys() - {""} if situation.policy.bridges else ()
    names = sorted(name for name in known if may_name(situation.size(name)))
    ago = _rounds_since(situation, names)
    points = _points(situation, names, ago)
    members = _members(situation, names)
    first, rows, columns, given = set[tuple[int, str]](), list[int](), list[int](), list[int]()
    for number, (envoy, home, target) in enumerate(_sent(points, members)):
        hosts = _hosts(situation, envoy, members[target], number)
        rows += [envoy] * len(hosts)
        columns += hosts
        given += [int(points[home, target])] * len(hosts)
        if ago[home, target] == NEVER:
            first.add((people[envoy].id, names[target]))
    sent = np.zeros(len(people), np.int64)
    from_, to = np.array(rows, np.intp), np.array(columns, np.intp)
    np.maximum.at(sent, from_, given)
    found = PairNumbers(len(people), from_, to, np.array(given, np.int64))
    return Envoys(found, max(given, default=0), sent, frozenset(first))


def _hosts(situation: Situation, envoy: int, members: list[int], number: int) -> list[int]:
    """A few of a department's people whom an envoy may meet and never met, others for each number."""
    people, history, apart = situation.people, situation.history, situation.ties.exclusions
    start = number * HOSTS % len(members)

    def is_new(host: int) -> bool:
        pair = (people[min(envoy, host)].id, people[max(envoy, host)].id)
        return history.rounds_since(*pair) is None and pair not in apart

    return list(islice(filter(is_new, [*members[start:], *members[:start]]), HOSTS))


def _rounds_since(situation: Situation, names: list[str]) -> NDArray[np.int32]:
    """How many rounds ago each two departments last met; ``NEVER`` if they never did."""
    number = {name: place for place, name in enumerate(names)}
    ago = np.full((len(names), len(names)), NEVER, np.int32)
    for (one, other), rounds in situation.bridged().items():
        if one in number and other in number:
            ago[number[one], number[other]] = ago[number[other], number[one]] = rounds
    return ago


def _points(situation: Situation, names: list[str], ago: NDArray[np.int32]) -> NDArray[np.int64]:
    """How much it is worth that each two departments meet in this round."""
    due = ago > LASTS
    np.fill_diagonal(due, val=False)
    large = np.array([situation.size(name) >= FEWEST_TO_BRIDGE for name in names], np.bool_)
    unmet = due & (ago == NEVER) & large & large[:, None]
    here = np.array([situation.departments[name] for name in names])
    need = unmet.sum(axis=1) / np.maximum(here, 1)  # rounds that it takes if everyone in it meets a new one
    urgency = np.ceil(LEVELS * need / max(need.max(initial=0), 1e-9)).astype(np.int64)
    points: NDArray[np.int64] = due * LEAST + unmet * (UNMET + urgency + urgency[:, None])
    return points


def _members(situation: Situation, names: list[str]) -> list[list[int]]:
    """The people of each department by position, in an order that chance gives."""
    number = {name: place for place, name in enumerate(names)}
    members: list[list[int]] = [[] for _ in names]
    for position in Random(situation.seed).sample(range(len(situation.people)), len(situation.people)):
        department = situation.words.key(situation.people[position].department)
        if department in number:
            members[number[department]].append(position)
    return members


def _sent(points: NDArray[np.int64], members: list[list[int]]) -> Iterator[tuple[int, int, int]]:
    """Yield each envoy, their department and one that they are sent to, the most urgent ones first."""
    sizes = np.array([len(each) for each in members])
    places = np.arange(len(members))
    for home, own in enumerate(members):
        larger = (sizes > sizes[home]) | ((sizes == sizes[home]) & (places > home))
        targets = np.flatnonzero(larger & (points[home] > 0))
        # Departments of equal urgency in another order for each, so that not all are sent to the same.
        turned = np.roll(targets, -home)
        ordered = turned[np.argsort(-points[home, turned], kind="stable")]
        for number, target in enumerate(ordered[: TARGETS * len(own)].tolist()):
            yield own[number % len(own)], home, target
