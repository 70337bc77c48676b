"""What it costs to start the bot, and to have it running while nothing happens.

Each command is a process of its own, run as people run it: with the bytecode that a first run leaves behind, which is
kept apart from everybody else's.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import psutil
import yaml

from benchmarks import Figures, show
from benchmarks.replica import enrol, settings_for
from bot.sandbox import AppManifest, Profile, Sandbox
from bot.slack.manifest import manifest
from bot.store.database import Database

TITLE = "Starting, and being there"
LEGEND = {
    "idle_rss_mb": "megabytes of memory of a bot with 5,000 participants that has nothing to do",
    "ready_seconds": "from the start of `coffee run` until it says that it is ready, median",
    "ready_cpu_seconds": "seconds of CPU until then, median",
    "help_cpu_seconds": "seconds of CPU of `coffee --help`, median",
    "import_cpu_seconds": 'seconds of CPU of `python -c "import bot.cli"`, median',
}
PEOPLE = 5000
TIMES = 7  # a command is run; the median counts
LOOK_EVERY = 0.2  # seconds
LOOKED = 0.5  # seconds of CPU that a bot has spent on looks once it counts as idle
PATIENCE = 300.0  # seconds without a word from a bot
READY = b"ready in workspace"
COFFEE = str(Path(sys.executable).with_name("coffee"))


def measure() -> Figures:
    """Run each command some times."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> Figures:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    figures = await _of_bot(folder, environment)
    return {
        **figures,
        "help_cpu_seconds": await _median_cpu([COFFEE, "--help"], folder, environment),
        "import_cpu_seconds": await _median_cpu(
            [sys.executable, "-c", "import bot.cli"], folder, environment
        ),
    }


async def _of_bot(folder: Path, environment: Mapping[str, str]) -> Figures:
    """Start the bot of a large company again and again, and leave the last one alone for a while."""
    people = [Profile(f"Person {number}", time_zone="UTC") for number in range(PEOPLE)]
    app = AppManifest.read(yaml.safe_load(manifest()))
    async with Sandbox(people=people, manifest=app) as slack:
        url = f"sqlite:///{folder / 'coffee.db'}"
        settings = settings_for(slack, url, COFFEE_LOOK_EVERY_SECONDS=LOOK_EVERY)
        environment = {**environment, **{name: str(value) for name, value in settings.items()}}
        await _cpu([COFFEE, "db", "upgrade"], folder, environment)
        database = Database(url)
        await enrol(database, slack, [person.id for person in slack.people], datetime.now(UTC))  # noqa: TID251
        await database.close()
        async with _running(folder, environment):
            pass  # leaves its bytecode
        starts = []
        for _ in range(TIMES):
            begin = time.perf_counter()
            async with _running(folder, environment) as bot:
                starts.append((time.perf_counter() - begin, _spent(bot)))
        async with _running(folder, environment) as bot:
            rss = await _idle_rss(bot)
    seconds, cpu = zip(*starts, strict=True)
    return {
        "idle_rss_mb": rss / 1e6,
        "ready_seconds": statistics.median(seconds),
        "ready_cpu_seconds": statistics.median(cpu),
    }


@asynccontextmanager
async def _running(folder: Path, environment: Mapping[str, str]) -> AsyncIterator[psutil.Process]:
    """A bot, from when it is ready."""
    process = await asyncio.create_subprocess_exec(
        COFFEE, "run", cwd=folder, env=environment, stdout=PIPE, stderr=PIPE
    )
    try:
        await _ready(process)
        yield psutil.Process(process.pid)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def _ready(process: Process) -> None:
    assert process.stderr is not None
    said = b""
    while READY not in said:
        line = await asyncio.wait_for(process.stderr.readline(), PATIENCE)
        if not line:
            raise RuntimeError(f"the bot has ended: {said.decode()}")
        said += line


async def _idle_rss(bot: psutil.Process) -> int:
    """The bytes of memory of a bot that has looked for a while what there is to do."""
    at_ready = _spent(bot)
    while _spent(bot) - at_ready < LOOKED:
        await asyncio.sleep(LOOK_EVERY)
    return int(bot.memory_info().rss)


def _spent(bot: psutil.Process) -> float:
    """The seconds of CPU that a process has taken so far."""
    times = bot.cpu_times()
    return float(times.user + times.system)


async def _median_cpu(command: list[str], folder: Path, environment: Mapping[str, str]) -> float:
    """The seconds of CPU that a command takes, once its bytecode is there."""
    await _cpu(command, folder, environment)
    return statistics.median([await _cpu(command, folder, environment) for _ in range(TIMES)])


async def _cpu(command: list[str], folder: Path, environment: Mapping[str, str]) -> float:
    before = os.times()
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment, stdout=PIPE, stderr=PIPE
    )
    _, complaints = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {complaints.decode()}")
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
