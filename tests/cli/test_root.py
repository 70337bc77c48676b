"""The command line: what an operator types, what they read when something is wrong, and a bot that really runs."""

import asyncio
import logging
import os
import re
import signal
import socket
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
import yaml
from typer.testing import Result

from bot.app.bot import STOP_WITHIN
from bot.app.reality import SystemClock
from bot.cli import root as cli
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import NewNotice
from bot.domain.rounds.program import ProgramSettings
from bot.sandbox import AppManifest, Profile, Sandbox
from bot.services.people import membership
from bot.slack.inbound.listeners import Listeners
from bot.slack.manifest import manifest
from bot.slack.scopes import OPTIONAL, SCOPES, scopes_of
from bot.store.database import Database
from bot.store.outbox import outbox
from tests.bad_line import BadLine, Holding
from tests.command_line import typed
from tests.databases import copy_of, named
from tests.forked import Forked, coffee_process
from tests.processes import python
from tests.services.gestures import rows
from tests.test_docs import ROOT
from tests.town import bot_manifest

BOT_TOKEN, APP_TOKEN = "xoxb-secret-of-the-bot", "xapp-1-secret-of-the-app"
NOBODY = "http://127.0.0.1:1/api/"
DEAD_DATABASE = "postgresql://coffee:hush@127.0.0.1:1/coffee"
START = "from bot.cli import main; main()"
WITHIN = 120.0  # real seconds: far more than anything takes on the busiest machine
PUBLIC = {"chat:write.public"}  # posting in public channels that the bot isn't in


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """An empty folder to be in, no settings in the environment, and logging as it was before."""
    for name in list(os.environ):
        if name.startswith(("SLACK_", "COFFEE_", "DATABASE_URL")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    levels = {name: logging.getLogger(name).level for name in ("", "bot", *cli.SILENCED)}
    yield tmp_path
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def upgraded(elsewhere: Path, sqlite_template: bytes) -> None:
    """The database there is up to date."""
    copy_of(sqlite_template, elsewhere / "coffee.db")


def settings(**changed: str) -> dict[str, str]:
    """Settings of the right shape, some of them changed; an empty one counts as not set."""
    right = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": NOBODY,
        "DATABASE_URL": "sqlite:///coffee.db",
    }
    return right | changed


async def outcome(*words: str, **env: str) -> tuple[int | None, str]:
    """Run a command in a process of its own to its end: the exit code, and what it wrote to stderr."""
    async with coffee_process(*words, **env) as process:
        _, err = await asyncio.wait_for(process.communicate(), WITHIN)
        return process.returncode, err.decode()


def check_told(result: Result, *lines: str) -> None:
    """A command has ended with these lines about settings, without a traceback and without a secret."""
    assert result.exit_code == 2
    assert result.stderr.splitlines() == list(lines)
    assert "Traceback" not in result.output
    assert "secret" not in result.output


MANIFEST = manifest()
BOT_TOKEN_FROM = "it starts with xoxb-; copy it from api.slack.com/apps → your app → OAuth & Permissions"
APP_TOKEN_FROM = (
    "it starts with xapp-; make one with the scope connections:write at api.slack.com/apps"
    " → your app → Basic Information → App-Level Tokens"
)


def test_missing_settings_are_told_in_a_line_each() -> None:
    """Whoever starts without tokens reads which are missing and where to get them."""
    check_told(
        typed("run"),
        f"SLACK_BOT_TOKEN is not set ({BOT_TOKEN_FROM})",
        f"SLACK_APP_TOKEN is not set ({APP_TOKEN_FROM})",
    )


def test_an_empty_setting_is_a_missing_one() -> None:
    """A line like ``SLACK_APP_TOKEN=`` in a file sets nothing."""
    check_told(typed("run", **settings(SLACK_APP_TOKEN="")), f"SLACK_APP_TOKEN is not set ({APP_TOKEN_FROM})")


def test_tokens_that_were_swapped_are_told() -> None:
    """Each line says what a token of its kind looks like; neither token is printed."""
    check_told(
        typed("run", **settings(SLACK_BOT_TOKEN=APP_TOKEN, SLACK_APP_TOKEN=BOT_TOKEN)),
        f"SLACK_BOT_TOKEN can't be used: it is no bot token ({BOT_TOKEN_FROM})",
        f"SLACK_APP_TOKEN can't be used: it is no app-level token ({APP_TOKEN_FROM})",
    )


