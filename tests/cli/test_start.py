"""What is loaded when: no command waits for what it doesn't need, and a start for nothing that only later use needs."""

import asyncio
import signal
from asyncio.subprocess import Process

import pytest

from bot.sandbox import Profile, Sandbox
from tests.processes import python
from tests.town import PATIENCE, bot_manifest

START = "from bot.cli import main; main()"
READY = "ready in workspace"
LOADED = "import time:"

# Only migrating, planning a round, comparing words, pauses in words, public holidays, calendar files, pictures, manifests and the demo need these.
LATER = {
    "alembic", "mako", "numpy", "scipy", "rustworkx", "dateparser", "holidays", "icalendar", "matplotlib", "yaml",
    "rapidfuzz", "simplemma", "prometheus_client", "structlog",
    "bot.sandbox", "bot.demo",
}  # fmt: skip
# What runs the bot, and is nothing to whoever asks for help.
RUNNING = {
    "aiohttp", "apscheduler", "asyncio", "babel", "filelock", "fluent", "psycopg", "pydantic",
    "pydantic_settings", "slack_bolt", "slack_sdk", "sqlalchemy",
    "bot.app.bot", "bot.config", "bot.matching", "bot.services", "bot.slack", "bot.store",
}  # fmt: skip


class Start:
    """A process that tells what it loads, apart from what it says."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.loaded: set[str] = set()
        self.said: list[str] = []

    async def reads(self, until: str = "") -> str:
        """Read until it says something, or to its end; all that it said."""
        assert self._process.stderr
        async for line in self._process.stderr:
            text = line.decode()
            if text.startswith(LOADED):
                name = text.rpartition("|")[2].strip().split(".")
                self.loaded |= {".".join(name[:length]) for length in range(1, len(name) + 1)}
            else:
                self.said.append(text)
            if until and until in text:
                return "".join(self.said)
        assert not until, self.said
        assert await self._process.wait() == 0, self.said
        return "".join(self.said)


async def loaded(code: str, *words: str) -> set[str]:
    """The modules, with the packages that they are in, that code loads to its end."""
    async with python(code, *words, PYTHONPROFILEIMPORTTIME="1") as process:
        start = Start(process)
        await start.reads()
    return start.loaded


async def test_the_command_line_is_there_before_what_it_commands() -> None:
    """Loading it loads nothing that runs a bot."""
    found = await loaded("import bot.cli.root")
    assert "bot.cli.outbox" in found
    assert not found & (RUNNING | LATER)


async def test_signals_are_heeded_before_anything_is_loaded() -> None:
    """What sets their handlers waits for nothing."""
    found = await loaded("import bot.cli")
    assert "bot.cli" in found
    assert not found & ({"typer", "bot.cli.root"} | RUNNING | LATER)


@pytest.mark.parametrize(
    ("words", "reads_words"),
    [
        (("--help",), set()),
        (("outbox", "list", "--help"), {"pydantic"}),  # with which Typer reads the words behind the first
    ],
)
async def test_help_loads_nothing_that_runs_a_bot(words: tuple[str, ...], reads_words: set[str]) -> None:
    """Whoever asks for help gets it at once."""
    found = await loaded(START, *words)
    assert "typer.rich_utils" in found
    assert found & (RUNNING | LATER) == reads_words


async def test_a_start_loads_nothing_that_only_later_use_needs_and_a_bot_answers_until_it_is_told_to_stop(
    sqlite_url: str,
) -> None:
    """The real command, against a real socket: it is ready before it has loaded what plans, migrates, draws and reads dates.

    Then there is an answer, and an orderly end with exit code 0. Nothing of anybody stands in the log.
    """
    async with Sandbox([Profile("Ada Lovelace")], manifest=bot_manifest()) as slack:
        (ada,) = slack.people
        env = {
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
            "DATABASE_URL": sqlite_url,
            "COFFEE_LOG_LEVEL": "DEBUG",
        }
        async with python(START, "run", **env, PYTHONPROFILEIMPORTTIME="1") as process:
            start = Start(process)
            await start.reads(until=f"{READY} {slack.team_id}")
            found = set(start.loaded)

            reading = asyncio.create_task(start.reads())
            await ada.types("/coffee Numismatics")
            await ada.sees("I don't know “Numismatics”")
            await slack.idle()
            process.send_signal(signal.SIGTERM)
            log = await asyncio.wait_for(reading, PATIENCE)
            assert process.stdout
            assert await process.stdout.read() == b""

        for secret in (slack.bot_token, slack.app_token, "Lovelace", "Numismatics", "Traceback"):
            assert secret not in log
        assert all(" bot." in line for line in log.splitlines()), log
        assert not slack.log.errors()
    assert RUNNING - found <= {"psycopg"}
    assert not found & LATER
