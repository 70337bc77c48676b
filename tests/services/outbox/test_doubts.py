"""What Slack may have or not: with the history scopes the bot looks, without them it depends on what hurts more."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

import bot.app.runtime
from bot.sandbox import Fault, Profile, Sandbox, SandboxClock
from bot.services.outbox import admin
from bot.slack.outbound import gateway
from bot.slack.outbound.gateway import Gateway
from bot.slack.views.blocks import Message
from bot.store.database import Database
from tests.services.gestures import HALF_WAY, NEXT_DAY, heard, notices, rows
from tests.services.on_sqlite import database_url  # noqa: F401
from tests.town import EVE, FAY, FIRST_ROUND, GIL, MONDAY, PEOPLE, Town, bot_manifest, open_town

INTRO = "Why you"
NUDGE = "can make this time"
QUESTION = "Have you met"
POST = "chat.postMessage"

DONE = [Fault.CUT, Fault.TIMEOUT]
NOT_DONE = [Fault.SERVER_ERROR, Fault.TIMEOUT]
FOUR_PAIRS = (*PEOPLE, EVE, FAY, GIL, replace(EVE, name="Gus Doe", handle="gus"))


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that waits for Slack's answer to a message for two seconds only."""
    monkeypatch.setattr(bot.app.runtime, "SEND_WITHIN", 2)


def fails(town: Town, done: Iterable[Fault], not_done: Iterable[Fault] = ()) -> None:
    """Have Slack's answers to the next messages be lost, or replaced by an error: it has done what it was asked for, or not."""
    town.slack.faults.next(POST, *done, done=True)
    town.slack.faults.next(POST, *not_done, done=False)


async def comes_with_another_try(town: Town, at: datetime) -> None:
    """Let a moment come, and the one after it at which what failed is tried again."""
    await town.time_comes(at)
    await town.time_comes(at + timedelta(minutes=1))


def times_heard(town: Town, words: str) -> list[int]:
    """How many messages with these words each has read, in order."""
    return sorted(heard(person, words) for person in town.slack.people)


async def ambiguous(database: Database) -> int:
    """How many notices are marked as ambiguous."""
    return int((await rows(database, "SELECT count(*) FROM notices WHERE ambiguous"))[0][0])  # type: ignore[call-overload]


class TestWithTheHistoryScopes:
    """The bot looks for its own key before it sends anything again."""

    async def test_everything_arrives_exactly_once(self, database_url: str) -> None:
        """Whether Slack had it or not, and however its answer was lost; a question's conversation is asked for before it is looked into."""
        async with open_town(database_url, FOUR_PAIRS, history=True) as town:
            await town.enrols(*town.slack.people)
            fails(town, DONE, NOT_DONE)
            await comes_with_another_try(town, FIRST_ROUND)
            assert times_heard(town, INTRO) == [1] * 8
            assert await notices(town.bot.database, "intro") == [("sent", None)] * 4
            assert await ambiguous(town.bot.database) == 0
            found = await town.rows("SELECT channel, ts FROM notices WHERE kind = 'intro'")
            read = [person.messages(containing=INTRO)[0] for person in town.slack.people]
            assert {*found} == {(message.channel.id, message.ts) for message in read}

            await town.time_comes(NEXT_DAY)
            fails(town, [Fault.SERVER_ERROR], [Fault.SERVER_ERROR])
            await comes_with_another_try(town, HALF_WAY)
            assert times_heard(town, QUESTION) == [1] * 8
            assert await ambiguous(town.bot.database) == 0

    async def test_a_slack_that_cannot_be_looked_into_now_is_looked_into_later(
        self, database_url: str
    ) -> None:
        """A look that fails settles nothing: nothing is sent meanwhile."""
        async with open_town(database_url, history=True) as town:
            await town.enrols("Ada", "Ben")
            town.slack.faults.next("conversations.history", Fault.SERVER_ERROR, Fault.RATELIMITED)
            fails(town, [Fault.CUT])
            for minutes in range(6):
                await town.time_comes(FIRST_ROUND + timedelta(minutes=minutes))
            assert [heard(person, INTRO) for person in town.slack.people] == [1, 1, 0, 0]
            assert await notices(town.bot.database, "intro") == [("sent", None)]