MALFORMED = [
    ("DATABASE_URL", "coffee.db", "it can't be read as a URL"),
    ("DATABASE_URL", "mysql://root@host/coffee", "the bot keeps its data in SQLite or PostgreSQL"),
    ("SLACK_API_URL", "slack.com", "should be a valid URL"),
    ("COFFEE_TIME_ZONE", "Lisbon", "IANA time zone"),
    ("COFFEE_SCHEDULE", "whenever", "write it like 'every 2 weeks on tue at 10:00'"),
    ("COFFEE_SCHEDULE", "0 10 30 feb *", "never comes round"),
    ("COFFEE_GROUP_SIZE", "5", "less than or equal to 4"),
    ("COFFEE_GROUP_SIZE", "two", "valid integer"),
    ("COFFEE_NUDGE_AFTER_HOURS", "inf", ""),
    ("COFFEE_NUDGE_AFTER_HOURS", "1e300", ""),
    ("COFFEE_LOOK_EVERY_SECONDS", "1e300", ""),
    ("COFFEE_REPEAT_GAP_ROUNDS", "1" * 30, ""),
    ("COFFEE_CHANNEL", "#coffee", ""),
    ("COFFEE_LOG_LEVEL", "LOUD", ""),
]


def test_a_malformed_setting_is_told_in_one_line() -> None:
    """The line names the setting and says what would be right; the exit code is 2."""
    for name, value, said in MALFORMED:
        result = typed("run", **settings(**{name: value}))

        assert result.exit_code == 2, result.output
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"{name} can't be used: ")
        assert said in line
        assert "secret" not in result.output


def test_several_mistakes_are_told_at_once() -> None:
    """Nobody has to start three times to read three lines."""
    result = typed("run", COFFEE_TIME_ZONE="Mars", COFFEE_GROUP_SIZE="9")

    names = [line.split()[0] for line in result.stderr.splitlines()]
    assert names == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "COFFEE_TIME_ZONE", "COFFEE_GROUP_SIZE"]


def test_settings_are_read_from_a_file(elsewhere: Path) -> None:
    """A ``.env`` in the current folder is as good as the environment, which goes before it."""
    env = settings(COFFEE_GROUP_SIZE="9", COFFEE_TIME_ZONE="Mars")
    (elsewhere / ".env").write_text("".join(f"{name}={value}\n" for name, value in env.items()))

    result = typed("run", COFFEE_TIME_ZONE="Europe/Lisbon")

    (line,) = result.stderr.splitlines()
    assert line.startswith("COFFEE_GROUP_SIZE")


def test_a_database_without_a_schema_is_told_with_the_way_out() -> None:
    """Whoever forgot ``coffee db upgrade`` is told so, before Slack is asked for anything."""
    check_told(
        typed("run", **settings()),
        "the database sqlite:///coffee.db is not up to date; run 'coffee db upgrade' first",
    )


def test_a_database_that_is_not_there_is_told() -> None:
    """The line says which and why, without its password."""
    for words in (("run",), ("db", "upgrade")):
        result = typed(*words, **settings(DATABASE_URL=DEAD_DATABASE))

        assert result.exit_code == 2
        assert "127.0.0.1:1/coffee can't be opened: " in result.stderr
        assert "hush" not in result.output
        assert "Traceback" not in result.output


def test_a_file_that_is_no_database_is_told(elsewhere: Path) -> None:
    """A wrong path does no harm to what is there."""
    (elsewhere / "letter.txt").write_text("Dear colleague, " * 100)

    result = typed("run", **settings(DATABASE_URL="sqlite:///letter.txt"))

    assert result.exit_code == 2
    assert "letter.txt can't be opened: " in result.stderr
    assert (elsewhere / "letter.txt").read_text().startswith("Dear colleague")


