"""The log quotes nobody, and steers no terminal."""

import logging
import sqlite3

import pytest

from bot.app.logs import Discreet
from bot.domain.errors import SettingError
from bot.slack.outbound.errors import SlackError

SECRET = "leaving this company"


def logged(error: Exception, message: str = "a look failed") -> str:
    """What the log has of an error that is raised and caught."""
    try:
        raise error
    except Exception as caught:  # noqa: BLE001  (any of them)
        record = logging.makeLogRecord(
            {"msg": message, "exc_info": (type(caught), caught, caught.__traceback__)}
        )
        return Discreet("%(message)s").format(record)


@pytest.mark.parametrize("kind", [ValueError, KeyError, RuntimeError, Exception, UnicodeError])
def test_words_of_errors_that_may_quote_somebody_are_left_out(kind: type[Exception]) -> None:
    """Their kind and their place stay, so that the defect can be found."""
    said = logged(kind(SECRET))
    assert SECRET not in said
    assert kind.__name__ in said
    assert "test_logs.py" in said


def test_causes_and_groups_are_told_alike() -> None:
    """Whatever led to an error, and whatever it consists of."""
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as caught:
        said = logged(ExceptionGroup(SECRET, [caught]))
    assert SECRET not in said
    assert {"KeyError: (its words are left out)", "ExceptionGroup: (its words are left out)"} < {
        *said.split("\n")
    }
    assert "Part of that:" in said


@pytest.mark.parametrize(
    "error",
    [
        OSError("no space left on device"),
        SettingError("no such zone"),
        SlackError("not_in_channel"),
        sqlite3.OperationalError("database is locked"),
        AttributeError("no attribute 'x'"),
    ],
)
def test_what_helps_whoever_runs_the_bot_is_told(error: Exception) -> None:
    """The system, Slack and the database say what is wrong, and quote nobody."""
    assert str(error) in logged(error)


def test_no_message_steers_the_terminal() -> None:
    """Lines of a traceback stay lines; a name's escapes are written out."""
    said = logged(OSError("\x1b[2J"), message="\x1b]0;owned\x07")
    assert "\x1b" not in said
    assert r"\x1b[2J" in said
    assert said.count("\n") > 2
