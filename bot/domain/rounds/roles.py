"""Roles: who may meet whom in a program where not everyone meets everyone."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.errors import SettingError

HOST = "host"
MOST_CHATS = 9  # of one person in a round
LONGEST = 20  # letters of a side's name
LONGEST_NEW = 730  # days
SIDES = re.compile(r"sides\s*:(?P<first>[^,:]+),(?P<other>[^,:]+)", re.IGNORECASE)
NEWCOMERS = re.compile(
    r"newcomers\s*:\s*(?P<days>\d{1,4})\s*days?(?:\s*,\s*(?P<chats>[12])\s*chats?)?", re.IGNORECASE
)
FORMS = "'hosts', 'sides: mentor, mentee', 'newcomers: 90 days' or 'newcomers: 90 days, 2 chats'"


class RoleKind(StrEnum):
    """How the roles of a program work."""

    HOSTS = "hosts"  # one or a few people meet the others by turns
    SIDES = "sides"  # people meet only those of the other side
    NEWCOMERS = "newcomers"  # who is new meets those who aren't


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of a program; the people of its first side are the hosts, the side named first, or the newcomers.

    Args:
        sides: the names of both sides; whoever is not on the first is on the second.
        days: for how long somebody is a newcomer.
        chats: how many chats a newcomer has in a round.
    """

    kind: RoleKind
    sides: tuple[str, str] = (HOST, "")
    days: int = 0
    chats: int = 1

    @property
    def text(self) -> str:
        """The setting that says so."""
        match self.kind:
            case RoleKind.HOSTS:
                return "hosts"
            case RoleKind.SIDES:
                return f"sides: {', '.join(self.sides)}"
            case RoleKind.NEWCOMERS:
                return f"newcomers: {self.days} days, {self.chats} chats"

    @property
    def named(self) -> tuple[str, ...]:
        """The sides that people can be put on by name; the newcomers are known by their dates."""
        return () if self.kind is RoleKind.NEWCOMERS else tuple(filter(None, self.sides))

    def check_group_size(self, group_size: int) -> None:
        """Refuse larger groups where a role means pairs.

        Raises:
            SettingError: only hosts meet several people at a time.
        """
        if self.kind is not RoleKind.HOSTS and group_size != 2:
            msg = f"with {self.kind} people meet in pairs; a group size of {group_size} goes with hosts only"
            raise SettingError(msg)


def read_roles(text: str) -> Roles | None:
    """Read the setting; None if it is empty, so that everyone may meet everyone.

    Raises:
        SettingError: it has none of the known forms.
    """
    text = " ".join(text.split())
    if not text:
        return None
    if text.casefold() == RoleKind.HOSTS:
        return Roles(RoleKind.HOSTS)
    if found := SIDES.fullmatch(text):
        return _sides(found["first"].strip(), found["other"].strip())
    if found := NEWCOMERS.fullmatch(text):
        days = int(found["days"])
        if not 1 <= days <= LONGEST_NEW:
            raise SettingError(f"somebody is new for 1 to {LONGEST_NEW} days, not {days}")
        return Roles(RoleKind.NEWCOMERS, ("", ""), days, int(found["chats"] or 1))
    raise SettingError("it has none of the known forms")


def _sides(first: str, other: str) -> Roles:
    """Two sides that have names of their own."""
    if not first or not other or first.casefold() == other.casefold():
        raise SettingError("two sides have two names, like 'sides: mentor, mentee'")
    if max(len(first), len(other)) > LONGEST:
        raise SettingError(f"the name of a side has at most {LONGEST} letters")
    return Roles(RoleKind.SIDES, (first, other))
