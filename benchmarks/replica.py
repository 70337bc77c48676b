"""The bot in a process of its own, which shares the time of the sandbox's; it can be killed at any moment.

Processes are forked from one that has imported everything already, so that a restart takes little time.
"""

import ctypes
import logging
import multiprocessing
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from typing import Any

from sqlalchemy import event

from benchmarks.together import Follower, Leader, lived
from bot.app.bot import Bot
from bot.demo.stage import DemoSettings
from bot.domain.people.member import MemberFacts
from bot.domain.people.participant import Profile
from bot.domain.rounds.program import ProgramSettings
from bot.sandbox import LeapingLoop, Sandbox, SandboxClock
from bot.store.database import Database
from bot.store.people import participants, workspaces
from bot.store.rounds import programs

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["benchmarks.replica"])
LOOK_EVERY = 2.0  # seconds of the shared time
SELDOM = 3600.0  # seconds; the scheduler's own go by real time


def shared_clock(begin: datetime) -> SandboxClock:
    """The clock that all processes go by, in whichever of them this is, and whenever that was started."""
    shared = LeapingLoop.running().time
    return SandboxClock(begin + timedelta(seconds=shared()), by=shared)


class OwnClock(SandboxClock):
    """The same, as the machine of a replica shows it: it may be set back at any moment, from outside.

    Args:
        behind: the seconds that it has been set back by in all.
    """

    def __init__(self, begin: datetime, behind: Callable[[], float]) -> None:
        shared = LeapingLoop.running().time
        super().__init__(begin + timedelta(seconds=shared() - behind()), by=shared)
        self._behind = behind
        self._known = behind()

    def now(self) -> datetime:
        """Return the current instant, by the clock as it is set now."""
        known, self._known = self._known, self._behind()
        return self.set_back(seconds=self._known - known) if self._known > known else super().now()


@dataclass
class Replica:
    """A bot in a process of its own.

    Args:
        settings: by their environment names.
        begin: what time it was when the shared time began.
        gauge: how many statements the database was sent, how many seconds of CPU it took, and how many seconds its clock
            was set back by; without a lock, which a process that is killed would hold for ever.
    """

    settings: Mapping[str, Any]
    begin: datetime
    gauge: "ctypes.Array[ctypes.c_double]" = field(default_factory=lambda: FORKS.Array("d", 3, lock=False))
    process: ForkServerProcess | None = None
    line: Connection | None = None

    def start(self) -> None:
        """Start it, or start it again; time waits until it has."""
        self.line, its_end = FORKS.Pipe()
        Leader.running().add(self.line)
        arguments = (dict(self.settings), self.begin, self.gauge, its_end)
        self.process = FORKS.Process(target=_serve, args=arguments, daemon=True)
        self.process.start()
        its_end.close()

    def kill(self) -> None:
        """SIGKILL: nothing is finished, closed or said."""
        assert self.process is not None
        assert self.line is not None
        self.process.kill()
        self.process.join()
        Leader.running().remove(self.line)

    def set_back(self, seconds: float) -> None:
        """Set the clock of its machine back, whether it runs or not."""
        self.gauge[2] += seconds

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
        "COFFEE_LOOK_EVERY_SECONDS": SELDOM,
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


def _serve(
    settings: dict[str, Any], begin: datetime, gauge: "ctypes.Array[ctypes.c_double]", line: Connection
) -> None:
    logging.getLogger().setLevel(logging.ERROR)  # whatever fails is meant to
    lived(_run(settings, begin, gauge), partial(Follower, line))


async def _run(settings: dict[str, Any], begin: datetime, gauge: "ctypes.Array[ctypes.c_double]") -> None:
    clock = OwnClock(begin, lambda: gauge[2])
    bot = Bot(DemoSettings.model_validate(settings), clock)

    def count(*_: object) -> None:
        gauge[0] += 1
        gauge[1] = time.process_time()

    event.listen(bot.database._engine.sync_engine, "before_cursor_execute", count)  # noqa: SLF001
    await bot.start()
    while True:
        await clock.sleep(LOOK_EVERY)
        bot.look_now()
