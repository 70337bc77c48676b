"""Reading and writing thousands of rows while others have their turns."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy import select

from bot.store.bulk import AT_ONCE, in_turns, insert_new
from bot.store.database import Database
from bot.store.tables import WorkspaceRow

MANY = 5 * AT_ONCE


@asynccontextmanager
async def others(look: Callable[[], int]) -> AsyncIterator[list[int]]:
    """What others see of a work, in each of their turns meanwhile."""
    seen: list[int] = []

    async def go_on() -> None:
        """Take every turn that there is."""
        while True:
            seen.append(look())
            await asyncio.sleep(0)

    going = asyncio.create_task(go_on())
    yield seen
    going.cancel()
    with suppress(asyncio.CancelledError):
        await going


async def test_others_have_their_turns_while_many_rows_are_read(database: Database) -> None:
    """After each part of them."""
    async with database.write() as session:
        rows = [{"team_id": f"T{each}", "name": "Acme"} for each in range(MANY)]
        await insert_new(session, WorkspaceRow, rows)
    read = Counter[str]()
    async with database.read() as session, others(read.total) as seen:
        async for (name,) in in_turns(session, select(WorkspaceRow.name)):
            read[name] += 1

    assert read == {"Acme": MANY}
    assert {each * AT_ONCE for each in range(1, 5)} <= set(seen)


async def test_others_have_their_turns_while_many_rows_are_made_and_written(database: Database) -> None:
    """Before each part of them is made."""
    made = Counter[str]()

    def rows() -> Iterator[dict[str, str]]:
        for each in range(MANY + 1):
            made["row"] += 1
            yield {"team_id": f"T{each}", "name": "Acme"}

    async with database.write() as session:
        async with others(made.total) as seen:
            await insert_new(session, WorkspaceRow, rows())
        assert len((await session.scalars(select(WorkspaceRow.id))).all()) == MANY + 1

    assert {each * AT_ONCE for each in range(1, 6)} <= set(seen)
