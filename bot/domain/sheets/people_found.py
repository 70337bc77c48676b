"""Whom the lines of a list of people name, and whom they report to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.sheets.directory import Directory, Listed
from bot.domain.sheets.people_file import PeopleFile, PersonLine
from bot.domain.sheets.problems import BadCell, Problem, ProblemKind


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom a line names.

    Args:
        told: what it says of them, by the field that keeps it.
        manager: the Slack id of whom they report to; empty for nobody, None if the line doesn't say.
    """

    line: int
    person: Listed
    told: Mapping[str, Any]
    manager: str | None


def find_people(file: PeopleFile, directory: Directory) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Find everybody whom the file names; of somebody who is in it twice, the first line counts."""
    problems: list[Problem] = []
    lines: dict[str, tuple[PersonLine, Listed]] = {}
    numbers: dict[str, Listed] = {}
    for each in file.people:
        try:
            person = directory.find(each.named)
        except BadCell as bad:
            problems.append(Problem(each.line, bad.kind, bad.about))
            continue
        if earlier := lines.get(person.slack_id):
            problems.append(Problem(each.line, ProblemKind.TWICE, (person.name, str(earlier[0].line))))
            continue
        lines[person.slack_id] = each, person
        if each.number:
            numbers.setdefault(each.number, person)
    found = []
    for each, person in lines.values():
        try:
            manager = _manager(each, person, numbers, directory)
        except BadCell as bad:
            problems.append(Problem(each.line, bad.kind, bad.about))
            manager = None
        found.append(Found(each.line, person, each.told, manager))
    return tuple(found), tuple(problems)


def _manager(
    line: PersonLine, person: Listed, numbers: Mapping[str, Listed], directory: Directory
) -> str | None:
    """Whom somebody reports to, by the first of the line's cells that finds one.

    Raises:
        BadCell: none of them does.
    """
    if line.managers is None:
        return None
    cells = [each for each in line.managers if each]
    if not cells:
        return ""
    manager = next(_found(cells, numbers, directory), None)
    if manager is None:
        raise BadCell(ProblemKind.MANAGER, cells[-1])
    if manager.slack_id == person.slack_id:
        raise BadCell(ProblemKind.OWN_MANAGER, person.name)
    return manager.slack_id


def _found(cells: Iterable[str], numbers: Mapping[str, Listed], directory: Directory) -> Iterator[Listed]:
    """Those whom cells name who can be found."""
    for cell in cells:
        if cell in numbers:
            yield numbers[cell]
            continue
        try:
            yield directory.find_any(cell)
        except BadCell:
            continue
