"""What happens to a round in the benchmark of chaos besides faults and kills: to its database, people, connections and clock."""

import asyncio
import random
import sqlite3
from contextlib import closing, suppress

import psycopg
from sqlalchemy.engine import make_url

from benchmarks.replica import Replica
from bot.sandbox import Person, Sandbox

TYPED = ("/coffee status", "/coffee status", "/coffee export")  # the last sends a file
TYPES_EVERY = (20.0, 60.0)  # simulated seconds
APART = "chaos"  # the name of the benchmark's own connections
TROUBLE_EVERY = (20.0, 60.0)  # simulated seconds
LOCKED = 60.0  # simulated seconds, at most, that somebody else holds a SQLite file
OUTAGE = 7 * 60.0  # simulated seconds; Slack drops an event after six minutes
DEPART = 3  # people during an outage
SET_BACK = (30.0, 240.0)  # seconds that the clock of the bot's machine is set back by
SET_BACK_EVERY = (120.0, 360.0)  # simulated seconds; more than it loses, or it would never be any later
FAR_BACK = 600.0  # seconds that it is set back by during an outage
CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name <> %s ORDER BY random() LIMIT 1"""


async def disturb(slack: Sandbox, chance: random.Random) -> None:
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


async def trouble_database(url: str, chance: random.Random, hiccups: list[str]) -> None:
    """Cut a connection to PostgreSQL, or lock a SQLite file, again and again; note each in ``hiccups``."""
    where = make_url(url)
    while True:
        await asyncio.sleep(chance.uniform(*TROUBLE_EVERY))
        if where.get_backend_name() == "sqlite":
            with suppress(sqlite3.OperationalError):  # the bot holds it
                await _lock(str(where.database), chance.uniform(0, LOCKED))
                hiccups.append("locked")
        else:
            address = where.set(drivername="postgresql").render_as_string(hide_password=False)
            with psycopg.connect(address, autocommit=True, application_name=APART) as connection:
                hiccups += ["cut" for _ in connection.execute(CUT, (APART,))]


async def hold_outage(slack: Sandbox, replicas: list[Replica], chance: random.Random) -> list[Person]:
    """Let nobody hear Slack for a while, in which people leave the company and the clock is set back; gives who left."""
    for replica in replicas:
        replica.kill()
    gone = chance.sample(slack.people, DEPART)
    for person in gone:
        await slack.deactivate(person)
    await asyncio.sleep(OUTAGE)
    for replica in replicas:
        replica.set_back(FAR_BACK)
        replica.start()
    return gone


async def trouble_clock(replicas: list[Replica], chance: random.Random, set_backs: list[float]) -> None:
    """Set the clock of the machine that all of these run on back, again and again; note each time in ``set_backs``."""
    while True:
        await asyncio.sleep(chance.uniform(*SET_BACK_EVERY))
        set_backs.append(chance.uniform(*SET_BACK))
        for replica in replicas:
            replica.set_back(set_backs[-1])


def apart(url: str) -> str:
    """The address for the benchmark's own connections, which nobody cuts."""
    where = make_url(url)
    named = (
        where
        if where.get_backend_name() == "sqlite"
        else where.update_query_dict({"application_name": APART})
    )
    return named.render_as_string(hide_password=False)


async def _lock(path: str, seconds: float) -> None:
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(seconds)
        other.execute("ROLLBACK")
