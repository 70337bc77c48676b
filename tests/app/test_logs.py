"""The log quotes nobody, and steers no terminal."""

import json
import logging
import sqlite3

import pytest

from bot.app.logs import Discreet, formatter_of
from bot.domain.cause import because_of
from bot.domain.errors import SettingError
from bot.slack.outbound.errors import SlackError

SECRET = "leaving this company"


@pytest.fixture(params=["text", "json"], autouse=True)
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whatever is promised holds in both forms."""
    monkeypatch.setitem(FORM, "in", request.param)
    return str(request.param)


FORM = {"in": "text"}


def logged(error: Exception, message: str = "a look failed") -> str:
    """What the log has of an error that is raised and caught: its words, with real line ends."""
    try:
        raise error
    except Exception as caught:  # noqa: BLE001  (any of them)
        record = logging.makeLogRecord(
            {"msg": message, "exc_info": (type(caught), caught, caught.__traceback__)}
        )
        if FORM["in"] == "text":
            return Discreet("%(message)s").format(record)
        written = formatter_of("json").format(record)
        assert written.isascii()
        assert written.isprintable()
        told = json.loads(written)
        return f"{told['event']}\n{told['exception']}"


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


def test_a_line_names_its_time_its_place_and_what_caused_it(form: str) -> None:
    """Each under a name of its own in JSON; the id is left out where nothing named a cause."""
    record = logging.makeLogRecord(
        {
            "msg": "%s of %s",
            "args": (1, 2),
            "name": "bot.x",
            "levelname": "WARNING",
            "created": 1_800_000_000.5,
        }
    )
    with because_of("0123abcd"):
        written = formatter_of(form).format(record)
    without = formatter_of(form).format(record)

    if form == "json":
        assert json.loads(written) == json.loads(without) | {"cause": "0123abcd"}
        assert json.loads(without) == {
            "timestamp": "2027-01-15T08:00:00.500+00:00",
            "level": "warning",
            "logger": "bot.x",
            "event": "1 of 2",
        }
    else:
        assert written.endswith(" WARNING bot.x: [0123abcd] 1 of 2")
        assert without.endswith(" WARNING bot.x: 1 of 2")
