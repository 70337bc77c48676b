"""Calls that go wrong on demand."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox import Fault, LeapingLoop, Sandbox
from bot.sandbox.log import Call
from tests.sandbox.conftest import MANIFEST, PEOPLE, Slack
from tests.sandbox.web_api.test_web_api import refused

POST = "chat.postMessage"


async def say(slack: Slack, text: str = "Hello") -> None:
    """Write to Ada."""
    await slack.client.chat_postMessage(channel=slack.sandbox.people[0].id, text=text)


def last(slack: Slack) -> Call:
    """Give the record of the last call."""
    return slack.sandbox.log.calls()[-1]


async def test_nothing_goes_wrong_unless_it_is_asked_for(slack: Slack) -> None:
    """Without a plan every call is carried out and answered."""
    for _ in range(3):
        await say(slack)
    assert slack.sandbox.faults.met.total() == 0
    assert [call.fault for call in slack.sandbox.log.calls()] == [None] * 3


async def test_a_busy_slack_does_nothing_and_says_when_to_come_back(slack: Slack) -> None:
    """Who comes back before that is refused again, and afterwards the call goes through."""
    slack.sandbox.faults.next(POST, Fault.RATELIMITED)
    with pytest.raises(SlackApiError) as caught:
        await say(slack)
    assert caught.value.response.status_code == 429
    wait = int(caught.value.response.headers["Retry-After"])
    assert (last(slack).fault, last(slack).ok, last(slack).status) == (Fault.RATELIMITED, False, 429)
    assert await refused(say(slack)) == "ratelimited"
    assert last(slack).fault is None
    assert slack.sandbox.people[0].inbox == []
    slack.sandbox.clock.forward(seconds=wait)
    await say(slack)
    assert len(slack.sandbox.people[0].inbox) == 1


@pytest.mark.parametrize("done", [True, False])
async def test_a_server_error_may_come_before_or_after_the_deed(slack: Slack, done: bool) -> None:
    """The app reads a page of HTML in either case; the log knows."""
    slack.sandbox.faults.next(POST, Fault.SERVER_ERROR, done=done)
    header = {"Authorization": f"Bearer {slack.sandbox.bot_token}"}
    message = {"channel": slack.sandbox.people[0].id, "text": "Hello"}
    async with aiohttp.ClientSession() as session:
        answer = await session.post(slack.sandbox.api_url + POST, json=message, headers=header)
        assert (answer.status, answer.content_type) == (500, "text/html")
        assert "<html>" in await answer.text()
    assert len(slack.sandbox.people[0].inbox) == done
    assert (last(slack).ok, last(slack).fault, last(slack).status) == (done, Fault.SERVER_ERROR, 500)
    assert last(slack).error == (None if done else "server_error")


@pytest.mark.parametrize("done", [True, False])
async def test_an_answer_that_never_comes(slack: Slack, done: bool) -> None:
    """The app waits until it gives up, whether or not its message was posted; nobody else waits with it."""
    slack.sandbox.faults.next(POST, Fault.TIMEOUT, done=done)
    client = AsyncWebClient(
        token=slack.sandbox.bot_token, base_url=slack.sandbox.api_url, retry_handlers=[], timeout=3
    )
    with LeapingLoop.running().leaping():
        waiting = asyncio.create_task(
            client.chat_postMessage(channel=slack.sandbox.people[0].id, text="Hello")
        )
        while not slack.sandbox.log.calls(POST):
            await asyncio.sleep(0)
        await slack.sandbox.idle()
        assert not waiting.done()
        with pytest.raises(TimeoutError):
            await waiting
    assert len(slack.sandbox.people[0].inbox) == done
    assert (last(slack).ok, last(slack).fault, last(slack).status) == (done, Fault.TIMEOUT, 0)
    await slack.sandbox.people[0].sees("Hello") if done else await say(slack)


async def test_a_held_request_holds_up_neither_idleness_nor_the_end() -> None:
    """The sandbox stops without waiting for it to end, and the app sees its connection break."""
    async with Sandbox(PEOPLE, manifest=MANIFEST) as sandbox:
        slack = Slack.of(sandbox)
        sandbox.faults.next(POST, Fault.TIMEOUT)
        waiting = asyncio.create_task(say(slack))
        await sandbox.people[0].sees("Hello")
        await sandbox.idle()
    with pytest.raises(aiohttp.ClientError):
        await waiting


async def test_an_answer_that_is_cut_off(slack: Slack) -> None:
    """The message is there, and the app saw nothing but a reset connection; the log tells what was really done."""
    metadata = {"event_type": "greeting", "event_payload": {"key": "7"}}
    slack.sandbox.faults.next(POST, Fault.CUT)
    ada = slack.sandbox.people[0]
    with pytest.raises((aiohttp.ClientOSError, aiohttp.ServerDisconnectedError)):
        await slack.client.chat_postMessage(channel=ada.id, text="Hello", metadata=metadata)
    (message,) = ada.inbox
    assert message.metadata == metadata
    (call,) = slack.sandbox.log.calls(POST)
    assert call.arguments["metadata"] == metadata
    assert (call.ok, call.fault, call.status, call.response["ts"]) == (True, Fault.CUT, 0, message.ts)
    assert slack.sandbox.log.errors() == []


async def test_metadata_is_recorded_as_an_object_however_it_travelled(slack: Slack) -> None:
    """Also the JSON in a form's field is read."""
    metadata = {"event_type": "greeting", "event_payload": {"key": "7"}}
    form = {"channel": slack.sandbox.people[0].id, "text": "x", "metadata": str(metadata).replace("'", '"')}
    await slack.client.api_call(POST, data=form)
    assert last(slack).arguments["metadata"] == metadata == slack.sandbox.people[0].inbox[0].metadata


