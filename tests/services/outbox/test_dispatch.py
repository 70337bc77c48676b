"""The outbox meets a Slack that is busy, broken or gone, and a bot that is stopped or killed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text

from bot.domain.outbox.declaration import Lane
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.notice import Delivery, NewNotice, Notice
from bot.domain.outbox.results import (
    CannotCheck,
    Delivered,
    DeliveryResult,
    Finding,
    NotNow,
    Refused,
    Uncertain,
)
from bot.domain.outbox.states import NoticeState
from bot.services.outbox import admin as admin_service
from bot.services.outbox import dispatch
from bot.services.outbox.dispatch import Dispatcher, SetOut
from bot.services.outbox.outcomes import REFUSALS_FOR_GOOD
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import RateLimiter
from bot.slack.outbound.sender import SlackSender
from bot.store import looks
from bot.store.database import Database
from bot.store.outbox import admin, outbox
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
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.town import FIRST_ROUND, FORTNIGHT, Town

Deliver = Callable[[], Awaitable[None]]


@pytest.fixture
async def planned(town: Town, database: Database) -> Town:
    """Four people who are matched in two pairs, and a bot that was stopped before it told them."""
    await town.enrols("Ada", "Ben", "Cléo", "Dan")
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
    limiter = RateLimiter(town.clock)
    client = AsyncWebClient(town.slack.bot_token, base_url=line.url, retry_handlers=[])
    return delivering(town, database, SlackSender(Gateway(client, limiter), limiter, town.clock, "en"))


async def refuses_one(town: Town, line: BadLine, deliver: Deliver, code: str) -> None:
    """Slack refuses one introduction, again and again, until it is given up."""
    tries = 2 if code == "invalid_blocks" else 1  # that is sent again in older blocks
    line.troubles("chat.postMessage", *[says(code)] * (3 if tries == 2 else 1))  # the other one gets through
    await deliver()
    line.troubles("chat.postMessage", *[says(code)] * (REFUSALS_FOR_GOOD - 1) * tries)
    for _ in range(REFUSALS_FOR_GOOD - 1):
        town.clock.forward(minutes=5)
        await deliver()


def delivering(
    town: Town, database: Database, sender: "SlackSender | Saying", go_on: Callable[[], bool] = lambda: True
) -> Deliver:
    """A sender with this sender, which says all that is due, and does nothing else that looks do."""
    sender = Dispatcher(database, sender, town.clock, 1, "test", go_on)

    async def deliver() -> None:
        """Say what is due, unless Slack doesn't let the bot in."""
        async with database.read() as session:
            found = await looks.look(session, 1, town.clock.now())
        if found.stop and not await sender.is_let_in(found.stop):
            return
        await sender.drop_outdated()
        for lane in Lane:
            await sender.deliver_due(lane)

    return deliver


@dataclass
class Saying:
    """A sender that needs no Slack: it asks the test what became of a delivery."""

    answer: Callable[[Delivery], Awaitable[DeliveryResult]]

    async def deliver(self, delivery: Delivery, set_out: SetOut) -> DeliveryResult:
        """Set out, and ask the test."""
        await set_out()
        return await self.answer(delivery)

    async def find(self, delivery: Delivery) -> Finding:
        """See nothing."""
        return CannotCheck()

    async def is_let_in(self) -> bool:
        """Always."""
        return True

    def is_open(self, lane: Lane) -> bool:
        """Always."""
        return True


async def claim_one(database: Database, now: datetime, lane: Lane, *, set_out: bool = True) -> Notice:
    """Claim a notice as a process that dies right afterwards, on its way to Slack or not yet."""
    async with database.write() as session:
        (claimed,) = await outbox.claim(session, 1, lane, "dead", now)
        if set_out:
            await outbox.set_out(session, claimed, now)
    return claimed


async def waits(database: Database, kind: str, now: datetime) -> list[float]:
    """In how many seconds each pending notice of a kind is tried again."""
    async with database.read() as session:
        pending = await admin.notices(session, 1, state=NoticeState.PENDING)
    moments = [(one.id, one.next_attempt_at) for one in pending if one.content.kind == kind]
    return [(at - now).total_seconds() for _, at in sorted(moments) if at]


