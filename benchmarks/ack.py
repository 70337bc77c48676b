"""How quickly commands are acked when 200 people type at once, beside a Bolt app that does nothing but ack.

Both apps are processes of their own, each with a sandbox that sends it bursts in turn; Slack allows 3 seconds.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import yaml
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks import Figures, show
from bot.sandbox import AppManifest, Profile, Sandbox
from bot.slack.manifest import manifest

TITLE = "Acknowledging a burst of commands"
LEGEND = {
    "p99_over_empty": "the bot's p99 divided by the empty app's, median over the pairs of bursts",
    "p99_ms": "the bot's 99th percentile in milliseconds, median over the bursts",
    "empty_p99_ms": "the same of the empty app",
    "slowest_ms": "the slowest ack of the bot in any burst, in milliseconds",
    "commands": "commands sent to the bot in all counted bursts",
    "errors": "commands not acked within 3 s, and calls of the bot that the sandbox refused",
}
PEOPLE = 200
BURSTS = 10
COMMANDS = ("/coffee optin", "/coffee status", "/coffee notes", "/coffee help")
EMPTY_APP = "--empty-app"
EMPTY_APP_TOKEN = "EMPTY_APP_TOKEN"  # Bolt warns where it finds its usual name beside a client


def measure() -> Figures:
    """Send the bursts."""
    return asyncio.run(_measure())


async def _measure() -> Figures:
    bot_command = [str(Path(sys.executable).with_name("coffee")), "run"]
    empty_command = [sys.executable, "-m", "benchmarks.ack", EMPTY_APP]
    async with _app(bot_command) as bot, _app(empty_command) as empty:
        await _burst(bot)  # to warm up
        await _worked_off(bot)
        await _burst(empty)
        pairs = []
        for _ in range(BURSTS):
            ours = await _burst(bot)
            await _worked_off(bot)
            pairs.append((ours, await _burst(empty)))
        errors = len(bot.log.errors())
    ours = [_p99(ours) for ours, _ in pairs]
    theirs = [_p99(theirs) for _, theirs in pairs]
    return {
        "p99_over_empty": statistics.median(a / b for a, b in zip(ours, theirs, strict=True)),
        "p99_ms": statistics.median(ours) * 1000,
        "empty_p99_ms": statistics.median(theirs) * 1000,
        "slowest_ms": max(max(ours) for ours, _ in pairs) * 1000,
        "commands": PEOPLE * BURSTS,
        "errors": errors,
    }


@asynccontextmanager
async def _app(command: list[str]) -> AsyncIterator[Sandbox]:
    """A sandbox with a company in it, and an app in a process of its own that is connected to it."""
    people = [Profile(f"Person {number}", department=f"Department {number % 12}") for number in range(PEOPLE)]
    app = AppManifest.read(yaml.safe_load(manifest()))
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(people=people, manifest=app) as slack:
            environment = os.environ | {
                EMPTY_APP_TOKEN: slack.bot_token,
                "SLACK_BOT_TOKEN": slack.bot_token,
                "SLACK_APP_TOKEN": slack.app_token,
                "SLACK_API_URL": slack.api_url,
                "DATABASE_URL": f"sqlite:///{folder}/coffee.db",
                "COFFEE_LOG_LEVEL": "ERROR",
            }
            upgrade = [str(Path(sys.executable).with_name("coffee")), "db", "upgrade"]
            made = await asyncio.create_subprocess_exec(
                *upgrade, env=environment, stdout=asyncio.subprocess.DEVNULL
            )
            await made.wait()
            process = await asyncio.create_subprocess_exec(
                *command, env=environment, stdout=asyncio.subprocess.DEVNULL
            )
            try:
                await slack.connected()
                yield slack
            finally:
                process.terminate()
                await process.wait()


async def _burst(slack: Sandbox) -> list[float]:
    """Everyone types at once; how long each had to wait for the ack, in seconds."""
    before = len(slack.log.envelopes("slash_commands"))
    await asyncio.gather(
        *(person.types(COMMANDS[number % len(COMMANDS)]) for number, person in enumerate(slack.people))
    )
    await slack.idle()
    sent = slack.log.envelopes("slash_commands")[before:]
    return [envelope.acked_after if envelope.acked_after is not None else 3.0 for envelope in sent]


async def _worked_off(slack: Sandbox) -> None:
    """Wait until the bot has called Slack for nothing in half a second: all commands are answered, all forms filled.

    Then a minute passes, so that Slack takes as many calls of the next burst.
    """
    calls = -1
    while calls != len(slack.log.entries):
        calls = len(slack.log.entries)
        await asyncio.sleep(0.5)
    slack.clock.forward(minutes=1)


def _p99(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=100)[98]


async def _empty_app() -> None:
    """An app that acks every command and does nothing else."""
    os.environ.pop("SLACK_BOT_TOKEN")
    client = AsyncWebClient(token=os.environ[EMPTY_APP_TOKEN], base_url=os.environ["SLACK_API_URL"])
    app = AsyncApp(client=client)

    async def ack_only(ack: AsyncAck) -> None:
        await ack()

    app.command("/coffee")(ack_only)
    await AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start_async()


if __name__ == "__main__":
    if EMPTY_APP in sys.argv:
        with suppress(KeyboardInterrupt, asyncio.CancelledError):
            asyncio.run(_empty_app())
    else:
        show(TITLE, LEGEND, measure)
