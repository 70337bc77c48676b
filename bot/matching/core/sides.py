"""Who is on which side of a program's roles, and what a chat was to its people."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.rounds.roles import RoleKind, Roles
from bot.matching.core.person import Person
from bot.matching.core.words import key

NOBODY = frozenset[int]()


def is_first(person: Person, roles: Roles) -> bool:
    """Whether someone is on the first side: a host, of the side named first, or a newcomer."""
    if roles.kind is RoleKind.NEWCOMERS:
        return person.tenure_days is not None and person.tenure_days < roles.days
    return key(person.side) == key(roles.sides[0])


def is_drawn(roles: Roles | None, person: Person) -> bool:
    """Whether someone is a guest, who meets a host only when it is their turn."""
    return roles is not None and roles.kind is RoleKind.HOSTS and not is_first(person, roles)


class Turns(NamedTuple):
    """What a chat was to its people, by their ids.

    Args:
        taken: who had their turn: met a host; or met somebody new, or somebody who wasn't, as a newcomer.
        missed: newcomers who met no one but newcomers.
    """

    taken: frozenset[int] = NOBODY
    missed: frozenset[int] = NOBODY


NO_TURNS = Turns()


def turns_in(people: Sequence[Person], roles: Roles | None) -> Turns:
    """What a chat of these people was to them; between two sides, everyone's turn is every round."""
    if roles is None or roles.kind is RoleKind.SIDES:
        return NO_TURNS
    first = frozenset(person.id for person in people if is_first(person, roles))
    others = frozenset(person.id for person in people) - first
    if roles.kind is RoleKind.HOSTS:
        return Turns(others if first else NOBODY)
    return Turns(first | others) if first and others else Turns(missed=first)
