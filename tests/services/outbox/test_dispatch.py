"""The outbox meets a Slack that is busy, broken or gone, and a bot that is stopped or killed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.clock import Clock
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
from bot.sandbox import Person, SandboxClock
from bot.services.outbox import admin as admin_service
from bot.services.outbox import dispatch
from bot.services.outbox.dispatch import Dispatcher, SetOut
from bot.services.outbox.outcomes import REFUSALS_FOR_GOOD, backoff
from bot.slack.outbound.gateway import Gateway
from bot.slack.outbound.rate_limiter import RateLimiter
from bot.slack.outbound.sender import SlackSender
from bot.store import looks
from bot.store.database import Database
from bot.store.outbox import admin, outbox
from tests.bad_line import BadLine, Holding, Trouble, broken, busy, cut_after, says
from tests.services.gestures import CLOSING, HALF_WAY, INTRO, NEXT_DAY, heard, notices, rows
from tests.services.on_sqlite import ON_BOTH, database_url  # noqa: F401
from tests.services.outbox.planned import newcomers, open_planned, plan
from tests.town import EVE, FAY, FIRST_ROUND, FORTNIGHT, GIL, PEOPLE, Town

Deliver = Callable[[], Awaitable[None]]
CODES = ("invalid_blocks", "never_heard_of", "restricted_action")
CHECK_IN = "Have you met"
SORRY = "Slack wouldn't let me open a conversation"
OTHERS = [replace(EVE, name=f"{name} Doe", handle=name.lower()) for name in ("Gus", "Hal", "Ivy")]
FIVE_PAIRS = pytest.mark.parametrize("planned", [(*PEOPLE, EVE, FAY, GIL, *OTHERS)], indirect=True)
FOUR_PAIRS = pytest.mark.parametrize("planned", [(*PEOPLE, EVE, FAY, GIL, OTHERS[0])], indirect=True)


@pytest.fixture
async def planned(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[Town]:
    """People who are matched, four in two pairs unless a test says otherwise, and a bot that has not been started yet."""
    async with open_planned(database, getattr(request, "param", PEOPLE)) as town:
        yield town


@pytest.fixture
async def line(planned: Town) -> AsyncIterator[BadLine]:
    """A line to Slack that fails on demand."""
    async with BadLine(planned.slack.api_url) as line:
        yield line


@pytest.fixture
def deliver(planned: Town, database: Database, line: BadLine) -> Deliver:
    """Say over the line all that is due now, each thing once, without a bot around it."""
    clock = planned.clock
    limiter = RateLimiter(clock)
    client = AsyncWebClient(planned.slack.bot_token, base_url=line.url, retry_handlers=[])
    return delivering(clock, database, SlackSender(Gateway(client, limiter), limiter, clock, "en"))


@pytest.fixture
async def clock(database: Database) -> SandboxClock:
    """The time at which two pairs are to be told of each other, without any Slack."""
    await plan(database, newcomers(4))
    return SandboxClock(FIRST_ROUND, by=lambda: 0.0)


def delivering(
    clock: Clock, database: Database, sender: "SlackSender | Saying", go_on: Callable[[], bool] = lambda: True
) -> Deliver:
    """A sender with this sender, which says all that is due, and does nothing else that looks do."""
    sender = Dispatcher(database, sender, clock, 1, "test", go_on)

    async def deliver() -> None:
        """Say what is due, unless Slack doesn't let the bot in."""
        async with database.read() as session:
            found = await looks.look(session, 1, clock.now())
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


async def arrives(delivery: Delivery) -> DeliveryResult:
    """Have a delivery arrive."""
    return Delivered("C1", "1.0")


def refusing(*codes: str) -> Trouble:
    """Slack refuses what is posted in so many conversations, each with one of these words, and takes it in all others."""
    left, words = list(codes), dict[str, str]()

    async def answer(
        request: web.Request, pass_on: Callable[[], Awaitable[web.Response]]
    ) -> web.StreamResponse:
        """Refuse it with the word that this conversation has, or with the next one."""
        channel = (await request.json())["channel"]
        if channel not in words and left:
            words[channel] = left.pop()
        if channel not in words:
            words[channel] = ""
        return await (says(words[channel])(request, pass_on) if words[channel] else pass_on())

    return answer


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


async def introduced_with(town: Town, database: Database, error: str | None) -> list[Person]:
    """The people whose introduction met with this error, or with none."""
    met_with = f"= '{error}'" if error else "IS NULL"
    query = f"""
        SELECT m.slack_id FROM notices n JOIN match_members mm ON mm.match_id = n.match_id
        JOIN participants p ON p.id = mm.participant_id JOIN members m ON m.id = p.member_id
        WHERE n.kind = 'intro' AND n.error {met_with}"""
    ids = {slack_id for (slack_id,) in await rows(database, query)}
    return [each for each in town.slack.people if each.id in ids]


