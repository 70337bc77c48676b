"""What operators' tools read of a running bot, over HTTP: alive, ready, and its numbers."""

import json
import logging
import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families as families

from bot.app.logs import formatter_of
from bot.app.monitoring.checks import OK, Readiness
from bot.app.monitoring.metrics import PrometheusMeter
from bot.app.monitoring.server import HealthServer
from bot.domain.errors import SettingError
from bot.domain.outbox.attendance_notices import hello
from bot.sandbox import SandboxClock, free_port
from bot.sandbox.faults import Fault
from bot.store.database import Database
from bot.store.outbox import outbox
from tests.forked import coffee_process
from tests.services.gestures import opts_out
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.store.rows import NOW, store_match
from tests.town import FIRST_ROUND, PEOPLE, Town, open_town

CHECKS = {"database": OK, "schema": OK, "slack": OK, "alarm_clock": OK}
Numbers = dict[tuple[str, tuple[str, ...]], float]


def numbers(page: str) -> Numbers:
    """The samples on a page of metrics, by name and the values of their labels."""
    return {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in families(page)
        for sample in family.samples
    }


class Watcher:
    """An operator's tool that asks one bot."""

    def __init__(self, session: ClientSession, port: int) -> None:
        self._session = session
        self.port = port

    async def ask(self, path: str) -> tuple[int, str]:
        """The status and the text of an answer."""
        async with self._session.get(f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.status, await answer.text()

    async def numbers(self) -> Numbers:
        """What ``/metrics`` says."""
        status, page = await self.ask("/metrics")
        assert status == 200
        return numbers(page)


@pytest.fixture
async def watched(sqlite_url: str) -> AsyncIterator[tuple[Town, Watcher]]:
    """A town whose bot is watched."""
    port = free_port()
    async with open_town(sqlite_url, COFFEE_HEALTH=str(port)) as town, ClientSession() as session:
        yield town, Watcher(session, port)


async def test_a_bot_that_works_is_alive_and_ready_and_counts_what_it_does(
    watched: tuple[Town, Watcher],
) -> None:
    """Commands, acks, sends, refusals for calling too often and rounds: each where it belongs, and nobody's name or id."""
    town, watcher = watched
    assert await watcher.ask("/healthz") == (200, '{"status": "ok"}')
    status, said = await watcher.ask("/readyz")
    assert (status, said.count(': "ok"')) == (200, len(CHECKS))

    async with coffee_process("doctor", "--quick", COFFEE_HEALTH=str(watcher.port)) as process:
        assert await process.communicate() == (b"alive\n", b"")

    ada = town.person("Ada")
    await ada.types("/coffee status")
    await ada.types("/coffee Ada's secret words")
    await town.answered()
    await town.enrols(*(person.name for person in PEOPLE))
    town.slack.faults.next("chat.postMessage", Fault.RATELIMITED, done=False)
    await town.time_comes(FIRST_ROUND)
    await town.time_comes(FIRST_ROUND + timedelta(minutes=5))

    found = await watcher.numbers()
    assert found["coffee_request_seconds_count", ("command status",)] == 1
    assert found["coffee_request_seconds_count", ("command other",)] == 1
    assert found["coffee_ack_seconds_count", ("slash_commands",)] == 2
    assert found["coffee_sends_total", ("intro", "Delivered")] == 2
    assert found["coffee_rate_limited_total", ("chat.postMessage",)] >= 1
    assert found["coffee_matching_seconds_count", ()] == 1
    assert found["coffee_rounds", ("open",)] == 1
    assert found["coffee_outbox_oldest_due_seconds", ()] == 0
    assert {found["coffee_ready", (check,)] for check in CHECKS} == {1}
    labels = " ".join(label for _, values in found for label in values)
    assert not re.search(r"secret|xox|xapp", labels)
    known = {
        town.slack.team_id,
        *(each.id for each in town.slack.people),
        *(each.name for each in town.slack.people),
    }
    assert not [each for each in known if each in labels]


async def test_a_bot_that_cannot_work_is_alive_but_not_ready(watched: tuple[Town, Watcher]) -> None:
    """Without a connection to Slack, and once its alarm clock stands still."""
    town, watcher = watched
    await town.bot._way.door.client.close()  # type: ignore[union-attr]
    await town.runtime._alarm.stop(1)

    status, said = await watcher.ask("/readyz")

    assert status == 503
    assert '"slack": "there is no connection to Slack"' in said
    assert "no look has come to its end" in said
    assert (await watcher.ask("/healthz"))[0] == 200
    assert (await watcher.numbers())["coffee_ready", ("slack",)] == 0


async def yes() -> bool:
    """That the connection stands."""
    return True


async def test_each_check_that_fails_is_named(database: Database) -> None:
    """An old schema, a database that can't be used, an alarm clock that stands still."""
    assert await Readiness(database, yes, lambda: [True]).checks() == CHECKS
    assert (await Readiness(database, yes, lambda: [True, False]).checks())["alarm_clock"] != OK
    async with database.write() as session:
        await (await session.connection()).exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    assert "coffee db upgrade" in (await Readiness(database, yes, lambda: [True]).checks())["schema"]

    gone = Database("sqlite:////proc/nowhere/coffee.db")
    said = await Readiness(gone, yes, lambda: [True]).checks()
    assert (said["database"], said["slack"]) == ("the database can't be used", OK)
    await gone.close()


async def test_what_waits_is_counted_and_how_long_it_has_been_due(database: Database) -> None:
    """By state; what is not due yet has no age."""
    stored = await store_match(database, "Ada", "Ben")
    async with database.write() as session:
        await outbox.add(session, stored.program.id, [hello(*(one.id for one in stored.people), NOW)])

    meter = PrometheusMeter()
    later = numbers((await meter.page(database, NOW + timedelta(minutes=5), CHECKS)).decode())
    before = numbers((await meter.page(database, NOW - timedelta(minutes=5), CHECKS)).decode())

    assert later["coffee_outbox_notices", ("pending",)] == 1
    assert later["coffee_outbox_oldest_due_seconds", ()] == 300
    assert before["coffee_outbox_oldest_due_seconds", ()] == 0
    without = numbers((await meter.page(database, NOW, CHECKS | {"database": "gone"})).decode())
    assert ("coffee_outbox_notices", ("pending",)) not in without


async def test_an_address_that_is_taken_is_told(database: Database) -> None:
    """By the setting's name, before the bot has done anything."""
    readiness, clock = Readiness(database, yes, list), SandboxClock(NOW)
    first, second = (HealthServer(readiness, PrometheusMeter(), clock) for _ in range(2))
    port = await first.start("127.0.0.1", 0)
    with pytest.raises(SettingError, match=r"COFFEE_HEALTH: nobody can listen at 127\.0\.0\.1"):
        await second.start("127.0.0.1", port)
    await first.stop()
    await second.stop()


async def test_a_bot_that_listens_for_requests_is_ready_and_counts_its_acks(sqlite_url: str) -> None:
    """The connection to Slack is then that the bot listens."""
    port = free_port()
    async with (
        open_town(sqlite_url, port=free_port(), COFFEE_HEALTH=str(port)) as town,
        ClientSession() as session,
    ):
        watcher = Watcher(session, port)
        assert (await watcher.ask("/readyz"))[0] == 200
        await town.person("Ada").types("/coffee status")
        await town.answered()
        assert (await watcher.numbers())["coffee_ack_seconds_count", ("slash_commands",)] == 1
        await town.bot._way.close()  # type: ignore[union-attr]
        status, said = await watcher.ask("/readyz")
        assert (status, json.loads(said)["checks"]["slack"]) == (503, "there is no connection to Slack")


async def test_one_id_leads_from_a_command_to_what_is_sent_because_of_it(
    watched: tuple[Town, Watcher], caplog: pytest.LogCaptureFixture
) -> None:
    """And from the start of a round to its introductions; what the log is told names nobody."""
    town, _ = watched
    caplog.set_level(logging.INFO, "bot")
    caplog.handler.setFormatter(formatter_of("json"))
    await town.enrols(*(person.name for person in PEOPLE))
    await town.time_comes(FIRST_ROUND)
    await opts_out(town, town.person("Ada"))
    await town.settles()

    lines = [json.loads(line) for line in caplog.text.splitlines()]
    started = next(line["cause"] for line in lines if "has started" in line["event"])
    introduced = [line["cause"] for line in lines if line["event"].endswith(" intro: Delivered")]
    assert introduced[:2] == [started, started]
    left = next(line["cause"] for line in lines if "command optout" in line["event"])
    sent = [line["event"] for line in lines if line.get("cause") == left and "Delivered" in line["event"]]
    assert any("partner_left" in event for event in sent)
    assert left != started
    assert not [each.name for each in town.slack.people if each.name in caplog.text]
