"""Before a round Slack is asked who is still there, early enough that the round isn't late because of it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.domain.people.member import MemberFacts
from bot.domain.rounds.program import Program
from bot.sandbox import SandboxClock
from bot.services.people.roll_call import AT_LEAST, RollCall
from bot.store.database import Database
from bot.store.rounds import programs
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import store_program
from tests.town import FIRST_ROUND, Town

SECOND = timedelta(seconds=1)


class Slow:
    """A Slack that takes its time to list people, or doesn't answer."""

    def __init__(self, clock: SandboxClock, takes: timedelta) -> None:
        self._clock = clock
        self._takes = takes
        self.asked = 0
        self.answers = True

    async def __call__(self) -> Sequence[MemberFacts] | None:
        """List nobody."""
        self.asked += 1
        self._clock.forward(seconds=self._takes.total_seconds())
        return () if self.answers else None


@pytest.fixture
async def program(database: Database) -> Program:
    """A program whose next round has a time."""
    stored = await store_program(database)
    async with database.write() as session:
        await programs.set_next_round(session, stored.id, FIRST_ROUND)
    async with database.read() as session:
        return await programs.program(session, stored.id)


@pytest.fixture
async def slow(database: Database) -> tuple[Slow, RollCall, SandboxClock]:
    """A Slack that takes three minutes, and who asks it, an hour before the round."""
    clock = SandboxClock(FIRST_ROUND - timedelta(hours=1), by=lambda: 0.0)
    slack = Slow(clock, timedelta(minutes=3))
    return slack, RollCall(database, clock, slack), clock


async def test_it_is_called_once_and_ahead(
    program: Program, slow: tuple[Slow, RollCall, SandboxClock]
) -> None:
    """A minute before is early enough for few people, and as the round starts nobody is asked again."""
    slack, roll, clock = slow
    clock.forward_to(FIRST_ROUND - AT_LEAST - SECOND)
    assert not await roll.is_to_begin([program])
    clock.forward_to(FIRST_ROUND - AT_LEAST)
    assert await roll.is_to_begin([program])
    await roll.call_ahead(program)
    assert not await roll.is_to_begin([program])
    await roll.call(program)
    assert slack.asked == 1


async def test_what_took_long_is_begun_earlier_the_next_time(
    program: Program, slow: tuple[Slow, RollCall, SandboxClock], caplog: pytest.LogCaptureFixture
) -> None:
    """A round that is late because of it says so; with the next one there is time for it, and more."""
    _, roll, clock = slow
    clock.forward_to(FIRST_ROUND)
    await roll.call(program)
    assert "starts 0:03:00 late" in caplog.text
    again = RollCall(roll.database, clock, roll.census, roll._took)
    clock.set_back(hours=1)
    clock.forward_to(FIRST_ROUND - timedelta(minutes=4, seconds=31))
    assert not await again.is_to_begin([program])
    clock.forward(seconds=1)
    assert await again.is_to_begin([program])


async def test_a_slack_that_does_not_answer_is_asked_once_more_as_the_round_starts(
    program: Program, slow: tuple[Slow, RollCall, SandboxClock]
) -> None:
    """And not every five seconds until then."""
    slack, roll, clock = slow
    slack.answers = False
    clock.forward_to(FIRST_ROUND - AT_LEAST)
    await roll.call_ahead(program)
    await roll.call_ahead(program)
    assert slack.asked == 1
    await roll.call(program)
    assert slack.asked == 2


async def test_who_is_gone_before_the_round_is_not_in_it_and_the_round_is_on_time(town: Town) -> None:
    """Looks begin to ask in the minute before; whoever went without an event is known when the round starts."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
    town.clock.forward_to(FIRST_ROUND - AT_LEAST)
    town.person("Dan").user.deleted = True
    await town.looks()
    asked = len(town.slack.log.calls("users.list"))
    assert asked
    await town.time_comes(FIRST_ROUND)
    assert len(town.slack.log.calls("users.list")) == asked
    assert await town.rows("SELECT count(*) FROM participants WHERE standing = 'left'") == [(1,)]
    assert await town.rows("SELECT count(*) FROM match_members") == [(3,)]
