"""What the command line prints to, and how it says no."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import NoReturn

import typer
from pydantic import ValidationError
from rich.console import Console

from bot.config import DatabaseSettings, complaints
from bot.domain.errors import SettingError
from bot.store.database import Database

out = Console(soft_wrap=True, highlight=False, markup=False)
err = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)

BAD_SETTING = 2


def refuse(*lines: str) -> NoReturn:
    """Say what is wrong, and end."""
    for line in lines:
        err.print(line)
    raise typer.Exit(BAD_SETTING)


@contextmanager
def refusing_bad_settings() -> Iterator[None]:
    """Tell what is wrong with a setting in sentences."""
    try:
        yield
    except ValidationError as error:
        refuse(*complaints(error))
    except SettingError as error:
        refuse(str(error))


@asynccontextmanager
async def open_database() -> AsyncIterator[Database]:
    """The database that the settings name, for a command to look at.

    Raises:
        SettingError: it is not there, or not up to date.
    """
    database = Database(DatabaseSettings().database_url)
    try:
        if not await database.is_current():
            raise SettingError(
                f"the database {database.shown} is not up to date; run 'coffee db upgrade' first"
            )
        yield database
    finally:
        await database.close()
