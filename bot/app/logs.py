"""The log: lines for whoever runs the bot, without anything that people wrote."""

import logging
import traceback
from types import TracebackType

from bot.domain.errors import SettingError
from bot.domain.terminal_text import harmless_lines
from bot.slack.outbound.errors import SlackError
from bot.store.connection.driver_errors import DATABASE_ERRORS

# Errors whose words are the bot's, a library's or the system's. Those of others may quote names and notes.
QUOTE_NOBODY = (
    AttributeError,
    ImportError,
    NameError,
    OSError,
    SettingError,
    SlackError,
    TypeError,
    *DATABASE_ERRORS,
)


class Discreet(logging.Formatter):
    """Formats records so that they neither quote people, as errors do, nor steer the terminal, as names may."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as lines of plain text."""
        return harmless_lines(super().format(record))

    def formatException(  # noqa: N802  (logging's own name)
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Where an error happened, and its words only if they can't be somebody's."""
        _, error, _ = ei
        return "\n".join(_lines(error)) if error else ""


def _lines(error: BaseException) -> list[str]:
    """An error's traceback, after those of the errors that led to it."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [*_lines(before), "", "After that:", ""] if before else []
    lines += ["Traceback (most recent call last):"]
    lines += [line.rstrip("\n") for line in traceback.format_tb(error.__traceback__)]
    words = str(error) if isinstance(error, QUOTE_NOBODY) else "(its words are left out)"
    lines.append(f"{type(error).__name__}: {words}")
    for each in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        lines += ["", "Part of that:", "", *_lines(each)]
    return lines
