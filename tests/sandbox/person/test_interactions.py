"""Commands, buttons, menus and the urls to answer them with."""

import asyncio

import aiohttp
import pytest

from bot.sandbox import AppManifest, NotSeenError, Sandbox
from tests.sandbox.blocks import Json, actions, button, home, modal, option, plain, section, select
from tests.sandbox.conftest import PEOPLE, Slack


def acknowledge(online: Slack, *action_ids: str) -> asyncio.Queue[Json]:
    """Let the app acknowledge some actions, and give the queue that they end up in."""
    heard: asyncio.Queue[Json] = asyncio.Queue()

    async def listener(ack, body) -> None:
        """Acknowledge and keep what was heard."""
        await ack()
        heard.put_nowait(body)

    for action_id in action_ids:
        online.app.action(action_id)(listener)
    return heard


async def respond(url: str, body: object) -> tuple[int, str]:
    """Post to a response url by hand."""
    async with aiohttp.ClientSession() as session:
        answer = await session.post(url, json=body)
        return answer.status, await answer.text()


async def command(online: Slack, text: str = "/test", **answer: object) -> Json:
    """Let Ada type a command that the app answers so; gives the payload."""

    @online.app.command("/test")
    async def listener(ack) -> None:
        """Answer."""
        await ack(**answer)

    await online.sandbox.people[0].types(text)
    return online.sandbox.log.envelopes("slash_commands")[-1].payload


async def test_an_unknown_command_is_slacks_own_business(online: Slack) -> None:
    """The person is told that there is no such command; the app is not."""
    ada = online.sandbox.people[0]
    await ada.types("/tea")
    assert ada.inbox[-1].rendered == "/tea is not a valid command."
    assert online.sandbox.log.envelopes("slash_commands") == []


async def test_mentions_in_a_command_are_escaped(online: Slack) -> None:
    """Typed people, channels, addresses and brackets arrive in Slack's notation."""
    grace = online.sandbox.person("Grace Hopper")
    general = online.sandbox.channel("general")
    payload = await command(online, "/test add @grace.hopper #general @nobody https://a.b <b> & c")
    assert payload["text"] == (
        f"add <@{grace.id}|grace.hopper> <#{general.id}|general> @nobody <https://a.b> &lt;b&gt; &amp; c"
    )


async def test_without_escaping_a_command_arrives_as_typed() -> None:
    """An app that does not ask for escaping gets the plain words."""
    async with Sandbox(PEOPLE, manifest=AppManifest(should_escape=False)) as sandbox:
        await sandbox.people[0].types("/test add @grace.hopper & co")
        assert sandbox.log.envelopes()[0].payload["text"] == "add @grace.hopper & co"


async def test_a_command_can_be_typed_anywhere(online: Slack) -> None:
    """The payload says where: in channels by their name, in private ones by a general word."""
    ada, sandbox = online.sandbox.people[0], online.sandbox
    await command(online)
    secret = sandbox.create_channel("secret", [ada], private=True)
    await ada.types("/test", in_channel="general")
    await ada.types("/test", in_channel=secret)
    names = [envelope.payload["channel_name"] for envelope in sandbox.log.envelopes("slash_commands")]
    assert names == ["directmessage", "general", "privategroup"]
    room = sandbox.create_channel("room", sandbox.people[1:])
    with pytest.raises(NotSeenError, match="is not in #room"):
        await ada.types("/test", in_channel=room)


async def test_the_answer_to_a_command_is_private_unless_it_says_otherwise(online: Slack) -> None:
    """An answer is seen by one person; with `in_channel` by all."""
    ada, grace, _ = online.sandbox.people
    answers = [{"text": "just you"}, {"text": "all of you", "response_type": "in_channel"}]

    @online.app.command("/test")
    async def listener(ack) -> None:
        """Answer."""
        await ack(**answers.pop(0))

    await ada.types("/test", in_channel="general")
    await ada.types("/test", in_channel="general")
    assert [message.rendered for message in ada.inbox] == ["just you", "all of you"]
    assert [message.rendered for message in grace.inbox] == ["all of you"]


async def test_an_unusable_answer_to_a_command_is_a_failure(online: Slack) -> None:
    """Broken blocks in an acknowledgement show as Slack's error."""
    await command(online, blocks=[section("")])
    assert "invalid_command_response" in online.sandbox.people[0].inbox[-1].rendered
    assert len(online.sandbox.log.errors()) == 1


