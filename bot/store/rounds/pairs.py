"""Two whom organisers keep apart, or want together in the next round."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.bulk import table_of, upsert
from bot.store.tables import OrganiserPairRow

TwoPeople = tuple[int, int]

_PAIRS = table_of(OrganiserPairRow)
_CHOSEN = (  # built once, because each round asks for it several times
    select(*_PAIRS.c)
    .where(_PAIRS.c.program_id == bindparam("program"), _PAIRS.c.apart == bindparam("are_apart"))
    .order_by(_PAIRS.c.since, _PAIRS.c.one_id, _PAIRS.c.other_id)
)


async def chosen(session: AsyncSession, program_id: int, *, apart: bool) -> dict[TwoPeople, datetime]:
    """The pairs that organisers keep apart, or those that they want together; each with since when, the oldest first."""
    rows = await session.execute(_CHOSEN, {"program": program_id, "are_apart": apart})
    return {(row.one_id, row.other_id): row.since for row in rows}


async def is_apart(session: AsyncSession, one: int, other: int) -> bool:
    """Whether organisers keep two participants apart."""
    query = (
        select(func.count())
        .select_from(OrganiserPairRow)
        .filter_by(one_id=min(one, other), other_id=max(one, other), apart=True)
    )
    return bool(await session.scalar(query))


async def choose(
    session: AsyncSession, program_id: int, pair: TwoPeople, now: datetime, *, apart: bool
) -> None:
    """Keep two apart, or have them together; the later word counts."""
    key = {"program_id": program_id, "one_id": min(pair), "other_id": max(pair)}
    await upsert(session, OrganiserPairRow, key, {"apart": apart, "since": now})


async def release(session: AsyncSession, program_id: int, pair: TwoPeople) -> bool:
    """Take such a word back; return whether there was one."""
    key = {"program_id": program_id, "one_id": min(pair), "other_id": max(pair)}
    gone = delete(OrganiserPairRow).filter_by(**key).returning(OrganiserPairRow.one_id)
    return await session.scalar(gone) is not None


async def use_up(session: AsyncSession, program_id: int) -> None:
    """A round has started: what was wanted for it is over."""
    await session.execute(delete(OrganiserPairRow).filter_by(program_id=program_id, apart=False))
