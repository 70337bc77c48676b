"""The log: lines for whoever runs the bot, or one JSON object a line, without anything that people wrote in either form."""

import logging
import traceback
from collections.abc import MutableMapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

from bot.domain.cause import current_cause
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


LINE = "%(asctime)s %(levelname)s %(name)s: %(cause)s%(message)s"


def formatter_of(form: str) -> logging.Formatter:
    """What makes lines of records.

    Args:
        form: ``text``, for people, or ``json``, for what collects logs.
    """
    return _json() if form == "json" else Discreet(LINE)


class Discreet(logging.Formatter):
    """Formats records so that they neither quote people, as errors do, nor steer the terminal, as names may."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as lines of plain text."""
        cause = current_cause()
        record.cause = f"[{cause}] " if cause else ""
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


def _json() -> logging.Formatter:
    from structlog.processors import JSONRenderer  # it takes a tenth of a second to load
    from structlog.stdlib import ProcessorFormatter

    return ProcessorFormatter(
        foreign_pre_chain=[_told], processors=[ProcessorFormatter.remove_processors_meta, JSONRenderer()]
    )


def _told(_logger: object, level: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """What is told of a record: the same as in plain text, by names."""
    record: logging.LogRecord = event["_record"]
    error = (event.pop("exc_info", None) or (None, None, None))[1]
    told = {
        "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": level,
        "logger": record.name,
        "event": harmless_lines(event.pop("event")),
        "cause": current_cause(),
        "exception": harmless_lines("\n".join(_lines(error))) if error else None,
    }
    return {**{name: value for name, value in told.items() if value is not None}, **event}
