"""Everybody in a workspace, as a file may name them: by Slack's id, e-mail address, handle or name."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.people.member import MemberFacts
from bot.domain.people.org_chart import PERSON
from bot.domain.sheets.problems import BadCell, ProblemKind
from bot.domain.typed import plain

_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_BETWEEN_ANGLES = re.compile(r".*<([^<>]+)>")


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody in Slack's list of people.

    Args:
        names: all that they are called.
    """

    facts: MemberFacts
    email: str = ""
    handle: str = ""
    names: tuple[str, ...] = ()

    @property
    def slack_id(self) -> str:
        """Their id of Slack's."""
        return self.facts.slack_id

    @property
    def name(self) -> str:
        """What they are called here."""
        return self.facts.name or self.facts.otherwise or self.slack_id


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a line names, as far as it does."""

    id: str = ""
    email: str = ""
    handle: str = ""
    names: tuple[str, ...] = ()


class Directory:
    """Finds people.

    Args:
        everyone: all of a workspace.
        forgotten: the ids of those who were forgotten: nothing may be kept of them.
        guests: whether a program of the workspace lets guests in.
    """

    def __init__(
        self, everyone: Iterable[Listed], forgotten: Iterable[str] = (), *, guests: bool = False
    ) -> None:
        self.everyone = tuple(everyone)
        self.forgotten, self.guests = frozenset(forgotten), guests
        self._by_id = {each.slack_id: each for each in self.everyone}
        self._by_email = _several((each.email.casefold(), each) for each in self.everyone)
        self._by_handle = _several((each.handle.casefold(), each) for each in self.everyone)
        self._by_name = _several((key, each) for each in self.everyone for key in {*map(_key, each.names)})

    @property
    def sees_emails(self) -> bool:
        """Whether people can be found by their e-mail addresses: not if nobody's is known."""
        return bool(self._by_email)

    def with_emails(self, known: Mapping[str, str]) -> "Directory":
        """The same with these e-mail addresses, by Slack's id, of those whose isn't known."""
        if not known:
            return self
        everyone = (replace(each, email=each.email or known.get(each.slack_id, "")) for each in self.everyone)
        return Directory(everyone, self.forgotten, guests=self.guests)

    def knowing(self, forgotten: Collection[str], *, guests: bool) -> "Directory":
        """The same, knowing who was forgotten, and whether a program lets guests in."""
        return Directory(self.everyone, forgotten, guests=guests) if forgotten or guests else self

    def find(self, named: Named) -> Listed:
        """The one whom a line names: by its id, address and handle, and only without any of these by its name.

        Raises:
            BadCell: nobody, several or two different people, or somebody of whom nothing is kept.
        """
        found: dict[str, Listed] = {}
        for cell, people in self._exactly(named):
            if len(people) == 1:
                found.setdefault(cell, people[0])
        if not found:
            return self._welcome(self._by_names(named), named.names[0] if named.names else "")
        (cell, person), *more = found.items()
        for also, other in more:
            if other != person:
                raise BadCell(ProblemKind.CONTRADICTION, cell, person.name, also, other.name)
        return self._welcome(person, cell)

    def find_any(self, said: str) -> Listed:
        """The one whom a cell names, in any way.

        Raises:
            BadCell: as ``find`` does.
        """
        text = within[1] if (within := _BETWEEN_ANGLES.fullmatch(said)) else said
        if PERSON.fullmatch(text) and text in self._by_id:
            return self.find(Named(id=text))
        if _EMAIL.fullmatch(text):
            return self.find(Named(email=text))
        if text.startswith("@"):
            return self.find(Named(handle=text))
        try:
            return self.find(Named(names=(text,)))
        except BadCell:
            if text.casefold() not in self._by_handle:
                raise
            return self.find(Named(handle=text))

    def _exactly(self, named: Named) -> Iterable[tuple[str, tuple[Listed, ...]]]:
        """Whom each of the cells finds that say exactly who is meant."""
        if named.id:
            yield named.id, (self._by_id[named.id],) if named.id in self._by_id else ()
        if named.email and self.sees_emails:
            yield named.email, self._by_email.get(named.email.casefold(), ())
        if named.handle:
            yield named.handle, self._by_handle.get(named.handle.removeprefix("@").casefold(), ())

    def _by_names(self, named: Named) -> Listed:
        """The one who has a name, if nothing that the line says could have found them exactly."""
        tried = [cell for cell, _ in self._exactly(named)]
        if tried:
            raise BadCell(ProblemKind.NOT_FOUND, tried[0])
        people = {each.slack_id: each for name in named.names for each in self._by_name.get(_key(name), ())}
        if len(people) == 1:
            return next(iter(people.values()))
        if people:
            raise BadCell(ProblemKind.SEVERAL, named.names[0], str(len(people)))
        if named.names:
            raise BadCell(ProblemKind.NOT_FOUND, named.names[0])
        raise BadCell(ProblemKind.NOT_LOOKED_UP if named.email else ProblemKind.NOBODY_NAMED, named.email)

    def _welcome(self, found: Listed, said: str) -> Listed:
        """The same person, unless nothing is kept of them."""
        if found.slack_id in self.forgotten:
            raise BadCell(ProblemKind.FORGOTTEN, said or found.slack_id)
        if found.facts.gone:
            raise BadCell(ProblemKind.DEACTIVATED, found.name)
        if found.facts.is_outsider(guests=self.guests):
            raise BadCell(ProblemKind.OUTSIDER, found.name)
        return found


def _several(found: Iterable[tuple[str, Listed]]) -> Mapping[str, tuple[Listed, ...]]:
    """Those found by each key, of which several people may have the same; those who are gone give way to others."""
    people: defaultdict[str, list[Listed]] = defaultdict(list)
    for key, each in found:
        if key:
            people[key].append(each)
    return {
        key: tuple([each for each in several if not each.facts.gone] or several)
        for key, several in people.items()
    }


def _key(name: str) -> str:
    """A name by which it is found again: without case and accents, and with the first name first."""
    last, comma, first = name.partition(",")
    turned = f"{first} {last}" if comma and first.strip() else name
    letters = unicodedata.normalize("NFKD", plain(turned).replace("ß", "ss"))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