async def test_a_button_in_a_message_tells_all_about_itself(online: Slack) -> None:
    """The payload has the button, the message, the conversation, a trigger and a response url."""
    heard, ada = acknowledge(online, "yes"), online.sandbox.people[0]
    blocks = [actions(button("Yes, we met", "yes", value="42", style="primary"), block_id="row")]
    posted = await online.client.chat_postMessage(channel=ada.id, text="Did you meet?", blocks=blocks)
    await ada.clicks("Yes, we met")
    body = await heard.get()
    action = body["actions"][0]
    assert action.pop("action_ts")
    assert action == {
        "type": "button",
        "action_id": "yes",
        "block_id": "row",
        "value": "42",
        "style": "primary",
        "text": plain("Yes, we met"),
    }
    assert body["container"] == {
        "type": "message",
        "message_ts": posted["ts"],
        "channel_id": ada.dm.id,
        "is_ephemeral": False,
    }
    assert body["channel"] == {"id": ada.dm.id, "name": "directmessage"}
    assert (body["message"]["ts"], body["message"]["text"]) == (posted["ts"], "Did you meet?")
    assert body["trigger_id"]
    assert body["response_url"]
    assert online.sandbox.log.envelopes("interactive")[0].accepts_response_payload is False


async def test_a_link_button_sends_an_action_too(online: Slack) -> None:
    """A button with a url has to be acknowledged like any other."""
    heard, ada = acknowledge(online, "go"), online.sandbox.people[0]
    await online.client.chat_postMessage(
        channel=ada.id, text="x", blocks=[actions(button("Go", "go", url="https://a.b"))]
    )
    await ada.clicks("Go")
    assert (await heard.get())["actions"][0]["action_id"] == "go"


async def test_choosing_in_a_message(online: Slack) -> None:
    """A menu tells at once what was chosen, and the message's state holds it."""
    heard, ada = acknowledge(online, "when", "day", "more"), online.sandbox.people[0]
    blocks = [
        actions(
            select("Today", "Tomorrow", placeholder=plain("Remind me")) | {"action_id": "when"},
            block_id="row",
        ),
        section("Which day", accessory={"type": "datepicker", "action_id": "day"}),
        section("More", accessory={"type": "overflow", "action_id": "more", "options": [option("Skip")]}),
    ]
    await online.client.chat_postMessage(channel=ada.id, text="x", blocks=blocks)
    await ada.chooses("Remind me", "Tomorrow")
    body = await heard.get()
    assert body["actions"][0]["selected_option"] == option("Tomorrow")
    assert body["state"]["values"]["row"]["when"]["selected_option"] == option("Tomorrow")
    await ada.chooses("Which day", "2026-02-03")
    assert (await heard.get())["actions"][0]["selected_date"] == "2026-02-03"
    assert "[Tomorrow ▾]" in ada.inbox[0].rendered
    await ada.clicks("Skip")
    assert (await heard.get())["actions"][0]["selected_option"] == option("Skip")
    with pytest.raises(NotSeenError, match="'Remind me', 'Which day'"):
        await ada.chooses("Nothing", "x")


async def test_a_click_without_an_answer_leaves_a_warning(slack: Slack) -> None:
    """The message shows that the app did not respond, to the one who clicked, until it changes."""
    ada = slack.sandbox.people[0]
    posted = await slack.client.chat_postMessage(channel=ada.id, text="x", blocks=[actions(button("Go"))])
    await ada.clicks("Go")
    assert ada.inbox[0].failed
    assert "did not respond" in ada.inbox[0].rendered
    await slack.client.chat_update(channel=posted["channel"], ts=posted["ts"], text="fine")
    assert not ada.inbox[0].failed


async def test_the_newest_thing_is_clicked_unless_told_otherwise(online: Slack) -> None:
    """A button is looked for in the modal, then in the newest message, then on the home tab."""
    heard, ada = acknowledge(online, "old", "new", "home", "modal"), online.sandbox.people[0]

    async def click(**where: object) -> str:
        """Click, and give the action that the app heard of."""
        await ada.clicks("Go", **where)  # type: ignore[arg-type]
        return str((await heard.get())["actions"][0]["action_id"])

    await online.client.views_publish(user_id=ada.id, view=home(actions(button("Go", "home"))))
    assert await click() == "home"
    for name in ("old", "new"):
        await online.client.chat_postMessage(channel=ada.id, text=name, blocks=[actions(button("Go", name))])
    assert await click() == "new"
    assert await click(on=ada.inbox[0]) == "old"
    assert await click(on=ada.home) == "home"
    assert await click(in_=ada.dm) == "new"
    payload = await command(online)
    await online.client.views_open(
        trigger_id=payload["trigger_id"], view=modal(actions(button("Go", "modal")))
    )
    assert await click() == "modal"
    assert await click(on=ada.form) == "modal"


