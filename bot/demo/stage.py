"""Sets the stage: a sandbox with people, and the bot connected to it, both on one clock."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, Field

from bot.app.bot import Bot
from bot.app.reality import SystemClock
from bot.config import Settings
from bot.sandbox import AppManifest, LeapingLoop, Profile, Sandbox, SandboxClock, free_port
from bot.sandbox.workspace.workspace import Channel
from bot.slack.manifest import manifest
from bot.store.database import Database

CHANNEL = "coffee-chats"
LOOK_EVERY = 2.0  # seconds of the sandbox's time
SELDOM = 3600.0  # real seconds between the scheduler's looks; the demo triggers its own


class DemoSettings(Settings):
    """Settings that ignore the environment, so that the demo tells the same story everywhere; two can try a round."""

    least: int = Field(2, alias="COFFEE_LEAST_PEOPLE", ge=0, le=1000)

    def __init__(self, **given: Any) -> None:
        BaseModel.__init__(self, **given)  # which looks neither into the environment nor for a file


@dataclass(frozen=True, slots=True)
class Stage:
    """A running sandbox and a running bot.

    Args:
        database: the path of the bot's database, for people to look at.
    """

    slack: Sandbox
    bot: Bot
    settings: Settings
    database: Path

    @property
    def clock(self) -> SandboxClock:
        """The clock of both."""
        return self.slack.clock


@asynccontextmanager
async def stage(
    people: Sequence[Profile],
    look_every: float = LOOK_EVERY,
    prepare: Callable[[Sandbox], None] = lambda _: None,
    database: Path | None = None,
    start: datetime | None = None,
    *,
    http: bool = False,
) -> AsyncIterator[Stage]:
    """Start a sandbox with these people, and the bot against it; stop both at the end.

    Args:
        look_every: seconds of the sandbox's time between two looks of the bot.
        prepare: what is done with the sandbox before it starts.
        database: the file of the bot's database; if left out, it is in a folder that is gone at the end.
        start: the time at first; the next Monday morning if left out.
        http: whether the bot listens for Slack's requests instead of connecting to Slack.
    """
    if database is None:
        with tempfile.TemporaryDirectory(prefix="coffee-demo-") as folder:
            async with stage(
                people, look_every, prepare, Path(folder) / "coffee.db", start, http=http
            ) as scene:
                yield scene
        return
    loop = LeapingLoop.running()
    clock = SandboxClock(start or _next_monday(SystemClock().now()), by=loop.time)
    port = free_port() if http else 0
    address = f"http://127.0.0.1:{port}" if http else ""
    app = AppManifest.read(yaml.safe_load(_manifest(address)), optional=True)
    sandbox = Sandbox(people=people, clock=clock, manifest=app, stopwatch=SandboxClock(by=loop.time))
    prepare(sandbox)
    async with sandbox as slack:
        channel = _channel(slack)
        settings = DemoSettings.model_validate(
            {
                "SLACK_BOT_TOKEN": slack.bot_token,
                "SLACK_APP_TOKEN": slack.app_token,
                "SLACK_SIGNING_SECRET": slack.signing_secret,
                "COFFEE_HTTP": str(port) if http else None,
                "SLACK_API_URL": slack.api_url,
                "DATABASE_URL": f"sqlite:///{database}",
                "COFFEE_CHANNEL": channel.id,
                "COFFEE_HOURS": "any",  # people in a scene are in different time zones
                "COFFEE_LOOK_EVERY_SECONDS": SELDOM,
            }
        )
        await _make_database(settings.database_url)
        bot = Bot(settings, clock)
        looking = asyncio.create_task(_look(bot, clock, look_every))
        try:
            await bot.start()
            await slack.connected()
            yield Stage(slack, bot, settings, database)
        finally:
            looking.cancel()
            await bot.stop()


def _channel(slack: Sandbox) -> Channel:
    """Return the program's channel, with everybody and the bot in it; it is made at first."""
    known = slack.core.workspace.find_channel(CHANNEL)
    if known is not None:
        return known
    channel = slack.create_channel(CHANNEL, members=slack.people)
    slack.invite_bot(channel)
    return channel


async def _look(bot: Bot, clock: SandboxClock, every: float) -> None:
    """Let the bot look at regular intervals of the sandbox's time, and at once if the clock moves past one."""
    while True:
        await clock.sleep(every)
        bot.look_now()


def _manifest(http: str) -> str:
    """The app with all that may be granted and that somebody could want to try."""
    return manifest(more=("email", "files", "channels"), http=http)


async def _make_database(url: str) -> None:
    database = Database(url)
    await database.upgrade()
    await database.close()


def _next_monday(now: datetime) -> datetime:
    """The Monday after `now`, at eight in the morning UTC."""
    days = 7 - now.weekday()
    return datetime.combine((now + timedelta(days=days)).date(), time(8), UTC)