def introduced(town: Town) -> list[int]:
    """How many introductions each has read."""
    return [heard(person, INTRO) for person in town.slack.people]


class TestARestart:
    """What is written down is said, whatever happens to the process."""

    async def test_between_matching_and_sending_loses_and_doubles_nothing(self, planned: Town) -> None:
        """After the restart every pair gets exactly one introduction."""
        await planned.start_bot()
        await planned.settles()
        assert introduced(planned) == [1, 1, 1, 1]
        assert len(planned.slack.log.calls("conversations.open")) == 2
        await planned.restart_bot()
        await planned.time_comes(FIRST_ROUND + timedelta(hours=1))
        assert introduced(planned) == [1, 1, 1, 1]

    @ON_BOTH
    async def test_killed_while_sending_an_introduction_is_sent_again_and_a_question_is_left(
        self, planned: Town, database: Database
    ) -> None:
        """What may or may not have arrived: an introduction is rather read twice than missed; of a question the outbox says that nobody knows."""
        await claim_one(database, planned.clock.now(), Lane.OPENING)
        planned.clock.forward(minutes=2)
        await planned.start_bot()
        await planned.settles()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]
        assert introduced(planned) == [1, 1, 1, 1]

        await planned.stop_bot()
        planned.clock.forward_to(HALF_WAY)
        await claim_one(database, planned.clock.now(), Lane.DIRECT)
        planned.clock.forward(minutes=2)
        await planned.start_bot()
        await planned.settles()
        assert sorted(await notices(database, "check_in")) == [*[("sent", None)] * 3, ("unknown", None)]
        assert sorted(heard(person, CHECK_IN) for person in planned.slack.people) == [0, 1, 1, 1]

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
        assert introduced(planned) == [1, 1, 1, 1]


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
        assert introduced(planned) == [1, 1, 1, 1]
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

    @FIVE_PAIRS
    async def test_an_introduction_of_unknown_fate_is_sent_again(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """After a server error or a broken connection the introduction is tried once more, in the same group DM."""
        troubles = (broken(500), broken(503), says("internal_error"), cut_after)
        line.troubles("chat.postMessage", *troubles)
        await deliver()
        states = sorted(await notices(database, "intro"))
        assert [state for state, _ in states] == [*["pending"] * 4, "sent"]
        assert all(why for state, why in states if state == "pending")
        assert line.calls.count("chat.postMessage") == 5  # the call itself repeats nothing
        assert all(10 < wait <= 15 for wait in await waits(database, "intro", planned.clock.now()))

        planned.clock.forward(seconds=16)
        await deliver()
        assert await notices(database, "intro") == [("sent", None)] * 5
        assert await rows(database, "SELECT count(*) FROM matches WHERE state = 'introduced'") == [(5,)]
        assert len({call.response["channel"]["id"] for call in calls(planned, "conversations.open")}) == 5
        assert sorted(introduced(planned)) == [*[1] * 8, 2, 2]  # that one had arrived

    async def test_a_question_of_unknown_fate_is_not_asked_twice(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """What would not hurt if missing is left as unknown, and not sent again."""
        await deliver()
        planned.clock.forward_to(HALF_WAY)
        line.troubles("chat.postMessage", broken(500), cut_after)
        await deliver()
        planned.clock.forward(hours=1)
        await deliver()
        states = [state for state, _ in await notices(database, "check_in")]
        assert sorted(states) == ["sent", "sent", "unknown", "unknown"]
        assert sorted(heard(person, CHECK_IN) for person in planned.slack.people) == [0, 1, 1, 1]

    async def test_a_connection_that_is_refused_costs_nobody_anything(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """While there is no Slack nothing is lost: what is to be said waits, longer each time."""
        await line.cut()
        for seconds in (15, 30):
            await deliver()
            for wait in await waits(database, "intro", planned.clock.now()):
                assert seconds * 0.8 - 5 < wait <= seconds
            planned.clock.forward(seconds=seconds)
        assert await notices(database, "intro") == [("pending", "connection_refused")] * 2
        await planned.start_bot()
        await planned.settles()
        assert introduced(planned) == [1, 1, 1, 1]

    def test_each_attempt_waits_longer(self) -> None:
        """15 seconds, doubled after each attempt, at most 15 minutes, or a little less."""
        content = NewNotice(NoticeKind.SUMMARY, "summary:1", FIRST_ROUND, FIRST_ROUND + FORTNIGHT)
        tried = [Notice(1, 1, content, NoticeState.SENDING, number, 0, None) for number in range(1, 40)]
        waiting = [backoff(each).total_seconds() for each in tried]
        longest = [15, 30, 60, 120, 240, 480, *[900] * 33]
        assert all(0.8 * most <= wait <= most for wait, most in zip(waiting, longest, strict=True))
        assert len(set(waiting[6:])) > 1

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

    @FOUR_PAIRS
    async def test_a_refusal_that_passes_costs_nobody_anything(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """Slack's errors come and go: for five minutes it is tried again, longer apart each time."""
        line.troubles("chat.postMessage", *[refusing(*CODES)] * 100)
        await deliver()
        assert sorted(await notices(database, "intro")) == [
            *[("pending", code) for code in CODES],
            ("sent", None),
        ]
        five_minutes = planned.clock.now() + timedelta(minutes=5)
        while planned.clock.now() < five_minutes:
            planned.clock.forward(seconds=50)
            await deliver()
        line.heals("chat.postMessage")
        assert {state for state, _ in await notices(database, "intro")} == {"pending", "sent"}
        planned.clock.forward(minutes=4)
        await deliver()
        assert introduced(planned) == [1] * 8

    @FOUR_PAIRS
    async def test_a_refusal_that_lasts_is_written_down_and_holds_nobody_else_back(
        self,
        planned: Town,
        database: Database,
        line: BadLine,
        deliver: Deliver,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        """The notice is given up, with Slack's word. Whom Slack will not introduce hears so, and is asked nothing.

        What Slack finds malformed is a defect, so whoever runs the bot finds it as it was sent. They are told of an error
        that the bot does not know, which calls no match off: tried again, it arrives.
        """
        line.troubles("chat.postMessage", *[refusing(*CODES)] * 100)
        for _ in range(REFUSALS_FOR_GOOD):
            await deliver()
            planned.clock.forward(minutes=5)
        line.heals("chat.postMessage")
        await deliver()

        assert sorted(await notices(database, "intro")) == [
            *[("failed", code) for code in CODES],
            ("sent", None),
        ]
        whose = {error: await introduced_with(planned, database, error) for error in (*CODES, None)}
        kept, arrived = whose["never_heard_of"], whose[None]
        called_off = [*whose["invalid_blocks"], *whose["restricted_action"]]
        states = await rows(database, "SELECT state FROM matches ORDER BY state")
        assert states == [("arranged",), ("called_off",), ("called_off",), ("introduced",)]
        assert [heard(person, SORRY) for person in called_off] == [1, 1, 1, 1]
        assert not any(heard(person, SORRY) for person in (*kept, *arrived))
        async with database.read() as session:
            failed = await admin.notices(session, 1, state=NoticeState.FAILED)
        payloads = {notice.error: str(notice.payload) for notice in failed if notice.payload}
        assert "Why you" in payloads["invalid_blocks"]
        assert "'never_heard_of' is unknown" in caplog.text

        await admin_service.retry_all(database, 1, planned.clock.now())
        await deliver()
        assert [heard(person, INTRO) for person in kept] == [1, 1]
        for later in (NEXT_DAY, HALF_WAY):
            planned.clock.forward_to(later)
            await deliver()
        assert [heard(person, CHECK_IN) for person in (*kept, *arrived)] == [1, 1, 1, 1]
        assert not any(heard(person, INTRO) + heard(person, CHECK_IN) for person in called_off)

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

    async def test_nobody_is_asked_before_an_introduction_that_slack_delayed(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """Where Slack took the introduction only after the question's time, it still comes, and comes first."""
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
            (intro,), (asked,) = person.messages(containing=INTRO), person.messages(containing=CHECK_IN)
            assert intro.ts <= asked.ts

    async def test_what_was_sent_says_where_and_what_is_not_said_in_time_expires(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """A sent notice carries its conversation and timestamp, its match the group DM; a question after the closing would only puzzle."""
        await deliver()
        ada = planned.person("Ada").messages(containing=INTRO)[0]
        places = await rows(database, "SELECT channel, ts FROM notices WHERE state = 'sent'")
        assert (ada.channel.id, ada.ts) in places
        channels = await rows(database, "SELECT channel FROM matches")
        assert {channel for (channel,) in channels} == {channel for channel, _ in places}

        planned.clock.forward_to(CLOSING + timedelta(minutes=1))
        await deliver()
        assert await notices(database, "last_call") == [("expired", None)] * 4
        assert line.calls.count("chat.postMessage") == 2

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


class TestTheWork:
    """One notice after the other, whatever becomes of the one before."""

    @ON_BOTH
    async def test_a_claim_that_nobody_works_on_is_taken_back_in_time(
        self, database: Database, clock: SandboxClock
    ) -> None:
        """A claim left over while the bot runs on ends after two minutes, and not before."""
        deliver = delivering(clock, database, Saying(arrives))
        await claim_one(database, clock.now(), Lane.OPENING)
        clock.forward(seconds=110)
        await deliver()
        assert await notices(database, "intro") == [("sending", None), ("sent", None)]
        clock.forward(seconds=11)
        await deliver()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]

    @ON_BOTH
    async def test_what_was_withdrawn_while_it_was_tried_is_not_tried_again(
        self, database: Database, clock: SandboxClock
    ) -> None:
        """A notice that Slack did not take just as it became pointless stays withdrawn."""

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Be busy while the notice is withdrawn."""
            async with database.write() as session:
                await session.execute(text("UPDATE notices SET state = 'withdrawn' WHERE state = 'sending'"))
            return NotNow("ratelimited")

        await delivering(clock, database, Saying(answer))()
        assert await notices(database, "intro") == [("withdrawn", None)] * 2

    async def test_what_cannot_be_looked_up_holds_nothing_back(
        self, database: Database, clock: SandboxClock
    ) -> None:
        """Notices are looked up together; one whose data is broken waits for its claim to end, the others are said."""
        async with database.write() as session:
            await session.execute(text("UPDATE matches SET state = 'broken' WHERE id = 1"))
        await delivering(clock, database, Saying(arrives))()
        assert [state for state, _ in await notices(database, "intro")] == ["claimed", "sent"]

    async def test_the_longest_due_comes_first(self, database: Database, clock: SandboxClock) -> None:
        """Notices of a lane are said in the order in which they became due, and those of the future are not said."""
        said: list[NoticeKind] = []

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Note what is said."""
            said.append(delivery.notice.content.kind)
            return await arrives(delivery)

        clock.forward_to(FIRST_ROUND + timedelta(days=8))
        await delivering(clock, database, Saying(answer))()
        assert said == ["intro", "intro", *["check_in"] * 4]

    async def test_a_claim_that_finds_less_than_it_could_is_the_last(
        self, database: Database, clock: SandboxClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What comes to be due meanwhile is for the next look: nobody claims once more to find nothing."""
        claim, claimed = outbox.claim, dict[Lane, list[int]]()

        async def counted(session: AsyncSession, workspace_id: int, lane: Lane, *given: Any) -> Any:
            """Count what is claimed."""
            found = await claim(session, workspace_id, lane, *given)
            claimed.setdefault(lane, []).append(len(found))
            return found

        monkeypatch.setattr(outbox, "claim", counted)
        clock.forward_to(FIRST_ROUND + timedelta(days=8))
        await delivering(clock, database, Saying(arrives))()
        assert (claimed[Lane.OPENING], claimed[Lane.DIRECT]) == ([2], [dispatch.AT_ONCE, 0])

    async def test_it_begins_nothing_more_when_told(
        self, database: Database, clock: SandboxClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A bot that is to stop finishes what it has in hand and claims nothing else."""
        monkeypatch.setattr(dispatch, "AT_ONCE", 1)
        go = [True]

        def go_on() -> bool:
            """Once."""
            return go.pop() if go else False

        await delivering(clock, database, Saying(arrives), go_on)()
        assert await notices(database, "intro") == [("sent", None), ("pending", None)]

    @ON_BOTH
    async def test_each_receipt_leaves_its_mark(self, database: Database) -> None:
        """Sent, to be tried again with why, or failed with why: at once only where an account is gone."""
        await plan(database, newcomers(10))
        told = [
            ("sent", None),
            ("pending", "busy"),
            ("pending", "cut"),
            ("pending", "no"),
            ("failed", "gone"),
        ]
        receipts = [Delivered("C1", "1.0"), NotNow("busy"), Uncertain("cut"), Refused("no")]
        receipts.append(Refused("gone", gone=(0,)))

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Answer each otherwise."""
            return answers[delivery.notice.id]

        ids = await rows(database, "SELECT id FROM notices WHERE kind = 'intro' ORDER BY id")
        answers = {one: receipt for (one,), receipt in zip(ids, receipts, strict=True)}
        clock = SandboxClock(FIRST_ROUND, by=lambda: 0.0)
        await delivering(clock, database, Saying(answer))()
        assert await notices(database, "intro") == told


async def stopped(database: Database) -> list[object]:
    """Why each workspace is stopped, None where it is not."""
    return [why for (why,) in await rows(database, "SELECT stopped FROM workspaces")]


def calls(town: Town, method: str) -> list:
    """The calls of a method that Slack accepted."""
    return [call for call in town.slack.log.calls(method) if call.ok]