async def test_an_exact_text_goes_before_a_beginning(online: Slack) -> None:
    """A newer button that merely begins so does not stand in the way."""
    heard, ada = acknowledge(online, "yes", "yesterday"), online.sandbox.people[0]
    for name in ("Yes", "Yesterday"):
        await online.client.chat_postMessage(
            channel=ada.id, text=name, blocks=[actions(button(name, name.lower()))]
        )
    await ada.clicks("Yes")
    assert (await heard.get())["actions"][0]["action_id"] == "yes"
    await ada.clicks("yesterd")
    assert (await heard.get())["actions"][0]["action_id"] == "yesterday"


async def test_a_missing_button_is_explained(online: Slack) -> None:
    """The error lists the buttons that there are, and the screen."""
    ada = online.sandbox.people[0]
    await online.client.chat_postMessage(
        channel=ada.id, text="Hello", blocks=[section("Hello"), actions(button("No"))]
    )
    with pytest.raises(NotSeenError, match=r"sees no button 'Yes'; the buttons are: 'No'[\s\S]*Hello"):
        await ada.clicks("Yes")


async def test_an_ephemeral_message_can_be_replaced_and_deleted(online: Slack) -> None:
    """Through the response url of a click on it, an ephemeral message changes and goes."""
    heard, ada = acknowledge(online, "go"), online.sandbox.people[0]
    await online.client.chat_postEphemeral(
        channel=ada.dm.id, user=ada.id, text="one", blocks=[section("one"), actions(button("Go", "go"))]
    )
    await ada.clicks("Go")
    body = await heard.get()
    assert body["container"]["is_ephemeral"] is True
    assert "message" not in body
    assert await respond(body["response_url"], {"replace_original": True, "text": "two"}) == (200, "ok")
    assert [(message.rendered, message.ephemeral) for message in ada.inbox] == [("two", True)]
    await respond(body["response_url"], {"delete_original": True})
    assert ada.inbox == []
    assert not ada.sees_nothing_of("one")


async def test_answers_through_a_response_url(online: Slack) -> None:
    """An answer is a new private message unless it says otherwise; a command's own message cannot be replaced."""
    url = (await command(online))["response_url"]
    ada, grace, _ = online.sandbox.people
    await respond(url, {"text": "private"})
    await respond(url, {"text": "replaced?", "replace_original": True})
    await respond(url, {"text": "public", "response_type": "in_channel"})
    assert [(message.text, message.ephemeral) for message in ada.inbox] == [
        ("private", True),
        ("replaced?", True),
        ("public", False),
    ]
    assert grace.inbox == []


async def test_a_response_url_works_five_times(online: Slack) -> None:
    """The sixth answer is refused; a refused body does not count."""
    url = (await command(online))["response_url"]
    assert await respond(url, {"text": ""}) == (400, "no_text")
    assert await respond(url, {"text": "x", "blocks": [section("")]}) == (400, "invalid_blocks")
    assert await respond(url, ["x"]) == (400, "invalid_payload")
    assert online.sandbox.log.calls("response_url")[-1].error == "invalid_payload"
    assert [(await respond(url, {"text": "x"}))[0] for _ in range(5)] == [200] * 5
    assert await respond(url, {"text": "x"}) == (404, "used_url")
    assert len(online.sandbox.people[0].inbox) == 5
    assert [call.error for call in online.sandbox.log.calls("response_url")].count("used_url") == 1


async def test_a_response_url_lives_thirty_minutes(online: Slack) -> None:
    """The time that counts is the sandbox's."""
    url = (await command(online))["response_url"]
    online.sandbox.clock.forward(minutes=29)
    assert (await respond(url, {"text": "x"}))[0] == 200
    online.sandbox.clock.forward(minutes=2)
    assert await respond(url, {"text": "x"}) == (404, "expired_url")
    assert (await respond(url + "x", {"text": "x"}))[0] == 404


async def test_ordinary_words_are_a_message_and_no_event(online: Slack) -> None:
    """What people say to each other is seen by them and not told to the app."""
    ada, grace, alan = online.sandbox.people
    await ada.types("hello @grace.hopper <!channel>", in_channel="general")
    seen = await grace.sees("hello")
    assert (seen.author, seen.rendered) == ("Ada Lovelace", "hello @Grace Hopper <!channel>")
    assert seen.pings == ("@Grace Hopper",)
    assert len(alan.inbox) == 1
    await online.sandbox.idle()
    assert online.sandbox.log.envelopes() == []
