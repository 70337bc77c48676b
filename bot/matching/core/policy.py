"""The rules under which a round is planned."""

from dataclasses import dataclass, field, fields

from bot.domain.errors import SettingError
from bot.domain.rounds.roles import Roles
from bot.matching.core.errors import InputError

GROUP_SIZES = (2, 3, 4)
LARGEST = 4  # most people in a group, whatever the group size
MOST = 1000  # greatest weight of a rule


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


@dataclass(frozen=True, slots=True)
class Weights:
    """How many points each rule gives (`bot.matching.rules`); 0 turns a rule off, 1000 is the most."""

    teaches: int = 200
    recommended: int = 200
    strangers: int = 150
    hours: int = 150
    meeting: int = 150
    language: int = 150
    wishes: int = 100
    interest: int = 60
    tenure: int = 40
    office: int = 30
    company: int = 1000

    def __post_init__(self) -> None:
        """Reject invalid weights."""
        for each in fields(self):
            weight = getattr(self, each.name)
            if not _is_whole(weight) or not 0 <= weight <= MOST:
                raise InputError(f"the weight '{each.name}' is a whole number from 0 to {MOST}, not {weight}")


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of a round.

    Args:
        group_size: how many people usually sit together, 2 to 4; leftovers join them, up to 4 (3 if it is 2).
        repeat_gap: two people don't meet again within this many rounds if that can be avoided.
        keep_managers_apart: whether people are never put together with the person they report to.
        weights: the points for taste, the lowest of the ranks.
        roles: who may meet whom; None if everyone may meet everyone.
    """

    group_size: int = 2
    repeat_gap: int = 6
    keep_managers_apart: bool = False
    weights: Weights = field(default_factory=Weights)
    roles: Roles | None = None

    def __post_init__(self) -> None:
        """Reject invalid values."""
        if self.group_size not in GROUP_SIZES:
            raise InputError(f"a group has 2, 3 or 4 people, not {self.group_size}")
        if not _is_whole(self.repeat_gap) or self.repeat_gap < 0:
            raise InputError(f"a repeat gap is a whole number of rounds, not {self.repeat_gap}")
        if self.roles:
            try:
                self.roles.check_group_size(self.group_size)
            except SettingError as error:
                raise InputError(str(error)) from None


def largest(size: int) -> int:
    """The most people that a group may have if groups usually have `size`."""
    return min(size + 1, LARGEST)
