"""Several processes on one database share the work: what one has in hand the others leave alone."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import Delivery, NewNotice
from bot.domain.outbox.results import Delivered, DeliveryResult
from bot.domain.rounds.program import ProgramSettings
from bot.services.outbox.dispatch import Dispatcher
from bot.services.people import membership
from bot.store.database import Database
from bot.store.outbox import outbox
from tests.services.outbox.test_dispatch import Saying
from tests.store.rows import NOW, store_program

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
MANY = 40


class Still:
    """A clock that tests move on."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        """The moment."""
        return self.at

    def monotonic(self) -> float:
        """The same in seconds."""
        return self.at.timestamp()

    async def sleep(self, seconds: float) -> None:
        """Wait for nothing."""


class Said:
    """What has been said, and by whom."""

    def __init__(self) -> None:
        self.by: list[tuple[str, str]] = []

    def sender(self, database: Database, name: str, clock: Still, workspace_id: int = 1) -> Dispatcher:
        """A process that speaks for a workspace."""

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Take a moment, so that others have the chance to say the same."""
            await asyncio.sleep(0.01)
            self.by.append((name, delivery.notice.content.key))
            return Delivered("C1", "1.0")

        return Dispatcher(database, Saying(answer), clock, workspace_id, name, lambda: True)


async def write_notices(database: Database, program_id: int, number: int, start: str = "n") -> None:
    """So many notices that are due."""
    written = [
        NewNotice(NoticeKind.ROUND_SKIPPED, f"{start}{n}", NOW, NOW + timedelta(days=1), address="C1")
        for n in range(number)
    ]
    async with database.write() as session:
        await outbox.add(session, program_id, written)


async def test_many_at_once_say_everything_once_and_only_one_speaks(
    database: Database, database_url: str
) -> None:
    """Three processes look at the same moment: one of them says it all."""
    program = await store_program(database)
    await write_notices(database, program.id, MANY)
    said, clock = Said(), Still()
    others = [Database(database_url) for _ in range(2)]
    senders = [said.sender(each, f"s{n}", clock) for n, each in enumerate([database, *others])]
    await asyncio.gather(*(sender.deliver_due(Lane.DIRECT) for sender in senders))
    assert sorted(key for _, key in said.by) == sorted(f"n{number}" for number in range(MANY))
    assert len({name for name, _ in said.by}) == 1
    for each in others:
        await each.close()


async def test_when_the_one_that_speaks_dies_another_takes_over(database: Database) -> None:
    """Not before its time is over, because it may only be slow; one that stops makes room at once."""
    program = await store_program(database)
    said, clock = Said(), Still()
    first, second, third = (said.sender(database, name, clock) for name in ("first", "second", "third"))
    await write_notices(database, program.id, 1, "a")
    await first.deliver_due(Lane.DIRECT)
    await write_notices(database, program.id, 1, "b")
    clock.at += timedelta(seconds=40)
    await second.deliver_due(Lane.DIRECT)
    assert said.by == [("first", "a0")]
    clock.at += timedelta(seconds=10)
    await second.deliver_due(Lane.DIRECT)
    await second.retire()
    await write_notices(database, program.id, 1, "c")
    await third.deliver_due(Lane.DIRECT)
    assert said.by == [("first", "a0"), ("second", "b0"), ("third", "c0")]


async def test_what_a_dead_process_had_in_hand_is_said_by_another(database: Database) -> None:
    """Its claim ends two minutes after it was made."""
    program = await store_program(database)
    await write_notices(database, program.id, 1)
    said, clock = Said(), Still()
    async with database.write_aside() as session:
        await outbox.claim(session, 1, Lane.DIRECT, "dead", clock.now())
    second = said.sender(database, "second", clock)
    clock.at += timedelta(seconds=119)
    await second.deliver_due(Lane.DIRECT)
    assert said.by == []
    clock.at += timedelta(seconds=2)
    await second.deliver_due(Lane.DIRECT)
    assert said.by == [("second", "n0")]


async def test_workspaces_do_not_wait_for_each_other(database: Database) -> None:
    """A few notices of one are said while another has many to say, and nobody speaks for somebody else's workspace."""
    large = await store_program(database)
    small = await membership.ensure_program(database, "T2", "Small", ProgramSettings(), NOW)
    await write_notices(database, large.id, MANY, "large")
    await write_notices(database, small.id, 2, "small")
    said, clock = Said(), Still()
    await asyncio.gather(
        said.sender(database, "L", clock, large.workspace_id).deliver_due(Lane.DIRECT),
        said.sender(database, "S", clock, small.workspace_id).deliver_due(Lane.DIRECT),
    )
    assert {name: key[:5] for name, key in said.by} == {"L": "large", "S": "small"}
    assert max(said.by.index(("S", f"small{n}")) for n in range(2)) < MANY // 2
