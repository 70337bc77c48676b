"""What the commands for people's files say: what would change, and what is wrong with a line."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.domain.sheets.changes import FiledChange, Import, PastMeetings
from bot.domain.sheets.columns import SHOWN, Column, plain_header
from bot.domain.sheets.people_file import PeopleFile
from bot.domain.sheets.problems import Problem, ProblemKind

FIELDS = {
    "filed_department": "department",
    "filed_team": "team",
    "office": "office",
    "level": "level",
    "managers": "reports to",
    "started_on": "started on",
    "side": "side",
    "capacity": "capacity",
}
COLUMNS = {
    Column.ID: "Slack id",
    Column.EMAIL: "e-mail address",
    Column.NUMBER: "number that managers are named by",
    Column.ORG_UNIT: "department and team",
    Column.MANAGER_EMAIL: "manager's e-mail address",
    Column.MANAGER_NUMBER: "manager's number",
    Column.STARTED_ON: "start date",
}
SEPARATED_BY = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
ENCODINGS = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
    "cp1252": "Windows' Western encoding",
}  # fmt: skip
NOTHING_IN_IT = (
    "it says who is there, but nothing that is imported: department, team, manager, office, level, start date, side or"
    " capacity. Slack's own list of members has none of these; it helps to find people by their e-mail addresses in"
    " another file: --members"
)
NO_EMAILS = (
    "Slack shows the bot no e-mail addresses: its app lacks the permission users:read.email. So people are found by Slack",
    "id, handle or name. To find them by e-mail as well, add --members with Slack's own list of members, or give the app",
    "the permission: 'coffee manifest --with-email' has it, and where people install the app by OAuth, …/slack/install?with=email.",
)
SAID: Mapping[ProblemKind, str] = {
    ProblemKind.BROKEN_LETTERS: "its letters are broken: {0}. Save the file as 'CSV UTF-8'",
    ProblemKind.OPEN_QUOTE: "a quotation mark is opened and not closed",
    ProblemKind.TOO_MANY_CELLS: "it has {0} cells, but the file has {1} columns; a cell that contains the separator has to stand in quotation marks",
    ProblemKind.FORMULA: "the {0} is a formula, {1}",
    ProblemKind.ERROR_VALUE: "the {0} is an error of the spreadsheet's, {1}",
    ProblemKind.TOO_LONG: "the {0} has more than {1} letters",
    ProblemKind.NOT_A_DATE: "the {0} is no date: {1}. Write it like 2026-11-27",
    ProblemKind.IN_THE_FUTURE: "{0} is still to come",
    ProblemKind.NOT_A_LEVEL: "the {0} is no whole number: {1}",
    ProblemKind.NOT_A_CAPACITY: "the {0} is no number of chats from 1 to {2}: {1}",
    ProblemKind.NO_SUCH_SIDE: "there is no side {0}; it is {1}, or empty",
    ProblemKind.NOBODY_NAMED: "it doesn't say who is meant",
    ProblemKind.NOT_FOUND: "nobody was found in Slack by {0}",
    ProblemKind.NOT_LOOKED_UP: "it has only an e-mail address, {0}, and the bot can't look these up",
    ProblemKind.SEVERAL: "{1} people in Slack are called {0}",
    ProblemKind.CONTRADICTION: "{0} is {1}, but {2} is {3}",
    ProblemKind.DEACTIVATED: "the account of {0} is deactivated",
    ProblemKind.OUTSIDER: "{0} is a guest, or of another workspace",
    ProblemKind.FORGOTTEN: "{0} asked to be forgotten, so nothing is imported until they join again",
    ProblemKind.TWICE: "{0} is in line {1} already, which counts",
    ProblemKind.NOT_JOINED: "{0} hasn't joined yet, so the side and the capacity can't be kept; import the file again then",
    ProblemKind.MANAGER: "no manager was found by {0}; the rest of the line is used",
    ProblemKind.OWN_MANAGER: "{0} would report to themselves; the rest of the line is used",
    ProblemKind.TOO_FEW: "it names fewer than two people",
}
CUT = 60  # letters of a cell that are shown


def about_file(file: PeopleFile) -> Iterator[str]:
    """How a file was understood."""
    lines = counted(len(file.people) + len(file.problems) + file.inactive, "line", "lines")
    encoding = ENCODINGS.get(file.encoding, file.encoding)
    yield f"{lines} in {encoding}, separated by {SEPARATED_BY.get(file.separator, file.separator)}."
    at = file.columns.at
    read = [_as_read(file.columns.called(each), each) for each in sorted(at, key=lambda each: at[each])]
    yield f"Read: {', '.join(read)}."
    if file.columns.unused:
        unused = file.columns.unused
        more = [f"and {len(unused) - SHOWN:,} more"] if len(unused) > SHOWN else []
        yield f"Not read: {', '.join([*unused[:SHOWN], *more])}."
    if file.inactive:
        yield f"{counted(file.inactive, 'line is', 'lines are')} of bots or of accounts that are switched off."


def _as_read(called: str, column: Column) -> str:
    """What a column is called, and what it was taken for if that isn't the same."""
    name = COLUMNS.get(column, column.replace("_", " "))
    is_same = plain_header(called) in {plain_header(name), plain_header(column)}
    return called if is_same else f"{called} (as the {name})"


