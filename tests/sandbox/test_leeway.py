"""What Slack may do either way is done the way a test wants it."""

from datetime import timedelta

import aiohttp
import pytest

from bot.sandbox import AppManifest, NotSeenError, Sandbox
from bot.sandbox.web_api.events import timestamp
from bot.sandbox.workspace.leeway import Leeway
from tests.sandbox.blocks import (
    actions,
    button,
    input_block,
    modal,
    option,
    plain,
    section,
    select,
    text_input,
)
from tests.sandbox.conftest import MANIFEST, PEOPLE, START, Slack, client_of

R_AND_D = "R&D <3"


async def clicked(online: Slack, person: str, text: str) -> dict:
    """The payload of a click."""
    await online.sandbox.person(person).clicks(text)
    return online.sandbox.log.envelopes("interactive")[-1].payload


def listens(online: Slack) -> None:
    """Acknowledge whatever people do."""

    async def heard(ack) -> None:
        """Hear it."""
        await ack()

    online.app.action("press")(heard)
    online.app.view("form")(heard)


@pytest.mark.parametrize(("replaces", "left"), [(False, ["Clicked?", "Answer"]), (True, ["Answer"])])
async def test_an_answer_may_replace_the_click_unless_it_says(
    online: Slack, replaces: bool, left: list[str]
) -> None:
    """An answer that says ``replace_original``, either way, is taken at its word."""
    online.sandbox.leeway.replaces_clicked = replaces
    listens(online)
    ada = online.sandbox.person("Ada Lovelace")

    async def answered(**more: object) -> list[str]:
        """What somebody sees after an answer to a click."""
        asked = await online.client.chat_postMessage(
            channel=ada.id, text="?", blocks=[section("Clicked?"), actions(button("Go"))]
        )
        url = (await clicked(online, ada.name, "Go"))["response_url"]
        async with aiohttp.ClientSession() as session:
            await session.post(url, json={"text": "Answer", **more})
        return [m.rendered.split("\n")[0] for m in ada.inbox if m.ts >= asked["ts"]]

    assert await answered() == left
    assert await answered(replace_original=False) == ["Clicked?", "Answer"]
    assert await answered(replace_original=True) == ["Answer"]


async def test_texts_come_back_escaped_and_with_codes(online: Slack) -> None:
    """Once, whether the app escaped them or not; what a button carries comes back as it was."""
    listens(online)
    ada = online.sandbox.person("Ada Lovelace")
    for text in ("R&D 🎉", "R&amp;D :tada:"):
        shown = [section(text), actions({**button("Go"), "text": plain(text), "value": R_AND_D})]
        await online.client.chat_postMessage(channel=ada.id, text="?", blocks=shown)
        await ada.clicks(ada.inbox[-1].buttons[0].text)
        payload = online.sandbox.log.envelopes("interactive")[-1].payload
        (action,) = payload["actions"]
        assert (action["text"]["text"], action["value"]) == ("R&amp;D :tada:", R_AND_D)
        assert payload["message"]["blocks"][1]["elements"][0]["text"]["text"] == "R&amp;D :tada:"


@pytest.mark.parametrize(
    ("leeway", "typed", "chosen"),
    [
        (Leeway(), "Chess 🎉", R_AND_D),
        (Leeway(escapes_options=True, emoji_as_codes=True), "Chess :tada:", "R&amp;D &lt;3"),
    ],
)
async def test_what_a_form_gives_back_is_not_certain(
    online: Slack, leeway: Leeway, typed: str, chosen: str
) -> None:
    """What was typed may have codes for emoji, and what was chosen may be escaped; who filled it in sees neither."""
    vars(online.sandbox.leeway).update(vars(leeway))
    listens(online)
    form = modal(input_block("Department", select(R_AND_D, "Sales")), text_input("Interests"), title="Form")
    ada = online.sandbox.person("Ada Lovelace")

    @online.app.command("/test")
    async def opens(ack, body) -> None:
        """Open the form."""
        await ack()
        await online.client.views_open(trigger_id=body["trigger_id"], view=form)

    await ada.types("/test")
    opened = await ada.modal("Form")
    await ada.submits(opened, {"Department": R_AND_D, "Interests": "Chess 🎉"})
    values = online.sandbox.log.envelopes("interactive")[-1].payload["view"]["state"]["values"]
    held = [element for block in values.values() for element in block.values()]
    assert [each["selected_option"]["text"]["text"] for each in held if "selected_option" in each] == [chosen]
    assert [each["value"] for each in held if "value" in each] == [typed]


async def test_a_command_has_codes_for_emoji(online: Slack) -> None:
    """What was typed as an emoji is text for the app."""

    @online.app.command("/test")
    async def heard(ack) -> None:
        """Hear it."""
        await ack()

    await online.sandbox.person("Ada Lovelace").types("/test party 🎉")
    assert online.sandbox.log.envelopes("slash_commands")[-1].payload["text"] == "party :tada:"