@ON_BOTH
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
        await claim_one(database, planned.clock.now(), Lane.OPENING)
        planned.clock.forward(minutes=2)
        await planned.start_bot()
        await planned.settles()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]

    async def test_killed_while_sending_a_question_it_is_left_and_stays_visible(
        self, planned: Town, database: Database
    ) -> None:
        """A question that may have arrived is not sent again; the outbox says that nobody knows."""
        await planned.start_bot()
        await planned.settles()
        await planned.stop_bot()
        planned.clock.forward_to(HALF_WAY)
        await claim_one(database, planned.clock.now(), Lane.DIRECT)
        planned.clock.forward(minutes=2)
        await planned.start_bot()
        await planned.settles()
        assert sorted(await notices(database, "check_in")) == [*[("sent", None)] * 3, ("unknown", None)]
        assert sorted(heard(person, "Have you met") for person in planned.slack.people) == [0, 1, 1, 1]

    async def test_stopping_finishes_what_is_being_sent(
        self, planned: Town, database: Database, line: BadLine
    ) -> None:
        """A stop waits for the answer to what is on its way."""
        slow = Holding()
        line.troubles("chat.postMessage", slow, slow)
        await planned.restart_bot(SLACK_API_URL=line.url)
        await slow.reached.wait()
        stopping = asyncio.ensure_future(planned.bot.stop())
        await asyncio.sleep(0.2)
        assert not stopping.done()
        slow.released.set()
        await stopping
        sent = line.calls.count("chat.postMessage")
        assert (await rows(database, "SELECT count(*) FROM notices WHERE state = 'sent'")) == [(sent,)]
        await planned.restart_bot()
        await planned.settles()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]


