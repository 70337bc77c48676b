"""Reads people from a CSV file, for what is planned without Slack; the columns are those of the demo's."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.errors import SettingError
from bot.domain.people.org_chart import line_above
from bot.domain.people.tags import tags
from bot.domain.rounds.local_time import utc_offset
from bot.domain.zones import known_zone
from bot.matching import Person, working_hours

Row = dict[str, str]
COLUMNS = (
    "name", "department", "title", "office", "interests", "can_help", "wants_to_learn", "wants_to_meet",
    "languages", "meeting_mode", "time_zone", "manager",
)  # fmt: skip
NINE, FIVE = 9 * 60, 17 * 60  # minutes after midnight, at which people begin and end
IN_WINTER = datetime(2026, 1, 15, tzinfo=UTC)  # so that the same file always gives the same people
MODES = {"": (True, True), "either": (True, True), "in person": (True, False), "video": (False, True)}


def read_people(path: Path) -> dict[int, tuple[str, Person]]:
    """The people of a file with their names, by their numbers in it; only the column ``name`` is required.

    Raises:
        SettingError: the file can't be used; the message says why, and in which line.
    """
    try:
        rows = list(_rows(path.read_text(encoding="utf-8-sig"), path))
    except OSError as error:
        raise SettingError(f"{path} can't be opened: {error.strerror}") from None
    except UnicodeDecodeError:
        raise SettingError(f"{path} is not in UTF-8; save it as 'CSV UTF-8'") from None
    except csv.Error as error:
        raise SettingError(f"{path} is no CSV: {error}") from None
    if len(rows) < 2:
        raise SettingError(
            f"{path} names {'only one person' if rows else 'nobody'}; it takes two to have a coffee"
        )
    numbers = _numbered(rows, path)
    above = {row["name"]: row["manager"] for _, row in rows}
    return {
        number: (row["name"], _person(number, row, numbers, above))
        for number, (_, row) in enumerate(rows, start=1)
    }


def _rows(text: str, path: Path) -> Iterator[tuple[int, Row]]:
    """Each line that isn't empty, with its number; case doesn't matter in the header."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = [cell.strip().casefold().replace(" ", "_") for cell in next(reader, [])]
    if "name" not in header:
        known = ", ".join(COLUMNS)
        raise SettingError(
            f"the first line of {path} has to name the columns, and one of them is 'name'; known are {known}"
        )
    if twice := sorted({each for each in header if each in COLUMNS and header.count(each) > 1}):
        raise SettingError(f"the first line of {path} names the column '{twice[0]}' twice")
    for cells in reader:
        values = [cell.strip() for cell in cells]
        if any(values):
            row = dict.fromkeys(COLUMNS, "") | dict(zip(header, values, strict=False))
            yield (
                reader.line_num,
                _checked(row, len(values) - len(header), f"line {reader.line_num} of {path}"),
            )


def _checked(row: Row, more: int, where: str) -> Row:
    if more > 0:
        raise SettingError(
            f"{where} has {more} more cells than the first line; put quotes around what has commas in it"
        )
    if not row["name"]:
        raise SettingError(f"{where} has no name")
    if row["meeting_mode"].casefold() not in MODES:
        raise SettingError(
            f"the meeting_mode in {where} is 'in person', 'video' or 'either', not '{row['meeting_mode']}'"
        )
    if row["time_zone"] and known_zone(row["time_zone"]) is None:
        raise SettingError(f"the time_zone in {where} is one like Europe/Berlin, not '{row['time_zone']}'")
    return row


def _numbered(rows: list[tuple[int, Row]], path: Path) -> dict[str, int]:
    """The number of each name, by which managers are found."""
    numbers: dict[str, int] = {}
    for number, (line, row) in enumerate(rows, start=1):
        if row["name"] in numbers:
            raise SettingError(f"line {line} of {path} has '{row['name']}' again; tell the two apart")
        numbers[row["name"]] = number
    for line, row in rows:
        if row["manager"] and row["manager"] not in numbers:
            raise SettingError(
                f"the manager in line {line} of {path}, '{row['manager']}', is nobody in the column 'name'"
            )
    return numbers


def _person(number: int, row: Row, numbers: dict[str, int], above: dict[str, str]) -> Person:
    in_person, video = MODES[row["meeting_mode"].casefold()]
    return Person(
        number,
        department=row["department"],
        role=row["title"],
        interests=tags(row["interests"]),
        offers=tags(row["can_help"]),
        seeks=tags(row["wants_to_learn"]),
        wishes=tags(row["wants_to_meet"]),
        office=row["office"],
        in_person=in_person,
        video=video,
        hours=_hours(row["time_zone"]),
        managers=tuple(numbers[each] for each in line_above(row["name"], above)),
        languages=tags(row["languages"]),
    )


def _hours(zone: str) -> int:
    """Nine to five in their zone; whoever names none has all day."""
    return working_hours(NINE, FIVE, utc_offset(IN_WINTER, zone)) if zone else working_hours(0, 0, 0)
