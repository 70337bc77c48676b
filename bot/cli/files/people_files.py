"""``coffee people import``, ``export`` and ``met``: lists of people from other programs, and for them.

Importing shows first what would change: a column that was taken for another would be in everybody's profile otherwise.
Only ``--apply`` changes it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import WorkspaceOption, finish, open_workspace, out, refusing_bad_settings
from bot.cli.files.people_sources import contents, naming, opened
from bot.domain.errors import SettingError
from bot.domain.organisers.audit import OPERATOR
from bot.domain.sheets.columns import KEPT, Column
from bot.domain.sheets.dates import Order
from bot.domain.sheets.table import NAMED

if TYPE_CHECKING:
    from bot.domain.sheets.meetings_file import MeetingsReading
    from bot.domain.sheets.people_file import PeopleReading
    from bot.domain.sheets.problems import Problem

LEFT_OUT = 3  # exit code: done, or shown, but some lines can't be used
NOT_YET = "Nothing is changed yet. To change it, run the same command again with --apply."
FileArgument = Annotated[Path, typer.Argument(help="A CSV file, whatever program saved it.")]
MembersOption = Annotated[
    Path | None,
    typer.Option(help="Slack's own list of members, to find people by e-mail without another permission."),
]
ApplyOption = Annotated[
    bool, typer.Option("--apply", help="Change it, rather than only say what would change.")
]
DatesOption = Annotated[
    Order | None, typer.Option(help="What comes first in dates like 03/04/2026, where the file doesn't tell.")
]
EncodingOption = Annotated[
    str | None, typer.Option(help="The file's encoding, if it isn't UTF-8, UTF-16 or Windows' Western one.")
]


def import_people(  # noqa: PLR0913  (each is an option)
    file: FileArgument,
    column: Annotated[
        list[str] | None,
        typer.Option(
            help="What a column is called in the file, like department=Abteilung; team= leaves it out. As often as it takes."
        ),
    ] = None,
    dates: DatesOption = None,
    encoding: EncodingOption = None,
    members: MembersOption = None,
    workspace: WorkspaceOption = None,
    *,
    apply: ApplyOption = False,
) -> None:
    """Take over what a file says of people: department, team, manager, office, level, start date, side, capacity.

    People are found by Slack id, e-mail, handle or name. Without --apply it only says what would change. Nobody is
    made a participant by it, and what people said of themselves holds. Exit codes: 0 if all of the file could be
    used, 3 if some lines could not, 2 if the file or a setting is wrong, 1 if it may work later.
    """
    from bot.domain.sheets.people_file import PeopleReading

    with refusing_bad_settings():
        reading = PeopleReading(_columns(column or []), dates, encoding)
        problems = finish(_import(file, reading, members, workspace, apply=apply))
    if problems:
        raise typer.Exit(LEFT_OUT)


def met(  # noqa: PLR0913  (each is an option)
    file: FileArgument,
    column: Annotated[
        list[str] | None,
        typer.Option(
            help="What a column is called in the file: date=Tag, and person=… for each with people."
        ),
    ] = None,
    dates: DatesOption = None,
    encoding: EncodingOption = None,
    members: MembersOption = None,
    workspace: WorkspaceOption = None,
    *,
    apply: ApplyOption = False,
) -> None:
    """Take over who met whom with another tool, so that nobody meets the same people again soon.

    Each line has two or more people (Slack id, e-mail, handle or name) and a date. It counts for whom people meet, and
    in no figure. Without --apply it only says what would change. Exit codes are those of 'import'.
    """
    from bot.domain.sheets.meetings_file import MeetingsReading

    with refusing_bad_settings():
        said = [*map(_parted, column or [])]
        if wrong := {name for name, _ in said} - {"date", "person"}:
            raise SettingError(f"--column names the date or a person, not '{min(wrong)}'")
        people = tuple(called for name, called in said if name == "person")
        reading = MeetingsReading(people, dict(said).get("date"), dates, encoding)
        problems = finish(_met(file, reading, members, workspace, apply=apply))
    if problems:
        raise typer.Exit(LEFT_OUT)


def export(
    file: Annotated[Path, typer.Argument(help="The CSV file to write; one that is there is replaced.")],
    separator: Annotated[
        str, typer.Option(help=f"Between cells: {', '.join(NAMED)}. A German Excel wants a semicolon.")
    ] = "comma",
    workspace: WorkspaceOption = None,
) -> None:
    """Write who takes part into a file for a spreadsheet: state, department, side and so on; never what they answered."""
    with refusing_bad_settings():
        if separator not in NAMED:
            raise SettingError(f"--separator is one of {', '.join(NAMED)}, not '{separator}'")
        content, people = finish(_export(NAMED[separator], workspace))
        _write(file, content)
    written = "1 person" if people == 1 else f"{people:,} people"
    out(f"{file} has {written}. This is personal data: delete the file when you are done with it.")


async def _import(
    path: Path, reading: "PeopleReading", members: Path | None, team_id: str | None, *, apply: bool
) -> int:
    """Plan an import, say what it comes to, and carry it out if that is wanted; returns the number of problems."""
    from bot.app.reality import SystemClock
    from bot.cli.files import file_words as words
    from bot.domain.sheets.people_file import read_people
    from bot.services.people.lists import imports

    with naming(path):
        file = read_people(contents(path), reading)
        if not KEPT & file.columns.at.keys():
            raise SettingError(words.NOTHING_IN_IT)
    async with opened(team_id, members) as place:
        directory = place.directory
        plan = await imports.planned(place.database, place.workspace_id, file, directory)
        out(*words.about_file(file))
        if not directory.sees_emails:
            out(*words.NO_EMAILS)
        changes = [words.about_change(each, plan.names) for each in plan.changes]
        _list("What changes:" if apply else "What would change:", changes)
        _list_problems(plan.problems)
        by = OPERATOR, SystemClock().now()
        made = (
            await imports.carry_out(place.database, place.workspace_id, plan.changes, by) if apply else None
        )
    out("", words.summary(plan, made))
    if plan.changes and not apply:
        out(NOT_YET)
    return len(plan.problems)


async def _met(
    path: Path, reading: "MeetingsReading", members: Path | None, team_id: str | None, *, apply: bool
) -> int:
    """Plan what a file of past meetings adds, say it, and add it if that is wanted; returns the number of problems."""
    from bot.app.reality import SystemClock
    from bot.cli.files import file_words as words
    from bot.services.people.lists import past_meetings

    async with opened(team_id, members) as place:
        with naming(path):
            plan = await past_meetings.planned(
                place.database,
                place.workspace_id,
                past_meetings.Source(contents(path), reading, SystemClock().now().date()),
                place.directory,
            )
        if not place.directory.sees_emails:
            out(*words.NO_EMAILS)
        out(*words.about_columns(plan))
        _list("What is new:", words.about_meetings(plan))
        _list_problems(plan.found.problems)
        if apply:
            by = OPERATOR, SystemClock().now()
            await past_meetings.carry_out(place.database, place.workspace_id, plan, by)
    out("", words.summary_of_meetings(plan, applied=apply))
    if plan.new and not apply:
        out(NOT_YET)
    return len(plan.found.problems)


async def _export(separator: str, team_id: str | None) -> tuple[bytes, int]:
    """The file with everybody in it, and how many there are."""
    from bot.app.reality import SystemClock
    from bot.domain.sheets.writing import written
    from bot.services.people.lists import exports

    async with open_workspace(team_id) as (database, workspace_id):
        rows = await exports.people(database, workspace_id, SystemClock().now().date())
    return written(exports.COLUMNS, rows, separator), len(rows)


def _write(path: Path, content: bytes) -> None:
    """Write a file; a new one is for its owner only."""
    from bot.store.files import make_private

    try:
        make_private(path)
        path.write_bytes(content)
    except OSError as error:
        raise SettingError(f"{path} can't be written: {error.strerror}") from None


def _list(title: str, lines: Sequence[str]) -> None:
    if lines:
        out("", title, *lines)


def _list_problems(problems: "Sequence[Problem]") -> None:
    from bot.cli.files.file_words import about_problem

    _list("What can't be used:", [about_problem(each) for each in problems])


def _columns(said: Sequence[str]) -> "Mapping[Column, str]":
    """What columns are called in the file, by what they are.

    Raises:
        SettingError: one of them is none.
    """
    found = {}
    for name, called in map(_parted, said):
        if name not in set(Column):
            raise SettingError(f"--column names one of {', '.join(Column)}, not '{name}'")
        found[Column(name)] = called
    return found


def _parted(said: str) -> tuple[str, str]:
    name, equals, called = said.partition("=")
    if not equals:
        raise SettingError(f"--column is written like department=Abteilung, not '{said}'")
    return name.strip().casefold(), called.strip()