async def test_only_the_next_calls_of_that_method_are_met(slack: Slack) -> None:
    """Two are asked for and two happen, in that order, to this method alone."""
    slack.sandbox.faults.next(POST, Fault.SERVER_ERROR, Fault.CUT)
    await slack.client.auth_test()
    for _ in range(2):
        with pytest.raises((SlackApiError, aiohttp.ClientError)):
            await say(slack)
    await say(slack)
    faults = [call.fault for call in slack.sandbox.log.calls(POST)]
    assert faults == [Fault.SERVER_ERROR, Fault.CUT, None]
    assert slack.sandbox.faults.met == {"server_error": 1, "cut": 1}


async def outcomes(seed: int, calls: int = 60) -> list[Fault | None]:
    """Let a third of the calls of one method go wrong, and give what they met with."""
    async with Sandbox(PEOPLE, manifest=MANIFEST) as sandbox:
        slack = Slack.of(sandbox)
        sandbox.faults.plan(seed, cut=0.15, server_error=0.15, ratelimited=0.1)
        for number in range(calls):
            if number % 4 == 0:
                await slack.client.auth_test()
            try:
                await slack.client.users_info(user=sandbox.people[number % 3].id)
            except (SlackApiError, aiohttp.ClientError):
                sandbox.clock.forward(seconds=5)
        assert not any(call.fault for call in sandbox.log.calls("auth.test"))
        return [call.fault for call in sandbox.log.calls("users.info")]


async def test_a_plan_lets_a_share_of_the_calls_go_wrong_by_its_seed() -> None:
    """Equal seeds give equal troubles, others others; what an app needs to come up is spared."""
    first, again, other = [await outcomes(seed) for seed in (7, 7, 8)]
    assert first == again != other
    assert {Fault.CUT, Fault.SERVER_ERROR, Fault.RATELIMITED, None} == set(first)
    assert 10 <= sum(fault is not None for fault in first) <= 36


async def test_half_of_the_server_errors_come_after_the_deed(slack: Slack) -> None:
    """So an app can know nothing from them, nor from the one of the two statuses that it gets."""
    slack.sandbox.faults.plan(3, server_error=1, methods=["team.profile.get"])
    for _ in range(40):
        with pytest.raises(SlackApiError):
            await slack.client.team_profile_get()
    calls = slack.sandbox.log.calls("team.profile.get")
    assert 10 <= sum(call.ok for call in calls) <= 30
    assert {call.status for call in calls} == {500, 503}


async def test_a_plan_may_be_for_some_methods_alone(slack: Slack) -> None:
    """Those that it names go wrong, also ones that are spared otherwise; after `stop` none does."""
    slack.sandbox.faults.plan(1, cut=1, methods=["auth.test"])
    slack.sandbox.faults.next("users.list", Fault.CUT)
    await say(slack)
    with pytest.raises(aiohttp.ClientError):
        await slack.client.auth_test()
    slack.sandbox.faults.stop()
    await slack.client.auth_test()
    await slack.client.users_list()
    assert slack.sandbox.faults.met["cut"] == 1


