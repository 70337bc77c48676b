"""Where settings come from: the environment, and a file ``.env`` in the current folder."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values

from bot.domain.errors import SettingError

ENV_FILE = ".env"
ENCODING = "utf-8-sig"  # UTF-8; some editors begin a file with a mark
OURS = "COFFEE_"
HARDLY_DIFFERS = 0.9  # of 1, which is the same
NUL = "\0"  # in no text that is UTF-8, and in most that is UTF-16


def check_env_file() -> None:
    """Refuse a settings file that can't be read.

    Raises:
        SettingError: it can't be opened, or isn't UTF-8.
    """
    try:
        text = Path(ENV_FILE).read_text(ENCODING) if Path(ENV_FILE).is_file() else ""
    except UnicodeDecodeError:
        text = NUL
    except OSError as error:
        raise SettingError(f"the settings in {ENV_FILE} can't be read: {error.strerror}") from None
    if NUL in text:
        raise SettingError(f"the settings in {ENV_FILE} are not written in UTF-8; save that file as UTF-8")


def value_of(setting: str) -> str:
    """The value of one setting as it stands there, empty if there is none: for what must not wait until all are read."""
    return os.environ.get(setting) or dotenv_values(ENV_FILE, encoding=ENCODING).get(setting) or ""


def hand_on(prefix: str) -> None:
    """Give what ``.env`` has under names that begin so to libraries, which read the environment alone; what stands there wins."""
    for name, value in dotenv_values(ENV_FILE, encoding=ENCODING).items():
        if name.startswith(prefix) and value:
            os.environ.setdefault(name, value)


def unknown(settings: Iterable[str]) -> list[str]:
    """One line for each ``COFFEE_…`` variable that is none of these, with the one that is most like it.

    So does each other variable get one that hardly differs from a setting: a misspelt ``DATABASE_URL`` would leave
    the bot with an empty database beside the one that was meant.
    """
    names = sorted(settings)
    given = {name.upper() for name in (*os.environ, *dotenv_values(ENV_FILE, encoding=ENCODING))}
    return [
        f"{name} is no setting and changes nothing; did you mean {get_close_matches(name, names, 1, 0.0)[0]}?"
        for name in sorted(given.difference(names))
        if name.startswith(OURS) or get_close_matches(name, names, 1, HARDLY_DIFFERS)
    ]
