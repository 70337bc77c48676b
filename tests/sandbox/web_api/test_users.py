"""People as the Web API tells of them."""

import pytest

from bot.sandbox import AppManifest, Profile, Sandbox
from tests.sandbox.conftest import PEOPLE, Slack, client_of
from tests.sandbox.web_api.test_web_api import refused


async def test_a_user_is_described(slack: Slack) -> None:
    """Name, handle, title and time zone are there; the email only with its own scope."""
    ada = slack.sandbox.person("Ada Lovelace")
    user = (await slack.client.users_info(user=ada.id))["user"]
    assert (user["real_name"], user["name"], user["tz"], user["tz_offset"]) == (
        "Ada Lovelace",
        "ada.lovelace",
        "Europe/London",
        0,
    )
    assert user["profile"]["title"] == "Engineer"
    assert user["is_bot"] is user["deleted"] is False
    assert "email" not in user["profile"]


async def test_the_email_needs_a_scope_of_its_own() -> None:
    """With `users:read.email` the email is there."""
    async with Sandbox(PEOPLE, manifest=AppManifest(scopes=("users:read", "users:read.email"))) as sandbox:
        user = (await client_of(sandbox).users_info(user=sandbox.people[0].id))["user"]
        assert user["profile"]["email"] == "ada@example.com"


async def test_all_users_are_listed_with_bots_slackbot_and_the_deactivated(slack: Slack) -> None:
    """A list of users holds more than people: filtering is the app's task."""
    await slack.sandbox.deactivate(slack.sandbox.person("Grace Hopper"))
    members = (await slack.client.users_list())["members"]
    assert [user["id"] for user in members if user["is_bot"]] == [slack.sandbox.bot_user_id]
    assert [user["name"] for user in members if user["deleted"]] == ["grace.hopper"]
    assert "USLACKBOT" in {user["id"] for user in members}
    assert "tz" not in next(user for user in members if user["deleted"])


async def test_a_large_workspace_is_listed_in_pages() -> None:
    """Beyond a thousand users a limit is required, and cursors lead through all of them."""
    async with Sandbox([Profile(f"Person {i}") for i in range(1005)]) as sandbox:
        client = client_of(sandbox)
        assert await refused(client.users_list()) == "limit_required"
        found: list[str] = []
        async for page in await client.users_list(limit=200):
            found += [
                user["id"] for user in page["members"] if not user["is_bot"] and user["id"] != "USLACKBOT"
            ]
        assert found == [person.id for person in sandbox.people]


async def test_the_department_is_a_custom_profile_field(slack: Slack) -> None:
    """The team's profile defines the field, each user's profile holds the value, and not what is empty."""
    fields = (await slack.client.api_call("team.profile.get"))["profile"]["fields"]
    (department,) = [field["id"] for field in fields if field["label"] == "Department"]
    (team,) = [field["id"] for field in fields if field["label"] == "Team"]
    ada = slack.sandbox.person("Ada Lovelace")
    profile = (await slack.client.users_profile_get(user=ada.id))["profile"]
    assert profile["fields"] == {department: {"value": "Research", "alt": ""}}
    labelled = (await slack.client.users_profile_get(user=ada.id, include_labels=True))["profile"]
    assert labelled["fields"][department]["label"] == "Department"
    await slack.sandbox.edits_profile(ada, team="Engines")
    profile = (await slack.client.users_profile_get(user=ada.id))["profile"]
    assert profile["fields"][team] == {"value": "Engines", "alt": ""}
    assert profile["team"] == slack.sandbox.team_id


async def test_a_workspace_may_be_without_the_field() -> None:
    """Many workspaces have no custom fields at all."""
    async with Sandbox(PEOPLE, custom_fields=()) as sandbox:
        client = client_of(sandbox)
        assert (await client.api_call("team.profile.get"))["profile"]["fields"] == []
        assert (await client.users_profile_get(user=sandbox.people[0].id))["profile"]["fields"] == {}


async def test_unknown_users_are_refused(slack: Slack) -> None:
    """An id that nobody has is told."""
    assert await refused(slack.client.users_info(user="U404")) == "user_not_found"
    assert await refused(slack.client.users_profile_get(user="U404")) == "user_not_found"
    assert await refused(slack.client.users_conversations(user="U404")) == "user_not_found"


async def test_team_info_needs_team_read() -> None:
    """The workspace's name is there for those who may ask."""
    async with Sandbox(name="Bright Well", manifest=AppManifest(scopes=("team:read",))) as sandbox:
        team = (await client_of(sandbox).team_info())["team"]
        assert (team["name"], team["domain"], team["id"]) == ("Bright Well", "bright-well", sandbox.team_id)


