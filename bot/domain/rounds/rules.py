"""The rules that a round is matched by, as organisers decide them."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.errors import SettingError

GROUP_SIZES = range(2, 5)


class AbleToMeet(StrEnum):
    """How much it counts that people have a common hour, a language, and an office or video that suits both."""

    OFF = "off"
    PREFERENCE = "preference"
    MUST = "must"  # who can't meet is only put together so that nobody is left out


class Levels(StrEnum):
    """Whether people of the same level meet, or of different ones; levels are the operator's to tell."""

    OFF = "off"
    SAME = "same"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules for matching a round.

    Args:
        group_size: how many people make a match, 2 to 4; leftover people join one, up to 4 people (3 for pairs).
        repeat_gap: for this many rounds, two people are not matched again if there is an alternative.
        able_to_meet: whether people should be, or must be, able to meet.
        reporting_lines: how many steps up people are kept apart from those they report to; 0 for not at all.
        levels: whether people of the same level go first, or of different ones.
        sweet_spot: whether people with a few interests and contacts in common go before those with none or many.
    """

    group_size: int = 2
    repeat_gap: int = 6
    able_to_meet: AbleToMeet = AbleToMeet.PREFERENCE
    reporting_lines: int = 0
    levels: Levels = Levels.OFF
    sweet_spot: bool = False

    def __post_init__(self) -> None:
        """Refuse invalid values."""
        if self.group_size not in GROUP_SIZES:
            msg = f"a group has 2, 3 or 4 people, not {self.group_size}"
            raise SettingError(msg)
        if self.repeat_gap < 0:
            msg = f"a repeat gap is a number of rounds, not {self.repeat_gap}"
            raise SettingError(msg)
