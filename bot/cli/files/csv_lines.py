"""Reads the lines of a CSV file that an operator made."""

import csv
from pathlib import Path

from bot.domain.errors import SettingError


def csv_lines(path: Path, like: str) -> list[list[str]]:
    """The lines of a CSV file.

    Args:
        like: what the file should be like.

    Raises:
        SettingError: the file can't be read.
    """
    try:
        return [*csv.reader(path.read_text(encoding="utf-8-sig").splitlines())]
    except OSError as error:
        raise SettingError(f"{path} can't be opened: {error.strerror}") from None
    except (UnicodeDecodeError, csv.Error):
        raise SettingError(f"{path} is no CSV in UTF-8; save it as one, with {like}") from None
