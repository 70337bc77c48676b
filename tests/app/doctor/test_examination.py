"""The doctor says of each thing how it is and what to do, whatever else is wrong, and tells no secret."""

import os
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web
from typer.testing import Result

from bot.app.doctor.examination import examine
from bot.app.doctor.in_slack import about_clock, about_scopes
from bot.app.doctor.observation import Observation, Verdict
from bot.app.reality import SystemClock
from bot.app.web import WebServer
from bot.domain.rounds.program import ProgramSettings
from bot.sandbox import Sandbox, free_port
from bot.slack.scopes import OPTIONAL, SCOPES
from bot.store.database import Database
from bot.store.people.workspaces import ensure_workspace
from bot.store.rounds.programs import ensure_program
from tests.command_line import typed_meanwhile
from tests.databases import copy_of
from tests.store.rows import NOW
from tests.town import bot_manifest

BOT_TOKEN, APP_TOKEN = "xoxb-secret-of-the-bot", "xapp-1-secret-of-the-app"
NOBODY = "http://127.0.0.1:1/api/"


@pytest.fixture
async def healthy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sqlite_template: bytes
) -> AsyncIterator[Sandbox]:
    """A folder with a database, settings in the environment, and the Slack that they are for."""
    for name in list(os.environ):
        if name.startswith(("SLACK_", "COFFEE_", "DATABASE_URL", "OTEL_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    copy_of(sqlite_template, tmp_path / "coffee.db")
    async with Sandbox(manifest=bot_manifest()) as slack:
        monkeypatch.setenv("SLACK_API_URL", slack.api_url)
        monkeypatch.setenv("SLACK_BOT_TOKEN", slack.bot_token)
        monkeypatch.setenv("SLACK_APP_TOKEN", slack.app_token)
        monkeypatch.setenv("COFFEE_TIME_ZONE", "Europe/Lisbon")
        yield slack


async def found() -> dict[str, list[Observation]]:
    """What the doctor finds, by what it is about; never with a secret in it."""
    findings = await examine(SystemClock())
    secrets = [os.environ.get(name, "") for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")]
    for finding in findings:
        assert not [secret for secret in secrets if secret and secret in finding.says]
        assert "secret-of" not in finding.says
        assert "hush" not in finding.says
    return {each.about: [one for one in findings if one.about == each.about] for each in findings}


def verdicts(findings: dict[str, list[Observation]]) -> dict[str, set[Verdict]]:
    """The verdicts on each thing."""
    return {about: {each.verdict for each in each_of} for about, each_of in findings.items()}


ALL_WELL = {
    about: {Verdict.OK}
    for about in (
        *("settings", "zone", "schedule", "database", "schema"),
        *("bot token", "app token", "scopes", "clock", "channel", "traces"),
    )
}


async def test_where_all_is_well_each_line_says_so(healthy: Sandbox) -> None:
    """Settings, zone, schedule, database, schema, both tokens, scopes, clock and channel."""
    assert verdicts(await found()) == ALL_WELL


async def test_what_is_wrong_in_one_place_keeps_nothing_else_from_being_looked_at(
    healthy: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Settings that can't be used, a misspelt one, a channel that isn't there, a file that others may open."""
    monkeypatch.setenv("COFFEE_GROUP_SIZE", "9")
    monkeypatch.setenv("COFFEE_TIME_ZONE", "Mars")
    monkeypatch.setenv("COFFEE_CHANEL", "C0123")
    monkeypatch.setenv("COFFEE_CHANNEL", "C0NOWHERE")
    (tmp_path / "coffee.db").chmod(0o644)
    (tmp_path / ".env").touch(0o644)

    findings = await found()

    assert [each.says.split()[0] for each in findings["settings"]] == [
        "COFFEE_TIME_ZONE", "COFFEE_GROUP_SIZE", "COFFEE_CHANEL", "other",
    ]  # fmt: skip
    assert [each.verdict for each in findings["settings"][-2:]] == [Verdict.NOTE, Verdict.WRONG]
    assert findings["settings"][-1].says.endswith("run 'chmod 600 .env'")
    assert "Slack shows the bot no channel C0NOWHERE" in findings["channel"][0].says
    assert "chmod 600" in findings["database"][1].says
    assert verdicts(findings)["zone"] == {Verdict.UNKNOWN}
    assert verdicts(findings)["bot token"] == {Verdict.OK}


async def test_tokens_that_are_missing_or_refused_are_told_and_nothing_is_asked_with_them(
    healthy: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing one is a setting to make; a refused one is to be copied again."""
    monkeypatch.delenv("SLACK_APP_TOKEN")
    monkeypatch.setenv("SLACK_BOT_TOKEN", BOT_TOKEN)
    findings = await found()

    assert findings["settings"][0].says.startswith("SLACK_APP_TOKEN is not set")
    assert findings["app token"][0].verdict is Verdict.UNKNOWN
    assert (
        "SLACK_BOT_TOKEN is refused by Slack (invalid_auth); it starts with xoxb-"
        in findings["bot token"][0].says
    )
    assert verdicts(findings)["scopes"] == {Verdict.UNKNOWN}
    assert verdicts(findings)["schema"] == {Verdict.OK}


async def test_without_slack_and_without_a_database_the_rest_is_told(
    healthy: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And nothing is made in looking: no file stands there afterwards that was not there before."""
    monkeypatch.setenv("SLACK_API_URL", NOBODY)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///other.db")
    findings = await found()

    assert "Slack can't be reached" in findings["bot token"][0].says
    assert "there is no sqlite:///other.db yet: run 'coffee db upgrade'" in findings["database"][0].says
    assert not (tmp_path / "other.db").exists()

    monkeypatch.setenv("DATABASE_URL", "postgresql://coffee:hush@127.0.0.1:1/coffee")
    assert "127.0.0.1:1/coffee can't be opened" in (await found())["database"][0].says


async def test_an_old_schema_and_a_channel_of_a_program_are_looked_at(healthy: Sandbox) -> None:
    """What organisers chose in Slack counts as well as what the environment says."""
    database = Database("sqlite:///coffee.db")
    async with database.write() as session:
        workspace = await ensure_workspace(session, healthy.team_id, "Acme")
        await ensure_program(session, workspace, replace(ProgramSettings(), channel="C0GONE"), NOW)
    assert "no channel C0GONE" in (await found())["channel"][0].says

    async with database.write() as session:
        await (await session.connection()).exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    await database.close()
    assert (await found())["schema"][0].says.endswith("run 'coffee db upgrade'")


async def test_settings_that_cannot_be_read_are_all_that_is_told(healthy: Sandbox, tmp_path: Path) -> None:
    """Nothing else can be known then."""
    (tmp_path / ".env").write_bytes("COFFEE_HOURS=any".encode("utf-16"))
    (only,) = (await found())["settings"]
    assert only.verdict is Verdict.WRONG
    assert "not written in UTF-8" in only.says


def test_each_scope_that_is_missing_is_named() -> None:
    """With what to do; those that may be declined are told if they are there."""
    assert about_scopes(frozenset(SCOPES)).verdict is Verdict.OK
    assert "looks for its own messages" in about_scopes(frozenset({*SCOPES, *OPTIONAL["history"]})).says
    lacking = about_scopes(frozenset(SCOPES) - {"files:write", "im:write"})
    assert lacking.verdict is Verdict.WRONG
    assert "lacks files:write, im:write" in lacking.says


@pytest.mark.parametrize(
    ("ahead", "verdict", "said"),
    [
        (timedelta(seconds=29), Verdict.OK, "Slack's time"),
        (timedelta(minutes=3), Verdict.WRONG, "0:03:00 ahead of Slack's"),
        (timedelta(hours=-2), Verdict.WRONG, "2:00:00 behind Slack's"),
    ],
)
def test_a_clock_that_differs_from_slacks_is_told(ahead: timedelta, verdict: Verdict, said: str) -> None:
    """By how much, and which way."""
    finding = about_clock(NOW, NOW + ahead)
    assert finding.verdict is verdict
    assert said in finding.says


async def coffee(*words: str) -> Result:
    """Run a command while Slack is there."""
    return await typed_meanwhile(*words)


async def test_the_command_ends_with_1_where_something_is_wrong(
    healthy: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And with 0 otherwise, for scripts; each finding is a line."""
    for channel, code, verdicts in (("", 0, {"ok"}), ("C0NOWHERE", 1, {"ok", "wrong"})):
        monkeypatch.setenv("COFFEE_CHANNEL", channel)
        result = await coffee("doctor")
        assert (result.exit_code, result.stderr) == (code, "")
        assert {line.split()[0] for line in result.stdout.splitlines()} == verdicts
        assert healthy.bot_token not in result.stdout


async def test_quickly_it_asks_the_running_bot_alone(
    healthy: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says which setting names the place, and that nobody answers there."""
    for address, code, said in (
        ("", 2, "COFFEE_HEALTH has to say"),
        ("1", 1, "no bot answers at 127.0.0.1:1"),
    ):
        monkeypatch.setenv("COFFEE_HEALTH", address)
        result = await coffee("doctor", "--quick")
        assert result.exit_code == code
        assert said in result.stderr


@pytest.fixture
def listening(healthy: Sandbox, monkeypatch: pytest.MonkeyPatch) -> int:
    """The same, for a bot that listens for requests; the port at which its proxy is looked for."""
    port = free_port()
    monkeypatch.delenv("SLACK_APP_TOKEN")
    monkeypatch.setenv("COFFEE_HTTP", str(free_port()))
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "hush-hush")
    monkeypatch.setenv("COFFEE_PUBLIC_URL", f"http://127.0.0.1:{port}/chats")
    monkeypatch.setattr("bot.addresses.SCHEME", "http")  # nobody here has a certificate
    return port


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (200, "arrives"),
        (401, "has another signing secret"),
        (502, r"something else than the bot answers at \S+ \(502\)"),
        (0, r"nothing answers at \S+ \(ClientConnectorError\)"),
    ],
)
async def test_it_is_seen_whether_slack_s_requests_arrive(listening: int, status: int, told: str) -> None:
    """The public address is asked as Slack asks it, whatever stands before the bot."""

    async def answer(request: web.Request) -> web.Response:
        """Repeat the word, if all is well."""
        return web.Response(status=status, text=(await request.json())["challenge"] if status == 200 else "")

    server = WebServer("COFFEE_HTTP", [web.post("/chats/slack/events", answer)], 0.1)
    if status:
        await server.start("127.0.0.1", listening)
    findings = await found()
    await server.stop()
    assert re.search(told, findings["requests"][0].says)
    assert findings["requests"][0].verdict is (Verdict.OK if status == 200 else Verdict.WRONG)
    assert "app token" not in findings


async def test_socket_mode_that_is_still_on_is_told(
    listening: int, healthy: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack posts nothing then; and without a public address or a secret nothing can be tried."""
    monkeypatch.setenv("SLACK_APP_TOKEN", healthy.app_token)
    monkeypatch.delenv("COFFEE_PUBLIC_URL")
    findings = await found()
    assert "Socket Mode is still on" in findings["app token"][0].says
    assert verdicts(findings)["requests"] == {Verdict.NOTE}

    await healthy.switch_socket_mode(on=False)
    monkeypatch.delenv("SLACK_SIGNING_SECRET")
    findings = await found()
    assert findings["settings"][0].says.startswith("SLACK_SIGNING_SECRET is not set")
    assert (verdicts(findings)["app token"], verdicts(findings)["requests"]) == (
        {Verdict.NOTE},
        {Verdict.UNKNOWN},
    )
