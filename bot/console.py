"""What the command line prints to, and how it says no."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from pydantic import ValidationError
from rich.console import Console

from bot.config import complaints
from bot.domain.errors import SettingError

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
