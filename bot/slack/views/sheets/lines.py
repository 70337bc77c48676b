"""What a file would change, and what can't be used of it, line by line."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.domain.sheets.changes import FiledChange, Import, PastMeetings
from bot.domain.sheets.columns import Column, Columns, plain_header
from bot.domain.sheets.problems import Problem
from bot.slack.texts import labelled, listed, say, short_day, shortened

CELL_LENGTH = 60
LINE_LENGTH = 260
NAMES = 12  # of columns
WORDS = ("one", "two", "three", "four")  # what the sentences about a line are filled with
# What the fields are called that keep what a column says.
OF_FIELD = {"filed_department": Column.DEPARTMENT, "filed_team": Column.TEAM, "managers": Column.MANAGER}


def change_lines(plan: Import | PastMeetings) -> Iterator[str]:
    """What would change, about one person or pair after the other."""
    if isinstance(plan, Import):
        yield from (_changed(each, plan.names) for each in plan.changes)
        return
    people = plan.found.people
    for (one, other), day in sorted(plan.new.items(), key=lambda each: (each[1], each[0])):
        names = {"one": people[one].name, "other": people[other].name}
        yield shortened(say("file-met", **names, day=short_day(day)), LINE_LENGTH)


def problem_line(problem: Problem) -> str:
    """What is wrong with a line."""
    about = dict(zip(WORDS, (shortened(each, CELL_LENGTH) for each in problem.about), strict=False))
    words = say(f"file-problem-{problem.kind.replace(' ', '-')}", **about)
    return shortened(say("file-line", line=str(problem.line), words=words), LINE_LENGTH)


def columns_line(columns: Columns) -> str:
    """Which columns are read as what, and which are not read."""
    read = sorted(columns.at, key=lambda each: columns.at[each])
    lines = [
        say("file-columns-read", columns=listed([_as_read(columns.called(each), each) for each in read]))
    ]
    if unused := [shortened(each, CELL_LENGTH) for each in columns.unused]:
        more = [say("file-columns-more", count=len(unused) - NAMES)] if len(unused) > NAMES else []
        lines.append(say("file-columns-unread", columns=listed([*unused[:NAMES], *more])))
    return "\n".join(lines)


def _as_read(called: str, column: Column) -> str:
    """What a column is called, and what it was taken for if that isn't the same."""
    name, called = say(f"file-column-{column}"), shortened(called, CELL_LENGTH)
    is_same = plain_header(called) in {plain_header(name), plain_header(column)}
    return called if is_same else say("file-column-as", called=called, name=name)


def _changed(change: FiledChange, names: Mapping[str, str]) -> str:
    told = [_difference(field, change.before[field], value, names) for field, value in change.after.items()]
    words = labelled(change.name, "; ".join(told))
    line = say("file-line-none", words=words) if change.line is None else ""
    return shortened(line or say("file-line", line=str(change.line), words=words), LINE_LENGTH)


def _difference(field: str, before: Any, after: Any, names: Mapping[str, str]) -> str:
    """One field, as it would be and as it is."""
    value = _value(field, after, names)
    if field == "managers" and before[:1] == after[:1]:
        value = say("file-value-above", value=value)
    elif before:
        value = say("file-value-was", value=value, before=_value(field, before, names))
    return labelled(say(f"file-column-{OF_FIELD.get(field, field)}"), value)


def _value(field: str, value: Any, names: Mapping[str, str]) -> str:
    if field == "managers":
        first = next(iter(value), "")
        return names.get(first, first) or say("file-value-nobody")
    if isinstance(value, date):
        return short_day(value)
    return say("file-value-nothing") if value in {None, ""} else str(value)