def about_change(change: FiledChange, names: Mapping[str, str]) -> str:
    """What changes about somebody."""
    told = "; ".join(
        f"{FIELDS[name]} {_difference(name, change.before[name], value, names)}"
        for name, value in change.after.items()
    )
    where = "not in the file" if change.line is None else f"line {change.line}"
    return f"{where}: {change.name}: {told}"


def _difference(name: str, before: Any, after: Any, names: Mapping[str, str]) -> str:
    if name == "managers" and before[:1] == after[:1]:
        return f"{_value(name, after, names)}, as before; somebody further up changes"
    old, new = _value(name, before, names), _value(name, after, names)
    return f"{new} (was: {old})" if before else new


def _value(name: str, value: Any, names: Mapping[str, str]) -> str:
    if name == "managers":
        first = next(iter(value), "")
        return names.get(first, first) or "nobody"
    if isinstance(value, date):
        return value.isoformat()
    return "nothing" if value in {None, ""} else str(value)


def about_problem(problem: Problem) -> str:
    """What is wrong with a line."""
    about = [each if len(each) <= CUT else f"{each[:CUT]}…" for each in problem.about]
    return f"line {problem.line}: {SAID[problem.kind].format(*about)}"


def summary(plan: Import, applied: int | None) -> str:
    """How many people change, stay as they are, or can't be found.

    Args:
        applied: how many were changed; None if nothing was done yet.
    """
    change = counted(len(plan.changes) if applied is None else applied, "person", "people")
    told = f"{change} would change" if applied is None else f"{change} changed"
    parts = [told if plan.changes else "Nothing has to change"]
    if plan.unchanged:
        parts.append(f"{counted(plan.unchanged, 'person is', 'people are')} as the file says already")
    if plan.problems:
        parts.append(left_out(len(plan.problems)))
    return f"{'; '.join(parts)}."


def about_columns(plan: PastMeetings) -> list[str]:
    """How a file of past meetings was understood, if it names its columns."""
    if not plan.found.columns:
        return []
    when, *people = plan.found.columns
    return [f"Read: {when} (as the date), {', '.join(people)} (as people)."]


def about_meetings(plan: PastMeetings) -> list[str]:
    """Who met whom, and when."""
    people = plan.found.people
    return [
        f"{people[one].name} and {people[other].name}: {day.isoformat()}"
        for (one, other), day in sorted(plan.new.items(), key=lambda each: (each[1], each[0]))
    ]


def summary_of_meetings(plan: PastMeetings, *, applied: bool) -> str:
    """How many pairs are new, known already, or can't be found."""
    new = counted(len(plan.new), "pair", "pairs")
    parts = [f"{new} {'added' if applied else 'would be added'}" if plan.new else "Nothing is new"]
    if plan.unchanged:
        parts.append(f"{counted(plan.unchanged, 'pair is', 'pairs are')} known already")
    if plan.found.problems:
        parts.append(left_out(len(plan.found.problems)))
    return f"{'; '.join(parts)}."


def left_out(problems: int) -> str:
    """How many things can't be used."""
    return f"{counted(problems, 'problem', 'problems')}, listed above"


def counted(number: int, one: str, more: str) -> str:
    """A number with what is counted."""
    return f"{number:,} {one if number == 1 else more}"
