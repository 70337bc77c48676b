"""Opening, describing and listing conversations."""

import pytest

from bot.sandbox import AppManifest, Profile, Sandbox
from tests.sandbox.conftest import PEOPLE, Slack, client_of
from tests.sandbox.web_api.test_web_api import refused

READ_ALL = AppManifest(
    scopes=(
        "chat:write",
        "im:write",
        "mpim:write",
        "channels:read",
        "groups:read",
        "im:read",
        "mpim:read",
        "channels:join",
    )
)


def ids(slack: Slack, *names: str) -> str:
    """Give user ids with commas between them."""
    return ",".join(slack.sandbox.person(name).id for name in names)


async def test_a_group_message_is_opened_once_and_then_resumed(slack: Slack) -> None:
    """The same people always meet in the same conversation, in whatever order they are named."""
    first = await slack.client.conversations_open(users=ids(slack, "Ada Lovelace", "Grace Hopper"))
    again = await slack.client.conversations_open(users=ids(slack, "Grace Hopper", "Ada Lovelace"))
    other = await slack.client.conversations_open(users=ids(slack, "Grace Hopper", "Alan Turing"))
    assert first["channel"]["id"] == again["channel"]["id"] != other["channel"]["id"]
    assert first["channel"]["is_mpim"] is True
    assert again["already_open"] is True
    assert slack.sandbox.bot_user_id in slack.sandbox.channel(first["channel"]["id"]).members


async def test_a_direct_message_gives_its_id_or_on_request_all_of_it(slack: Slack) -> None:
    """With `return_im` the whole conversation is described."""
    ada = slack.sandbox.person("Ada Lovelace")
    opened = await slack.client.conversations_open(users=ada.id)
    whole = await slack.client.conversations_open(users=ada.id, return_im=True)
    assert opened["channel"] == {"id": ada.dm.id}
    assert whole["channel"]["user"] == ada.id


async def test_a_conversation_can_be_looked_up_without_opening_it(slack: Slack) -> None:
    """`prevent_creation` opens nothing."""
    users = ids(slack, "Ada Lovelace", "Grace Hopper")
    assert (
        await refused(slack.client.conversations_open(users=users, prevent_creation=True))
        == "channel_not_found"
    )
    opened = await slack.client.conversations_open(users=users)
    found = await slack.client.conversations_open(users=users, prevent_creation=True)
    assert found["channel"]["id"] == opened["channel"]["id"]


async def test_whom_a_conversation_cannot_be_opened_with(slack: Slack) -> None:
    """Nobody, strangers, deactivated people, bots and crowds are refused, each in its own way."""
    grace = slack.sandbox.person("Grace Hopper")
    await slack.sandbox.deactivate(grace)
    for users, error in (
        ("", "users_list_not_supplied"),
        ("U404", "user_not_found"),
        (f"{ids(slack, 'Ada Lovelace')},{grace.id}", "user_disabled"),
        ("USLACKBOT", "cannot_dm_bot"),
        (slack.sandbox.bot_user_id, "cannot_dm_bot"),
    ):
        assert await refused(slack.client.conversations_open(users=users)) == error


async def test_eight_people_are_the_most() -> None:
    """Eight people fit in a group message, nine do not."""
    async with Sandbox([Profile(f"Person {i}") for i in range(9)]) as sandbox:
        everyone = [person.id for person in sandbox.people]
        assert (await client_of(sandbox).conversations_open(users=everyone[:8]))["ok"]
        assert await refused(client_of(sandbox).conversations_open(users=everyone)) == "too_many_users"


async def test_direct_and_group_messages_have_scopes_of_their_own() -> None:
    """`im:write` does not open groups."""
    async with Sandbox(PEOPLE, manifest=AppManifest(scopes=("im:write",))) as sandbox:
        everyone = [person.id for person in sandbox.people]
        assert (await client_of(sandbox).conversations_open(users=everyone[:1]))["ok"]
        assert await refused(client_of(sandbox).conversations_open(users=everyone)) == "missing_scope"


async def test_reading_needs_the_scope_of_the_kind_of_conversation(slack: Slack) -> None:
    """With `channels:read` alone, the members of a channel can be read and those of a group message cannot."""
    opened = await slack.client.conversations_open(users=ids(slack, "Ada Lovelace", "Grace Hopper"))
    members = await slack.client.conversations_members(channel=slack.sandbox.channel("general").id)
    assert len(members["members"]) == 3
    assert (
        await refused(slack.client.conversations_members(channel=opened["channel"]["id"])) == "missing_scope"
    )
    assert await refused(slack.client.conversations_info(channel="C404")) == "channel_not_found"


