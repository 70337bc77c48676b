"""``coffee program``: lists programs, and says of each of one's settings where it comes from."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import WorkspaceOption, finish, open_workspace, out, refusing_bad_settings
from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.domain.rounds.program import Program

LARGEST = 2**31 - 1  # largest number that a database can hold

app = typer.Typer(help="The programs of a workspace.", no_args_is_help=True)


@app.command("list")
def list_programs(workspace: WorkspaceOption = None) -> None:
    """List the programs, the first one first."""
    with refusing_bad_settings():
        finish(_list(workspace))


@app.command()
def show(
    program_id: Annotated[
        int | None,
        typer.Argument(min=1, max=LARGEST, help="The program's number; all of them when left out."),
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Show each setting of a program, and where it comes from: Slack, the environment, a template or the defaults."""
    with refusing_bad_settings():
        finish(_show(workspace, program_id))


async def _list(team_id: str | None) -> None:
    for each in await _programs(team_id):
        settings = each.settings
        state = (
            "ended"
            if each.ended_at
            else f"next {each.next_round_at:%Y-%m-%d %H:%M} UTC"
            if each.next_round_at
            else "no round"
        )
        out(f"{each.id:>5}  {_name(each)}  {settings.schedule.text} ({settings.time_zone})  {state}")


async def _show(team_id: str | None, program_id: int | None) -> None:
    found = [each for each in await _programs(team_id) if program_id in {None, each.id}]
    if not found:
        raise SettingError(f"there is no program {program_id}; 'coffee program list' shows them")
    for each in found:
        out(f"{each.id}  {_name(each)}", *_lines(each))


async def _programs(team_id: str | None) -> "tuple[Program, ...]":
    from bot.store.rounds import programs

    async with open_workspace(team_id) as (database, workspace_id), database.read() as session:
        return await programs.programs_of(session, workspace_id, ended=True)


def _lines(program: "Program") -> Iterable[str]:
    from bot.cli.settings_told import told
    from bot.domain.rounds.program import Origin

    settings = told(program.settings)
    width = max(map(len, settings))
    for name, value in settings.items():
        origin = program.origins.get(name, Origin.DEFAULT)
        yield f"  {name:<{width}}  {value or '-'}  [{origin}]"


def _name(program: "Program") -> str:
    return program.settings.wording.name or "Coffee Chats"