class TestWithoutThem:
    """The bot reads nobody's conversation."""

    async def test_an_introduction_is_rather_read_twice_than_missed(self, database_url: str) -> None:
        """It is sent again, and the operator sees that nobody knew."""
        async with open_town(database_url, FOUR_PAIRS) as town:
            await town.enrols(*town.slack.people)
            fails(town, DONE, NOT_DONE)
            await comes_with_another_try(town, FIRST_ROUND)
            assert times_heard(town, INTRO) == [1] * 2 * len(NOT_DONE) + [2] * 2 * len(DONE)
            assert await ambiguous(town.bot.database) == 4

    async def test_a_nudge_is_rather_missed_than_read_twice(self, town: Town) -> None:
        """It is left, and the operator sees that nobody knows; what they ask for is sent all the same, though the bot can't look."""
        await town.enrols(*town.slack.people)
        await town.time_comes(FIRST_ROUND)
        for name in ("Ada", "Dan"):  # colleagues, who aren't matched
            await town.person(name).clicks("Option 3 works for me")
        await town.answered()
        fails(town, [Fault.SERVER_ERROR], [Fault.SERVER_ERROR])
        await comes_with_another_try(town, NEXT_DAY)
        assert times_heard(town, NUDGE) == [0, 0, 1, 1]
        assert [state for state, _ in await notices(town.bot.database, "nudge")] == ["unknown", "unknown"]
        assert await ambiguous(town.bot.database) == 2

        assert await admin.retry_all(town.bot.database, 1, town.clock.now()) == 2
        await town.settles()
        assert times_heard(town, NUDGE) == [1, 1, 2, 2]


async def test_every_notice_carries_its_key(town: Town) -> None:
    """Each message that the bot sends by itself can be told from all others; an answer to a person carries none."""
    await town.enrols("Ada", "Ben")
    await town.time_comes(FIRST_ROUND)
    await town.person("Ada").clicks("Option 3 works for me")
    await town.answered()
    await town.time_comes(NEXT_DAY)
    await town.time_comes(HALF_WAY)
    keys = [call.arguments.get("metadata") for call in town.slack.log.calls(POST) if call.ok]
    sent = await town.rows("SELECT key FROM notices WHERE state = 'sent'")
    carried = [
        (metadata["event_payload"]["key"],)
        for metadata in keys
        if metadata and metadata["event_type"] == gateway.NOTICE
    ]
    assert sorted(carried) == sorted(sent)
    assert len(carried) == 4


async def test_a_message_is_found_behind_many_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot turns the pages, and looks back as far as the notice can be old where the clocks differ by a day."""
    monkeypatch.setattr(gateway, "PAGE", 2)
    async with Sandbox(
        [Profile("Ada Lovelace")], clock=SandboxClock(MONDAY), manifest=bot_manifest(history=True)
    ) as slack:
        bot_side = Gateway(AsyncWebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[]))
        ada = slack.person("Ada Lovelace")
        channel, ts = await bot_side.post(ada.id, Message("first", []), "key")
        for number in range(5):
            slack.clock.forward(seconds=2)
            await bot_side.post(ada.id, Message(f"later {number}", []), f"other {number}")
        assert await bot_side.find(channel, "key", MONDAY) == ts
        assert await bot_side.find(channel, "no such key", MONDAY) is None
        assert await bot_side.find(channel, "key", MONDAY + timedelta(days=1, hours=1)) == ts
        assert await bot_side.find(channel, "key", MONDAY + timedelta(days=2, seconds=3)) is None


async def test_a_slack_that_refuses_for_a_while_costs_nobody_their_introduction(town: Town) -> None:
    """Slack's errors that pass are waited for: all are introduced once it is well again."""
    await town.enrols("Ada", "Ben")
    for minute, code in enumerate(("message_limit_exceeded", "org_login_required")):
        at = FIRST_ROUND + timedelta(minutes=minute)
        town.slack.faults.refuse(code, POST, lasting=at + timedelta(minutes=1) - town.clock.now())
        await town.time_comes(at)
        assert await notices(town.bot.database, "intro") == [("pending", code)]
    assert town.person("Ada").inbox == []
    for _ in range(3):
        await town.time_comes(town.clock.now() + timedelta(minutes=11))
    assert town.person("Ada").inbox
