"""Reading what was said in a conversation."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox import AppManifest, Sandbox
from bot.sandbox.workspace.workspace import Channel
from tests.sandbox.conftest import PEOPLE, START, Slack, StoppedClock, client_of
from tests.sandbox.web_api.test_web_api import refused

HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
WRITE = ("chat:write", "im:write", "mpim:write")
METADATA = {"event_type": "greeting", "event_payload": {"key": "7"}}


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    """A workspace whose app may read everything where it is."""
    manifest = AppManifest(scopes=(*HISTORY, *WRITE))
    async with Sandbox(PEOPLE, clock=StoppedClock(START), manifest=manifest) as sandbox:
        yield Slack.of(sandbox)


@pytest.fixture
def room(slack: Slack) -> Channel:
    """A public channel that the app is in."""
    room = slack.sandbox.create_channel("room", slack.sandbox.people)
    slack.sandbox.invite_bot(room)
    return room


async def say(slack: Slack, room: Channel, *words: str) -> list[str]:
    """Let the app say something every second; gives the `ts` of each."""
    posted = []
    for text in words:
        slack.sandbox.clock.forward(seconds=1)
        posted.append((await slack.client.chat_postMessage(channel=room.id, text=text))["ts"])
    return posted


async def read(slack: Slack, room: Channel, **arguments: object) -> list[str]:
    """Give the texts of the messages that a call finds."""
    answer = await slack.client.conversations_history(channel=room.id, **arguments)
    return [message["text"] for message in answer["messages"]]


async def test_the_newest_message_comes_first(slack: Slack, room: Channel) -> None:
    """What people and the app said stands there, as it is now, and who said it."""
    ada = slack.sandbox.people[0]
    await ada.types("Hello", in_channel=room)
    (ts,) = await say(slack, room, "Welcom")
    await slack.client.chat_update(channel=room.id, ts=ts, text="Welcome")
    answer = await slack.client.conversations_history(channel=room.id)
    assert [(message["user"], message["text"]) for message in answer["messages"]] == [
        (slack.sandbox.bot_user_id, "Welcome"),
        (ada.id, "Hello"),
    ]
    assert answer["messages"][0]["ts"] == ts
    assert (answer["has_more"], answer.get("response_metadata")) == (False, None)


async def test_what_does_not_stand_there(slack: Slack, room: Channel) -> None:
    """Deleted and ephemeral messages and replies in a thread are not part of a conversation's history."""
    parent, slip = await say(slack, room, "parent", "slip")
    await slack.client.chat_delete(channel=room.id, ts=slip)
    await slack.client.chat_postEphemeral(channel=room.id, user=slack.sandbox.people[0].id, text="psst")
    await slack.client.chat_postMessage(channel=room.id, text="reply", thread_ts=parent)
    assert await read(slack, room) == ["parent"]


async def test_metadata_comes_on_request(slack: Slack, room: Channel) -> None:
    """Without `include_all_metadata` a message has none."""
    await slack.client.chat_postMessage(channel=room.id, text="x", metadata=METADATA)
    plain = await slack.client.conversations_history(channel=room.id)
    assert "metadata" not in plain["messages"][0]
    whole = await slack.client.conversations_history(channel=room.id, include_all_metadata=True)
    assert whole["messages"][0]["metadata"] == METADATA


async def test_a_span_leaves_its_ends_out_unless_told_otherwise(slack: Slack, room: Channel) -> None:
    """`oldest` and `latest` are exact to the microsecond; with `inclusive` they belong to it."""
    _, two, _, four, _ = await say(slack, room, "one", "two", "three", "four", "five")
    assert await read(slack, room, oldest=two, latest=four) == ["three"]
    assert await read(slack, room, oldest=two, latest=four, inclusive=True) == ["four", "three", "two"]
    assert await read(slack, room, oldest=four) == ["five"]
    assert await read(slack, room, latest=two) == ["one"]
    assert await read(slack, room, oldest=four.partition(".")[0], inclusive=True) == ["five", "four"]
    assert await read(slack, room, inclusive=True) == ["five", "four", "three", "two", "one"]


async def test_history_comes_in_pages(slack: Slack, room: Channel) -> None:
    """A cursor leads on to older messages, whatever is said meanwhile."""
    await say(slack, room, "one", "two", "three")
    first = await slack.client.conversations_history(channel=room.id, limit=2)
    assert first["has_more"] is True
    cursor = first["response_metadata"]["next_cursor"]
    await say(slack, room, "four")
    assert [message["text"] for message in first["messages"]] == ["three", "two"]
    assert await read(slack, room, cursor=cursor, limit=2) == ["one"]


async def test_a_page_has_a_hundred_messages(slack: Slack, room: Channel) -> None:
    """Unless another number is asked for, up to 999."""
    await say(slack, room, *(str(number) for number in range(101)))
    assert len(await read(slack, room)) == 100
    assert len(await read(slack, room, limit=999)) == 101
    assert await refused(slack.client.conversations_history(channel=room.id, limit=1000)) == "invalid_limit"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"cursor": "x"}, "invalid_cursor"),
        ({"cursor": "MTA="}, "invalid_cursor"),
        ({"oldest": "yesterday"}, "invalid_ts_oldest"),
        ({"latest": "-1"}, "invalid_ts_latest"),
    ],
)
async def test_what_cannot_be_read_is_told(
    slack: Slack, room: Channel, arguments: dict[str, str], error: str
) -> None:
    """Broken cursors and times are refused with the errors that Slack documents."""
    assert await refused(slack.client.conversations_history(channel=room.id, **arguments)) == error


async def test_the_app_has_to_be_there(slack: Slack) -> None:
    """A public channel says so; others hide; and a person is no conversation."""
    sandbox, client = slack.sandbox, slack.client
    secret = sandbox.create_channel("secret", sandbox.people, private=True)
    for channel, error in (
        (sandbox.channel("general").id, "not_in_channel"),
        (secret.id, "channel_not_found"),
        (sandbox.people[0].id, "channel_not_found"),
        ("general", "channel_not_found"),
        ("C404", "channel_not_found"),
    ):
        assert await refused(client.conversations_history(channel=channel)) == error


@pytest.mark.parametrize("missing", HISTORY)
async def test_each_kind_of_conversation_has_its_scope(missing: str) -> None:
    """Without it that kind cannot be read, and the others can."""
    manifest = AppManifest(scopes=(*WRITE, *(scope for scope in HISTORY if scope != missing)))
    async with Sandbox(PEOPLE, manifest=manifest) as sandbox:
        client = client_of(sandbox)
        ids = ",".join(person.id for person in sandbox.people)
        secret = sandbox.create_channel("secret", sandbox.people, private=True)
        for channel in (sandbox.channel("general"), secret):
            sandbox.invite_bot(channel)
        places = {
            "channels:history": sandbox.channel("general").id,
            "groups:history": secret.id,
            "im:history": sandbox.people[0].dm.id,
            "mpim:history": (await client.conversations_open(users=ids))["channel"]["id"],
        }
        for scope, channel_id in places.items():
            if scope == missing:
                assert await refused(client.conversations_history(channel=channel_id)) == "missing_scope"
            else:
                assert (await client.conversations_history(channel=channel_id))["messages"] == []
