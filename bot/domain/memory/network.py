"""Somebody's network: whom they met, which departments that reaches, and which the people they met could open."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

FEWEST = 3  # with fewer people in a department, "knows someone there" would tell who met whom
MOST_BY_NAME = 40  # contacts; where there are more, departments stand for them


@dataclass(frozen=True, slots=True)
class Colleague:
    """A participant, as far as it matters here.

    Args:
        department: as they typed it; empty where nobody knows.
        takes_part: whether they are in the program, paused or not.
    """

    id: int
    name: str
    department: str
    takes_part: bool = True


@dataclass(frozen=True, slots=True)
class Meeting:
    """A match of which somebody said that they met.

    Args:
        at: when they met, as far as it is known; UTC.
        people: the ids of those who stayed in it.
        missed: the ids of those who say that it did not take place for them.
    """

    match_id: int
    at: datetime
    people: frozenset[int]
    missed: frozenset[int] = frozenset()

    def met_by(self, one: int) -> frozenset[int]:
        """Whom somebody met in it: their own word goes before the others'."""
        return self.people - {one} if one in self.people - self.missed else frozenset()


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody whom the reader met, how often and when last."""

    id: int
    name: str
    department: str
    times: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Bridge:
    """A department that the reader has met nobody of, and those of their contacts who met somebody there."""

    department: str
    over: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Whom someone met, and where that leads. Of others it has no more than who of the contacts could introduce them where.

    Args:
        chats: how many chats they had.
        contacts: department by department, those first of which they met the most people.
        reached: the departments of the contacts, the reader's own left out.
        bridges: the departments that one introduction leads to, those first that most contacts know.
        beyond: the departments that nobody of the contacts knows.
        departments: how many departments there are beside the reader's own.
    """

    chats: int
    contacts: tuple[Contact, ...]
    reached: tuple[str, ...]
    bridges: tuple[Bridge, ...]
    beyond: tuple[str, ...]
    departments: int

    @property
    def by_name(self) -> bool:
        """Whether the contacts are few enough to name them all."""
        return len(self.contacts) <= MOST_BY_NAME

    @property
    def groups(self) -> dict[str, tuple[Contact, ...]]:
        """The contacts by department."""
        found: dict[str, tuple[Contact, ...]] = {}
        for contact in self.contacts:
            found[contact.department] = (*found.get(contact.department, ()), contact)
        return found


def met_by(one: int, meetings: Iterable[Meeting]) -> dict[int, list[datetime]]:
    """Whom somebody met, by id, and when."""
    found: defaultdict[int, list[datetime]] = defaultdict(list)
    for meeting in meetings:
        for other in meeting.met_by(one):
            found[other].append(meeting.at)
    return dict(found)


def network_of(reader: int, colleagues: Iterable[Colleague], meetings: Collection[Meeting]) -> Network:
    """Somebody's network.

    Args:
        colleagues: everyone who is still in the company, the reader included; who isn't among them is left out.
        meetings: at least those that the reader and their contacts were in.
    """
    known = spelt_alike(colleagues)
    own = known[reader].department if reader in known else ""
    contacts = _contacts(met_by(reader, meetings), known)
    sizes = Counter(each.department for each in known.values() if each.takes_part)
    reached = {contact.department for contact in contacts} - {own, ""}
    others = set(sizes) - {own, ""} - reached
    shown = {department for department in others if sizes[department] >= FEWEST}
    bridges = _bridges(shown, contacts, known, meetings)
    return Network(
        chats=sum(bool(meeting.met_by(reader)) for meeting in meetings),
        contacts=contacts,
        reached=tuple(sorted(reached, key=_in_order)),
        bridges=bridges,
        beyond=tuple(sorted(shown - {bridge.department for bridge in bridges}, key=_in_order)),
        departments=len(reached | others),
    )


def spelt_alike(colleagues: Iterable[Colleague]) -> dict[int, Colleague]:
    """The colleagues by id, each department spelt as by the one with the lowest id, whatever its case."""
    spelling: dict[str, str] = {}
    known = {each.id: each for each in colleagues}
    for one in sorted(known):
        department = known[one].department
        known[one] = replace(known[one], department=spelling.setdefault(department.casefold(), department))
    return known


def _contacts(met: Mapping[int, list[datetime]], known: Mapping[int, Colleague]) -> tuple[Contact, ...]:
    found = [
        Contact(one, known[one].name, known[one].department, len(when), max(when))
        for one, when in met.items()
        if one in known
    ]
    sizes = Counter(contact.department for contact in found)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -sizes[one.department],
                *_in_order(one.department),
                *_in_order(one.name),
                one.id,
            ),
        )
    )


def _bridges(
    departments: Collection[str],
    contacts: Iterable[Contact],
    known: Mapping[int, Colleague],
    meetings: Collection[Meeting],
) -> tuple[Bridge, ...]:
    """Who of the contacts met somebody of these departments; only who takes part, on either side."""
    over: defaultdict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if known[contact.id].takes_part:
            met = (known[one] for one in met_by(contact.id, meetings) if one in known)
            for department in {each.department for each in met if each.takes_part}.intersection(departments):
                over[department].append(contact)
    found = (Bridge(department, tuple(people)) for department, people in over.items())
    return tuple(sorted(found, key=lambda bridge: (-len(bridge.over), *_in_order(bridge.department))))


def _in_order(words: str) -> tuple[str, str]:
    return words.casefold(), words