@pytest.mark.parametrize(("lags", "shown"), [(False, "Sales"), (True, "Research")])
async def test_an_updated_form_may_show_what_it_does_not_say(online: Slack, lags: bool, shown: str) -> None:
    """A changed initial value of a field that stays: the state keeps what was there, until somebody chooses again."""
    online.sandbox.leeway.state_lags = lags
    listens(online)
    ada = online.sandbox.person("Ada Lovelace")

    @online.app.command("/test")
    async def opens(ack, body) -> None:
        """Open the form, and change it."""
        await ack()
        first, second = (
            modal(input_block("Team", select("Sales", "Research", initial_option=option(name))), title="Form")
            for name in ("Sales", "Research")
        )
        opened = await online.client.views_open(trigger_id=body["trigger_id"], view=first)
        await online.client.views_update(view_id=opened["view"]["id"], view=second)

    await ada.types("/test")
    form = await ada.modal("Form")
    await online.sandbox.until(lambda: online.sandbox.log.calls("views.update"))
    assert ada.form.fields["Team"].value == shown
    await ada.submits(form)
    assert "'Sales'" in str(online.sandbox.log.envelopes("interactive")[-1].payload["view"]["state"])


async def test_pages_may_be_empty_and_short(online: Slack) -> None:
    """Whoever follows the cursors gets everybody all the same."""
    online.sandbox.leeway.short_pages = True
    sizes, found, cursor = [], [], ""
    while not sizes or cursor:
        page = await online.client.users_list(limit=4, cursor=cursor)
        sizes.append(len(page["members"]))
        found += [each["id"] for each in page["members"]]
        cursor = page["response_metadata"]["next_cursor"]
    assert sizes[:2] == [0, 2]
    assert len(found) == len(set(found)) == len(online.sandbox.people) + 2  # the bot and Slackbot


async def test_a_profile_without_fields_may_have_a_list(slack: Slack) -> None:
    """And a group conversation the id of a channel."""
    slack.sandbox.leeway.fields_as_list = slack.sandbox.leeway.groups_are_channels = True
    bare = await slack.sandbox.joins("Bare")
    assert (await slack.client.users_profile_get(user=bare.id))["profile"]["fields"] == []
    ada = slack.sandbox.person("Ada Lovelace")
    opened = await slack.client.conversations_open(users=[ada.id, bare.id])
    assert opened["channel"]["id"].startswith("C")


async def test_a_file_may_come_later_or_never() -> None:
    """Slack says ok all the same."""
    async with Sandbox(PEOPLE, manifest=AppManifest(scopes=(*MANIFEST.scopes, "files:write"))) as sandbox:
        client, ada = client_of(sandbox), sandbox.person("Ada Lovelace")

        async def send() -> int:
            """Send a file; gives how many are there then."""
            await client.files_upload_v2(filename="a.txt", content=b"a", channel=ada.dm.id)
            return len(ada.inbox)

        sandbox.leeway.files_after = timedelta(minutes=2)
        assert await send() == 0
        sandbox.clock.forward(minutes=2)
        await ada.sees("a.txt")
        sandbox.leeway.files_after = None
        assert await send() == 1


async def test_slacks_clock_may_be_another(slack: Slack) -> None:
    """Whatever Slack stamps has the time of its own clock."""
    slack.sandbox.leeway.clock_ahead = timedelta(minutes=-10)
    ada = slack.sandbox.person("Ada Lovelace")
    posted = await slack.client.chat_postMessage(channel=ada.id, text="Hello")
    early = (START - timedelta(minutes=9)).timestamp()
    assert float(posted["ts"]) < early
    assert float(timestamp(slack.sandbox._core)) < early


async def test_what_only_one_saw_goes_with_a_reload(slack: Slack) -> None:
    """What was posted for all stays."""
    ada = slack.sandbox.person("Ada Lovelace")
    await slack.client.chat_postMessage(channel=ada.id, text="For good")
    await slack.client.chat_postEphemeral(channel=ada.dm.id, user=ada.id, text="For now")
    ada.reloads()
    assert [message.text for message in ada.inbox] == ["For good"]


async def test_who_is_asked_to_confirm_can_say_no(online: Slack) -> None:
    """The app hears nothing then; who isn't asked can't."""
    listens(online)
    ada = online.sandbox.person("Ada Lovelace")
    confirm = {"title": plain("Sure?"), "text": plain("Really"), "confirm": plain("Yes"), "deny": plain("No")}
    buttons = [actions({**button("Delete"), "confirm": confirm}, {**button("Keep"), "action_id": "other"})]
    await online.client.chat_postMessage(channel=ada.id, text="?", blocks=buttons)
    await ada.clicks("Delete", confirms=False)
    assert online.sandbox.log.envelopes("interactive") == []
    with pytest.raises(NotSeenError, match="not asked"):
        await ada.clicks("Keep", confirms=False)


async def test_a_huddle_is_a_change_of_the_profile(online: Slack) -> None:
    """As a status is; when it ends, that is another."""

    @online.app.event("user_change")
    async def heard() -> None:
        """Hear it."""

    ada = online.sandbox.person("Ada Lovelace")
    for state in ("in_a_huddle", "default_unset"):
        await online.sandbox.huddles(ada)
        await online.sandbox.idle()
        event = online.sandbox.log.envelopes("events_api")[-1].payload["event"]
        assert (event["type"], event["user"]["profile"]["huddle_state"]) == ("user_change", state)
