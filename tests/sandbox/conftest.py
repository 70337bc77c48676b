"""A workspace with a real Bolt app on its other side."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import AppManifest, Profile, Sandbox, SandboxClock

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
PEOPLE = [
    Profile(
        "Ada Lovelace",
        email="ada@example.com",
        department="Research",
        title="Engineer",
        time_zone="Europe/London",
    ),
    Profile("Grace Hopper", department="Finance", time_zone="America/New_York"),
    Profile("Alan Turing", department="Research", time_zone="Asia/Tokyo"),
]
MANIFEST = AppManifest(
    should_escape=True,
    events=("app_home_opened", "user_change", "team_join", "member_joined_channel", "member_left_channel"),
    scopes=(
        "commands",
        "chat:write",
        "im:write",
        "mpim:write",
        "users:read",
        "users.profile:read",
        "channels:read",
    ),
)


class StoppedClock(SandboxClock):
    """A clock that moves only where a test moves it on."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self._at = start

    def now(self) -> datetime:
        """Tell the time at which it was left."""
        return self._at

    def forward(self, **amount: float) -> datetime:
        """Move on by an amount."""
        self._at += timedelta(**amount)
        return self._at


@dataclass
class Slack:
    """A sandbox, a client with its bot token, and a Bolt app that the test can teach what to do."""

    sandbox: Sandbox
    client: AsyncWebClient
    app: AsyncApp

    @classmethod
    def of(cls, sandbox: Sandbox) -> "Slack":
        """Build both for a sandbox."""
        client = client_of(sandbox)
        # Without a name, Bolt reads the source of all its callers to find one.
        return cls(
            sandbox, client, AsyncApp(name="app", client=client, signing_secret="not used in socket mode")
        )

    @asynccontextmanager
    async def online(self) -> AsyncIterator[None]:
        """Let the app dial in, and hang up at the end, however that comes: the SDK's tasks can't be cancelled."""
        handler = AsyncSocketModeHandler(self.app, self.sandbox.app_token, ping_interval=1)
        try:
            await handler.connect_async()
            await self.sandbox.connected()
            yield
        finally:
            await handler.close_async()


def client_of(sandbox: Sandbox, token: str | None = None) -> AsyncWebClient:
    """Build a client that knows nothing but the address and a token, and tries nothing twice."""
    return AsyncWebClient(token=token or sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])


@asynccontextmanager
async def running(stopwatch: SandboxClock) -> AsyncIterator[None]:
    """Let the seconds pass that Slack waits for an answer: else they stand still, as no machine is too slow for a test."""

    async def run() -> None:
        """Move the stopwatch on."""
        while True:
            await asyncio.sleep(0.01)
            stopwatch.forward(seconds=0.7)

    runs = asyncio.create_task(run())
    try:
        yield
    finally:
        runs.cancel()


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    """A workspace with an app that is not connected yet, in which three seconds pass only when a test lets them."""
    clock, stopwatch = SandboxClock(START), SandboxClock(by=lambda: 0.0)
    async with Sandbox(PEOPLE, clock=clock, manifest=MANIFEST, stopwatch=stopwatch) as sandbox:
        yield Slack.of(sandbox)


@pytest.fixture
async def online(slack: Slack) -> AsyncIterator[Slack]:
    """A workspace whose app is connected."""
    async with slack.online():
        yield slack
