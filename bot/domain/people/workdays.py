"""The days of the week on which people work: a program's, or somebody's own."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.domain.errors import SettingError

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEK = tuple(name[:3] for name in _NAMES)
_HELP = "these are no workdays; write them like mon-fri, sun-thu or mon, tue, thu"
_RANGE = re.compile(r"(\w+)\s*-\s*(\w+)")


@dataclass(frozen=True, slots=True)
class Workdays:
    """Days of the week, by the first three letters of their English names, Monday first.

    Raises:
        SettingError: there are none, or one is no day of the week.
    """

    days: tuple[str, ...] = WEEK[:5]

    def __post_init__(self) -> None:
        """Refuse no days, and put them in order."""
        if not self.days or not set(self.days) <= set(WEEK):
            raise SettingError(_HELP)
        object.__setattr__(self, "days", tuple(each for each in WEEK if each in self.days))

    def __contains__(self, day: date) -> bool:
        return WEEK[day.weekday()] in self.days

    def __len__(self) -> int:
        return len(self.days)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The same days as numbers, 0 for Monday."""
        return tuple(map(WEEK.index, self.days))


MONDAY_TO_FRIDAY = Workdays()


@lru_cache(maxsize=256)  # programs and people are read all the time, and few have days that others don't
def read_workdays(text: str) -> Workdays:
    """Parse days written like ``mon-fri``, ``sun-thu`` or ``mon, tue, thu``.

    Raises:
        SettingError: they are written otherwise.
    """
    days: list[str] = []
    for part in text.lower().split(","):
        if spanned := _RANGE.fullmatch(part.strip()):
            first, last = (_index(name) for name in spanned.groups())
            days += [WEEK[(first + each) % 7] for each in range((last - first) % 7 + 1)]
        else:
            days.append(WEEK[_index(part.strip())])
    return Workdays(tuple(days))


def written_workdays(workdays: Workdays) -> str:
    """Format days so that ``read_workdays`` can read them."""
    return ",".join(workdays.days)


def _index(name: str) -> int:
    """The place in the week of a day, named in full or by three letters."""
    for place, full in enumerate(_NAMES):
        if name in {full, full[:3]}:
            return place
    raise SettingError(_HELP)
