"""The bot in a process of its own, on a clock that hurries along with the sandbox's; it can be killed at any moment.

Processes are forked from one that has imported everything already, so that a restart takes no time.
"""

import asyncio
import ctypes
import logging
import multiprocessing
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from multiprocessing.context import ForkServerProcess
from typing import Any

from sqlalchemy import event

from bot import app
from bot.app import Bot
from bot.demo.stage import DemoSettings
from bot.domain.participant import MemberFacts, Profile
from bot.domain.program import ProgramSettings
from bot.sandbox import Sandbox, SandboxClock
from bot.store import participants, programs, workspaces
from bot.store.database import Database

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["benchmarks.replica"])
SEND_WITHIN = 1  # real seconds that Slack is waited for: the other waits hurry, so this one is short


@dataclass(frozen=True)
class Pulse:
    """The clock that all processes go by: when it was what time, and how much faster than real time it goes."""

    begin: datetime
    real_begin: float  # of the clock that the whole machine shares
    speed: float

    @classmethod
    def starting(cls, begin: datetime, speed: float) -> "Pulse":
        """A pulse that begins now."""
        return cls(begin, time.monotonic(), speed)

    def clock(self) -> SandboxClock:
        """The clock, in whichever process this is."""
        passed = (time.monotonic() - self.real_begin) * self.speed
        return SandboxClock(self.begin + timedelta(seconds=passed), speed=self.speed)


@dataclass
class Replica:
    """A bot in a process of its own.

    Args:
        settings: by their environment names.
        gauge: how many statements the database was sent, and how many seconds of CPU it took; without a lock, which a
            process that is killed would hold for ever.
    """

    settings: Mapping[str, Any]
    pulse: Pulse
    gauge: "ctypes.Array[ctypes.c_double]" = field(default_factory=lambda: FORKS.Array("d", 2, lock=False))
    process: ForkServerProcess | None = None

    def start(self) -> None:
        """Start it, or start it again."""
        self.process = FORKS.Process(
            target=_serve, args=(dict(self.settings), self.pulse, self.gauge), daemon=True
        )
        self.process.start()

    def kill(self) -> None:
        """SIGKILL: nothing is finished, closed or said."""
        assert self.process is not None
        self.process.kill()
        self.process.join()

    @property
    def statements(self) -> float:
        """How many statements it has sent to the database."""
        return self.gauge[0]

    @property
    def cpu(self) -> float:
        """How many seconds of CPU it has taken."""
        return self.gauge[1]


def settings_for(slack: Sandbox, database_url: str, **more: object) -> dict[str, object]:
    """What a replica needs to know."""
    return {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.api_url,
        "DATABASE_URL": database_url,
        "COFFEE_HOURS": "any",
        "COFFEE_LOOK_EVERY_SECONDS": 0.1,
        **more,
    }


async def enrol(database: Database, slack: Sandbox, people: Sequence[str], now: datetime) -> None:
    """Let everyone take part, as if each had typed ``/coffee optin``, in departments of forty."""
    async with database.write() as session:
        workspace_id = await workspaces.ensure_workspace(session, slack.team_id, "Acme")
        program = await programs.ensure_program(session, workspace_id, ProgramSettings(), now)
        for number, slack_id in enumerate(people):
            facts = MemberFacts(slack_id, f"Person {number}", time_zone="UTC")
            member = await workspaces.save_member(session, workspace_id, facts)
            await participants.save_profile(
                session, program.id, member.id, Profile(f"Department {number // 40}")
            )


def _serve(settings: dict[str, Any], pulse: Pulse, gauge: "ctypes.Array[ctypes.c_double]") -> None:
    app.SEND_WITHIN = SEND_WITHIN
    logging.getLogger().setLevel(logging.ERROR)  # whatever fails is meant to
    asyncio.run(_run(settings, pulse, gauge))


async def _run(settings: dict[str, Any], pulse: Pulse, gauge: "ctypes.Array[ctypes.c_double]") -> None:
    bot = Bot(DemoSettings.model_validate(settings), pulse.clock())

    def count(*_: object) -> None:
        gauge[0] += 1

    event.listen(bot.database._engine.sync_engine, "before_cursor_execute", count)  # noqa: SLF001
    await bot.start()
    while True:
        gauge[1] = time.process_time()
        await asyncio.sleep(0.1)
