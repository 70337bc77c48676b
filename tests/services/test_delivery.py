"""The outbox meets a Slack that is busy, broken or gone, and a bot that is stopped or killed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text

from bot.domain.letter import Letter
from bot.domain.notice import NewNotice, NoticeKind
from bot.services import delivery
from bot.services.delivery import Delivered, NotNow, Receipt, Refused, Unsure
from bot.slack.courier import Courier
from bot.slack.gateway import Gateway
from bot.store import outbox
from bot.store.database import Database
from tests.bad_line import BadLine, Holding, broken, busy, cut_after, says
from tests.services.gestures import (
    CLOSING,
    HALF_WAY,
    INTRO,
    NEXT_DAY,
    heard,
    notices,
    rows,
    start_due_round,
)
from tests.town import FIRST_ROUND, FORTNIGHT, Town

NUDGE = "Has anyone found"

Deliver = Callable[[], Awaitable[None]]


@pytest.fixture
async def planned(town: Town, database: Database) -> Town:
    """Four people who are matched in two pairs, and a bot that was stopped before it told them."""
    await town.joins("Ada", "Ben", "Cléo", "Dan")
    await town.stop_bot()
    town.clock.forward_to(FIRST_ROUND)
    assert await start_due_round(database, FIRST_ROUND)
    return town


@pytest.fixture
async def line(town: Town) -> AsyncIterator[BadLine]:
    """A line to Slack that fails on demand."""
    async with BadLine(town.slack.api_url) as line:
        yield line


@pytest.fixture
def deliver(town: Town, database: Database, line: BadLine) -> Deliver:
    """Say over the line all that is due now, each thing once, without a bot around it."""
    client = AsyncWebClient(town.slack.bot_token, base_url=line.url, retry_handlers=[])
    courier = Courier(Gateway(client), town.clock.now)

    async def deliver() -> None:
        """Say what is due."""
        await delivery.deliver_due(database, courier, town.clock.now, lambda: True)

    return deliver


async def waits(database: Database, kind: str, now: datetime) -> list[float]:
    """In how many seconds each pending notice of a kind is tried again."""
    query = f"SELECT next_attempt_at FROM notices WHERE kind = '{kind}' AND state = 'pending' ORDER BY id"
    moments = [datetime.fromisoformat(str(at)) for (at,) in await rows(database, query)]
    return [(at.replace(tzinfo=at.tzinfo or now.tzinfo) - now).total_seconds() for at in moments]


class TestARestart:
    """What is written down is said, whatever happens to the process."""

    async def test_between_matching_and_sending_loses_and_doubles_nothing(self, planned: Town) -> None:
        """After the restart every pair gets exactly one introduction."""
        await planned.start_bot()
        await planned.settles()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]
        assert len(planned.slack.log.calls("conversations.open")) == 2
        await planned.restart_bot()
        await planned.time_comes(FIRST_ROUND + timedelta(hours=1))
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]

    async def test_killed_while_sending_an_introduction_it_is_sent_again(
        self, planned: Town, database: Database
    ) -> None:
        """An introduction that may or may not have arrived is rather read twice than missed."""
        async with database.write() as session:
            await outbox.claim(session, planned.clock.now())
        await planned.start_bot()
        await planned.settles()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]

    async def test_killed_while_sending_a_nudge_it_is_left_and_stays_visible(
        self, planned: Town, database: Database
    ) -> None:
        """A nudge that may have arrived is not sent again; the outbox says that nobody knows."""
        await planned.start_bot()
        await planned.settles()
        await planned.stop_bot()
        planned.clock.forward_to(NEXT_DAY)
        async with database.write() as session:
            await outbox.claim(session, planned.clock.now())
        await planned.start_bot()
        await planned.settles()
        assert await notices(database, "nudge") == [("unknown", "interrupted"), ("sent", None)]
        assert sorted(heard(person, NUDGE) for person in planned.slack.people) == [0, 0, 1, 1]

    async def test_stopping_finishes_what_is_being_sent(self, planned: Town, line: BadLine) -> None:
        """A stop waits for the answer to a message that is on its way, and begins no other."""
        slow = Holding()
        line.troubles("chat.postMessage", slow)
        await planned.restart_bot(SLACK_API_URL=line.url)
        await slow.reached.wait()
        stopping = asyncio.ensure_future(planned.bot.stop())
        await asyncio.sleep(0.2)
        assert not stopping.done()
        slow.released.set()
        await stopping
        assert line.calls.count("chat.postMessage") == 1
        await planned.restart_bot()
        await planned.settles()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]


class TestTroubleWithSlack:
    """What Slack answers decides whether a notice is tried again, left, or given up."""

    async def test_asked_too_often_the_bot_waits_as_told_and_posts_once(
        self, planned: Town, line: BadLine
    ) -> None:
        """A 429 is waited out within the call, and everyone gets one message."""
        line.troubles("chat.postMessage", busy(1))
        await planned.restart_bot(SLACK_API_URL=line.url)
        await planned.settles()
        assert line.calls.count("chat.postMessage") == 3
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]
        await planned.stop_bot()

    async def test_still_busy_it_tries_again_when_slack_said(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """The notice stays pending with Slack's word for why, until the moment that Slack named."""
        line.troubles("chat.postMessage", busy(90))
        await deliver()
        assert await notices(database, "intro") == [("pending", "ratelimited"), ("sent", None)]
        (wait,) = await waits(database, "intro", planned.clock.now())
        assert 85 < wait <= 90

        planned.clock.forward(seconds=80)
        await deliver()
        assert (await notices(database, "intro"))[0] == ("pending", "ratelimited")
        planned.clock.forward(seconds=10)
        await deliver()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]

    @pytest.mark.parametrize("trouble", [broken(500), broken(503), says("internal_error"), cut_after])
    async def test_an_introduction_of_unknown_fate_is_sent_again(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver, trouble: object
    ) -> None:
        """After a server error or a broken connection the introduction is tried once more, in the same group DM."""
        line.troubles("chat.postMessage", trouble)  # type: ignore[arg-type]
        await deliver()
        states = await notices(database, "intro")
        assert [state for state, _ in states] == ["pending", "sent"]
        assert states[0][1]
        assert line.calls.count("chat.postMessage") == 2  # the call itself repeats nothing
        (wait,) = await waits(database, "intro", planned.clock.now())
        assert 10 < wait <= 15

        planned.clock.forward(seconds=16)
        await deliver()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]
        assert await rows(database, "SELECT count(*) FROM matches WHERE state = 'introduced'") == [(2,)]
        assert len({call.response["channel"]["id"] for call in calls(planned, "conversations.open")}) == 2

    @pytest.mark.parametrize("trouble", [broken(500), cut_after])
    async def test_a_question_of_unknown_fate_is_not_asked_twice(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver, trouble: object
    ) -> None:
        """What would not hurt if missing is left as unknown, and not sent again."""
        await deliver()
        planned.clock.forward_to(HALF_WAY)
        line.troubles("chat.postMessage", trouble)  # type: ignore[arg-type]
        await deliver()
        planned.clock.forward(hours=1)
        await deliver()
        states = [state for state, _ in await notices(database, "check_in")]
        assert states == ["unknown", "sent", "sent", "sent"]
        assert all(heard(person, "Did you meet") <= 1 for person in planned.slack.people)

    async def test_a_connection_that_is_refused_waits_longer_each_time(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """While there is no Slack nothing is lost: 15 seconds, doubled after each attempt, at most 15 minutes."""
        await line.cut()
        expected = [15, 30, 60, 120, 240, 480, 900, 900]
        for seconds in expected:
            await deliver()
            (wait, _) = await waits(database, "intro", planned.clock.now())
            assert seconds - 5 < wait <= seconds
            planned.clock.forward(seconds=seconds)
        assert await notices(database, "intro") == [("pending", "connection_refused")] * 2
        await planned.start_bot()
        await planned.settles()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]

    async def test_a_lost_token_is_waited_for(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """Where the bot's access is broken its messages are kept until somebody has mended that."""
        line.troubles("conversations.open", says("token_revoked"), says("missing_scope"))
        await deliver()
        assert await notices(database, "intro") == [
            ("pending", "token_revoked"),
            ("pending", "missing_scope"),
        ]
        assert all(595 < wait <= 600 for wait in await waits(database, "intro", planned.clock.now()))

    async def test_what_slack_will_never_take_fails_and_the_others_arrive(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """A refusal for good is written down with Slack's word and holds nobody else back."""
        line.troubles("chat.postMessage", says("restricted_action"))
        await deliver()
        assert await notices(database, "intro") == [("failed", "restricted_action"), ("sent", None)]

    async def test_nobody_is_asked_about_a_chat_whose_introduction_failed(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """A match that cannot be introduced is called off: no nudge and no question about it."""
        line.troubles("chat.postMessage", says("restricted_action"))
        await deliver()
        planned.clock.forward_to(NEXT_DAY)
        await deliver()
        planned.clock.forward_to(HALF_WAY)
        await deliver()
        asked = [heard(p, INTRO) + heard(p, NUDGE) + heard(p, "Did you meet") for p in planned.slack.people]
        assert sorted(asked) == [0, 0, 3, 3]
        states = await rows(database, "SELECT state FROM matches ORDER BY id")
        assert states == [("called_off",), ("introduced",)]

    async def test_those_whom_slack_will_not_introduce_are_told(
        self, planned: Town, line: BadLine, deliver: Deliver
    ) -> None:
        """Both hear whom they were to meet, and when the next round is; those of the other match hear nothing of it."""
        line.troubles("chat.postMessage", says("restricted_action"))
        await deliver()
        await deliver()
        sorry = [heard(person, "Slack would not open a conversation") for person in planned.slack.people]
        assert sorted(sorry) == [0, 0, 1, 1]

    async def test_a_claim_that_nobody_works_on_is_taken_back_in_time(
        self, planned: Town, database: Database, deliver: Deliver
    ) -> None:
        """A claim left over while the bot runs on is given up after ten minutes, and not before."""
        async with database.write() as session:
            await outbox.claim(session, planned.clock.now())
        planned.clock.forward(minutes=9)
        await deliver()
        assert await notices(database, "intro") == [("sending", None), ("sent", None)]
        planned.clock.forward(minutes=2)
        await deliver()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]

    async def test_nobody_is_nudged_before_the_introduction(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """Where Slack took the introduction only after the nudge's time, the introduction still comes first."""
        line.troubles("conversations.open", busy(24 * 3600 + 120), busy(24 * 3600 + 120))
        await deliver()
        planned.clock.forward_to(NEXT_DAY)
        await deliver()
        assert line.calls.count("chat.postMessage") == 0
        assert await notices(database, "nudge") == [("pending", "not_introduced")] * 2
        planned.clock.forward(minutes=2)
        await deliver()
        planned.clock.forward(minutes=2)
        await deliver()
        for person in planned.slack.people:
            (intro,), (nudge,) = person.messages(containing=INTRO), person.messages(containing=NUDGE)
            assert float(intro.ts) < float(nudge.ts)

    async def test_what_is_not_said_in_time_expires(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """An introduction after the closing and a nudge half-way through would only puzzle: they are dropped, visibly."""
        await deliver()
        planned.clock.forward_to(HALF_WAY)
        await deliver()
        assert await notices(database, "nudge") == [("expired", None)] * 2
        planned.clock.forward_to(CLOSING + timedelta(minutes=1))
        await deliver()
        assert await notices(database, "last_call") == [("expired", None)] * 4
        assert line.calls.count("chat.postMessage") == 2 + 4

    async def test_what_was_withdrawn_while_it_was_tried_is_not_tried_again(
        self, planned: Town, database: Database
    ) -> None:
        """A notice that Slack did not take just as it became pointless stays withdrawn."""

        async def courier(letter: Letter) -> Receipt:
            """Be busy while the notice is withdrawn."""
            async with database.write() as session:
                await session.execute(text("UPDATE notices SET state = 'withdrawn' WHERE state = 'sending'"))
            return NotNow("ratelimited")

        await delivery.deliver_due(database, courier, planned.clock.now, lambda: True)
        assert await notices(database, "intro") == [("withdrawn", None)] * 2


class TestTheWork:
    """One notice after the other, whatever becomes of the one before."""

    async def test_words_that_cannot_be_made_hold_nothing_back(
        self, planned: Town, database: Database, deliver: Deliver
    ) -> None:
        """A notice with a defect fails and says so; those behind it arrive."""
        early = planned.clock.now() - timedelta(hours=1)
        late = early + timedelta(days=1)
        async with database.write() as session:
            await outbox.add(session, 1, [NewNotice(NoticeKind.SUMMARY, "without numbers", early, late)])
        await deliver()
        assert await notices(database, "summary") == [("failed", "defect")]
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]

    async def test_the_longest_due_comes_first(self, planned: Town, database: Database) -> None:
        """Notices are said in the order in which they became due, and those of the future are not said."""
        said: list[NoticeKind] = []

        async def courier(letter: Letter) -> Receipt:
            """Note what is said."""
            said.append(letter.notice.content.kind)
            return Delivered("C1", "1.0")

        planned.clock.forward_to(FIRST_ROUND + timedelta(days=6))
        await delivery.deliver_due(database, courier, planned.clock.now, lambda: True)
        assert said == ["intro", "intro", "nudge", "nudge"]

    async def test_it_stops_between_two_notices_when_told(self, planned: Town, database: Database) -> None:
        """A bot that is to stop finishes one notice and leaves the next one pending."""
        go = [True]

        async def courier(letter: Letter) -> Receipt:
            """Say it, and stop."""
            go[0] = False
            return Delivered("C1", "1.0")

        await delivery.deliver_due(database, courier, planned.clock.now, lambda: go[0])
        assert await notices(database, "intro") == [("sent", None), ("pending", None)]

    @pytest.mark.parametrize(
        ("receipt", "state"),
        [
            (Delivered("C1", "1.0"), ("sent", None)),
            (NotNow("busy"), ("pending", "busy")),
            (Unsure("cut"), ("pending", "cut")),
            (Refused("no"), ("failed", "no")),
        ],
    )
    async def test_each_receipt_leaves_its_mark(
        self, planned: Town, database: Database, receipt: Receipt, state: tuple[str, str | None]
    ) -> None:
        """Sent, to be tried again with why, or failed with why."""

        async def courier(letter: Letter) -> Receipt:
            """Answer so."""
            return receipt

        await delivery.deliver_due(database, courier, planned.clock.now, lambda: True)
        assert await notices(database, "intro") == [state, state]

    async def test_what_was_sent_says_where(
        self, planned: Town, database: Database, deliver: Deliver
    ) -> None:
        """A sent notice carries its conversation and timestamp, and its match the group DM."""
        await deliver()
        ada = planned.person("Ada").messages(containing=INTRO)[0]
        places = await rows(database, "SELECT channel, ts FROM notices WHERE state = 'sent'")
        assert (ada.channel.id, ada.ts) in places
        channels = await rows(database, "SELECT channel FROM matches")
        assert {channel for (channel,) in channels} == {channel for channel, _ in places}

    async def test_a_round_delayed_by_slack_is_introduced_late(
        self, planned: Town, line: BadLine, deliver: Deliver
    ) -> None:
        """Days later, while the round is still open, people are introduced all the same."""
        line.troubles("conversations.open", busy(60), busy(60))
        await deliver()
        planned.clock.forward_to(FIRST_ROUND + FORTNIGHT / 3)
        await deliver()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]


def calls(town: Town, method: str) -> list:
    """The calls of a method that Slack accepted."""
    return [call for call in town.slack.log.calls(method) if call.ok]
