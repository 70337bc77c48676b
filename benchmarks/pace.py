"""How close the introductions of a big round come to what Slack's limits allow, and what each of them costs.

The sandbox enforces the limits (fifty conversations opened a minute are what counts); the bot is a process of its own. Both
go by a clock that waits for the work and leaps where there is none, so the pace is the same on any machine, and what the work
costs is told by its CPU. ``--quick`` holds a round of 500 instead of 2,000. The least time is what it takes when the first fifty come at once and then fifty every minute.
"""

import asyncio
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from benchmarks import Figures, show
from benchmarks.replica import Replica, enrol, settings_for, shared_clock
from benchmarks.together import lived
from bot.sandbox import AppManifest, Profile, Sandbox
from bot.slack.manifest import manifest
from bot.store.database import Database

TITLE = "The pace of a round"
LEGEND = {
    "pairs": "pairs in the big round, 2,000 unless ``--quick``",
    "time_over_limit": "from the first introduction to the last, divided by the least time that Slack's limits allow",
    "share_429": "share of the bot's calls that were answered with 429",
    "statements_per_message_100": "statements to the database for each introduction, 100 pairs",
    "statements_per_message_2000": "the same, 2,000 pairs",
    "statements_per_message_500": "the same, 500 pairs",
    "cpu_ms_per_message_100": "milliseconds of the bot's CPU for each introduction, 100 pairs, with all that it does meanwhile",
    "cpu_ms_per_message_2000": "the same, 2,000 pairs",
    "cpu_ms_per_message_500": "the same, 500 pairs",
}
FEW, SOME, MANY = 100, 500, 2000
OPENED_A_MINUTE = 50
STUCK = timedelta(hours=6).total_seconds()  # of simulated time: the big round takes forty minutes
MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
ROUND = datetime(2027, 1, 12, 10, tzinfo=UTC)


def measure(*, quick: bool = False) -> Figures:
    """Hold a small round and a big one."""
    pairs = SOME if quick else MANY
    few, many = lived(hold(FEW)), lived(hold(pairs))
    return {
        "pairs": pairs,
        "time_over_limit": many["seconds"] / ((pairs / OPENED_A_MINUTE - 1) * 60),
        "share_429": many["refused"] / many["calls"],
        f"statements_per_message_{FEW}": few["statements"] / FEW,
        f"statements_per_message_{pairs}": many["statements"] / pairs,
        f"cpu_ms_per_message_{FEW}": few["cpu"] / FEW * 1000,
        f"cpu_ms_per_message_{pairs}": many["cpu"] / pairs * 1000,
    }


async def hold(pairs: int) -> Figures:
    """Hold a round; gives how long the introductions took by the sandbox's clock, the calls, and what the bot spent."""
    people = [Profile(f"Person {number}", time_zone="UTC") for number in range(2 * pairs)]
    app = AppManifest.read(yaml.safe_load(manifest()))
    clock = shared_clock(ROUND)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'coffee.db'}"
        async with Sandbox(people=people, clock=clock, manifest=app, stopwatch=clock) as slack:
            await _prepare(url, slack)
            replica = Replica(settings_for(slack, url), ROUND)
            replica.start()
            try:
                return await _watch(slack, replica, pairs)
            finally:
                replica.kill()


async def _prepare(url: str, slack: Sandbox) -> None:
    database = Database(url)
    await database.upgrade()
    await enrol(database, slack, [person.id for person in slack.people], MONDAY)
    await database.close()


async def _watch(slack: Sandbox, replica: Replica, pairs: int) -> Figures:
    """Wait for the first introduction and for the last."""
    await slack.until(lambda: _introductions(slack), STUCK)
    statements, cpu = replica.statements, replica.cpu
    async with asyncio.timeout(STUCK):
        while len(_introductions(slack)) < pairs:
            await asyncio.sleep(5)
    moments = _introductions(slack)
    calls = slack.log.calls()
    return {
        "seconds": max(moments) - min(moments),
        "calls": len(calls),
        "refused": sum(call.status == 429 for call in calls),
        "statements": replica.statements - statements,
        "cpu": replica.cpu - cpu,
    }


def _introductions(slack: Sandbox) -> list[float]:
    """When each introduction was posted in its group, by the sandbox's clock."""
    return [
        float(call.response["ts"])
        for call in slack.log.calls("chat.postMessage")
        if call.ok and slack.channel(call.response["channel"]).kind == "mpim"
    ]


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
