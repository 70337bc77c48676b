"""How often a program's rounds are, as it can be chosen in a form: a frequency, a day of the week and a time of day."""

import re
from dataclasses import dataclass
from datetime import time

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKS, NTHS = (1, 2, 3, 4), (1, 2, 3, 4, -1)
_NTH = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", -1: "last"}
_AT = r"on (?P<day>\w+) at (?P<hour>\d{1,2}):(?P<minute>\d{2})"
_WEEKLY = re.compile(rf"every (?:(?P<weeks>[1-4]) )?weeks? {_AT}", re.IGNORECASE)
_MONTHLY = re.compile(
    r"every (?:1 )?months? on the (?P<nth>1st|2nd|3rd|4th|last) (?P<day>\w+) at (?P<hour>\d{1,2}):(?P<minute>\d{2})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Frequency:
    """Every so many weeks, or once a month, on a day of the week.

    Args:
        weeks: how many weeks there are from one round to the next; None for once a month.
        nth: in a month, which of these days, -1 for the last; it counts for nothing otherwise.
        day: from 0 for Monday to 6.
    """

    weeks: int | None
    day: int
    at: time
    nth: int = 1

    @property
    def word(self) -> str:
        """What stands for how often it is, whatever the day and the time."""
        return f"w{self.weeks}" if self.weeks else f"m{self.nth}"

    @property
    def text(self) -> str:
        """The schedule that says so."""
        day, at = WEEKDAYS[self.day], f"{self.at:%H:%M}"
        if self.weeks is None:
            return f"every month on the {_NTH[self.nth]} {day} at {at}"
        return (
            f"every {self.weeks} weeks on {day} at {at}" if self.weeks > 1 else f"every week on {day} at {at}"
        )


WORDS = (*(f"w{weeks}" for weeks in WEEKS), *(f"m{nth}" for nth in NTHS))


def frequency(word: str, day: int, at: time) -> Frequency:
    """The frequency that a word of ``WORDS`` stands for, on this day and at this time."""
    number = int(word[1:])
    return Frequency(number, day, at) if word.startswith("w") else Frequency(None, day, at, number)


def read_frequency(schedule: str) -> Frequency | None:
    """A schedule as a frequency; None if it is none of those that can be chosen."""
    found = _WEEKLY.fullmatch(schedule.strip()) or _MONTHLY.fullmatch(schedule.strip())
    if found is None or (day := found["day"].lower()[:3]) not in WEEKDAYS:
        return None
    at = time(int(found["hour"]), int(found["minute"]))
    parts = found.groupdict()
    if "nth" in parts:
        nth = next(number for number, name in _NTH.items() if name == parts["nth"].lower())
        return Frequency(None, WEEKDAYS.index(day), at, nth)
    return Frequency(int(parts["weeks"] or 1), WEEKDAYS.index(day), at)
