"""Posting, updating and deleting messages."""

import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox import AppManifest, Sandbox
from tests.sandbox.blocks import actions, button, plain, section
from tests.sandbox.conftest import PEOPLE, START, Slack, StoppedClock, client_of
from tests.sandbox.web_api.test_web_api import refused


async def test_a_message_to_a_person_opens_their_direct_message(slack: Slack) -> None:
    """Posting to a user id answers with the id of the conversation and shows the message there."""
    ada = slack.sandbox.person("Ada Lovelace")
    posted = await slack.client.chat_postMessage(channel=ada.id, text="Hello *you*")
    assert posted["channel"] == ada.dm.id
    (message,) = ada.inbox
    assert (message.ts, message.author, message.text, message.rendered) == (
        posted["ts"],
        "testapp",
        "Hello *you*",
        "Hello you",
    )
    assert posted["message"]["bot_id"]


async def test_a_deactivated_person_is_posted_to_without_complaint(slack: Slack) -> None:
    """Slack accepts such a message, and nobody reads it."""
    ada = slack.sandbox.person("Ada Lovelace")
    await slack.sandbox.deactivate(ada)
    assert (await slack.client.chat_postMessage(channel=ada.id, text="Hello?"))["ok"]


async def test_timestamps_are_unique_and_follow_the_clock(slack: Slack) -> None:
    """However fast messages come, their ts differ and grow, and they tell the sandbox's time."""
    general = slack.sandbox.channel("general")
    slack.sandbox.invite_bot(general)
    posted = [(await slack.client.chat_postMessage(channel=general.id, text=str(i)))["ts"] for i in range(3)]
    assert posted == sorted(set(posted))
    assert abs(float(posted[0]) - slack.sandbox.clock.now().timestamp()) < 5
    slack.sandbox.clock.forward(days=1)
    later = (await slack.client.chat_postMessage(channel=general.id, text="later"))["ts"]
    assert float(later) - float(posted[-1]) > 86_000


async def test_timestamps_differ_even_within_one_microsecond() -> None:
    """Where the clock cannot tell two messages apart, their ts still do."""
    async with Sandbox(PEOPLE, clock=StoppedClock(START)) as sandbox:
        ada = sandbox.people[0]
        for text in ("one", "two", "three"):
            await ada.types(text)
        assert [message.text for message in ada.inbox] == ["one", "two", "three"]
        assert len({message.ts for message in ada.inbox}) == 3


async def test_where_a_message_cannot_go(slack: Slack) -> None:
    """Channels the bot is not in, archived ones, private ones and bots are refused."""
    sandbox = slack.sandbox
    general = sandbox.channel("general")
    secret = sandbox.create_channel("secret", sandbox.people, private=True)
    sandbox.invite_bot(old := sandbox.create_channel("old", sandbox.people))
    sandbox.archive(old)
    for channel, error in (
        (general.id, "not_in_channel"),
        (old.id, "is_archived"),
        (secret.id, "channel_not_found"),
        ("USLACKBOT", "channel_not_found"),
    ):
        assert await refused(slack.client.chat_postMessage(channel=channel, text="x")) == error


