"""How often an app may call Slack."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox import Profile, Sandbox, SandboxClock
from bot.sandbox.web_api.methods import METHODS
from bot.sandbox.workspace.rate_limits import PER_MINUTE
from tests.sandbox.conftest import MANIFEST, START, Slack, StoppedClock, client_of
from tests.sandbox.web_api.test_web_api import post, refused


@asynccontextmanager
async def company_of(number: int) -> AsyncIterator[Slack]:
    """A company of so many people in which time stands still."""
    people = [Profile(f"Person {number}") for number in range(number)]
    async with Sandbox(people, clock=StoppedClock(START), manifest=MANIFEST) as sandbox:
        yield Slack.of(sandbox)


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    """A company in which one can talk to more people than Slack allows conversations a minute."""
    async with company_of(52) as slack:
        yield slack


async def times(call: object, most: int) -> None:
    """Make a call so many times."""
    for _ in range(most):
        await call()  # type: ignore[operator]


async def wait_for(call: object) -> int:
    """Give the seconds that a call is told to wait."""
    with pytest.raises(SlackApiError) as caught:
        await call  # type: ignore[misc]
    response = caught.value.response
    assert (response.status_code, response["error"]) == (429, "ratelimited")
    return int(response.headers["Retry-After"])


def test_every_method_has_its_limit() -> None:
    """No method is left without, and none is limited that there is not."""
    assert set(PER_MINUTE) == set(METHODS)


async def test_a_tier_allows_so_many_calls_in_a_minute(slack: Slack) -> None:
    """The next one is told to wait until the first is a minute old, and not a second longer."""
    clock = slack.sandbox.clock
    await slack.client.users_list()
    clock.forward(seconds=20.5)
    await times(slack.client.users_list, 19)
    assert await wait_for(slack.client.users_list()) == 40
    clock.forward(seconds=39.4)
    assert await wait_for(slack.client.users_list()) == 1
    clock.forward(seconds=0.1)
    await slack.client.users_list()
    assert await wait_for(slack.client.users_list()) == 21


async def test_each_method_counts_for_itself(slack: Slack) -> None:
    """Who called one method too often may still call another."""
    await times(slack.client.users_list, 20)
    await wait_for(slack.client.users_list())
    await slack.client.users_info(user=slack.sandbox.people[0].id)


async def test_a_refused_call_does_nothing_and_does_not_count(slack: Slack) -> None:
    """Nobody sees what was refused; it is in the log, and after a minute all calls are there again."""
    groups = [f"{slack.sandbox.people[0].id},{person.id}" for person in slack.sandbox.people[1:52]]
    for users in groups[:50]:
        await slack.client.conversations_open(users=users)
    for _ in range(10):
        assert await wait_for(slack.client.conversations_open(users=groups[50])) == 60
    assert len(slack.sandbox.people[0].conversations) == 51
    refusal = slack.sandbox.log.calls("conversations.open")[-1]
    assert (refusal.status, refusal.ok, refusal.error, refusal.fault) == (429, False, "ratelimited", None)
    slack.sandbox.clock.forward(minutes=1)
    for users in groups[:50]:
        await slack.client.conversations_open(users=users)


async def test_what_slack_refuses_for_another_reason_counts(slack: Slack) -> None:
    """A call with a mistake in it is a call."""
    for _ in range(20):
        assert await refused(slack.client.conversations_list(types="nonsense")) == "invalid_types"
    await wait_for(slack.client.conversations_list())


async def test_a_wrong_token_is_told_first(slack: Slack) -> None:
    """Calls without a valid token are refused for that, and use nothing up."""
    for _ in range(30):
        assert await refused(client_of(slack.sandbox, "xoxb-wrong").users_list()) == "invalid_auth"
    await times(slack.client.users_list, 20)
    assert await refused(client_of(slack.sandbox, "xoxb-wrong").users_list()) == "invalid_auth"


async def test_a_conversation_takes_one_message_a_second_after_a_short_burst(slack: Slack) -> None:
    """Three at once go through; then each has to wait for its second, whichever way the person is addressed."""
    ada, ben = slack.sandbox.people[:2]
    for where in (ada.id, ada.dm.id, ada.id):
        await slack.client.chat_postMessage(channel=where, text="x")
    assert await wait_for(slack.client.chat_postMessage(channel=ada.dm.id, text="x")) == 1
    assert await wait_for(slack.client.chat_postMessage(channel=ada.id, text="x")) == 1
    await slack.client.chat_postMessage(channel=ben.id, text="x")
    slack.sandbox.clock.forward(seconds=1)
    await slack.client.chat_postMessage(channel=ada.id, text="x")
    assert await wait_for(slack.client.chat_postMessage(channel=ada.id, text="x")) == 1
    slack.sandbox.clock.forward(minutes=1)
    for _ in range(3):
        await slack.client.chat_postMessage(channel=ada.id, text="x")
    assert len(ada.inbox) == 7


async def test_the_workspace_takes_three_hundred_messages_a_minute() -> None:
    """However many conversations they go to."""
    async with company_of(301) as slack:
        for person in slack.sandbox.people[:300]:
            await slack.client.chat_postMessage(channel=person.id, text="x")
        last = slack.sandbox.people[-1]
        assert await wait_for(slack.client.chat_postMessage(channel=last.id, text="x")) == 60
        assert last.inbox == []


async def test_a_method_without_a_token_is_limited_as_well(slack: Slack) -> None:
    """Also `api.test` has its tier."""
    for _ in range(100):
        assert (await post(slack, "api.test"))["ok"]
    assert (await post(slack, "api.test"))["error"] == "ratelimited"


async def test_the_limits_go_by_the_sandboxs_time() -> None:
    """Where the clock runs 60 times as fast, a minute is over in a second of what it goes by."""
    second = 0.0
    clock = SandboxClock(START, speed=60, by=lambda: second)
    async with Sandbox(clock=clock, manifest=MANIFEST) as sandbox:
        client = client_of(sandbox)
        await times(client.users_list, 20)
        assert await wait_for(client.users_list()) == 60
        second = 1.0
        await client.users_list()
