"""Days as people and spreadsheets write them; where nobody can tell the day from the month, it is asked."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from bot.domain.sheets.problems import FileFault, UnusableFile

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([T ].*)?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})( .*)?")
_DAY_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er)?[-. ]+(?:de )?([^\W\d_]+)[-., ]+(?:del? )?(\d{4}|\d{2})"
)
_MONTH_NAMED = re.compile(r"([^\W\d_]+)[-. ]+(\d{1,2})(?:st|nd|rd|th)?[-, ]+(\d{4}|\d{2})")
# By how they begin, in English, German, French and Spanish.
_MONTHS = (
    ("jan", "jän", "ene"), ("feb", "fév", "fev"), ("mar", "mär", "mae", "mrz"), ("apr", "avr", "abr"), ("may", "mai"),
    ("jun", "juin"), ("jul", "juil"), ("aug", "aoû", "aou", "ago"), ("sep",), ("oct", "okt"), ("nov",),
    ("dec", "dez", "déc", "dic"),
)  # fmt: skip
_THIS_CENTURY = 69  # a year of two digits below this is one of ours, as in POSIX


class Order(StrEnum):
    """What comes first where a date is written in numbers with slashes or dashes."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


def order_of(column: Iterable[str]) -> Order | None:
    """The order that a column's dates must have; None if none of them tells, or they contradict each other.

    Dots say it by themselves: nobody who writes dots has the month first.
    """
    found = set()
    for cell in column:
        if (numbers := _NUMBERS.fullmatch(cell)) and numbers[2] != ".":
            if int(numbers[1]) > 12:
                found.add(Order.DAY_FIRST)
            if int(numbers[3]) > 12:
                found.add(Order.MONTH_FIRST)
    return found.pop() if len(found) == 1 else None


def is_open(cell: str) -> bool:
    """Whether a date could be two different days."""
    if not (numbers := _NUMBERS.fullmatch(cell)) or numbers[2] == "." or numbers[1] == numbers[3]:
        return False
    return all(1 <= int(each) <= 12 for each in (numbers[1], numbers[3])) and int(numbers[1]) != int(
        numbers[3]
    )


def settled_order(cells: Sequence[tuple[int, str]], column: str) -> Order | None:
    """What comes first in a column's dates, given with their lines.

    Raises:
        UnusableFile: some could be two different days, and no other tells which.
    """
    order = order_of(cell for _, cell in cells)
    unsure = next(((line, cell) for line, cell in cells if is_open(cell)), None)
    if order or unsure is None:
        return order
    line, cell = unsure
    first, second = (read_date(cell, each) for each in Order)
    raise UnusableFile(
        FileFault.OPEN_DATE,
        f"in its column '{column}', {cell} in line {line} could be {_in_words(first)} or {_in_words(second)}, and the"
        f" other dates don't tell which. Say --dates {Order.DAY_FIRST} or --dates {Order.MONTH_FIRST}",
        *(column, cell, str(line), first.isoformat(), second.isoformat()),
    )


def read_date(cell: str, order: Order | None = None) -> date:
    """The day that a cell says.

    Args:
        order: what comes first where it is written in numbers with slashes or dashes.

    Raises:
        ValueError: it says none.
    """
    if iso := _ISO.fullmatch(cell):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if numbers := _NUMBERS.fullmatch(cell):
        first, second = int(numbers[1]), int(numbers[3])
        by_itself = order is None and second > 12
        month_first = numbers[2] != "." and (order is Order.MONTH_FIRST or by_itself)
        day, month = (second, first) if month_first else (first, second)
        return date(_year(numbers[4]), month, day)
    if named := _DAY_NAMED.fullmatch(cell):
        return date(_year(named[3]), _month(named[2]), int(named[1]))
    if named := _MONTH_NAMED.fullmatch(cell):
        return date(_year(named[3]), _month(named[1]), int(named[2]))
    raise ValueError(cell)


def _month(name: str) -> int:
    for number, beginnings in enumerate(_MONTHS, start=1):
        if name.casefold().startswith(beginnings):
            return number
    raise ValueError(name)


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return 2000 + year if year < _THIS_CENTURY else 1900 + year


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
