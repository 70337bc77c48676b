"""How quickly commands are acked when 200 people type at once, beside a Bolt app that does nothing but ack.

Both apps are processes of their own, each with a sandbox that sends it bursts in turn; Slack allows 3 seconds. Of each pair of
bursts the ratio counts, and of the ratios the median, so that a busy moment spoils one of them. ``--quick`` sends fewer.
"""

import asyncio
import gc
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
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
BURSTS, FEW_BURSTS = 14, 6
QUIET = 1.5  # seconds in which the bot calls Slack for nothing
STARTS_WITHIN = 120.0  # seconds in which nothing happens
COMMANDS = ("/coffee optin", "/coffee status", "/coffee notes", "/coffee help")
EMPTY_APP = "--empty-app"
EMPTY_APP_TOKEN = "EMPTY_APP_TOKEN"  # Bolt warns where it finds its usual name beside a client


def measure(*, quick: bool = False) -> Figures:
    """Send the bursts."""
    return asyncio.run(_measure(FEW_BURSTS if quick else BURSTS))


async def _measure(bursts: int) -> Figures:
    bot_command = [str(Path(sys.executable).with_name("coffee")), "run"]
    empty_command = [sys.executable, "-m", "benchmarks.ack", EMPTY_APP]
    async with _app(bot_command) as bot, _app(empty_command) as empty:
        for app in (bot, empty):
            await _burst(app)  # to warm up
        ours: list[list[float]] = []
        theirs: list[list[float]] = []
        for number in range(bursts):
            both = [(bot, ours), (empty, theirs)]
            for app, waited in reversed(both) if number % 2 else both:  # they take turns in going first
                waited.append(await _burst(app))
        errors = len(bot.log.errors())
    pairs = [(_p99(one), _p99(other)) for one, other in zip(ours, theirs, strict=True)]
    return {
        "p99_over_empty": statistics.median(one / other for one, other in pairs),
        "p99_ms": statistics.median(one for one, _ in pairs) * 1000,
        "empty_p99_ms": statistics.median(other for _, other in pairs) * 1000,
        "slowest_ms": max(map(max, ours)) * 1000,
        "commands": PEOPLE * bursts,
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
                await slack.connected(STARTS_WITHIN)
                yield slack
            finally:
                process.terminate()
                await process.wait()


async def _burst(slack: Sandbox) -> list[float]:
    """Everyone types at once, and all is worked off; how long each had to wait for the ack, in seconds."""
    before = len(slack.log.envelopes("slash_commands"))
    with _no_collection():
        await asyncio.gather(
            *(person.types(COMMANDS[number % len(COMMANDS)]) for number, person in enumerate(slack.people))
        )
        await slack.idle()
    await _worked_off(slack)
    sent = slack.log.envelopes("slash_commands")[before:]
    return [envelope.acked_after if envelope.acked_after is not None else 3.0 for envelope in sent]


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collection of this process, which is Slack's side, out of what the apps are measured by."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def _worked_off(slack: Sandbox) -> None:
    """Wait until nothing happens any more: all commands are answered, all forms filled.

    Then a minute passes, so that Slack takes as many calls of the next burst.
    """
    with suppress(TimeoutError):
        await slack.until(lambda: False, QUIET)
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
    await AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start_async()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    if EMPTY_APP in sys.argv:
        with suppress(KeyboardInterrupt, asyncio.CancelledError):
            asyncio.run(_empty_app())
    else:
        show(TITLE, LEGEND, measure)
