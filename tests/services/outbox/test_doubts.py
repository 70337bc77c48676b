"""What Slack may have or not: with the history scopes the bot looks, without them it depends on what hurts more."""

from datetime import timedelta

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
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.town import FIRST_ROUND, MONDAY, Town, bot_manifest, open_town

INTRO = "Why you"
NUDGE = "can make this time"
QUESTION = "Have you met"
POST = "chat.postMessage"

DONE = [(Fault.CUT, True), (Fault.SERVER_ERROR, True), (Fault.TIMEOUT, True)]
NOT_DONE = [(Fault.SERVER_ERROR, False), (Fault.TIMEOUT, False)]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that waits for Slack's answer to a message for two seconds only."""
    monkeypatch.setattr(bot.app.runtime, "SEND_WITHIN", 2)


async def introduces(town: Town, fault: Fault, *, done: bool) -> None:
    """Let two be introduced by a Slack that fails at the first attempt."""
    await town.enrols("Ada", "Ben")
    town.slack.faults.next(POST, fault, done=done)
    await town.time_comes(FIRST_ROUND)
    await town.time_comes(FIRST_ROUND + timedelta(minutes=1))


async def ambiguous(database: Database) -> int:
    """How many notices are marked as ambiguous."""
    return int((await rows(database, "SELECT count(*) FROM notices WHERE ambiguous"))[0][0])  # type: ignore[call-overload]


class TestWithTheHistoryScopes:
    """The bot looks for its own key before it sends anything again."""

    @pytest.mark.parametrize(("fault", "done"), DONE + NOT_DONE)
    async def test_an_introduction_arrives_exactly_once(
        self, database_url: str, fault: Fault, done: bool
    ) -> None:
        """Whether Slack had it or not, and however its answer was lost."""
        async with open_town(database_url, history=True) as town:
            await introduces(town, fault, done=done)
            assert [heard(person, INTRO) for person in town.slack.people] == [1, 1, 0, 0]
            assert await notices(town.bot.database, "intro") == [("sent", None)]
            assert await ambiguous(town.bot.database) == 0
            found = await town.rows("SELECT channel, ts FROM notices WHERE kind = 'intro'")
            message = town.person("Ada").messages(containing=INTRO)[0]
            assert found == [(message.channel.id, message.ts)]

    @pytest.mark.parametrize("done", [True, False])
    async def test_so_does_a_question(self, database_url: str, done: bool) -> None:
        """Its conversation is known by the person only, so it is asked for before it is looked into."""
        async with open_town(database_url, history=True) as town:
            await town.enrols("Ada", "Ben")
            await town.time_comes(FIRST_ROUND)
            await town.time_comes(NEXT_DAY)
            town.slack.faults.next(POST, Fault.SERVER_ERROR, done=done)
            await town.time_comes(HALF_WAY)
            await town.time_comes(HALF_WAY + timedelta(minutes=1))
            assert [heard(person, QUESTION) for person in town.slack.people] == [1, 1, 0, 0]
            assert await ambiguous(town.bot.database) == 0

    async def test_a_slack_that_cannot_be_looked_into_now_is_looked_into_later(
        self, database_url: str
    ) -> None:
        """A look that fails settles nothing: nothing is sent meanwhile."""
        async with open_town(database_url, history=True) as town:
            town.slack.faults.next("conversations.history", Fault.SERVER_ERROR, Fault.RATELIMITED)
            await introduces(town, Fault.CUT, done=True)
            for minutes in range(2, 6):
                await town.time_comes(FIRST_ROUND + timedelta(minutes=minutes))
            assert [heard(person, INTRO) for person in town.slack.people] == [1, 1, 0, 0]
            assert await notices(town.bot.database, "intro") == [("sent", None)]


class TestWithoutThem:
    """The bot reads nobody's conversation."""

    @pytest.mark.parametrize(("fault", "done"), DONE + NOT_DONE)
    async def test_an_introduction_is_rather_read_twice_than_missed(
        self, database_url: str, fault: Fault, done: bool
    ) -> None:
        """It is sent again, and the operator sees that nobody knew."""
        async with open_town(database_url) as town:
            await introduces(town, fault, done=done)
            times = 2 if done else 1
            assert [heard(person, INTRO) for person in town.slack.people] == [times, times, 0, 0]
            assert await ambiguous(town.bot.database) == 1

    @pytest.mark.parametrize("done", [True, False])
    async def test_a_nudge_is_rather_missed_than_read_twice(self, database_url: str, done: bool) -> None:
        """It is left, and the operator sees that nobody knows."""
        async with open_town(database_url) as town:
            await town.enrols("Ada", "Ben")
            await town.time_comes(FIRST_ROUND)
            await town.person("Ada").clicks("Option 3 works for me")
            await town.answered()
            town.slack.faults.next(POST, Fault.SERVER_ERROR, done=done)
            await town.time_comes(NEXT_DAY)
            await town.time_comes(NEXT_DAY + timedelta(minutes=1))
            assert [heard(person, NUDGE) for person in town.slack.people] == [done, done, 0, 0]
            assert [state for state, _ in await notices(town.bot.database, "nudge")] == ["unknown"]
            assert await ambiguous(town.bot.database) == 1

    @ON_BOTH
    async def test_an_operator_may_have_it_sent_all_the_same(self, database_url: str) -> None:
        """What was left as unknown is sent once they ask for it, though the bot can't look."""
        async with open_town(database_url) as town:
            await town.enrols("Ada", "Ben")
            await town.time_comes(FIRST_ROUND)
            await town.person("Ada").clicks("Option 3 works for me")
            await town.answered()
            town.slack.faults.next(POST, Fault.SERVER_ERROR, done=False)
            await town.time_comes(NEXT_DAY)
            await town.time_comes(NEXT_DAY + timedelta(minutes=1))
            assert await admin.retry_all(town.bot.database, 1, town.clock.now()) == 1
            await town.settles()
            assert [heard(person, NUDGE) for person in town.slack.people] == [1, 1, 0, 0]


@ON_BOTH
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


@pytest.mark.parametrize("code", ["message_limit_exceeded", "org_login_required"])
async def test_a_slack_that_refuses_for_a_while_costs_nobody_their_introduction(
    town: Town, code: str
) -> None:
    """Slack's errors that pass are waited for: all are introduced once it is well again."""
    await town.enrols("Ada", "Ben")
    until = FIRST_ROUND + timedelta(minutes=5)
    town.slack.faults.refuse(code, "chat.postMessage", lasting=until - town.clock.now())
    await town.time_comes(FIRST_ROUND)
    assert town.person("Ada").inbox == []
    for _ in range(3):
        await town.time_comes(town.clock.now() + timedelta(minutes=11))
    assert town.person("Ada").inbox
