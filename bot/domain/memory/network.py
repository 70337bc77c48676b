"""A participant's network: the people they met, their departments, and the departments those people could open."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.small_numbers import may_name
from bot.domain.words.meanings import AS_TYPED, Meanings

MOST_BY_NAME = 40  # contacts; with more, show departments instead


@dataclass(frozen=True, slots=True)
class Colleague:
    """A participant, with the fields that a network needs.

    Args:
        department: as they typed it; empty if unknown.
        takes_part: whether they are in the program, paused or not.
    """

    id: int
    name: str
    department: str
    takes_part: bool = True


@dataclass(frozen=True, slots=True)
class Meeting:
    """A match in which at least one person said that they met.

    Args:
        at: when they met, or the best estimate; UTC.
        people: the ids of those who stayed in the match.
        missed: the ids of those who say that they didn't meet.
    """

    match_id: int
    at: datetime
    people: frozenset[int]
    missed: frozenset[int] = frozenset()

    def met_by(self, one: int) -> frozenset[int]:
        """The ids of the people that a participant met in it; nobody if the participant says that they didn't meet."""
        return self.people - {one} if one in self.people - self.missed else frozenset()


@dataclass(frozen=True, slots=True)
class Circle:
    """Everyone of one or more programs: somebody who is in several is one person.

    Args:
        colleagues: those who are still in the company.
        ids: for the id that somebody has in any of the programs, the one that stands for them.
    """

    colleagues: tuple[Colleague, ...]
    ids: Mapping[int, int]

    def once(self, meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
        """The same meetings, of people who have one id each."""
        return tuple(
            replace(each, people=self._persons(each.people), missed=self._persons(each.missed))
            for each in meetings
        )

    def all_of(self, persons: Collection[int]) -> tuple[int, ...]:
        """All ids that these people have."""
        return tuple(one for one, person in self.ids.items() if person in persons)

    def _persons(self, ids: Iterable[int]) -> frozenset[int]:
        return frozenset(self.ids.get(one, one) for one in ids)


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone the reader met, how often, and when last; UTC."""

    id: int
    name: str
    department: str
    times: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Bridge:
    """A department in which the reader has met nobody, and the contacts who met someone there."""

    department: str
    over: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The people someone met, and where that leads.

    For privacy it holds nothing about other people but which contacts could introduce the reader to a department.

    Args:
        chats: how many chats they had.
        contacts: grouped by department, the departments with the most contacts first.
        reached: the contacts' departments, without the reader's own.
        bridges: the departments one introduction away, those that most contacts know first.
        beyond: the departments in which no contact knows anyone.
        departments: how many departments there are, not counting the reader's own.
    """

    chats: int
    contacts: tuple[Contact, ...]
    reached: tuple[str, ...]
    bridges: tuple[Bridge, ...]
    beyond: tuple[str, ...]
    departments: int

    @property
    def by_name(self) -> bool:
        """Whether there are few enough contacts to show each by name."""
        return len(self.contacts) <= MOST_BY_NAME

    @property
    def groups(self) -> dict[str, tuple[Contact, ...]]:
        """The contacts by department."""
        found: dict[str, tuple[Contact, ...]] = {}
        for contact in self.contacts:
            found[contact.department] = (*found.get(contact.department, ()), contact)
        return found


def met_by(one: int, meetings: Iterable[Meeting]) -> dict[int, list[datetime]]:
    """The people that a participant met, by id, and when; UTC."""
    found: defaultdict[int, list[datetime]] = defaultdict(list)
    for meeting in meetings:
        for other in meeting.met_by(one):
            found[other].append(meeting.at)
    return dict(found)


def network_of(
    reader: int, colleagues: Iterable[Colleague], meetings: Collection[Meeting], words: Meanings = AS_TYPED
) -> Network:
    """Build a participant's network.

    Args:
        reader: the participant's id.
        colleagues: everyone still in the company, the reader included; anyone else is left out of the network.
        meetings: at least those of the reader and of their contacts.
        words: which departments mean the same.
    """
    known = spelt_alike(colleagues, words)
    own = known[reader].department if reader in known else ""
    contacts = _contacts(met_by(reader, meetings), known)
    sizes = Counter(each.department for each in known.values() if each.takes_part)
    reached = {contact.department for contact in contacts} - {own, ""}
    others = set(sizes) - {own, ""} - reached
    shown = {department for department in others if may_name(sizes[department])}
    bridges = _bridges(shown, contacts, known, meetings)
    return Network(
        chats=sum(bool(meeting.met_by(reader)) for meeting in meetings),
        contacts=contacts,
        reached=tuple(sorted(reached, key=_in_order)),
        bridges=bridges,
        beyond=tuple(sorted(shown - {bridge.department for bridge in bridges}, key=_in_order)),
        departments=len(reached | others),
    )


def spelt_alike(colleagues: Iterable[Colleague], words: Meanings = AS_TYPED) -> dict[int, Colleague]:
    """The colleagues by id, with the words for each department unified to those of its member with the lowest id."""
    spelling: dict[str, str] = {}
    known = {each.id: each for each in colleagues}
    for one in sorted(known):
        department = known[one].department
        known[one] = replace(known[one], department=spelling.setdefault(words.key(department), department))
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
    """Which contacts met someone in these departments; both must still take part."""
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
