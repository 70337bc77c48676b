"""Who speaks for a workspace: one at a time, whatever becomes of the processes."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.outbox.results import Stop
from bot.store.database import Database
from bot.store.outbox import leases
from tests.store.rows import NOW, store_program

SOON, LATER = NOW + timedelta(seconds=40), NOW + timedelta(seconds=50)


@pytest.fixture(autouse=True)
async def workspace_id(database: Database) -> int:
    """A workspace to speak for."""
    return (await store_program(database)).workspace_id


async def holds(database: Database, sender: str, when=NOW) -> bool:
    """Whether someone becomes, or stays, the one that speaks."""
    async with database.write_aside() as session:
        return await leases.hold(session, 1, sender, when)


async def test_one_at_a_time(database: Database) -> None:
    """The first may go on, the second may not begin."""
    assert await holds(database, "one")
    assert not await holds(database, "other")
    assert await holds(database, "one")


async def test_whoever_says_nothing_for_a_while_is_replaced(database: Database) -> None:
    """After 45 seconds of silence another takes over, and the first one has to wait like any other."""
    assert await holds(database, "one")
    assert not await holds(database, "other", SOON)
    assert await holds(database, "other", LATER)
    assert not await holds(database, "one", LATER)


async def test_whoever_goes_on_is_not_replaced(database: Database) -> None:
    """Each claim begins the time anew."""
    assert await holds(database, "one")
    assert await holds(database, "one", SOON)
    assert not await holds(database, "other", LATER)


async def test_letting_go(database: Database) -> None:
    """A process that stops makes room at once; nobody can let go for another."""
    assert await holds(database, "one")
    async with database.write() as session:
        await leases.let_go(session, 1, "other")
    assert not await holds(database, "other")
    async with database.write() as session:
        await leases.let_go(session, 1, "one")
    assert await holds(database, "other")
    async with database.write() as session:
        await leases.let_go(session, 1)
    assert await holds(database, "third")


async def test_nobody_speaks_where_slack_does_not_let_the_bot_in(database: Database) -> None:
    """Not even the one that does; once it is let in again all is as before."""
    assert await holds(database, "one")
    async with database.write() as session:
        await leases.stop(session, 1, "token_revoked", NOW)
    assert not await holds(database, "one")
    async with database.read() as session:
        stop = await leases.stop_of(session, 1)
        assert stop == Stop("T1", "token_revoked", NOW)
    async with database.write() as session:
        await leases.resume(session, 1)
    assert await holds(database, "one")


async def test_of_many_at_once_one_is_it(database: Database, database_url: str) -> None:
    """However many ask at the same moment, through one engine or two."""
    other = Database(database_url)
    got = await asyncio.gather(*(holds([database, other][n % 2], f"sender {n}") for n in range(8)))
    await other.close()
    assert sum(got) == 1