async def test_public_channels_are_open_with_a_scope_of_their_own() -> None:
    """With `chat:write.public` the bot need not be in a public channel."""
    async with Sandbox(PEOPLE, manifest=AppManifest(scopes=("chat:write", "chat:write.public"))) as sandbox:
        assert (await client_of(sandbox).chat_postMessage(channel="#general", text="x"))["ok"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({}, "no_text"),
        ({"text": "  "}, "no_text"),
        ({"text": "x", "blocks": "nonsense"}, "invalid_blocks_format"),
        ({"text": "x", "blocks": '{"type": "section"}'}, "invalid_blocks_format"),
        ({"text": "x", "blocks": [section("")]}, "invalid_blocks"),
        ({"text": "x", "blocks": [section("x" * 3000)] * 5}, "msg_blocks_too_long"),
        ({"text": "x", "metadata": "nonsense"}, "invalid_metadata_format"),
        ({"text": "x", "metadata": {"event_type": "x"}}, "invalid_metadata_schema"),
        ({"text": "x", "metadata": {"event_type": "", "event_payload": {}}}, "invalid_metadata_schema"),
        ({"text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"text": "x", "username": "Boss"}, "missing_scope"),
        ({"text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
        ({"markdown_text": "y" * 12_001}, "msg_too_long"),
    ],
)
async def test_what_a_message_cannot_say(slack: Slack, arguments: dict, error: str) -> None:
    """Empty, broken and oversized messages are refused, and nobody sees anything of them."""
    ada = slack.sandbox.person("Ada Lovelace")
    assert (
        await refused(slack.client.api_call("chat.postMessage", json={"channel": ada.id, **arguments}))
        == error
    )
    assert ada.inbox == []


async def test_refused_blocks_are_explained(slack: Slack) -> None:
    """The answer points at what is wrong."""
    with pytest.raises(SlackApiError) as caught:
        await slack.client.chat_postMessage(
            channel=slack.sandbox.people[0].id, text="x", blocks=[section("")]
        )
    messages = caught.value.response["response_metadata"]["messages"]
    assert messages == ["[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]"]


async def test_very_long_text_is_cut(slack: Slack) -> None:
    """Beyond 40,000 characters a message is truncated with a warning."""
    ada = slack.sandbox.people[0]
    posted = await slack.client.chat_postMessage(channel=ada.id, text="x" * 40_001)
    assert posted["warning"] == "message_truncated"
    assert len(ada.inbox[0].text) == 40_000


async def test_markup_can_be_switched_off(slack: Slack) -> None:
    """With `mrkdwn` off the marks stay."""
    ada = slack.sandbox.people[0]
    await slack.client.chat_postMessage(channel=ada.id, text="*x*", mrkdwn=False)
    assert ada.inbox[0].rendered == "*x*"


async def test_parsing_in_full_makes_words_into_pings(slack: Slack) -> None:
    """An app that asks Slack to find mentions in plain words finds more than it wants."""
    ada = slack.sandbox.people[0]
    for more in ({}, {"parse": "full"}, {"link_names": True}):
        await slack.client.chat_postMessage(channel=ada.id, text="I am @here", **more)
    assert [message.pings for message in ada.inbox] == [(), ("@here",), ("@here",)]


async def test_blocks_are_what_is_seen_and_text_is_the_fallback(slack: Slack) -> None:
    """A reader sees the blocks, line by line, with fields, buttons and images' words."""
    ada = slack.sandbox.people[0]
    blocks = [
        {"type": "header", "text": plain("Your *chat*")},
        section(f"With <@{ada.id}>", fields=[plain("When"), plain("Where")], accessory=button("More")),
        {"type": "divider"},
        {"type": "context", "elements": [plain("small print")]},
        actions(button("Yes", "yes"), button("No", "no")),
        {
            "type": "image",
            "image_url": "https://example.com/a.png",
            "alt_text": "two cups",
            "title": plain("Cups"),
        },
    ]
    await slack.client.chat_postMessage(channel=ada.id, text="You have a chat", blocks=blocks)
    message = ada.inbox[0]
    assert message.text == "You have a chat"
    assert message.rendered.splitlines() == [
        "Your *chat*",
        "With @Ada Lovelace",
        "When",
        "Where",
        "[More]",
        "───",
        "small print",
        "[Yes]",
        "[No]",
        "Cups",
        "two cups",
    ]
    assert message.pings == ("@Ada Lovelace",)
    assert [each.text for each in message.buttons] == ["More", "Yes", "No"]


async def test_an_update_changes_what_is_seen(slack: Slack) -> None:
    """Updating replaces text and blocks; blocks that are not mentioned and metadata stay."""
    ada = slack.sandbox.people[0]
    metadata = {"event_type": "x", "event_payload": {"a": 1}}
    posted = await slack.client.chat_postMessage(
        channel=ada.id, text="one", blocks=[section("one")], metadata=metadata
    )
    where = {"channel": posted["channel"], "ts": posted["ts"]}
    await slack.client.chat_update(**where, text="two")
    assert (ada.inbox[0].text, ada.inbox[0].rendered, ada.inbox[0].edited) == ("two", "one", True)
    await slack.client.chat_update(**where, text="three", blocks=[section("three")])
    assert (ada.inbox[0].rendered, ada.inbox[0].metadata) == ("three", metadata)
    await slack.client.chat_update(**where, text="four", blocks=[], metadata={})
    assert (ada.inbox[0].rendered, ada.inbox[0].metadata) == ("four", None)


async def test_only_own_messages_can_be_changed(slack: Slack) -> None:
    """A person's message, a message that is not there and an ephemeral one are refused."""
    ada, client = slack.sandbox.people[0], slack.client
    await ada.types("hello")
    typed = {"channel": ada.dm.id, "ts": ada.inbox[0].ts}
    assert await refused(client.chat_update(**typed, text="x")) == "cant_update_message"
    assert await refused(client.chat_delete(**typed)) == "cant_delete_message"
    assert await refused(client.chat_update(channel=ada.dm.id, ts="1.0", text="x")) == "message_not_found"
    assert await refused(client.chat_update(channel=ada.id, ts="1.0", text="x")) == "channel_not_found"
    whispered = await client.chat_postEphemeral(channel=ada.dm.id, user=ada.id, text="psst")
    late = {"channel": ada.dm.id, "ts": whispered["message_ts"]}
    assert await refused(client.chat_update(**late, text="x")) == "message_not_found"


async def test_an_update_is_short(slack: Slack) -> None:
    """4,000 characters are the most for an update's text."""
    ada = slack.sandbox.people[0]
    posted = await slack.client.chat_postMessage(channel=ada.id, text="x")
    where = {"channel": posted["channel"], "ts": posted["ts"]}
    assert (await slack.client.chat_update(**where, text="x" * 4000))["ok"]
    assert await refused(slack.client.chat_update(**where, text="x" * 4001)) == "msg_too_long"
    assert await refused(slack.client.api_call("chat.update", json=where)) == "no_text"


async def test_a_deleted_message_is_gone_but_was_seen(slack: Slack) -> None:
    """After deletion nobody sees the message, and it still counts as having been seen."""
    ada = slack.sandbox.people[0]
    posted = await slack.client.chat_postMessage(channel=ada.id, text="a slip")
    await slack.client.chat_delete(channel=posted["channel"], ts=posted["ts"])
    assert ada.inbox == []
    assert not ada.sees_nothing_of("a slip")


async def test_an_ephemeral_message_has_one_reader(slack: Slack) -> None:
    """Only the addressed person sees it, and they have to be in the channel."""
    sandbox = slack.sandbox
    ada, grace, alan = sandbox.people
    room = sandbox.create_channel("room", [ada, grace])
    sandbox.invite_bot(room)
    await slack.client.chat_postEphemeral(channel=room.id, user=ada.id, text="psst")
    assert ada.inbox[0].ephemeral
    assert grace.inbox == []
    assert grace.sees_nothing_of("psst")
    stranger = slack.client.chat_postEphemeral(channel=room.id, user=alan.id, text="psst")
    assert await refused(stranger) == "user_not_in_channel"


async def test_threads_hang_on_a_message(slack: Slack) -> None:
    """A reply carries its parent's ts."""
    ada = slack.sandbox.people[0]
    parent = await slack.client.chat_postMessage(channel=ada.id, text="parent")
    await slack.client.chat_postMessage(channel=ada.dm.id, text="reply", thread_ts=parent["ts"])
    assert ada.inbox[1].thread_ts == parent["ts"]
