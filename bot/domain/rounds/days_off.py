"""Workdays, and days without a round: public holidays, from the ``holidays`` library, and extra dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from bot.domain.errors import SettingError
from bot.domain.people.participant import Participant
from bot.domain.people.workdays import MONDAY_TO_FRIDAY, Workdays

if TYPE_CHECKING:
    from holidays import HolidayBase


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days on which no round starts.

    Args:
        dates: extra dates.
        place: a country or subdivision whose public holidays are days off too, such as ``PT`` or ``DE-BY``.

    Raises:
        SettingError: the library has no holidays for this place.
    """

    dates: frozenset[date] = frozenset()
    place: str | None = None

    def __post_init__(self) -> None:
        """Refuse a place without known holidays."""
        if self.place:
            _holidays(self.place)

    def __contains__(self, day: date) -> bool:
        return day in self.dates or (self.place is not None and day in _holidays(self.place))


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days on which a program's people work.

    Args:
        workdays: of those who named no days of their own.
    """

    workdays: Workdays = MONDAY_TO_FRIDAY
    off: DaysOff = DaysOff()

    def works(self, person: Participant, day: date) -> bool:
        """Whether someone works on a day."""
        return day in (person.profile.workdays or self.workdays) and day not in self.off


USUAL_CALENDAR = WorkCalendar()


def read_days(text: str) -> frozenset[date]:
    """Parse dates separated by commas.

    Raises:
        SettingError: one of them is not a date.
    """
    return days(each.strip() for each in text.split(",") if each.strip())


def days(written: Iterable[str]) -> frozenset[date]:
    """Parse dates written like ``2027-12-24``.

    Raises:
        SettingError: one of them is not a date.
    """
    try:
        return frozenset(map(date.fromisoformat, written))
    except ValueError:
        raise SettingError("one of the dates does not exist, or isn't written like 2027-12-24") from None


@cache
def _holidays(place: str) -> "HolidayBase":
    """The holiday calendar of a place; it loads each year when first asked about it."""
    from holidays import country_holidays  # slow to load, and few programs name a place

    country, _, subdivision = place.partition("-")
    try:
        return country_holidays(country, subdiv=subdivision or None)
    except NotImplementedError:
        raise SettingError("no public holidays are known of such a place") from None