def test_a_place_where_no_file_can_be_is_told(elsewhere: Path) -> None:
    """A folder, a folder that isn't there, one that may not be written to, a slash too few: a sentence each."""
    (elsewhere / "folder").mkdir()
    for url, said in (
        ("sqlite:///folder", "that is a folder; name a file in it"),
        ("sqlite:///nowhere/coffee.db", "there is no folder"),
        ("sqlite:////proc/coffee.db", "can't be opened"),
        ("sqlite://coffee.db", "after three slashes"),
        (
            "postgresql://me:hush@hush@127.0.0.1:1/coffee",
            "write one that is part of a name or password as %40",
        ),
    ):
        for words in (("run",), ("db", "upgrade"), ("outbox", "list")):
            result = typed(*words, **settings(DATABASE_URL=url))
            assert result.exit_code == 2
            (line,) = result.stderr.splitlines()
            assert said in line
            assert "hush" not in line


def test_a_file_of_settings_in_another_encoding_is_told(elsewhere: Path) -> None:
    """Editors on Windows write such; nothing of it is repeated."""
    lines = "".join(f"{name}={value}\n" for name, value in settings().items())
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"):
        (elsewhere / ".env").write_text(f"# für alle\n{lines}", encoding=encoding)
        for words in (("run",), ("db", "upgrade")):
            told = "the settings in .env are not written in UTF-8; save that file as UTF-8"
            check_told(typed(*words), told)


def test_what_editors_and_shells_add_to_settings_does_no_harm(elsewhere: Path) -> None:
    """A mark at the beginning of the file, Windows' line ends, and spaces or a line's end behind a value."""
    env = settings(SLACK_APP_TOKEN=f"{APP_TOKEN}  ", COFFEE_GROUP_SIZE="9")
    lines = "".join(f"{name}={value}\r\n" for name, value in env.items())
    (elsewhere / ".env").write_text(lines, encoding="utf-8-sig", newline="")

    result = typed("run", SLACK_BOT_TOKEN=f"{BOT_TOKEN}\n", DATABASE_URL="sqlite:///coffee.db\n")

    (line,) = result.stderr.splitlines()
    assert line.startswith("COFFEE_GROUP_SIZE")


def test_a_token_with_a_sign_that_none_has_is_told() -> None:
    """Instead of failing when it is sent."""
    for between in (" ", "\n", "\u200b", "é"):
        result = typed("run", **settings(SLACK_APP_TOKEN=f"xapp-1{between}secret"))
        (line,) = result.stderr.splitlines()
        assert line.startswith("SLACK_APP_TOKEN can't be used: there is a space or another sign in it")
        assert "secret" not in line


@pytest.mark.usefixtures("upgraded")
def test_misspelt_settings_are_named_with_the_one_that_was_meant(elsewhere: Path) -> None:
    """In the environment and in the file; the bot goes on, as somebody else may mean something by them."""
    (elsewhere / ".env").write_text("COFFEE_TIMEZONE=Europe/Lisbon\ncoffee_hour=any\nPATH_TO_X=1\n")

    result = typed("run", DATABSE_URL="x", **settings(COFFEE_SHEDULE="every week on tue at 10:00"))

    assert result.stderr.splitlines()[:-1] == [
        "COFFEE_HOUR is no setting and changes nothing; did you mean COFFEE_HOURS?",
        "COFFEE_SHEDULE is no setting and changes nothing; did you mean COFFEE_SCHEDULE?",
        "COFFEE_TIMEZONE is no setting and changes nothing; did you mean COFFEE_TIME_ZONE?",
        "DATABSE_URL is no setting and changes nothing; did you mean DATABASE_URL?",
    ]


@pytest.mark.usefixtures("upgraded")
def test_slack_that_cannot_be_reached_is_told() -> None:
    """The exit code is 1, as nothing is wrong with the settings; whoever restarts the bot may try again."""
    result = typed("run", **settings())

    assert result.exit_code == 1
    assert result.stderr == f"Slack can't be reached at {NOBODY} (connection_refused)\n"


def test_upgrading_makes_the_database_and_may_be_repeated(elsewhere: Path) -> None:
    """The first time makes the file, the second changes nothing; both say the same."""
    for _ in range(2):
        result = typed("db", "upgrade")
        assert (result.exit_code, result.stdout) == (0, "sqlite:///coffee.db is up to date.\n")

    assert (elsewhere / "coffee.db").exists()