class TestTroubleWithSlack:
    """What Slack answers decides whether a notice is tried again, left, or given up."""

    async def test_asked_too_often_the_bot_waits_as_told_and_posts_once(
        self, planned: Town, line: BadLine
    ) -> None:
        """After a 429 nothing is posted before its time, and everyone gets one message."""
        line.troubles("chat.postMessage", busy(1))
        await planned.restart_bot(SLACK_API_URL=line.url)
        await planned.settles()
        await planned.time_comes(FIRST_ROUND + timedelta(seconds=30))
        assert line.calls.count("chat.postMessage") == 3
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]
        await planned.stop_bot()

    async def test_still_busy_it_tries_again_when_slack_said(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """What Slack did not take stays pending with its word for why; nothing more is asked until the moment that it named."""
        line.troubles("chat.postMessage", busy(90))
        await deliver()
        states = await notices(database, "intro")
        assert ("pending", "ratelimited") in states
        assert max(await waits(database, "intro", planned.clock.now())) > 85
        tried = len(line.calls)

        planned.clock.forward(seconds=80)
        await deliver()
        assert len(line.calls) == tried
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
        states = sorted(await notices(database, "intro"))
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
        assert sorted(states) == ["sent", "sent", "sent", "unknown"]
        assert all(heard(person, "Have you met") <= 1 for person in planned.slack.people)

    async def test_a_connection_that_is_refused_waits_longer_each_time(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """While there is no Slack nothing is lost: 15 seconds, doubled after each attempt, at most 15 minutes, or a little less."""
        await line.cut()
        expected = [15, 30, 60, 120, 240, 480, 900, 900]
        for seconds in expected:
            await deliver()
            (wait, _) = await waits(database, "intro", planned.clock.now())
            assert seconds * 0.8 - 5 < wait <= seconds
            planned.clock.forward(seconds=seconds)
        assert await notices(database, "intro") == [("pending", "connection_refused")] * 2
        await planned.start_bot()
        await planned.settles()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]

    async def test_a_lost_token_stops_the_workspace(
        self,
        planned: Town,
        database: Database,
        line: BadLine,
        deliver: Deliver,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        """Nothing more is tried, and the log says what to do; Slack is asked every ten minutes, and then all arrives."""
        line.troubles("conversations.open", *[says("token_revoked")] * 2)
        line.troubles("auth.test", says("token_revoked"))
        await deliver()
        line.heals("conversations.open")
        assert await stopped(database) == ["token_revoked"]
        assert {state for state, _ in await notices(database, "intro")} == {"pending"}
        assert "install the app again" in caplog.text
        tried = len(line.calls)
        planned.clock.forward(minutes=9)
        await deliver()
        assert len(line.calls) == tried
        planned.clock.forward(minutes=2)
        await deliver()
        assert line.calls[tried:] == ["auth.test"]
        planned.clock.forward(minutes=11)
        await deliver()
        assert await stopped(database) == [None]
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]

    @pytest.mark.parametrize("code", ["restricted_action", "invalid_blocks", "never_heard_of"])
    async def test_a_refusal_that_passes_costs_nobody_anything(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver, code: str
    ) -> None:
        """Slack's errors come and go: for five minutes it is tried again, longer apart each time."""
        tries = 2 if code == "invalid_blocks" else 1  # that is sent again in older blocks
        line.troubles(
            "chat.postMessage", *[says(code)] * (3 if tries == 2 else 1)
        )  # the other one gets through
        await deliver()
        assert sorted(await notices(database, "intro")) == [("pending", code), ("sent", None)]
        line.troubles("chat.postMessage", *[says(code)] * 9 * tries)
        for _ in range(30):
            planned.clock.forward(seconds=10)
            await deliver()
        line.heals("chat.postMessage")
        planned.clock.forward(minutes=4)
        await deliver()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]

    async def test_an_error_that_the_bot_does_not_know_calls_no_match_off(
        self,
        planned: Town,
        database: Database,
        line: BadLine,
        deliver: Deliver,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        """If it lasts, the notice is given up, and whoever runs the bot is told; tried again, it arrives."""
        await refuses_one(planned, line, deliver, "never_heard_of")
        assert sorted(await notices(database, "intro")) == [("failed", "never_heard_of"), ("sent", None)]
        assert "'never_heard_of' is unknown" in caplog.text
        states = await rows(database, "SELECT state FROM matches ORDER BY state")
        assert states == [("arranged",), ("introduced",)]
        await admin_service.retry_all(database, 1, planned.clock.now())
        await deliver()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]

    async def test_what_slack_will_never_take_fails_and_the_others_arrive(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """A refusal that lasts is written down with Slack's word and holds nobody else back."""
        await refuses_one(planned, line, deliver, "restricted_action")
        assert sorted(await notices(database, "intro")) == [("failed", "restricted_action"), ("sent", None)]

    async def test_what_slack_does_not_permit_in_one_conversation_holds_back_no_other(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """It is tried again later, and the workspace goes on: Slack lets the bot in."""
        line.troubles("chat.postMessage", says("no_permission"))
        await deliver()
        assert sorted(await notices(database, "intro")) == [("pending", "no_permission"), ("sent", None)]
        assert await stopped(database) == [None]
        planned.clock.forward(minutes=1)
        await deliver()
        assert [state for state, _ in await notices(database, "intro")] == ["sent", "sent"]

    async def test_what_slack_refuses_is_kept_for_the_operator(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """A message that Slack finds malformed is a defect: it stays in the outbox as it was sent."""
        await refuses_one(planned, line, deliver, "invalid_blocks")
        async with database.read() as session:
            refused = [
                notice
                for notice in await admin.notices(session, 1, state=NoticeState.FAILED)
                if notice.payload
            ]
        assert [notice.error for notice in refused] == ["invalid_blocks"]
        assert "Why you" in str(refused[0].payload)

    async def test_nobody_is_asked_about_a_chat_whose_introduction_failed(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """A match that cannot be introduced is called off: no nudge and no question about it."""
        await refuses_one(planned, line, deliver, "restricted_action")
        planned.clock.forward_to(NEXT_DAY)
        await deliver()
        planned.clock.forward_to(HALF_WAY)
        await deliver()
        asked = [heard(p, INTRO) + heard(p, "Have you met") for p in planned.slack.people]
        assert sorted(asked) == [0, 0, 2, 2]
        states = await rows(database, "SELECT state FROM matches ORDER BY state")
        assert states == [("called_off",), ("introduced",)]

    async def test_those_whom_slack_will_not_introduce_are_told(
        self, planned: Town, line: BadLine, deliver: Deliver
    ) -> None:
        """Both hear whom they were to meet, and when the next round is; those of the other match hear nothing of it."""
        await refuses_one(planned, line, deliver, "restricted_action")
        await deliver()
        sorry = [
            heard(person, "Slack wouldn't let me open a conversation") for person in planned.slack.people
        ]
        assert sorted(sorry) == [0, 0, 1, 1]

    @ON_BOTH
    async def test_a_claim_that_nobody_works_on_is_taken_back_in_time(
        self, planned: Town, database: Database, deliver: Deliver
    ) -> None:
        """A claim left over while the bot runs on ends after two minutes, and not before."""
        await claim_one(database, planned.clock.now(), Lane.OPENING)
        planned.clock.forward(seconds=110)
        await deliver()
        assert await notices(database, "intro") == [("sending", None), ("sent", None)]
        planned.clock.forward(seconds=11)
        await deliver()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]

    async def test_nobody_is_asked_before_the_introduction(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """Where Slack took the introduction only after the question's time, the introduction still comes first."""
        week = 7 * 24 * 3600
        line.troubles("conversations.open", *[busy(week + 120)] * 2)  # both may be on their way at once
        await deliver()
        line.heals("conversations.open")
        planned.clock.forward_to(HALF_WAY)
        await deliver()
        assert line.calls.count("chat.postMessage") == 0
        assert await notices(database, "check_in") == [("pending", "not_introduced")] * 4
        planned.clock.forward(minutes=2)
        await deliver()
        planned.clock.forward(minutes=2)
        await deliver()
        for person in planned.slack.people:
            (intro,), (asked,) = person.messages(containing=INTRO), person.messages(containing="Have you met")
            assert intro.ts <= asked.ts

    async def test_what_is_not_said_in_time_expires(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """An introduction and a question after the closing would only puzzle: they are dropped, visibly."""
        await deliver()
        planned.clock.forward_to(CLOSING + timedelta(minutes=1))
        await deliver()
        assert await notices(database, "last_call") == [("expired", None)] * 4
        assert line.calls.count("chat.postMessage") == 2

    @ON_BOTH
    async def test_what_was_withdrawn_while_it_was_tried_is_not_tried_again(
        self, planned: Town, database: Database
    ) -> None:
        """A notice that Slack did not take just as it became pointless stays withdrawn."""

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Be busy while the notice is withdrawn."""
            async with database.write() as session:
                await session.execute(text("UPDATE notices SET state = 'withdrawn' WHERE state = 'sending'"))
            return NotNow("ratelimited")

        await delivering(planned, database, Saying(answer))()
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

    async def test_what_cannot_be_looked_up_holds_nothing_back(
        self, planned: Town, database: Database, deliver: Deliver
    ) -> None:
        """Notices are looked up together; one whose data is broken waits for its claim to end, the others are said."""
        async with database.write() as session:
            await session.execute(text("UPDATE matches SET state = 'broken' WHERE id = 1"))
        await deliver()
        assert [state for state, _ in await notices(database, "intro")] == ["claimed", "sent"]

    @ON_BOTH
    async def test_the_longest_due_comes_first(self, planned: Town, database: Database) -> None:
        """Notices of a lane are said in the order in which they became due, and those of the future are not said."""
        said: list[NoticeKind] = []

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Note what is said."""
            said.append(delivery.notice.content.kind)
            return Delivered("C1", "1.0")

        planned.clock.forward_to(FIRST_ROUND + timedelta(days=8))
        await delivering(planned, database, Saying(answer))()
        assert said == ["intro", "intro", *["check_in"] * 4]

    @ON_BOTH
    async def test_it_begins_nothing_more_when_told(
        self, planned: Town, database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A bot that is to stop finishes what it has in hand and claims nothing else."""
        monkeypatch.setattr(dispatch, "AT_ONCE", 1)
        go = [True]

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Say it, and stop."""
            return Delivered("C1", "1.0")

        def go_on() -> bool:
            """Once."""
            return go.pop() if go else False

        await delivering(planned, database, Saying(answer), go_on)()
        assert await notices(database, "intro") == [("sent", None), ("pending", None)]

    @pytest.mark.parametrize(
        ("result", "state"),
        [
            (Delivered("C1", "1.0"), ("sent", None)),
            (NotNow("busy"), ("pending", "busy")),
            (Uncertain("cut"), ("pending", "cut")),
            (Refused("no"), ("pending", "no")),
            (Refused("no", gone=(0,)), ("failed", "no")),
        ],
    )
    @ON_BOTH
    async def test_each_receipt_leaves_its_mark(
        self, planned: Town, database: Database, result: DeliveryResult, state: tuple[str, str | None]
    ) -> None:
        """Sent, to be tried again with why, or failed with why: at once only where an account is gone."""

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Answer so."""
            return result

        await delivering(planned, database, Saying(answer))()
        assert await notices(database, "intro") == [state, state]

    @ON_BOTH
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
        line.troubles("conversations.open", *[busy(60)] * 2)
        await deliver()
        line.heals("conversations.open")
        planned.clock.forward_to(FIRST_ROUND + FORTNIGHT / 3)
        await deliver()
        assert [heard(person, INTRO) for person in planned.slack.people] == [1, 1, 1, 1]


async def stopped(database: Database) -> list[object]:
    """Why each workspace is stopped, None where it is not."""
    return [why for (why,) in await rows(database, "SELECT stopped FROM workspaces")]


def calls(town: Town, method: str) -> list:
    """The calls of a method that Slack accepted."""
    return [call for call in town.slack.log.calls(method) if call.ok]
