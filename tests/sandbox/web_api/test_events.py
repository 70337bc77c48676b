"""What the Events API tells the app."""

import asyncio

from bot.sandbox import AppManifest, Sandbox
from tests.sandbox.blocks import home
from tests.sandbox.conftest import PEOPLE, Slack


def hear(online: Slack, *kinds: str) -> asyncio.Queue:
    """Let the app listen to events, and give the queue that they end up in."""
    events: asyncio.Queue = asyncio.Queue()

    async def listener(body) -> None:
        """Acknowledge and keep what was heard."""
        events.put_nowait(body)

    for kind in kinds:
        online.app.event(kind)(listener)
    return events


async def test_opening_the_home_tab_is_told_every_time(online: Slack) -> None:
    """The event says who looks at which tab, and carries the view once there is one."""
    events, ada = hear(online, "app_home_opened"), online.sandbox.people[0]
    await ada.opens_home()
    body = await events.get()
    assert body["type"] == "event_callback"
    assert body["authorizations"][0]["team_id"] == body["team_id"] == online.sandbox.team_id
    event = body["event"]
    assert (event["user"], event["tab"], event["channel"]) == (ada.id, "home", ada.dm.id)
    assert "view" not in event
    await online.client.views_publish(user_id=ada.id, view=home())
    await ada.opens_home()
    again = await events.get()
    assert again["event"]["view"]["type"] == "home"
    assert again["event_id"] != body["event_id"]


async def test_opening_the_conversation_is_a_tab_too(online: Slack) -> None:
    """The same event comes for whoever merely reads what the app wrote to them."""
    events, ada = hear(online, "app_home_opened"), online.sandbox.people[0]
    await ada.opens_messages()
    event = (await events.get())["event"]
    assert (event["user"], event["tab"], event["channel"]) == (ada.id, "messages", ada.dm.id)


async def test_changes_of_people_are_told(online: Slack) -> None:
    """Deactivation, profile edits and newcomers come as events with the whole user."""
    events, ada = hear(online, "user_change", "team_join", "member_joined_channel"), online.sandbox.people[0]
    await online.sandbox.edits_profile(ada, name="Ada King", department="Finance")
    user = (await events.get())["event"]["user"]
    assert user["real_name"] == "Ada King"
    assert [field["value"] for field in user["profile"]["fields"].values()] == ["Finance"]
    assert online.sandbox.person("Ada King") is ada
    await online.sandbox.deactivate(ada)
    assert (await events.get())["event"]["user"]["deleted"] is True
    await online.sandbox.reactivate(ada)
    assert (await events.get())["event"]["user"]["deleted"] is False
    bob = await online.sandbox.joins("Bob", department="Legal")
    event = (await events.get())["event"]
    assert (event["type"], event["user"]["id"]) == ("team_join", bob.id)


async def test_comings_and_goings_are_told_where_the_app_is(online: Slack) -> None:
    """The app hears of members only in channels that it is in, its own coming and going included."""
    sandbox, events = online.sandbox, hear(online, "member_joined_channel", "member_left_channel")
    ada, grace, _ = sandbox.people
    room = sandbox.create_channel("room", [ada])
    sandbox.join(room, grace)
    sandbox.invite_bot(room)
    sandbox.leave(room, grace)
    sandbox.remove_bot(room)
    sandbox.join(room, grace)
    told = [(await events.get())["event"] for _ in range(3)]
    assert [(event["type"], event["user"]) for event in told] == [
        ("member_joined_channel", sandbox.bot_user_id),
        ("member_left_channel", grace.id),
        ("member_left_channel", sandbox.bot_user_id),
    ]
    await sandbox.idle()
    assert events.empty()


async def test_only_subscribed_events_are_told() -> None:
    """Without a subscription, or without the scope that it takes, nothing is sent."""
    for manifest in (AppManifest(events=()), AppManifest(scopes=("commands",))):
        async with Sandbox(PEOPLE, manifest=manifest) as sandbox:
            await sandbox.edits_profile(sandbox.people[0], title="x")
            await sandbox.people[0].types("an ordinary message")
            await sandbox.idle()
            assert sandbox.log.envelopes() == []


async def test_an_uninstalled_app_is_told() -> None:
    """Removal comes with the news that the tokens are void, if the app subscribed to both."""
    events = ("app_uninstalled", "tokens_revoked")
    async with Sandbox(PEOPLE, manifest=AppManifest(events=events)) as sandbox:
        slack = Slack.of(sandbox)
        async with slack.online():
            heard = hear(slack, *events)
            await slack.client.auth_test()
            await sandbox.uninstall()
            await sandbox.idle()
            assert [envelope.payload["event"]["type"] for envelope in sandbox.log.envelopes()] == list(events)
            assert heard is not None


async def test_a_status_is_a_change_of_the_profile_too(online: Slack) -> None:
    """Slack tells of each meeting that somebody goes into."""
    heard = hear(online, "user_change")
    ada = online.sandbox.people[0]
    await online.sandbox.sets_status(ada, "In a meeting")
    assert (await heard.get())["event"]["user"]["profile"]["status_text"] == "In a meeting"


async def test_a_change_may_come_with_hardly_anything_about_the_person(online: Slack) -> None:
    """What is absent is not empty: name and zone are as they were."""
    heard = hear(online, "user_change")
    ada = online.sandbox.people[0]
    await online.sandbox.stub_changed(ada)
    assert set((await heard.get())["event"]["user"]) == {"id", "team_id", "profile"}
    assert ada.name == "Ada Lovelace"
