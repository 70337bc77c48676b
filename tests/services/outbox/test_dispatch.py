"""The outbox meets a Slack that is busy, broken or gone, and a bot that is stopped or killed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
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
GUS = replace(EVE, name="Gus Doe", handle="gus")
FOUR_PAIRS = pytest.mark.parametrize("planned", [(*PEOPLE, EVE, FAY, GIL, GUS)], indirect=True)


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
    return delivering(planned.clock, database, speaking(planned, line.url))


@pytest.fixture
async def clock(database: Database) -> SandboxClock:
    """The time at which two pairs are to be told of each other, without any Slack."""
    await plan(database, newcomers(4))
    return SandboxClock(FIRST_ROUND, by=lambda: 0.0)


def speaking(town: Town, url: str) -> SlackSender:
    """A sender that speaks to the town's Slack at this address."""
    limiter = RateLimiter(town.clock)
    client = AsyncWebClient(town.slack.bot_token, base_url=url, retry_handlers=[])
    return SlackSender(Gateway(client, limiter), limiter, town.clock, "en")


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

    @ON_BOTH
    async def test_killed_while_sending_an_introduction_is_sent_again_and_a_question_is_left(
        self, planned: Town, database: Database
    ) -> None:
        """What may or may not have arrived: an introduction is rather read twice than missed; of a question the outbox says that nobody knows.

        Nothing had been done yet about the other pair, who were only matched: they get exactly one introduction.
        """
        await claim_one(database, planned.clock.now(), Lane.OPENING)
        planned.clock.forward(minutes=2)
        await planned.start_bot()
        await planned.settles()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]
        assert introduced(planned) == [1, 1, 1, 1]
        assert len({call.response["channel"]["id"] for call in calls(planned, "conversations.open")}) == 2

        await planned.stop_bot()
        planned.clock.forward_to(HALF_WAY)
        await claim_one(database, planned.clock.now(), Lane.DIRECT)
        planned.clock.forward(minutes=2)
        await planned.start_bot()
        await planned.settles()
        assert sorted(await notices(database, "check_in")) == [*[("sent", None)] * 3, ("unknown", None)]
        assert sorted(heard(person, CHECK_IN) for person in planned.slack.people) == [0, 1, 1, 1]
        assert introduced(planned) == [1, 1, 1, 1]

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

    async def test_asked_too_often_it_tries_again_when_slack_said(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """What Slack did not take stays pending with its word for why; nothing more is asked until the moment that it named, and then it comes once."""
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
        assert introduced(planned) == [1, 1, 1, 1]

    @FOUR_PAIRS
    async def test_an_introduction_of_unknown_fate_is_sent_again(
        self, planned: Town, database: Database, line: BadLine, deliver: Deliver
    ) -> None:
        """After a server error or a broken connection the introduction is tried once more, in the same group DM."""
        troubles = (broken(503), says("internal_error"), cut_after)
        line.troubles("chat.postMessage", *troubles)
        await deliver()
        states = sorted(await notices(database, "intro"))
        assert [state for state, _ in states] == [*["pending"] * 3, "sent"]
        assert all(why for state, why in states if state == "pending")
        assert line.calls.count("chat.postMessage") == 4  # the call itself repeats nothing
        assert all(10 < wait <= 15 for wait in await waits(database, "intro", planned.clock.now()))

        planned.clock.forward(seconds=16)
        await deliver()
        assert await notices(database, "intro") == [("sent", None)] * 4
        assert await rows(database, "SELECT count(*) FROM matches WHERE state = 'introduced'") == [(4,)]
        assert len({call.response["channel"]["id"] for call in calls(planned, "conversations.open")}) == 4
        assert sorted(introduced(planned)) == [*[1] * 6, 2, 2]  # that one had arrived

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
        await delivering(planned.clock, database, speaking(planned, planned.slack.api_url))()
        assert introduced(planned) == [1, 1, 1, 1]

    def test_each_attempt_waits_longer(self) -> None:
        """15 seconds, doubled after each attempt, at most 15 minutes, or a little less."""
        content = NewNotice(NoticeKind.SUMMARY, "summary:1", FIRST_ROUND, FIRST_ROUND + FORTNIGHT)
        tried = [Notice(1, 1, content, NoticeState.SENDING, number, 0, None) for number in range(1, 40)]
        waiting = [backoff(each).total_seconds() for each in tried]
        longest = [15, 30, 60, 120, 240, 480, *[900] * 33]
        assert all(0.8 * most <= wait <= most for wait, most in zip(waiting, longest, strict=True))
        assert len(set(waiting[6:])) > 1

    async def test_what_slack_does_not_permit_holds_back_nothing_else_and_a_lost_token_everything(
        self,
        planned: Town,
        database: Database,
        line: BadLine,
        deliver: Deliver,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        """What isn't permitted in one conversation is tried again later, and the workspace goes on: Slack lets the bot in.

        Without a token nothing more is tried, and the log says what to do; Slack is asked every ten minutes, and then all arrives.
        """
        line.troubles("chat.postMessage", says("no_permission"))
        await deliver()
        assert sorted(await notices(database, "intro")) == [("pending", "no_permission"), ("sent", None)]
        assert await stopped(database) == [None]

        planned.clock.forward(minutes=1)
        line.troubles("chat.postMessage", says("token_revoked"))
        line.troubles("auth.test", says("token_revoked"))
        await deliver()
        assert await stopped(database) == ["token_revoked"]
        assert sorted(state for state, _ in await notices(database, "intro")) == ["pending", "sent"]
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
        """A sent notice carries its conversation and timestamp, its match the group DM; a question after the closing would only puzzle.

        A notice whose words can't be made, which is a defect, fails and says so; those behind it arrive.
        """
        early = planned.clock.now() - timedelta(hours=1)
        late = early + timedelta(days=1)
        async with database.write() as session:
            await outbox.add(session, 1, [NewNotice(NoticeKind.SUMMARY, "without numbers", early, late)])
        await deliver()
        assert await notices(database, "summary") == [("failed", "defect")]
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]
        ada = planned.person("Ada").messages(containing=INTRO)[0]
        places = await rows(database, "SELECT channel, ts FROM notices WHERE state = 'sent'")
        assert (ada.channel.id, ada.ts) in places
        channels = await rows(database, "SELECT channel FROM matches")
        assert {channel for (channel,) in channels} == {channel for channel, _ in places}

        planned.clock.forward_to(CLOSING + timedelta(minutes=1))
        await deliver()
        assert await notices(database, "last_call") == [("expired", None)] * 4
        assert line.calls.count("chat.postMessage") == 2


class TestTheWork:
    """One notice after the other, whatever becomes of the one before."""

    @ON_BOTH
    async def test_a_claim_that_nobody_works_on_is_taken_back_in_time_and_what_was_withdrawn_stays_so(
        self, database: Database, clock: SandboxClock
    ) -> None:
        """A claim left over while the bot runs on ends after two minutes, and not before.

        A notice that Slack did not take just as it became pointless is not tried again.
        """
        dead = await claim_one(database, clock.now(), Lane.OPENING)

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Have the dead process's arrive, and be busy while the other is withdrawn."""
            if delivery.notice.id == dead.id:
                return await arrives(delivery)
            withdrawn = f"UPDATE notices SET state = 'withdrawn' WHERE id = {delivery.notice.id}"
            async with database.write() as session:
                await session.execute(text(withdrawn))
            return NotNow("ratelimited")

        deliver = delivering(clock, database, Saying(answer))
        clock.forward(seconds=110)
        await deliver()
        assert await notices(database, "intro") == [("sending", None), ("withdrawn", None)]
        clock.forward(seconds=11)
        await deliver()
        assert await notices(database, "intro") == [("sent", None), ("withdrawn", None)]

    async def test_a_refusal_that_passes_costs_nobody_anything(
        self, database: Database, clock: SandboxClock
    ) -> None:
        """Slack's errors come and go: for five minutes it is tried again, longer apart each time."""
        tried: list[datetime] = []

        async def refuse(delivery: Delivery) -> DeliveryResult:
            """Refuse both."""
            tried.append(clock.now())
            return Refused("invalid_blocks")

        deliver = delivering(clock, database, Saying(refuse))
        five_minutes = clock.now() + timedelta(minutes=5)
        while clock.now() < five_minutes:
            await deliver()
            clock.forward(seconds=20)
        assert await notices(database, "intro") == [("pending", "invalid_blocks")] * 2
        apart = [later - earlier for earlier, later in pairwise(tried[::2])]
        assert len(apart) > 2
        assert apart == sorted(apart)
        clock.forward(minutes=4)
        await delivering(clock, database, Saying(arrives))()
        assert await notices(database, "intro") == [("sent", None), ("sent", None)]

    async def test_what_cannot_be_looked_up_holds_nothing_back(
        self, database: Database, clock: SandboxClock
    ) -> None:
        """Notices are looked up together; one whose data is broken waits for its claim to end, the others are said."""
        async with database.write() as session:
            await session.execute(text("UPDATE matches SET state = 'broken' WHERE id = 1"))
        await delivering(clock, database, Saying(arrives))()
        assert [state for state, _ in await notices(database, "intro")] == ["claimed", "sent"]

    async def test_the_longest_due_comes_first_and_nobody_claims_to_find_nothing(
        self, database: Database, clock: SandboxClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Notices of a lane are said in the order in which they became due, and those of the future are not said.

        A claim that finds less than it could is the last: what comes to be due meanwhile is for the next look.
        """
        claim, claimed = outbox.claim, dict[Lane, list[int]]()
        said: list[NoticeKind] = []

        async def counted(session: AsyncSession, workspace_id: int, lane: Lane, *given: Any) -> Any:
            """Count what is claimed."""
            found = await claim(session, workspace_id, lane, *given)
            claimed.setdefault(lane, []).append(len(found))
            return found

        async def answer(delivery: Delivery) -> DeliveryResult:
            """Note what is said."""
            said.append(delivery.notice.content.kind)
            return await arrives(delivery)

        monkeypatch.setattr(outbox, "claim", counted)
        clock.forward_to(FIRST_ROUND + timedelta(days=8))
        await delivering(clock, database, Saying(answer))()
        assert said == ["intro", "intro", *["check_in"] * 4]
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