def test_upgrading_a_postgresql(postgres: str) -> None:
    """The other kind of database is made likewise, from an empty one."""
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS from_nothing WITH (FORCE)")
        connection.execute("CREATE DATABASE from_nothing")

    for _ in range(2):
        result = typed("db", "upgrade", DATABASE_URL=named(postgres, "from_nothing"))
        assert result.exit_code == 0, result.output
        assert "is up to date." in result.stdout


@pytest.mark.usefixtures("upgraded")
async def test_tokens_that_slack_refuses_are_told() -> None:
    """The line says which of the two, in Slack's word, and where to get another."""
    async with Sandbox() as slack:
        right = {
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
        }
        bot, app = await asyncio.gather(
            outcome("run", **settings(**right | {"SLACK_BOT_TOKEN": BOT_TOKEN})),
            outcome("run", **settings(**right | {"SLACK_APP_TOKEN": APP_TOKEN})),
        )

    assert bot == (2, f"SLACK_BOT_TOKEN is refused by Slack (invalid_auth); {BOT_TOKEN_FROM}\n")
    assert app == (2, f"SLACK_APP_TOKEN is refused by Slack (invalid_auth); {APP_TOKEN_FROM}\n")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
async def test_a_bot_that_has_only_begun_to_load_ends_when_it_is_told_to(number: signal.Signals) -> None:
    """By a handler of its own: process 1 of a container gets no signal that it has none for."""
    loading = "import builtins, sys; original = builtins.__import__\n"
    loading += "def load(name, *rest):\n"
    loading += "    if name == 'bot.cli.root': print('loading', flush=True); sys.stdin.read()\n"
    loading += "    return original(name, *rest)\n"
    loading += f"builtins.__import__ = load; {START}"
    async with python(loading, "run", **settings()) as process:
        assert process.stdout
        assert process.stdin
        assert await asyncio.wait_for(process.stdout.readline(), WITHIN) == b"loading\n"
        process.send_signal(number)
        await asyncio.wait_for(process.wait(), WITHIN)
    assert process.returncode == 128 + number


@pytest.mark.usefixtures("upgraded")
async def test_a_terminal_that_is_closed_ends_it_in_an_orderly_way_and_nohup_prevents_that() -> None:
    """SIGHUP is like SIGTERM, unless whoever started the bot has switched it off."""
    for ignored, ended in (((), signal.SIGHUP), ((signal.SIGHUP,), signal.SIGTERM)):
        async with Sandbox(manifest=bot_manifest()) as slack:
            async with coffee_process("run", ignored=ignored, **connecting(slack)) as process:
                await slack.connected(within=WITHIN)
                process.send_signal(signal.SIGHUP)
                if ended is signal.SIGTERM:
                    await slack.disconnect()  # it connects again
                    await slack.connected(within=WITHIN)
                    process.send_signal(ended)
                _, err = await asyncio.wait_for(process.communicate(), WITHIN)
            assert process.returncode == 0, err
            assert b"Traceback" not in err


async def test_a_defect_is_told_without_what_people_wrote() -> None:
    """Where it happened is enough: its words may be somebody's, and steer the terminal."""
    defect = "import bot.cli.root as root\n"
    defect += "def broken(): raise ValueError('\\x1b[2J' + 'Numis' + 'matics')\n"
    process = Forked(exec, f"{defect}root.app = broken; {START}", env={})
    _, err = await asyncio.wait_for(process.communicate(), WITHIN)
    process.close()
    assert process.returncode == 1
    assert b"ValueError: (its words are left out)" in err
    assert b"Numismatics" not in err
    assert b"\x1b" not in err


