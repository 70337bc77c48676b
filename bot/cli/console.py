"""Output, error exits and shared helpers; imports almost nothing, so that help appears at once."""

import gc
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer

from bot.domain.errors import DatabaseUnavailable, SettingError
from bot.domain.terminal_text import harmless

if TYPE_CHECKING:
    from bot.store.database import Database

BAD_SETTING = 2
# Objects made until garbage is looked for: in the hundreds of thousands of a large round there is none, and all would wait.
SELDOM = 10_000, 20, 20
TURN = 0.0005  # seconds that a thread computes until another one may; an answer needs many short turns
NOT_NOW = 1  # nothing is wrong with the settings, and later it may work
Result = TypeVar("Result")
WorkspaceOption = Annotated[
    str | None,
    typer.Option(
        "--workspace", metavar="T…", help="Slack's id of the workspace; needed where there are several."
    ),
]


def out(*lines: str) -> None:
    """Print results to standard output, a line each; nobody's name can steer the terminal, or make a line."""
    for line in lines:
        typer.echo(harmless(line))


def err(*lines: str) -> None:
    """Print problems to standard error, a line each."""
    for line in lines:
        typer.echo(harmless(line), err=True)


def refuse(*lines: str) -> NoReturn:
    """Print a problem and exit with ``BAD_SETTING``."""
    err(*lines)
    raise typer.Exit(BAD_SETTING)


@contextmanager
def loading() -> Iterator[None]:
    """Import modules with garbage collection off, and exempt them from it for good.

    Collecting meanwhile would take a sixth of the start, and each later collection a tenth of a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def stay_prompt() -> None:
    """Have a bot answer at once while it prepares a large round in a thread."""
    gc.set_threshold(*SELDOM)
    sys.setswitchinterval(TURN)


@contextmanager
def refusing_bad_settings() -> Iterator[None]:
    """Report a bad setting, or a database that can't be used, in sentences, and exit."""
    from pydantic import ValidationError

    from bot.complaints import complaints

    try:
        yield
    except ValidationError as error:
        refuse(*complaints(error))
    except SettingError as error:
        refuse(str(error))
    except DatabaseUnavailable as error:
        err(str(error))
        raise typer.Exit(NOT_NOW) from None


def finish(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end."""
    import asyncio

    return asyncio.run(work)


@asynccontextmanager
async def open_database() -> AsyncIterator["Database"]:
    """Open the database that the settings name, and close it at the end.

    Raises:
        SettingError: the database doesn't exist or is not up to date.
    """
    from bot.database_settings import DatabaseSettings
    from bot.store.database import Database

    settings = DatabaseSettings()
    database = Database(settings.database_url, settings.own_secret)
    try:
        await database.check_schema()
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def open_workspace(team_id: str | None) -> AsyncIterator[tuple["Database", int]]:
    """The database that the settings name, and the id of the workspace in it that a command is about.

    Raises:
        SettingError: the database doesn't exist or is not up to date, or the workspace isn't clear.
    """
    from bot.services.operators import chosen_workspace

    async with open_database() as database:
        async with database.read() as session:
            found = await chosen_workspace(session, team_id)
        yield database.of_workspace(found.id), found.id
