"""Taking people out of what rounds were planned from.

Kept situations are large, so each is changed in a transaction of its own.
"""

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.database import Database
from bot.store.rounds import past

Change = Callable[[dict[str, Any]], dict[str, Any]]


async def change_all(database: Database, program_id: int, change: Change) -> frozenset[int]:
    """Change what the rounds of a program so far were planned from; return the ids of these rounds."""
    async with database.read() as session:
        found = await past.rounds_kept(session, program_id)
    for round_id in found:
        async with database.write() as session:
            await _change(session, round_id, change)
    return frozenset(found)


async def change_the_rest(
    session: AsyncSession, program_id: int, change: Change, done: Collection[int]
) -> None:
    """Change those of the rounds that came since."""
    for round_id in sorted({*await past.rounds_kept(session, program_id)}.difference(done)):
        await _change(session, round_id, change)


async def _change(session: AsyncSession, round_id: int, change: Change) -> None:
    kept = await past.kept_situation(session, round_id)
    if kept is not None and (changed := change(kept)) != kept:
        await past.rewrite_situation(session, round_id, changed)