@pytest.mark.parametrize("replaced", [False, True])
@pytest.mark.usefixtures("upgraded")
async def test_a_database_that_is_deleted_or_swapped_ends_the_bot(elsewhere: Path, replaced: bool) -> None:
    """Nobody goes on writing into the void: one line says what happened and what to do."""
    copy = (elsewhere / "coffee.db").read_bytes()
    async with Sandbox(manifest=bot_manifest()) as slack:
        env = connecting(slack) | {"COFFEE_LOOK_EVERY_SECONDS": "0.1", "COFFEE_LOG_LEVEL": "WARNING"}
        async with coffee_process("run", **env) as process:
            await slack.connected(within=WITHIN)
            (elsewhere / "coffee.db").unlink()
            if replaced:
                (elsewhere / "copy.db").write_bytes(copy)
                (elsewhere / "copy.db").rename(elsewhere / "coffee.db")
            _, err = await asyncio.wait_for(process.communicate(), WITHIN)
    (line,) = err.decode().splitlines()
    assert (
        "was deleted, moved or replaced while the bot ran, so the bot stops; put the right file there" in line
    )
    assert process.returncode == 1
    if replaced:
        assert (elsewhere / "coffee.db").read_bytes() == copy


def connecting(slack: Sandbox) -> dict[str, str]:
    """The settings of a bot for this workspace."""
    return settings(
        SLACK_API_URL=slack.api_url, SLACK_BOT_TOKEN=slack.bot_token, SLACK_APP_TOKEN=slack.app_token
    )


@pytest.mark.usefixtures("upgraded")
async def test_a_bot_that_is_told_to_stop_while_slack_keeps_it_waiting_stops_at_once() -> None:
    """Whoever runs containers need not kill a bot that is still starting."""
    async with Sandbox(manifest=bot_manifest()) as slack, BadLine(slack.api_url) as line:
        held = Holding()
        line.troubles("auth.test", held)
        env = settings(
            SLACK_API_URL=line.url, SLACK_BOT_TOKEN=slack.bot_token, SLACK_APP_TOKEN=slack.app_token
        )
        async with coffee_process("run", **env) as process:
            await asyncio.wait_for(held.reached.wait(), WITHIN)

            process.send_signal(signal.SIGTERM)
            out, err = await asyncio.wait_for(process.communicate(), WITHIN)

        held.released.set()
        assert (process.returncode, out, err) == (0, b"", b"")


@pytest.mark.usefixtures("upgraded")
async def test_a_bot_that_is_told_to_stop_while_slack_is_silent_ends_within_ten_seconds() -> None:
    """Nobody waits for an answer that doesn't come: it ends well, and what Slack may have stays in doubt."""
    assert (
        2 * STOP_WITHIN < 10
    )  # it waits once for listeners and once for jobs; how quick the machine is, is not the bot's doing
    async with (
        Sandbox([Profile("Ada Lovelace")], manifest=bot_manifest()) as slack,
        BadLine(slack.api_url) as line,
    ):
        held = Holding()
        line.troubles("chat.postMessage", held)
        database = Database("sqlite:///coffee.db")
        await write_word_to(database, slack)
        env = settings(
            SLACK_API_URL=line.url, SLACK_BOT_TOKEN=slack.bot_token, SLACK_APP_TOKEN=slack.app_token
        )
        async with coffee_process("run", **env, COFFEE_LOOK_EVERY_SECONDS="0.1") as process:
            await asyncio.wait_for(held.reached.wait(), WITHIN)
            process.send_signal(signal.SIGTERM)
            _, err = await asyncio.wait_for(process.communicate(), WITHIN)
        held.released.set()
        assert process.returncode == 0
        assert "Traceback" not in err.decode()
        assert list(await rows(database, "SELECT state FROM notices")) == [("sending",)]
        await database.close()


async def write_word_to(database: Database, slack: Sandbox) -> None:
    """Something that the bot is to tell someone now."""
    now = SystemClock().now()
    program = await membership.ensure_program(database, slack.team_id, "Acme", ProgramSettings(), now)
    word = replace(
        NewNotice(NoticeKind.ROUND_SKIPPED, "word", now, now + timedelta(days=1)),
        address=slack.people[0].id,
        missed=1,
        first_missed_at=now,
        last_missed_at=now,
    )
    async with database.write() as session:
        await outbox.add(session, program.id, [word])


def test_the_manifest_always_offers_to_post_in_public_channels() -> None:
    """It may be declined when the app is installed; then people let the bot into a channel first."""
    scopes = yaml.safe_load(typed("manifest").stdout)["oauth_config"]["scopes"]
    assert set(scopes["bot_optional"]) == PUBLIC
    assert set(scopes["bot"]) == PUBLIC | set(SCOPES)


