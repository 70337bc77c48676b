"""What happens to a round in the benchmark of chaos besides faults and kills: to its database, its people, and the clock."""

import asyncio
import random
import sqlite3
from contextlib import closing, suppress
from datetime import timedelta

import psycopg
from sqlalchemy.engine import make_url

from benchmarks.replica import Replica
from bot.sandbox import Person, Sandbox

APART = "chaos"  # the name of the benchmark's own connections
TROUBLE_EVERY = (20.0, 60.0)  # simulated seconds
LOCKED = 60.0  # simulated seconds, at most, that somebody else holds a SQLite file
OUTAGE = 7 * 60.0  # simulated seconds; Slack drops an event after six minutes
DEPART = 3  # people during an outage
SET_BACK = timedelta(minutes=10)  # the clock of the bot's machine, during an outage
CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name <> %s ORDER BY random() LIMIT 1"""


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
        replica.begin -= SET_BACK
        replica.start()
    return gone


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