async def test_people_are_found_by_name_handle_and_id(slack: Slack) -> None:
    """All three ways lead to the same person, and a wrong one is explained."""
    ada = slack.sandbox.person("Ada Lovelace")
    assert (
        slack.sandbox.person("ada.lovelace")
        is slack.sandbox.person(ada.id)
        is slack.sandbox.person("@ADA.lovelace")
        is ada
    )
    with pytest.raises(KeyError, match="Nobody here is called 'Bob'"):
        slack.sandbox.person("Bob")
    with pytest.raises(KeyError):
        slack.sandbox.person("Slackbot")


@pytest.mark.parametrize(
    ("kind", "restricted"),
    [
        ("member", (False, False)),
        ("multi_channel_guest", (True, False)),
        ("single_channel_guest", (True, True)),
    ],
)
async def test_guests_are_told_apart(slack: Slack, kind: str, restricted: tuple[bool, bool]) -> None:
    """A guest is restricted; one of a single channel is that twice over."""
    guest = await slack.sandbox.joins("Gail Guest", kind=kind)
    user = (await slack.client.users_info(user=guest.id))["user"]
    assert (user["is_restricted"], user["is_ultra_restricted"]) == restricted
    assert "is_stranger" not in user


async def test_somebody_of_another_workspace_is_a_stranger_with_a_team_of_their_own(slack: Slack) -> None:
    """By Slack Connect people are here who belong elsewhere."""
    stranger = await slack.sandbox.joins("Stu Stranger", home_team="T0777")
    user = (await slack.client.users_info(user=stranger.id))["user"]
    assert (user["is_stranger"], user["team_id"], user["profile"]["team"]) == (True, "T0777", "T0777")


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("", {}),
        ("+05:30", {"tz": None, "tz_label": None, "tz_offset": 19800}),
        ("-03:00", {"tz": None, "tz_label": None, "tz_offset": -10800}),
    ],
)
async def test_a_time_zone_may_be_unknown_or_no_more_than_an_offset(
    slack: Slack, known: str, told: dict[str, object]
) -> None:
    """Slack leaves out what it does not know."""
    person = await slack.sandbox.joins("Nan Nowhere", time_zone=known)
    user = (await slack.client.users_info(user=person.id))["user"]
    assert {key: user[key] for key in ("tz", "tz_label", "tz_offset") if key in user} == told


async def test_a_locale_is_told_where_it_is_asked_for(slack: Slack) -> None:
    """Of one person and of all, but for bots; nothing is said of it otherwise."""
    ada = slack.sandbox.person("Ada Lovelace")
    await slack.sandbox.edits_profile(ada, locale="de-DE")
    assert "locale" not in (await slack.client.users_info(user=ada.id))["user"]
    assert (await slack.client.users_info(user=ada.id, include_locale=True))["user"]["locale"] == "de-DE"
    listed = (await slack.client.users_list(include_locale=True))["members"]
    assert {user["id"]: user.get("locale") for user in listed}[ada.id] == "de-DE"
    assert not [user for user in listed if user["is_bot"] and "locale" in user]


async def test_a_display_name_is_what_others_read(slack: Slack) -> None:
    """It is empty until somebody chooses one, and the legal name stays beside it."""
    ada = slack.sandbox.person("Ada Lovelace")
    assert (await slack.client.users_info(user=ada.id))["user"]["profile"]["display_name"] == ""
    await slack.sandbox.edits_profile(ada, display_name="Countess")
    profile = (await slack.client.users_info(user=ada.id))["user"]["profile"]
    assert (profile["display_name"], profile["real_name"], ada.name) == (
        "Countess",
        "Ada Lovelace",
        "Countess",
    )
    assert slack.sandbox.person("Countess") is ada


async def test_somebody_hidden_is_known_to_exist_and_not_visible(slack: Slack) -> None:
    """Neither can they be described, nor brought into a conversation, nor written to."""
    guest = slack.sandbox.people[0]
    slack.sandbox.hide(guest)
    assert await refused(slack.client.users_info(user=guest.id)) == "user_not_visible"
    assert await refused(slack.client.conversations_open(users=[guest.id])) == "user_not_visible"
    posting = slack.client.chat_postMessage(channel=guest.id, text="Hello")
    assert await refused(posting) == "channel_not_found"


async def test_a_migration_gives_everyone_another_id(slack: Slack) -> None:
    """The old ids lead nowhere; who was in a conversation is in it still."""
    ada = slack.sandbox.people[0]
    before, channel = ada.id, (await slack.client.conversations_open(users=[ada.id]))["channel"]["id"]
    slack.sandbox.migrate()
    assert ada.id.startswith("W")
    assert slack.sandbox.person(ada.id) is ada
    assert await refused(slack.client.users_info(user=before)) == "user_not_found"
    listed = {user["id"] for user in (await slack.client.users_list())["members"]}
    assert ada.id in listed
    assert before not in listed
    assert (await slack.client.conversations_open(users=[ada.id]))["channel"]["id"] == channel
    await slack.client.chat_postMessage(channel=channel, text="Still here")
    assert ada.inbox[-1].text == "Still here"
