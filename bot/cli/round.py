"""``coffee round``: previews the next round, and checks whether an earlier one comes out the same."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from bot.cli.console import WorkspaceOption, finish, open_workspace, out, refusing_bad_settings

DIFFERENT = 1
LARGEST = 2**31 - 1  # largest round number that a database can hold

app = typer.Typer(help="Rounds, past and to come.", no_args_is_help=True)


@app.command("list")
def list_rounds(workspace: WorkspaceOption = None) -> None:
    """List the rounds so far, the latest first."""
    with refusing_bad_settings():
        finish(_list(workspace))


@app.command()
def preview(
    seed: Annotated[
        int | None, typer.Option(min=0, help="Decides between equals; drawn when left out.")
    ] = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Show whom the next round would introduce if it started now, and why. Nothing is sent or written."""
    with refusing_bad_settings():
        finish(_preview(workspace, seed))


@app.command()
def replay(
    round_id: Annotated[
        int, typer.Argument(min=1, max=LARGEST, help="The round's number; see 'coffee round list'.")
    ],
    workspace: WorkspaceOption = None,
) -> None:
    """Plan a round again from its stored input, and say whether it comes out the same."""
    with refusing_bad_settings():
        if not finish(_replay(workspace, round_id)):
            raise typer.Exit(DIFFERENT)


@app.command()
def rules(workspace: WorkspaceOption = None) -> None:
    """Say in sentences what a round goes by, the highest first."""
    with refusing_bad_settings():
        finish(_rules(workspace))


async def _list(team_id: str | None) -> None:
    from bot.services.rounds import replays

    async with open_workspace(team_id) as (database, workspace_id):
        rounds = await replays.rounds_so_far(database, workspace_id)
    for each in rounds:
        state = "closed" if each.closed else "open"
        out(f"{each.id:>5}  {each.scheduled_at:%Y-%m-%d %H:%M} UTC  {state}  seed {each.seed}")
    if not rounds:
        out("There was no round yet.")


async def _preview(team_id: str | None, seed: int | None) -> None:
    from bot.app.reality import SystemClock, draw_seed
    from bot.services.rounds import replays
    from bot.slack.views.rounds.preview import preview_lines

    drawn = draw_seed() if seed is None else seed
    async with open_workspace(team_id) as (database, workspace_id):
        previews = await replays.preview_next(database, workspace_id, drawn, SystemClock().now())
    _show(list(map(preview_lines, previews)))


async def _rules(team_id: str | None) -> None:
    from bot.services.rounds import replays

    async with open_workspace(team_id) as (database, workspace_id):
        explanations = await replays.explained(database, workspace_id)
    _show(explanations)


def _show(programs: Sequence[Iterable[str]]) -> None:
    """Print each program's lines."""
    for lines in programs:
        out(*lines)


async def _replay(team_id: str | None, round_id: int) -> bool:
    from bot.services.rounds import replays
    from bot.slack.views.rounds.preview import preview_lines

    async with open_workspace(team_id) as (database, workspace_id):
        found = await replays.replay(database, workspace_id, round_id)
    out(*preview_lines(found.preview))
    if found.is_same:
        out(f"Round {round_id} comes out the same.")
    else:
        apart = len(found.planned - found.stored)
        out(f"Round {round_id} comes out different: {apart} of {len(found.planned)} matches are others.")
    return found.is_same