@pytest.mark.parametrize("shares", [{"cut": 0.6, "timeout": 0.6}, {"cut": -0.1}, {"redelivered": 2}])
async def test_shares_are_shares(slack: Slack, shares: dict[str, float]) -> None:
    """What is no share of a whole is refused."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        slack.sandbox.faults.plan(1, **shares)


async def test_an_unknown_fault_is_told(slack: Slack) -> None:
    """A slip in a name must not make a plan in which nothing happens."""
    with pytest.raises(ValueError, match="no faults called cuts"):
        slack.sandbox.faults.plan(1, cuts=0.5)


async def test_a_busy_slack_may_not_say_when_to_come_back(slack: Slack) -> None:
    """Without ``Retry-After`` nobody knows, and the method is closed all the same."""
    slack.sandbox.faults.next(POST, Fault.RATELIMITED_WITHOUT_WORD)
    with pytest.raises(SlackApiError) as caught:
        await say(slack)
    assert caught.value.response.status_code == 429
    assert "Retry-After" not in caught.value.response.headers
    assert await refused(say(slack)) == "ratelimited"


async def test_slack_refuses_with_an_error_of_its_own_for_a_while(slack: Slack) -> None:
    """Until its clock says otherwise, some methods do nothing, with HTTP 200; the others go on."""
    slack.sandbox.faults.refuse("message_limit_exceeded", POST, lasting=timedelta(minutes=5))
    for minutes in (0, 4):
        slack.sandbox.clock.forward(minutes=minutes)
        assert await refused(say(slack)) == "message_limit_exceeded"
    await slack.client.auth_test()
    assert (last(slack).status, slack.sandbox.faults.met["message_limit_exceeded"]) == (200, 2)
    assert slack.sandbox.people[0].inbox == []
    slack.sandbox.clock.forward(minutes=1)
    await say(slack)
    assert len(slack.sandbox.people[0].inbox) == 1


async def test_a_slack_may_not_know_the_newest_blocks(slack: Slack) -> None:
    """Messages that have one are refused until it knows them; others go through."""
    slack.sandbox.faults.forget_blocks("table")
    block = {"type": "table", "rows": [[{"type": "raw_text", "text": "12"}]]}
    ada = slack.sandbox.people[0]
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        await slack.client.chat_postMessage(channel=ada.id, text="12", blocks=[block])
    await say(slack)
    slack.sandbox.faults.stop()
    await slack.client.chat_postMessage(channel=ada.id, text="12", blocks=[block])
    assert [message.text for message in ada.inbox] == ["Hello", "12"]


async def test_the_addresses_that_slack_gives_out_fail_as_well(online: Slack) -> None:
    """A post to a response url is refused, or carried out without a word of it."""
    slack, ada = online, online.sandbox.people[0]

    @slack.app.command("/test")
    async def listener(ack) -> None:
        """Answer nothing."""
        await ack()

    await ada.types("/test")
    url = slack.sandbox.log.envelopes("slash_commands")[-1].payload["response_url"]
    slack.sandbox.faults.next("response_url", Fault.RATELIMITED, Fault.SERVER_ERROR, Fault.CUT)
    async with aiohttp.ClientSession() as session:
        busy = await session.post(url, json={"text": "One"})
        assert (busy.status, busy.headers["Retry-After"]) == (429, "3")
        slack.sandbox.clock.forward(seconds=3)
        assert (await session.post(url, json={"text": "Two"})).status == 500
        with pytest.raises((aiohttp.ClientOSError, aiohttp.ServerDisconnectedError)):
            await session.post(url, json={"text": "Three"})
    assert [message.text for message in ada.inbox] == ["Two", "Three"]


async def test_a_plan_spares_those_addresses_unless_it_names_them(slack: Slack) -> None:
    """What is shared out among calls is about the Web API's methods."""
    faults = slack.sandbox.faults
    faults.plan(1, ratelimited=1)
    assert [faults.meet(name) for name in ("response_url", "upload")] == [None, None]
    faults.plan(1, methods={"upload"}, ratelimited=1)
    assert faults.meet("upload") is not None
