"""``coffee sandbox``: the sandbox's page in a browser, with the bot beside it, or with an app that somebody else starts."""

import asyncio
import signal
from datetime import datetime, timedelta
from pathlib import Path

import yaml
from rich.console import Console

from bot.cli.console import refuse
from bot.demo.colleagues import Colleagues
from bot.demo.narrator import Narrator
from bot.demo.stage import Stage, stage
from bot.demo.story import Story
from bot.demo.visit import Visit
from bot.domain.outbox.states import NoticeState
from bot.sandbox import AppManifest, LeapingLoop, Sandbox, SandboxClock
from bot.sandbox.page.desk import Desk, Jump, after
from bot.sandbox.page.server import Page
from bot.sandbox.state import time_of
from bot.services.operators import chosen_workspace
from bot.services.outbox import admin
from bot.store.rounds import programs

QUIET = 75.0  # seconds of the sandbox's time in which the bot calls nothing: longer than it ever waits for its turn
A_MINUTE = timedelta(minutes=1)
A_DAY = 86400.0  # seconds
AT_ONCE = 10_000  # notices that are looked at for the next one


def browse(visit: Visit) -> None:
    """Serve the page with the bot beside it, and a company that takes part but for the first person."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(_browse(visit))


def browse_alone(visit: Visit, manifest: Path, request_url: str = "") -> None:
    """Serve the page for an app that somebody else starts.

    Args:
        request_url: where the app gets requests, whatever its manifest says.
    """
    app = _read(manifest)
    try:
        app = app.listening_at(request_url) if request_url else app
    except ValueError:
        refuse(f"{request_url} is no address for requests: only one of this machine may begin with http://.")
    asyncio.run(_browse_alone(visit, app))


def _read(manifest: Path) -> AppManifest:
    try:
        return AppManifest.read(yaml.safe_load(manifest.read_text(encoding="utf-8")))
    except OSError as error:
        refuse(f"The manifest {manifest} can't be read: {error.strerror}.")
    except KeyError as error:
        refuse(f"{manifest} is no manifest of an app: it has no {error.args[0]}.")
    except (TypeError, ValueError, yaml.YAMLError):
        refuse(
            f"{manifest} is no manifest of an app. Save what Slack shows under App Manifest as YAML, or as JSON."
        )


class Director:
    """Moves the time on together with the bot."""

    def __init__(self) -> None:
        self.scene: Stage | None = None

    def prepare(self, slack: Sandbox) -> None:
        """Put the page into a sandbox that hasn't started yet."""
        jumps = (
            after("+1 hour", hours=1),
            Jump("Next message", self.next_message),
            Jump("Next round", self.next_round),
            after("+1 week", weeks=1),
            Jump("Others answer", self.others_answer),
        )
        self.desk = Desk(slack, jumps, self.move)
        Page(self.desk)

    async def move(self, to: datetime) -> None:
        """Move the clock on, and have the bot say in time what is due until then: it would leave out what is too late."""
        if self.scene is None:
            return
        clock = self.scene.clock
        with LeapingLoop.running().leaping():
            await self.settle()  # what was asked for before belongs to the time before
            while (due := await self.next_message(clock.now())) and due < to:
                clock.forward_to(due)
                await self.settle()
            clock.forward_to(max(to, clock.now()))
            await self.settle()

    async def settle(self) -> None:
        """Wait until the bot is done with what it had to do."""
        if self.scene is None:
            return
        log, seen = self.scene.slack.log, -1
        while seen != len(log.entries):
            seen = len(log.entries)
            await self.scene.clock.sleep(QUIET)

    async def others_answer(self, _: datetime) -> datetime | None:
        """Have everyone answer whom nobody is in a window; that takes them a minute."""
        if self.scene is None:
            return None
        visitors = self.desk.visitors
        others = [person for person in self.scene.slack.people if person.id not in visitors]
        with LeapingLoop.running().leaping():
            await Colleagues(self.settle).answer(others)
        return self.scene.clock.now() + A_MINUTE

    async def next_round(self, _: datetime) -> datetime | None:
        """When the next round starts; None if none is planned."""
        if self.scene is None:
            return None
        async with self.scene.bot.database.read() as session:
            workspace = await chosen_workspace(session, None)
            found = await programs.programs_of(session, workspace.id)
        return min((each.next_round_at for each in found if each.next_round_at), default=None)

    async def next_message(self, now: datetime) -> datetime | None:
        """When the bot says something by itself again: what is written down already, or what a round brings."""
        if self.scene is None:
            return None
        database = self.scene.bot.database
        async with database.read() as session:
            workspace = await chosen_workspace(session, None)
        pending = await admin.listed(database, workspace.id, NoticeState.PENDING, AT_ONCE)
        moments = [notice.content.due_at for notice in pending]
        moments += [at for at in [await self.next_round(now)] if at is not None]
        return min((moment for moment in moments if moment > now), default=None)


async def _browse(visit: Visit) -> None:
    director, console = Director(), visit.console
    console.print(f"Starting a local Slack with {len(visit.people)} people, and the bot against it …")

    def prepare(slack: Sandbox) -> None:
        """Put the page and what was kept into it."""
        visit.begin(slack)
        director.prepare(slack)

    start = time_of(visit.known) if visit.known else None
    async with stage(visit.people, prepare=prepare, database=visit.database, start=start) as scene:
        director.scene = scene
        async with director.desk.moving():  # a window may be open from before
            with LeapingLoop.running().leaping():
                if not visit.known:
                    await _everybody_else_joins(console, scene)
                await director.settle()
        director.desk.all_read()
        async with visit.kept(scene.slack):
            visit.tell(scene.slack)
            await _ended()


async def _everybody_else_joins(console: Console, scene: Stage) -> None:
    """Let everybody join but the first person, who is whoever sits before the browser at first."""
    narrator = Narrator(console, scene.clock)
    await narrator.all_of("your colleagues join", scene.slack.people[1:], Story(scene, narrator).join)


async def _browse_alone(visit: Visit, app: AppManifest) -> None:
    clock = SandboxClock(time_of(visit.known)) if visit.known else None
    slack, console = Sandbox(people=visit.people, manifest=app, clock=clock), visit.console
    visit.begin(slack)
    slack.sign_by(SandboxClock())  # the app goes by the real time, whatever the page shows
    Page(Desk(slack))
    own = ("SIGNING_SECRET", slack.signing_secret) if slack.posts else ("APP_TOKEN", slack.app_token)
    way = "to get requests" if slack.posts else "in Socket Mode"
    async with slack, visit.kept(slack):
        visit.tell(slack)
        console.print(f"Start your app with these, {way}; its Web API client's base URL is SLACK_API_URL:\n")
        for name, value in (("API_URL", slack.api_url), ("BOT_TOKEN", slack.bot_token), own):
            console.print(f"  SLACK_{name}={value}", highlight=False, soft_wrap=True)
        connecting = asyncio.create_task(_connected(slack, console))
        await _ended()
        connecting.cancel()


async def _connected(slack: Sandbox, console: Console) -> None:
    """Say once the app is there; an address for events has to prove that it is the app's."""
    await slack.connected(within=A_DAY)
    console.print("\nYour app is there.")


async def _ended() -> None:
    """Wait for Ctrl-C, or for whatever else ends a process."""
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await ended.wait()
