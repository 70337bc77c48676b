"""Days without a round: public holidays, by the library ``holidays``, and dates of one's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from holidays import HolidayBase


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days on which no round starts.

    Args:
        dates: dates of one's own.
        place: whose public holidays are days off, too: a country, or one of its subdivisions: ``PT``, ``DE-BY``.

    Raises:
        SettingError: no holidays are known of such a place.
    """

    dates: frozenset[date] = frozenset()
    place: str | None = None

    def __post_init__(self) -> None:
        """Refuse a place that no holidays are known of."""
        if self.place:
            _holidays(self.place)

    def __contains__(self, day: date) -> bool:
        return day in self.dates or (self.place is not None and day in _holidays(self.place))


def read_days(text: str) -> frozenset[date]:
    """Dates that are separated by commas.

    Raises:
        SettingError: one of them is no date.
    """
    return days(each.strip() for each in text.split(",") if each.strip())


def days(written: Iterable[str]) -> frozenset[date]:
    """Dates that are written like ``2027-12-24``.

    Raises:
        SettingError: one of them is no date.
    """
    try:
        return frozenset(map(date.fromisoformat, written))
    except ValueError:
        raise SettingError("one of the dates does not exist, or isn't written like 2027-12-24") from None


@cache
def _holidays(place: str) -> "HolidayBase":
    """The calendar of a place; it fills itself, year by year, with what it is asked for."""
    from holidays import country_holidays  # slow to load, and few programs name a place

    country, _, subdivision = place.partition("-")
    try:
        return country_holidays(country, subdiv=subdivision or None)
    except NotImplementedError:
        raise SettingError("no public holidays are known of such a place") from None