def test_the_manifest_offers_the_history_scopes_when_asked() -> None:
    """They are listed as optional, so that whoever installs the app may decline them, and in no other manifest."""
    scopes = yaml.safe_load(typed("manifest", "--with-history").stdout)["oauth_config"]["scopes"]
    history = {"channels:history", "groups:history", "im:history", "mpim:history"}

    assert set(scopes["bot_optional"]) == history | PUBLIC
    assert set(scopes["bot"]) == history | PUBLIC | set(SCOPES)
    assert ":history" not in manifest()


def test_the_manifest_offers_to_read_addresses_when_asked() -> None:
    """Optional as well, and beside the others if both are asked for."""
    scopes = yaml.safe_load(typed("manifest", "--with-email").stdout)["oauth_config"]["scopes"]
    assert set(scopes["bot_optional"]) == {"users:read.email"} | PUBLIC
    assert set(scopes["bot"]) == {"users:read.email", *SCOPES} | PUBLIC
    both = yaml.safe_load(typed("manifest", "--with-email", "--with-history").stdout)
    assert len(both["oauth_config"]["scopes"]["bot_optional"]) == 6
    files = yaml.safe_load(typed("manifest", "--with-files").stdout)["oauth_config"]["scopes"]
    assert set(files["bot_optional"]) == {"files:read"} | PUBLIC
    assert "email" not in manifest()


def test_the_manifest_for_oauth_offers_all_that_somebody_may_ask_for_later() -> None:
    """So that whoever installs the app may decline it."""
    env = {"COFFEE_PUBLIC_URL": "https://coffee.example.org"}
    scopes = yaml.safe_load(typed("manifest", "--with-oauth", **env).stdout)["oauth_config"]["scopes"]
    assert set(scopes["bot_optional"]) == {*scopes_of(OPTIONAL)} | PUBLIC


def test_the_manifest_can_be_for_requests_by_http() -> None:
    """With the address that is given, or the settings'; then everything goes there, and Socket Mode is off."""
    by_hand = typed("manifest", "--http", "https://example.org/chats/")
    document = yaml.safe_load(by_hand.stdout)
    settings, url = document["settings"], "https://example.org/chats/slack/events"
    assert not settings["socket_mode_enabled"]
    assert document["features"]["slash_commands"][0]["url"] == url
    assert settings["event_subscriptions"]["request_url"] == url
    assert settings["interactivity"] == {
        "is_enabled": True,
        "request_url": url,
        "message_menu_options_url": url,
    }
    by_settings = {"COFFEE_HTTP": "3000", "COFFEE_PUBLIC_URL": "https://example.org/chats"}
    assert typed("manifest", **by_settings).stdout == by_hand.stdout
    assert "url" not in manifest()

    refused = typed("manifest", "--http", "http://example.org")
    assert refused.exit_code == 2
    assert refused.stderr.startswith(
        "http://example.org is no address that Slack posts to: it is no https address"
    )


def test_http_is_an_option_of_the_command_and_a_setting(elsewhere: Path) -> None:
    """Either wants the secret that Slack signs with, and no app-level token."""
    for words, more in ((("run", "--http"), {}), (("run",), {"COFFEE_HTTP": "3000"})):
        (line,) = typed(*words, **settings(SLACK_APP_TOKEN="", **more)).stderr.splitlines()
        assert line.startswith("SLACK_SIGNING_SECRET is not set")


def test_the_manifest_can_be_pasted() -> None:
    """It is YAML, and nothing else is printed with it."""
    result = typed("manifest")

    assert result.exit_code == 0
    assert result.stdout == manifest()
    assert yaml.safe_load(result.stdout)["settings"]["socket_mode_enabled"] is True
    assert "Messages Tab" in result.stderr  # how an app that was installed before loses its message box


def test_the_manifest_keeps_slacks_limits() -> None:
    """Names and descriptions fit; a colour is a colour."""
    document = yaml.safe_load(manifest())
    display, features = document["display_information"], document["features"]
    (command,) = features["slash_commands"]

    assert len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert re.fullmatch(r"#[0-9a-f]{6}", display["background_color"])
    assert len(features["bot_user"]["display_name"]) <= 80
    assert re.fullmatch(r"/[a-z0-9_-]{1,31}", command["command"])
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000


