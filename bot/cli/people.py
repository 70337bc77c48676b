"""``coffee people``: lists of people in and out, and what to do if many people vanish from Slack at once."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.console import WorkspaceOption, finish, open_workspace, out, refusing_bad_settings
from bot.cli.files import people_files
from bot.cli.files.csv_lines import csv_lines
from bot.domain.errors import SettingError

WHAT_NOW = """\
If they have really gone:                  coffee people gone
If it was a mistake, and they are back:    coffee people back
If a migration gave them other ids:        coffee people renumber ids.csv   (old id, new id in each line)
                                           coffee people back"""

app = typer.Typer(
    help="People: lists of them in and out, and many who vanish from Slack at once.",
    no_args_is_help=True,
)
app.command("import")(people_files.import_people)
app.command()(people_files.met)
app.command()(people_files.export)


@app.command()
def held(workspace: WorkspaceOption = None) -> None:
    """Show whether rounds are held because many people vanished at once, and what to do."""
    with refusing_bad_settings():
        finish(_held(workspace))


@app.command()
def gone(workspace: WorkspaceOption = None) -> None:
    """Say that they have really gone: they leave the program before the next round."""
    with refusing_bad_settings():
        finish(_go_on(workspace, parts_with=True))
    out("Rounds go on. Whoever Slack doesn't list then leaves the program.")


@app.command()
def back(workspace: WorkspaceOption = None) -> None:
    """Say that they are back: rounds go on, and Slack is asked again before the next one."""
    with refusing_bad_settings():
        finish(_go_on(workspace, parts_with=False))
    out("Rounds go on. Slack is asked once more before the next one.")


@app.command()
def renumber(
    ids: Annotated[Path, typer.Argument(help="A CSV file: in each line an old id and the new one.")],
    workspace: WorkspaceOption = None,
) -> None:
    """Give people the ids that a migration gave them, so that they keep all that is theirs."""
    with refusing_bad_settings():
        finish(_renumber(workspace, ids))


async def _held(team_id: str | None) -> None:
    from bot.services.people import holds

    async with open_workspace(team_id) as (database, workspace_id):
        found = await holds.held(database, workspace_id)
    for each in found:
        out(
            f"Program {each.program.id}: {each.vanished} of {each.participants} participants vanished at once;"
            " its rounds are held, and nobody is marked as left."
        )
    out(WHAT_NOW if found else "No round is held.")


async def _go_on(team_id: str | None, *, parts_with: bool) -> None:
    from bot.app.reality import SystemClock
    from bot.services.people import holds

    async with open_workspace(team_id) as (database, workspace_id):
        await holds.go_on(database, workspace_id, SystemClock().now(), parts_with=parts_with)


async def _renumber(team_id: str | None, path: Path) -> None:
    from bot.app.reality import SystemClock
    from bot.services.people import holds

    pairs = _read(path)
    async with open_workspace(team_id) as (database, workspace_id):
        stay = await holds.renumber(database, workspace_id, pairs, SystemClock().now())
    out(f"{len(pairs) - len(stay)} of {len(pairs)} people have their new id.")
    if stay:
        out(f"Unknown, or somebody takes part under the new id already: {', '.join(stay)}")


def _read(path: Path) -> dict[str, str]:
    """The new ids by the old ones.

    Raises:
        SettingError: the file can't be read, or a line isn't two ids.
    """
    from bot.domain.people.org_chart import PERSON

    lines = csv_lines(path, "a line like U0123ABC,W0456DEF for each person")
    pairs: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        ids = [each.strip() for each in line if each.strip()]
        if ids and (len(ids) != 2 or not all(map(PERSON.fullmatch, ids))):
            raise SettingError(f"line {number} of {path} isn't two ids like U0123ABC,W0456DEF")
        if ids:
            pairs[ids[0]] = ids[1]
    return pairs
