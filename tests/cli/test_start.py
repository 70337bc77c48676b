"""What is loaded when: no command waits for what it doesn't need, and a start for nothing that only later use needs."""

import pytest

from bot.sandbox import Sandbox
from tests.processes import python
from tests.town import bot_manifest

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


async def loaded(code: str, *words: str, until: str = "", **env: str) -> set[str]:
    """The modules, with the packages that they are in, that code loads until it says something, or to its end."""
    found: set[str] = set()
    said = []
    async with python(code, *words, **env, PYTHONPROFILEIMPORTTIME="1") as process:
        assert process.stderr is not None
        async for line in process.stderr:
            text = line.decode()
            if text.startswith(LOADED):
                name = text.rpartition("|")[2].strip().split(".")
                found |= {".".join(name[:length]) for length in range(1, len(name) + 1)}
            else:
                said.append(text)
            if until and until in text:
                return found
        assert not until, said
        assert await process.wait() == 0, said
    return found


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
        (("round", "--help"), {"pydantic"}),  # with which Typer reads the words behind the first
        (("outbox", "list", "--help"), {"pydantic"}),
    ],
)
async def test_help_loads_nothing_that_runs_a_bot(words: tuple[str, ...], reads_words: set[str]) -> None:
    """Whoever asks for help gets it at once."""
    found = await loaded(START, *words)
    assert "typer.rich_utils" in found
    assert found & (RUNNING | LATER) == reads_words


async def test_a_start_loads_nothing_that_only_later_use_needs(sqlite_url: str) -> None:
    """A bot is ready before it has loaded what plans, migrates, draws and reads dates."""
    async with Sandbox(manifest=bot_manifest()) as slack:
        found = await loaded(
            START,
            "run",
            until=READY,
            SLACK_BOT_TOKEN=slack.bot_token,
            SLACK_APP_TOKEN=slack.app_token,
            SLACK_API_URL=slack.api_url,
            DATABASE_URL=sqlite_url,
        )
    assert RUNNING - found <= {"psycopg"}
    assert not found & LATER
