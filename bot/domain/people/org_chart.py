"""Where people stand in the company: the line of those above them, and their level."""

import re
from collections.abc import Mapping

HIGHEST = 9  # steps up a reporting line that are kept
PERSON = re.compile(r"[UW][A-Z0-9]{2,}")
LEVEL = re.compile(r"-?\d{1,3}")
NO_LINES: Mapping[str, tuple[str, ...]] = {}


def line_above(
    person: str, above: Mapping[str, str], kept: Mapping[str, tuple[str, ...]] = NO_LINES
) -> tuple[str, ...]:
    """Those above someone, as far up as is kept; a circle ends where it closes.

    Args:
        above: whom people report to, as is told now; empty for nobody.
        kept: the lines above people as they were known before; they hold where nothing is told.
    """
    line: list[str] = []
    start, is_told = person, True
    while is_told and len(line) < HIGHEST:
        if person in above:
            further: tuple[str, ...] = (above[person],) if above[person] else ()
            is_told = bool(further)
        else:
            known = kept.get(person, ())
            told = next((number for number, each in enumerate(known) if each in above), None)
            further = known if told is None else known[: told + 1]
            is_told = told is not None
        for each in further:
            if each and (each == start or each in line):
                return tuple(line)
            line.append(each)
        person = line[-1] if line else ""
    return tuple(line[:HIGHEST])
