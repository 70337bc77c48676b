"""Reads the file of ``coffee people place``."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from bot.domain.clean import one_line
from bot.domain.errors import SettingError
from bot.domain.people.placement import Placement
from bot.domain.rounds.roles import LONGEST, MOST_CHATS

EXAMPLE = "id,side,capacity,started_on"


def read_placements(path: Path) -> list[Placement]:
    """What a CSV file says about people; only the columns that it has are changed.

    Raises:
        SettingError: the file can't be read, or says something that can't be; the message names the line.
    """
    from bot.config import PERSON

    header, *lines = _lines(path) or [[]]
    columns = [each.strip().casefold() for each in header]
    if "id" not in columns or not {*columns} <= {"id", *COLUMNS} or len({*columns}) < len(columns):
        raise SettingError(
            f"the first line of {path} names its columns, like {EXAMPLE}; only id has to be there"
        )
    found = {}
    for number, line in enumerate(lines, start=2):
        told = dict(zip(columns, map(str.strip, line), strict=False))
        if not any(told.values()):
            continue
        if not PERSON.fullmatch(told["id"]) or len(line) != len(columns):
            raise SettingError(
                f"line {number} of {path} doesn't begin with an id like U0123ABC, or is too long or short"
            )
        try:
            changes = {name: COLUMNS[name](told[name]) for name in columns if name != "id"}
        except ValueError as error:
            raise SettingError(f"line {number} of {path}: {error}") from None
        found[told["id"]] = Placement(told["id"], changes)
    return [*found.values()]


def _lines(path: Path) -> list[list[str]]:
    try:
        return [*csv.reader(path.read_text(encoding="utf-8-sig").splitlines())]
    except OSError as error:
        raise SettingError(f"{path} can't be opened: {error.strerror}") from None
    except (UnicodeDecodeError, csv.Error):
        raise SettingError(
            f"{path} is no CSV in UTF-8; save it as one, with the first line {EXAMPLE}"
        ) from None


def _side(text: str) -> str:
    side = one_line(text)
    if len(side) > LONGEST:
        raise ValueError(f"the name of a side has at most {LONGEST} letters")
    return side


def _capacity(text: str) -> int:
    if not text:
        return 1
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_CHATS):
        raise ValueError(f"a capacity is a number of chats from 1 to {MOST_CHATS}")
    return int(text)


def _started_on(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError("a day is written like 2026-11-27") from None


COLUMNS: dict[str, Callable[[str], Any]] = {
    "side": _side,
    "capacity": _capacity,
    "started_on": _started_on,
}
