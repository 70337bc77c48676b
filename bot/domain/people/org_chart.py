"""Where people stand in the company, as an operator's file tells it: whom they report to, and their level."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.errors import SettingError

COLUMNS = ("id", "manager", "level")
HIGHEST = 9  # steps up a reporting line that are kept
PERSON = re.compile(r"[UW][A-Z0-9]{2,}")
LEVEL = re.compile(r"-?\d{1,3}")


@dataclass(frozen=True, slots=True)
class Place:
    """Someone's place.

    Args:
        managers: the Slack ids of those above them: the one they report to comes first.
        level: how far up they are; a higher number is further up.
    """

    slack_id: str
    managers: tuple[str, ...] = ()
    level: int | None = None


def places(rows: Iterable[Mapping[str, str | None]]) -> tuple[Place, ...]:
    """Read the rows of a file with these columns, of which all but the id may be missing or empty.

    Raises:
        SettingError: a row can't be read; it is named by its number, the header's being 1.
    """
    read = {
        number: {name: (row.get(name) or "").strip() for name in COLUMNS}
        for number, row in enumerate(rows, 2)
    }
    for number, row in read.items():
        _check(number, row)
    above = {row["id"]: row["manager"] for row in read.values() if row["manager"]}
    return tuple(
        Place(
            row["id"],
            line_above(row["id"], above),
            int(row["level"]) if row["level"] else None,
        )
        for row in read.values()
    )


def _check(number: int, row: Mapping[str, str]) -> None:
    for name in ("id", "manager"):
        if not PERSON.fullmatch(row[name]) and (name == "id" or row[name]):
            raise SettingError(f"line {number}: '{name}' is an id of Slack's, like U0123ABC")
    if row["level"] and not LEVEL.fullmatch(row["level"]):
        raise SettingError(f"line {number}: 'level' is a whole number, like 3; higher is further up")


def line_above(person: str, above: Mapping[str, str]) -> tuple[str, ...]:
    """Those above someone, as far up as is kept; a circle ends where it closes."""
    line: list[str] = []
    while (person := above.get(person, "")) and person not in line and len(line) < HIGHEST:
        line.append(person)
    return tuple(line)
