"""A look: one short read that finds what is to be done, and costs the same however many people there are."""

from datetime import datetime, timedelta

from sqlalchemy import event, text

from bot.domain.due import DueWork
from bot.domain.outbox.declaration import Lane
from bot.store import looks
from bot.store.database import Database
from tests.services.gestures import start_due_round
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, MONDAY, Town

CLOSES = FIRST_ROUND + FORTNIGHT - timedelta(hours=4)
AN_HOUR = timedelta(hours=1)


async def found(database: Database, now: datetime, workspace_id: int = 1) -> DueWork:
    """What there is to do in a workspace."""
    async with database.read() as session:
        return await looks.look(session, workspace_id, now)


@ON_BOTH
async def test_what_is_due_is_found_from_its_time_on(town: Town, database: Database) -> None:
    """Notices by their lane, a round that is over, and the next one, and none of them before; nothing that another workspace has.

    A look that finds nothing asks two questions in one transaction, in the middle of a round, too.
    """
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    await town.time_comes(FIRST_ROUND)
    await town.stop_bot()
    asked: list[str] = []
    engine = database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda _c, _cursor, statement, *_: asked.append(statement))
    idle = await found(database, FIRST_ROUND + AN_HOUR)
    assert (idle.is_urgent, idle.is_open, idle.lanes) == (False, False, frozenset())
    assert len([each for each in asked if each.startswith("SELECT")]) == 2
    assert len(asked) <= 3

    asks = FIRST_ROUND + timedelta(days=7)
    assert not (await found(database, asks - AN_HOUR)).lanes
    assert (await found(database, asks + AN_HOUR)).lanes == {Lane.DIRECT}
    assert not (await found(database, CLOSES - timedelta(seconds=1))).over
    assert (await found(database, CLOSES)).over
    assert not (await found(database, FIRST_ROUND + FORTNIGHT - AN_HOUR)).to_start
    assert (await found(database, FIRST_ROUND + FORTNIGHT)).to_start
    other = await found(database, CLOSES, workspace_id=2)
    assert (other.programs, other.open_rounds, other.lanes) == ((), (), frozenset())


async def test_a_round_is_announced_once(town: Town) -> None:
    """On the workday before it; the look that comes after the announcement finds nothing."""
    await town.enrols("Ada", "Ben")
    await town.settles()
    assert not (await found(town.bot.database, MONDAY)).to_announce
    async with town.bot.database.write() as session:
        await session.execute(text("UPDATE programs SET announced_round_at = NULL"))
    assert (await found(town.bot.database, MONDAY)).to_announce


async def test_whoever_waits_is_looked_for_now_and_then(town: Town, database: Database) -> None:
    """A round says when to look again for somebody for those who have nobody, and one with nobody such says nothing."""
    await town.enrols("Ada")
    await town.stop_bot()
    assert await start_due_round(database, FIRST_ROUND)
    alone = await found(database, FIRST_ROUND)
    assert [each.rematch_at for each in alone.to_rematch] == [FIRST_ROUND]
    assert alone.is_urgent

    town.clock.forward_to(FIRST_ROUND)
    await town.start_bot()
    await town.settles()
    later = await found(database, FIRST_ROUND)
    (waiting,) = later.to_rematch
    assert waiting.rematch_at
    assert timedelta() < waiting.rematch_at - FIRST_ROUND < timedelta(minutes=2)
    assert not later.is_urgent
    assert later.is_open

    await town.enrols("Ben")
    await town.settles()
    assert not (await found(database, FIRST_ROUND)).to_rematch
