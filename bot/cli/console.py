"""What the command line prints to, and how it says no; loads next to nothing, as the help has to come at once."""

import gc
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer

from bot.domain.errors import SettingError

if TYPE_CHECKING:
    from bot.store.database import Database

BAD_SETTING = 2
Result = TypeVar("Result")
WorkspaceOption = Annotated[
    str | None,
    typer.Option(
        "--workspace", metavar="T…", help="Slack's id of the workspace; needed where there are several."
    ),
]


def out(*lines: str) -> None:
    """Print what was asked for."""
    for line in lines:
        typer.echo(line)


def err(*lines: str) -> None:
    """Print what is wrong."""
    for line in lines:
        typer.echo(line, err=True)


def refuse(*lines: str) -> NoReturn:
    """Say what is wrong, and end."""
    err(*lines)
    raise typer.Exit(BAD_SETTING)


@contextmanager
def loading() -> Iterator[None]:
    """Load modules for good: looking for garbage meanwhile takes a sixth of a start, and later a tenth of a second each time."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def refusing_bad_settings() -> Iterator[None]:
    """Tell what is wrong with a setting in sentences."""
    from pydantic import ValidationError

    from bot.config import complaints

    try:
        yield
    except ValidationError as error:
        refuse(*complaints(error))
    except SettingError as error:
        refuse(str(error))


def finish(work: Coroutine[Any, Any, Result]) -> Result:
    """Do what takes its time, to its end."""
    import asyncio

    return asyncio.run(work)


@asynccontextmanager
async def open_database() -> AsyncIterator["Database"]:
    """The database that the settings name, for a command to look at.

    Raises:
        SettingError: it is not there, or not up to date.
    """
    from bot.config import DatabaseSettings
    from bot.store.database import Database

    database = Database(DatabaseSettings().database_url)
    try:
        if not await database.is_current():
            raise SettingError(
                f"the database {database.shown} is not up to date; run 'coffee db upgrade' first"
            )
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def open_workspace(team_id: str | None) -> AsyncIterator[tuple["Database", int]]:
    """The database that the settings name, and the id of the workspace in it that a command is about.

    Raises:
        SettingError: the database is not there, or not up to date; or it takes another word which workspace is meant.
    """
    from bot.services.access import chosen_workspace

    async with open_database() as database:
        async with database.read() as session:
            found = await chosen_workspace(session, team_id)
        yield database.of_workspace(found.id), found.id
