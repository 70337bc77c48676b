"""What every Web API method has in common: tokens, scopes, arguments, the record."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from bot.sandbox import AppManifest, Sandbox
from tests.sandbox.blocks import section
from tests.sandbox.conftest import PEOPLE, Slack, client_of


async def refused(call: object) -> str:
    """Give the error that a call is refused with."""
    with pytest.raises(SlackApiError) as caught:
        await call  # type: ignore[misc]
    return str(caught.value.response["error"])


async def post(slack: Slack, method: str, **request: object) -> dict:
    """Call a method without the SDK."""
    async with aiohttp.ClientSession() as session:
        answer = await session.post(slack.sandbox.api_url + method, **request)  # type: ignore[arg-type]
        return await answer.json()


async def test_a_call_needs_a_token_that_slack_gave_out(slack: Slack) -> None:
    """No token and a wrong token are refused differently."""
    assert (await post(slack, "auth.test"))["error"] == "not_authed"
    assert await refused(client_of(slack.sandbox, "xoxb-wrong").auth_test()) == "invalid_auth"


async def test_each_kind_of_token_has_its_methods(slack: Slack) -> None:
    """The app token opens connections and nothing else; the bot token does everything else."""
    with_app_token = client_of(slack.sandbox, slack.sandbox.app_token)
    assert await refused(with_app_token.auth_test()) == "not_allowed_token_type"
    assert (await post(slack, "apps.connections.open", data={"token": slack.sandbox.bot_token}))["error"] == (
        "not_allowed_token_type"
    )
    opened = await with_app_token.apps_connections_open(app_token=slack.sandbox.app_token)
    assert opened["url"].startswith("ws://127.0.0.1:")


async def test_an_unknown_method_is_told(slack: Slack) -> None:
    """A method that does not exist is refused before anything else."""
    assert (await post(slack, "chat.shout"))["error"] == "unknown_method"


async def test_auth_test_tells_who_the_app_is(slack: Slack) -> None:
    """The bot learns its workspace and its own ids."""
    answer = await slack.client.auth_test()
    assert answer["user_id"] == slack.sandbox.bot_user_id
    assert answer["team_id"] == slack.sandbox.team_id
    assert answer["is_enterprise_install"] is False


async def test_a_missing_scope_is_told_with_what_is_needed() -> None:
    """A call without its scope is refused, with the scopes that it needs and those that there are."""
    async with Sandbox(PEOPLE, manifest=AppManifest(scopes=("commands", "im:write"))) as sandbox:
        client = client_of(sandbox)
        with pytest.raises(SlackApiError) as caught:
            await client.users_info(user=sandbox.person("Ada Lovelace").id)
        response = caught.value.response
        assert (response["error"], response["needed"]) == ("missing_scope", "users:read")
        assert response["provided"] == "commands,im:write"
        assert response.headers["x-oauth-scopes"] == "commands,im:write"


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C404"}, "channel_not_found"),
        ("chat.update", {"channel": "C0001"}, "message_not_found"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.info", {}, "channel_not_found"),
        ("users.info", {}, "user_not_found"),
        ("views.open", {"trigger_id": "x"}, "invalid_arguments"),
        ("views.publish", {"view": "{}"}, "invalid_arguments"),
    ],
)
async def test_missing_arguments_are_told(slack: Slack, method: str, arguments: dict, error: str) -> None:
    """A call without what it needs is refused with the error that Slack documents for the method."""
    answer = await post(slack, method, data={"token": slack.sandbox.bot_token, **arguments})
    assert (answer["ok"], answer["error"]) == (False, error)


async def test_arguments_may_come_in_every_documented_way(slack: Slack) -> None:
    """A form, JSON and the address all carry arguments."""
    token = slack.sandbox.bot_token
    header = {"Authorization": f"Bearer {token}"}
    general = {"channel": slack.sandbox.channel("general").id, "include_num_members": True}
    for request in (
        {"json": general, "headers": header},
        {"data": {**general, "include_num_members": "1", "token": token}},
        {"params": {**general, "include_num_members": "true"}, "headers": header},
        {"params": {"channel": general["channel"]}, "data": {"include_num_members": "1", "token": token}},
    ):
        answer = await post(slack, "conversations.info", **request)
        assert answer["channel"]["num_members"] == 3


async def test_a_token_in_the_address_is_void(slack: Slack) -> None:
    """New apps may not put it there, not even beside the right one in the header."""
    token = slack.sandbox.bot_token
    header = {"Authorization": f"Bearer {token}"}
    for request in ({}, {"headers": header}, {"data": {"token": token}}):
        answer = await post(slack, "auth.test", params={"token": token}, **request)
        assert answer["error"] == "invalid_auth"
    assert [call.arguments for call in slack.sandbox.log.calls()] == [{}, {}, {}]


async def test_json_needs_its_token_in_the_header(slack: Slack) -> None:
    """A token in a JSON body is none at all."""
    token = slack.sandbox.bot_token
    assert (await post(slack, "auth.test", json={"token": token}))["error"] == "not_authed"
    header = {"Authorization": f"Bearer {token}"}
    assert (await post(slack, "auth.test", json={"token": "x"}, headers=header))["ok"]


@pytest.mark.parametrize(("body", "error"), [("{", "invalid_json"), ("[1]", "json_not_object")])
async def test_broken_json_is_told(slack: Slack, body: str, error: str) -> None:
    """A JSON body that cannot be read is refused and recorded."""
    headers = {"Authorization": f"Bearer {slack.sandbox.bot_token}", "Content-Type": "application/json"}
    assert (await post(slack, "auth.test", data=body, headers=headers))["error"] == error
    assert slack.sandbox.log.errors()[-1].error == error


async def test_everything_is_recorded(slack: Slack) -> None:
    """The log keeps each call with its arguments as they came, whose token it had, and its answer."""
    ada = slack.sandbox.person("Ada Lovelace")
    await slack.client.chat_postMessage(channel=ada.id, text="hi", blocks=[section("hi")])
    await refused(slack.client.users_info(user="U404"))
    (posted,) = slack.sandbox.log.calls("chat.postMessage")
    assert posted.arguments == {"channel": ada.id, "text": "hi", "blocks": [section("hi")]}
    assert (posted.token, posted.ok, posted.response["channel"]) == ("bot", True, ada.dm.id)
    assert [call.error for call in slack.sandbox.log.errors()] == ["user_not_found"]
    assert [call.number for call in slack.sandbox.log.calls()] == [1, 2]


async def test_a_removed_app_can_do_nothing(slack: Slack) -> None:
    """Once the app is uninstalled its tokens are void."""
    await slack.sandbox.uninstall()
    assert await refused(slack.client.auth_test()) == "account_inactive"


async def test_api_test_gives_its_arguments_back(slack: Slack) -> None:
    """The one method that needs no token."""
    assert (await post(slack, "api.test", data={"foo": "bar"})) == {"ok": True, "args": {"foo": "bar"}}