async def test_lists_come_in_pages(slack: Slack) -> None:
    """A cursor leads from page to page, and a made-up cursor or limit is refused."""
    general = slack.sandbox.channel("general").id
    first = await slack.client.conversations_members(channel=general, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await slack.client.conversations_members(channel=general, limit=2, cursor=cursor)
    assert [*first["members"], *second["members"]] == [person.id for person in slack.sandbox.people]
    assert second["response_metadata"]["next_cursor"] == ""
    assert await refused(slack.client.conversations_members(channel=general, cursor="x")) == "invalid_cursor"
    assert await refused(slack.client.conversations_members(channel=general, limit=-1)) == "invalid_limit"
    assert await refused(slack.client.conversations_list(limit=1000)) == "invalid_limit"


async def test_private_places_are_hidden_from_outsiders() -> None:
    """A private channel does not exist for an app that is not in it."""
    async with Sandbox(PEOPLE, manifest=READ_ALL) as sandbox:
        client = client_of(sandbox)
        secret = sandbox.create_channel("secret", sandbox.people, private=True)
        assert await refused(client.conversations_info(channel=secret.id)) == "channel_not_found"
        assert await refused(client.conversations_join(channel=secret.id)) == "channel_not_found"
        types = "public_channel,private_channel,im,mpim"
        listed = await client.conversations_list(types=types)
        assert [channel["name"] for channel in listed["channels"]] == ["general"]
        sandbox.invite_bot(secret)
        listed = await client.conversations_list(types=types)
        assert [channel["name"] for channel in listed["channels"]] == ["general", "secret"]
        mine = await client.users_conversations(types=types)
        assert [channel["name"] for channel in mine["channels"]] == ["secret"]


async def test_a_bot_can_join_public_channels() -> None:
    """Joining twice is a warning; archived channels and direct messages cannot be joined."""
    async with Sandbox(PEOPLE, manifest=READ_ALL) as sandbox:
        client, general = client_of(sandbox), sandbox.channel("general")
        assert (await client.conversations_join(channel=general.id))["channel"]["is_member"] is True
        assert (await client.conversations_join(channel=general.id))["warning"] == "already_in_channel"
        sandbox.archive(old := sandbox.create_channel("old"))
        assert await refused(client.conversations_join(channel=old.id)) == "is_archived"
        direct = sandbox.people[0].dm
        assert (
            await refused(client.conversations_join(channel=direct.id))
            == "method_not_supported_for_channel_type"
        )


async def test_unknown_types_are_refused(slack: Slack) -> None:
    """There are four types of conversations."""
    assert await refused(slack.client.conversations_list(types="public")) == "invalid_types"


@pytest.mark.parametrize("name", ["general", "#general"])
async def test_a_channel_is_found_by_name(slack: Slack, name: str) -> None:
    """People and tests may name a channel with or without #."""
    assert slack.sandbox.channel(name).name == "general"
    with pytest.raises(KeyError, match="no channel"):
        slack.sandbox.channel("nowhere")


async def test_a_direct_conversation_is_not_found_by_its_name(slack: Slack) -> None:
    """A group has one, but only its id leads there."""
    ada, ben, *_ = slack.sandbox.people
    opened = await slack.client.conversations_open(users=[ada.id, ben.id], return_im=True)
    name = opened["channel"]["name"]
    assert name.startswith("mpdm-")
    assert await refused(slack.client.chat_postMessage(channel=name, text="x")) == "channel_not_found"


async def test_an_archived_channel_ejects_the_bot(slack: Slack) -> None:
    """It can't be written to, and once it is open again the bot is not in it."""
    channel = slack.sandbox.create_channel("coffee", slack.sandbox.people)
    slack.sandbox.invite_bot(channel)
    slack.sandbox.archive(channel)
    assert await refused(slack.client.chat_postMessage(channel=channel.id, text="Hello")) == "is_archived"
    channel.archived = False
    assert await refused(slack.client.chat_postMessage(channel=channel.id, text="Hello")) == "not_in_channel"


async def test_a_conversation_that_is_gone_can_be_opened_anew(slack: Slack) -> None:
    """Its id leads nowhere; the same people get another one."""
    ids = [person.id for person in slack.sandbox.people[:2]]
    before = (await slack.client.conversations_open(users=ids))["channel"]["id"]
    slack.sandbox.forget(slack.sandbox.channel(before))
    assert await refused(slack.client.chat_postMessage(channel=before, text="Hello")) == "channel_not_found"
    after = (await slack.client.conversations_open(users=ids))["channel"]["id"]
    assert after != before
    await slack.client.chat_postMessage(channel=after, text="Hello again")
    assert slack.sandbox.people[1].inbox[-1].text == "Hello again"
