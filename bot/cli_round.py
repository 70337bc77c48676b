"""``coffee round``: what the next round would be, and whether an earlier one comes out the same."""

import asyncio
import secrets
from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from bot.app import SEED_BITS, SystemClock
from bot.console import open_database, out, refusing_bad_settings
from bot.services import replays
from bot.slack.views.preview import preview_lines

DIFFERENT = 1
LARGEST = 2**31 - 1  # round that a database counts to

app = typer.Typer(help="Rounds, past and to come.", no_args_is_help=True)


@app.command("list")
def list_rounds() -> None:
    """List the rounds so far, the latest first."""
    with refusing_bad_settings():
        asyncio.run(_list())


@app.command()
def preview(
    seed: Annotated[
        int | None, typer.Option(min=0, help="Decides between equals; drawn when left out.")
    ] = None,
) -> None:
    """Show whom the next round would introduce if it started now, and why. Nothing is sent or written."""
    with refusing_bad_settings():
        asyncio.run(_preview(secrets.randbits(SEED_BITS) if seed is None else seed))


@app.command()
def replay(
    round_id: Annotated[
        int, typer.Argument(min=1, max=LARGEST, help="The round's number; see 'coffee round list'.")
    ],
) -> None:
    """Plan a round again from what it was planned from, and say whether it comes out the same."""
    with refusing_bad_settings():
        if not asyncio.run(_replay(round_id)):
            raise typer.Exit(DIFFERENT)


@app.command()
def rules() -> None:
    """Say in sentences what a round goes by, the highest first."""
    with refusing_bad_settings():
        asyncio.run(_rules())


async def _list() -> None:
    async with open_database() as database:
        rounds = await replays.all_rounds(database)
    for each in rounds:
        state = "closed" if each.closed else "open"
        out.print(f"{each.id:>5}  {each.scheduled_at:%Y-%m-%d %H:%M} UTC  {state}  seed {each.seed}")
    if not rounds:
        out.print("There was no round yet.")


async def _preview(seed: int) -> None:
    async with open_database() as database:
        previews = await replays.preview_next(database, seed, SystemClock().now())
    _show(list(map(preview_lines, previews)))


async def _rules() -> None:
    async with open_database() as database:
        explanations = await replays.explained(database)
    _show(explanations)


def _show(programs: Sequence[Iterable[str]]) -> None:
    """The lines of each program."""
    for lines in programs:
        out.print("\n".join(lines))
    if not programs:
        out.print("There is no program yet; 'coffee run' makes it.")


async def _replay(round_id: int) -> bool:
    async with open_database() as database:
        found = await replays.replay(database, round_id)
    out.print("\n".join(preview_lines(found.preview)))
    if found.is_same:
        out.print(f"Round {round_id} comes out the same.")
    else:
        apart = len(found.planned - found.stored)
        out.print(
            f"Round {round_id} comes out different: {apart} of {len(found.planned)} matches are others."
        )
    return found.is_same
