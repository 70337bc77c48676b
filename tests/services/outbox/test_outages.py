"""The outbox meets a database that can't be used for a while: that never decides what Slack said."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import psycopg
import pytest
from aiohttp import web

from bot.domain.outbox.notice import Delivery
from bot.domain.outbox.results import DeliveryResult
from bot.sandbox import SandboxClock
from bot.services.outbox import dispatch
from bot.services.outbox.dispatch import SAVE_WITHIN
from bot.store.database import Database
from tests.bad_line import BadLine
from tests.databases import OTHERS_HERE, OwnDatabase
from tests.services.gestures import INTRO, heard, notices, rows
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.services.outbox.planned import newcomers, open_planned, plan
from tests.services.outbox.test_dispatch import Deliver, Saying, deliver, delivering, line  # noqa: F401
from tests.town import FIRST_ROUND, Town

SENT = [("sent", None), ("sent", None)]
PassOn = Callable[[], Awaitable[web.Response]]


class Outage:
    """A database that a test makes unusable, and usable again."""

    def __init__(self, begins: Callable[[], object], ends: Callable[[], object]) -> None:
        self._begins = begins
        self._ends = ends
        self.is_on = False

    def begins(self) -> None:
        """Let nobody write any more."""
        if not self.is_on:
            self.is_on = True
            self._begins()

    def ends(self) -> None:
        """Let everybody write again."""
        if self.is_on:
            self.is_on = False
            self._ends()

    async def _answered(self, _request: web.Request, pass_on: PassOn) -> web.StreamResponse:
        """Slack answers, and the database is gone."""
        answer = await pass_on()
        self.begins()
        return answer

    def for_a_while(self, seconds: float) -> Callable[[web.Request, PassOn], Awaitable[web.StreamResponse]]:
        """Trouble on a line: Slack answers, and the database is gone for some seconds."""

        async def trouble(request: web.Request, pass_on: PassOn) -> web.StreamResponse:
            """Pass the call on."""
            asyncio.get_running_loop().call_later(seconds, self.ends)
            return await self._answered(request, pass_on)

        return trouble


@pytest.fixture
def outage(
    request: pytest.FixtureRequest, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Outage]:
    """SQLite's file is locked by another program; PostgreSQL cuts all connections and takes no more."""
    if database_url.startswith("sqlite"):
        monkeypatch.setattr("bot.store.sqlite.BUSY_TIMEOUT_MS", 1)
        other = sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)
        yield Outage(lambda: other.execute("BEGIN IMMEDIATE"), lambda: other.execute("COMMIT"))
        other.close()
        return
    own: OwnDatabase = request.getfixturevalue("own_database")
    name = own.url.partition("?")[0].rpartition("/")[2]
    with psycopg.connect(request.getfixturevalue("postgres"), autocommit=True) as server:

        def allow(yes: str) -> None:
            """Take connections, or none; whoever had one loses it."""
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS {yes}")
            own._connection.execute(OTHERS_HERE)

        yield Outage(lambda: allow("false"), lambda: allow("true"))
        allow("true")


@pytest.fixture(autouse=True)
def seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sender that tries twice a minute to save what Slack said."""
    monkeypatch.setattr(dispatch, "SAVE_AGAIN", 30.0)


@pytest.fixture
async def planned(database: Database) -> AsyncIterator[Town]:
    """Four people who are matched in two pairs, and a bot that may look for its own messages, and was not started yet."""
    async with open_planned(database, history=True) as town:
        yield town


@ON_BOTH
async def test_gone_right_before_the_call_it_is_said_later(
    planned: Town, database: Database, line: BadLine, deliver: Deliver, outage: Outage
) -> None:
    """The claims run out and are taken up again; nothing was said meanwhile, and nobody is called off."""
    line.troubles("conversations.open", *[outage.for_a_while(60)] * 2)
    await deliver()
    assert "chat.postMessage" not in line.calls
    await planned.clock.sleep(61)
    assert await notices(database, "intro") == [("claimed", None)] * 2
    planned.clock.forward(minutes=2)
    await deliver()
    assert await notices(database, "intro") == SENT
    assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]


@ON_BOTH
async def test_what_slack_has_is_saved_once_the_database_is_back(
    planned: Town, database: Database, line: BadLine, deliver: Deliver, outage: Outage
) -> None:
    """However long a claim lasts; nothing is in doubt, and nobody looks for anything."""
    line.troubles("chat.postMessage", outage.for_a_while(300))
    await deliver()
    planned.clock.forward(minutes=2)
    await deliver()
    assert await notices(database, "intro") == SENT
    assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]


@ON_BOTH
async def test_gone_for_very_long_it_is_looked_for_and_not_said_twice(
    planned: Town,
    database: Database,
    line: BadLine,
    deliver: Deliver,
    outage: Outage,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What Slack has is found there by its key; the log has a line for the database, and no traceback."""
    line.troubles("chat.postMessage", outage.for_a_while(SAVE_WITHIN + 60))
    await deliver()
    await planned.clock.sleep(120)
    assert ("sending", None) in await notices(database, "intro")
    planned.clock.forward(minutes=2)
    await deliver()
    assert await notices(database, "intro") == SENT
    assert "conversations.history" in line.calls
    assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]
    assert len([each for each in caplog.records if each.levelname == "ERROR"]) == 1
    assert all(each.exc_info is None for each in caplog.records)


async def test_a_defect_after_the_call_leaves_it_in_doubt(database: Database) -> None:
    """Slack may have it, so it isn't refused: nobody is called off, and it is looked for before it is said again."""

    async def breaks(_delivery: Delivery) -> DeliveryResult:
        """Fail over Slack's answer."""
        raise LookupError

    await plan(database, newcomers(4))
    clock = SandboxClock(FIRST_ROUND, by=lambda: 0.0)
    await delivering(clock, database, Saying(breaks))()
    assert await notices(database, "intro") == [("pending", "defect")] * 2
    assert await rows(database, "SELECT count(*) FROM notices WHERE in_doubt") == [(2,)]
