"""Warns of files that other users of the machine could open."""

import logging
from pathlib import Path

from bot.store.database import Database
from bot.store.files import open_to_others

log = logging.getLogger(__name__)


def warn_of_open_files(database: Database, settings_file: str) -> None:
    """Name each file of the bot that others may open, and what to do about it."""
    for path in filter(open_to_others, [Path(settings_file), *database.files.all]):
        log.warning("other users of this machine may open %s: run 'chmod 600 %s'", path, path)