class Recorder:
    """Stands in for a Bolt app, to hear what the listeners subscribe to."""

    def __init__(self) -> None:
        self.heard: dict[str, list[object]] = {
            "command": [],
            "event": [],
            "action": [],
            "view": [],
            "shortcut": [],
            "options": [],
        }

    def __getattr__(self, kind: str) -> object:
        def subscribe(what: object) -> object:
            self.heard[kind].append(what)
            return lambda listener: listener

        return subscribe


def test_the_manifest_asks_for_what_the_bot_listens_to() -> None:
    """Commands and events of the manifest are those that the listeners name, no more and no fewer."""
    recorder = Recorder()
    Listeners(None, None, None).register(recorder)  # type: ignore[arg-type]
    asked = AppManifest.read(yaml.safe_load(manifest()))

    assert list(asked.commands) == recorder.heard["command"]
    assert sorted(asked.events) == sorted(name for name in recorder.heard["event"] if isinstance(name, str))


def test_the_manifest_asks_for_seven_scopes_and_for_no_messages() -> None:
    """The bot reads nobody's messages, as the README promises."""
    asked = AppManifest.read(yaml.safe_load(manifest()))

    assert len(set(asked.scopes)) == len(list(asked.scopes)) == 7
    assert not any("history" in scope or scope.startswith(("channels", "groups")) for scope in asked.scopes)


def test_the_version_is_told() -> None:
    """That of the package, which whoever reports something is asked for."""
    told = typed("--version")

    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (told.exit_code, told.output) == (0, f"{project['version']}\n")


def test_there_is_help() -> None:
    """Every command says what it does."""
    for words in ((), ("--help",), ("db", "--help"), ("run", "--help")):
        result = typed(*words)

        assert "Usage" in result.output, words
        assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["demo", "sandbox"])
def test_a_roster_that_cannot_be_read_is_told(elsewhere: Path, command: str) -> None:
    """The demo's own mistakes end with a sentence, too."""
    result = typed(command, "--csv", "nobody.csv")

    assert result.exit_code == 2
    assert result.stderr.startswith("The roster nobody.csv cannot be read")


USELESS = [
    ("no: manifest", ("--manifest", "given"), "given is no manifest of an app: it has no features."),
    ("- a list", ("--manifest", "given"), "given is no manifest of an app. Save what Slack shows"),
    ("[", ("--manifest", "given"), "given is no manifest of an app. Save what Slack shows"),
    (
        MANIFEST,
        ("--manifest", "given", "--request-url", "http://example.org"),
        "http://example.org is no address for requests: only one of this machine",
    ),
    (
        "",
        ("--request-url", "http://localhost:3000"),
        "--request-url is for another app: name its manifest",
    ),
    ("", ("--manifest", "other"), "The manifest other can't be read: No such file or directory."),
    ("{}", ("--state", "given"), "given isn't what an earlier sandbox kept; name another file"),
    (
        '{"version": 1}',
        ("--state", "given"),
        "given isn't what an earlier sandbox kept; name another file",
    ),
    ("not JSON", ("--state", "given"), "given isn't what an earlier sandbox kept; name another file"),
    ("", ("--state", "."), "The state in . can't be read: Is a directory."),
    ("", ("--state", "nowhere/kept"), "There is no folder "),
]


def test_a_file_that_a_sandbox_cannot_use_is_told(elsewhere: Path) -> None:
    """Before anything is started."""
    for content, words, told in USELESS:
        (elsewhere / "given").write_text(content)
        result = typed("sandbox", *words)

        assert result.exit_code == 2, words
        assert result.stderr.startswith(told), result.stderr


def test_a_port_that_is_taken_is_told(elsewhere: Path) -> None:
    """With what to do about it."""
    (elsewhere / "app.yaml").write_text(manifest())
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = typed("sandbox", "--manifest", "app.yaml", "--port", str(taken.getsockname()[1]))

    assert result.exit_code == 2
    assert "another port is chosen with --port" in result.stderr
