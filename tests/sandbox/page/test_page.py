"""The page: who may use it, what it shows, and that what is done in it is what a person does."""

import asyncio
import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.sandbox import Sandbox, SandboxClock
from bot.sandbox.page.desk import Desk
from tests.sandbox.blocks import (
    Json,
    actions,
    button,
    home,
    input_block,
    option,
    section,
    select,
    text_input,
)
from tests.sandbox.conftest import PEOPLE, START
from tests.sandbox.page.desktop import Desktop

FOREIGN = (
    {"Host": "evil.example"},
    {"Host": "127.0.0.1.evil.example:80"},
    {"Host": "evil.example@127.0.0.1"},
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
)


async def test_the_page_is_for_this_computer_alone(desktop: Desktop) -> None:
    """No name that points here, no other page, no form of another page reads it or acts in it."""
    browser = desktop.browser
    for headers in FOREIGN:
        assert (await browser.get("/as/ada.lovelace/home", **headers))[0] == 403, headers
        assert (await browser.post("/as/ada.lovelace/do", {"do": "reload"}, **headers))[0] == 403, headers
    assert (await browser.post("/jump", {"option": 0}, **{"Content-Type": "text/plain"}))[0] == 403
    assert desktop.slack.sandbox.clock.now() < START + timedelta(minutes=50)
    assert (await browser.get("/as/ada.lovelace/home", Host="localhost:1"))[0] == 200
    assert "default-src 'none'" in browser.headers["Content-Security-Policy"]
    assert browser.headers["X-Frame-Options"] == "DENY"


async def test_every_address_answers_to_nobody_else(desktop: Desktop) -> None:
    """Also those that are added one day."""
    for route in desktop.slack.sandbox.server.routes:
        path = route.path.format(
            who="ada.lovelace", place="home", number=1, channel="C0001", ts="1", name="page.js"
        )  # type: ignore[attr-defined]
        assert (await desktop.browser.get(path, Host="evil.example"))[0] in {403, 405}, path


async def test_a_window_is_what_somebody_sees(desktop: Desktop) -> None:
    """People, conversations with what is unread, the clock, and plainly that this isn't Slack."""
    await desktop.posts(section("Welcome, *Ada*"))
    status, _ = await desktop.browser.get("/")
    assert (status, desktop.browser.headers["Location"]) == (302, "/as/ada.lovelace/home")
    seen = await desktop.browser.shows()
    for words in (
        "Sandbox, not Slack",
        "Mon 5 Jan, 09:0",
        "You areAda Lovelace",
        "Grace Hopper",
        "general",
        "unread",
    ):
        assert words in seen.words
    conversation = await desktop.browser.shows(desktop.ada.dm.id)
    assert "Welcome, Ada" in conversation.words
    assert "unread" not in (await desktop.browser.shows()).words
    assert (await desktop.browser.get("/as/nobody/home"))[0] == 404
    assert (await desktop.browser.get("/as/grace.hopper/C9999"))[0] == 302


async def test_the_app_hears_of_its_tabs_once(desktop: Desktop) -> None:
    """Not each time that a window looks whether something has changed."""
    await desktop.slack.client.views_publish(user_id=desktop.ada.id, view=home(section("Your Home")))
    assert "Your Home" in (await desktop.browser.shows()).words
    await desktop.browser.get("/as/ada.lovelace/home", **{"X-Refresh": "1"})
    await desktop.slack.sandbox.idle()
    opened = [e.payload["event"]["tab"] for e in desktop.slack.sandbox.log.envelopes("events_api")]
    assert opened == ["home"]


async def test_a_form_is_filled_in_as_slack_does(desktop: Desktop) -> None:
    """The client's own checks hold it back; then the app gets each value in the form that Slack gives it."""
    many = {
        "type": "multi_static_select",
        "action_id": "m",
        "options": [option("One"), option("Two")],
        "max_selected_items": 1,
    }
    fields = (
        text_input("Name"),
        input_block("Kind", select("A", "B")),
        input_block("Tags", many),
        input_block("Who", {"type": "users_select", "action_id": "u"}),
        input_block(
            "Boxes", {"type": "checkboxes", "action_id": "c", "options": [option("One"), option("Two")]}
        ),
        input_block("Day", {"type": "datepicker", "action_id": "d"}),
        input_block("Moment", {"type": "datetimepicker", "action_id": "t"}),
    )
    place, browser = await desktop.opens(*fields), desktop.browser
    await browser.does("submit", place=place, typed=[["name", "value", ""]])
    assert "Please complete this required field." in (await browser.shows()).words
    assert await browser.offers(place=place, block="tags", action="m", value="t") == "Two"
    await browser.does("pick", place=place, block="tags", action="m", option="0")
    await browser.offers(place=place, block="tags", action="m", value="")
    assert (
        await browser.does("pick", place=place, block="tags", action="m", option="0")
        == "Please choose no more than 1."
    )
    for block, action, value in (
        ("kind", "value", "1"),
        ("who", "u", desktop.slack.sandbox.people[1].id),
        ("boxes", "c", ["0", "1"]),
        ("day", "d", "2026-02-03"),
        ("moment", "t", "2026-02-03T10:30"),
    ):
        await browser.does("choose", place=place, block=block, action=action, value=value)
    await browser.does("submit", place=place, typed=[["name", "value", "Ada"]])
    assert desktop.ada.form is None
    values = desktop.values
    assert values["name"]["value"] == "Ada"
    assert values["kind"]["selected_option"]["value"] == "B"
    assert [each["value"] for each in values["tags"]["selected_options"]] == ["Two"]
    assert [each["value"] for each in values["boxes"]["selected_options"]] == ["One", "Two"]
    assert values["who"]["selected_user"] == desktop.slack.sandbox.people[1].id
    assert (values["day"]["selected_date"], values["moment"]["selected_date_time"]) == (
        "2026-02-03",
        1770114600,
    )


async def test_what_is_typed_is_kept_when_something_else_is_clicked(desktop: Desktop) -> None:
    """The app sees it with the click, and a form that is closed is told of."""
    place = await desktop.opens(text_input("Name"), actions(button("More", "more"), block_id="row"))
    await desktop.browser.does(
        "click", place=place, block="row", action="more", typed=[["name", "value", "Ad"]]
    )
    assert desktop.told[-1]["view"]["state"]["values"]["name"]["value"]["value"] == "Ad"
    await desktop.browser.does("close", place=place)
    assert desktop.told[-1]["type"] == "view_closed"
    assert await desktop.browser.does("submit", place=place) == "That isn't there any more."


async def test_buttons_and_menus_in_messages_work(desktop: Desktop) -> None:
    """A button, an entry of an overflow menu, a select; and a click on what has just been changed."""
    menu = {"type": "overflow", "action_id": "more", "options": [option("Snooze"), option("Stop")]}
    place = await desktop.posts(
        actions(button("Yes", "yes", value="1"), menu, select("A", "B", action_id="pick"))
    )
    (block,) = [message.blocks[0]["block_id"] for message in desktop.ada.messages()]
    for action, more in (("yes", {}), ("more", {"option": "1"})):
        await desktop.browser.does("click", place=place, block=block, action=action, **more)
    await desktop.browser.does("choose", place=place, block=block, action="pick", value="0")
    await desktop.slack.client.chat_update(
        channel=desktop.ada.dm.id, ts=place.rpartition(":")[2], text="Done", blocks=[section("Done")]
    )
    await desktop.browser.does("click", place=place, block=block, action="yes")
    used = [body["actions"][0] for body in desktop.told if body.get("type") == "block_actions"]
    assert [each["action_id"] for each in used] == ["yes", "more", "pick", "yes"]
    assert used[1]["selected_option"]["value"] == "Stop"
    assert used[2]["selected_option"]["value"] == "A"
    assert (
        await desktop.browser.does("click", place=place, block=block, action="no")
        == "That isn't there any more."
    )


async def test_an_app_may_offer_options_while_one_types(desktop: Desktop) -> None:
    """From as many characters on as the element wants; what isn't known can be added, and taken away again."""
    topics = {"type": "multi_external_select", "action_id": "topics", "min_query_length": 2}

    @desktop.slack.app.options("topics")
    async def offer(ack: Any, body: Json) -> None:
        """Offer to add it."""
        await ack(options=[option(f"Add “{body['value']}”", body["value"])])

    place = await desktop.opens(input_block("Topics", topics))
    spot = {"place": place, "block": "topics", "action": "topics"}
    assert await desktop.browser.offers(**spot, value="p") == "Type at least 2 characters."
    for word in ("pottery", "chess"):
        assert await desktop.browser.offers(**spot, value=word) == f"Add “{word}”"
        await desktop.browser.does("pick", **spot, option="0")
    assert await desktop.browser.does("pick", **spot, option="7") == "That option isn't offered any more."
    assert "Add “pottery”" in (await desktop.browser.shows()).words
    await desktop.browser.does("drop", **spot, option="0")
    await desktop.browser.does("submit", place=place)
    assert [each["value"] for each in desktop.values["topics"]["selected_options"]] == ["chess"]


async def test_people_see_only_what_is_theirs(desktop: Desktop) -> None:
    """Nobody clicks in somebody else's message, writes where they aren't, or sees a file of others'."""
    place = await desktop.posts(actions(button("Yes", "yes"), block_id="row"))
    grace = replace(desktop.browser, person=desktop.slack.sandbox.people[1])
    assert await grace.does("click", place=place, block="row", action="yes") == "That isn't there any more."
    assert "is not in" in await grace.does("say", value="Hello", channel=desktop.ada.dm.id)
    assert await grace.does("dance") == "That can't be done here."
    assert (await grace.get("/file/C0001/1.2/0"))[0] == 404


async def test_people_write_to_each_other(desktop: Desktop) -> None:
    """In a conversation that is opened when it is needed; after a reload, what only they could see is gone."""
    grace = desktop.slack.sandbox.people[1]
    _, answer = await desktop.browser.post("/as/ada.lovelace/do", {"do": "write", "value": grace.id})
    address = json.loads(answer)["go"]
    channel = address.rpartition("/")[2]
    for words in ("Good morning, *Grace*", "/tea"):
        await desktop.browser.does("say", value=words, channel=channel)
    assert [message.rendered for message in grace.messages()] == ["Good morning, Grace"]
    assert "not a valid command" in (await desktop.browser.shows(channel)).words
    await desktop.browser.does("reload")
    assert "not a valid command" not in (await desktop.browser.shows(channel)).words


async def test_shortcuts_are_used_from_the_message_box_and_from_a_message(desktop: Desktop) -> None:
    """The app is told of both."""
    place = await desktop.posts(section("Hello"))
    assert "Remember this" in (await desktop.browser.shows(desktop.ada.dm.id)).words
    await desktop.browser.does("shortcut", value="with")
    await desktop.browser.does("shortcut", value="keep", place=place)
    assert [body["type"] for body in desktop.told if body["type"] != "event_callback"] == [
        "shortcut",
        "message_action",
    ]
    assert await desktop.browser.does("shortcut", value="keep") == "There is no such shortcut."


async def test_the_clock_is_moved_on_and_every_window_hears_of_it(desktop: Desktop) -> None:
    """An hour is over; a window that is open is told to look again."""
    async with desktop.browser.session.get(f"{desktop.browser.base}/changes") as stream:
        first = await stream.content.readuntil(b"\n\n")
        assert await desktop.browser.post("/jump", {"option": "0"}) == (200, "{}")
        assert await stream.content.readuntil(b"\n\n") != first
    assert desktop.slack.sandbox.clock.now() >= START + timedelta(hours=1)
    assert "Mon 5 Jan, 10:0" in (await desktop.browser.shows()).words
    assert "toast" in (await desktop.browser.post("/jump", {"option": "99"}))[1]


async def test_whoever_acts_while_the_clock_is_moved_does_so_once_it_has_arrived(desktop: Desktop) -> None:
    """The answer would come to an address that has expired, or for a form that may no longer be opened. The clock shows it."""
    done, moving, goes_on = list[str](), asyncio.Event(), asyncio.Event()

    @desktop.slack.app.command("/test")
    async def hear(ack: Any) -> None:
        """Keep that it came."""
        done.append("a command")
        await ack()

    async def slowly(_: datetime) -> None:
        """Take a while."""
        moving.set()
        await goes_on.wait()
        done.append("an hour")

    desktop.desk.move = slowly
    general = desktop.slack.sandbox.channel("general").id
    async with asyncio.TaskGroup() as group:
        group.create_task(desktop.browser.post("/jump", {"option": "0"}))
        await moving.wait()
        group.create_task(desktop.browser.does("say", value="/test", channel=general))
        for _ in range(5):  # long enough for a command
            assert (await desktop.browser.shows()).having(aria_busy="true") == ["div"]
        goes_on.set()

    assert done == ["an hour", "a command"]
    assert (await desktop.browser.shows()).having(aria_busy="true") == []


async def test_a_jump_may_lead_nowhere() -> None:
    """Where nothing is planned, that is said, and no time passes."""
    sandbox = Sandbox(PEOPLE, clock=SandboxClock(START))
    desk = Desk(sandbox, [replace(Desk(sandbox).jumps[0], when=nowhere)])
    with pytest.raises(ValueError, match="nothing to jump to"):
        await desk.jump(0)


async def nowhere(_: datetime) -> None:
    """Know of nothing that is to come."""


async def test_the_inspector_has_every_call_and_says_what_was_refused(desktop: Desktop) -> None:
    """The newest first, what each held when it is opened, and a toast for what Slack refuses."""
    with pytest.raises(Exception, match="invalid_blocks"):
        await desktop.posts({"type": "divider", "colour": "red"})
    seen = await desktop.browser.shows("home?inspect")
    (body,) = [found for name, found in seen.elements if name == "body"]
    assert body["data-refused"] == "1"
    assert "chat.postMessage: invalid_blocks" in (body["data-refusal"] or "")
    assert "invalid_blocks" in seen.words
    number = desktop.slack.sandbox.log.errors()[0].number
    assert "invalid additional property: colour" in (await desktop.browser.get(f"/entry/{number}"))[1]
    assert (await desktop.browser.get("/entry/0"))[0] == 404


async def test_what_an_app_only_finds_out_is_no_error(desktop: Desktop) -> None:
    """A link to a message that isn't there, and a page that has changed meanwhile: the inspector says so, and no toast."""
    with pytest.raises(Exception, match="message_not_found"):
        await desktop.slack.client.chat_getPermalink(channel=desktop.ada.dm.id, message_ts="1.000001")

    seen = await desktop.browser.shows("home?inspect")

    (body,) = [found for name, found in seen.elements if name == "body"]
    assert (body["data-refused"], body["data-refusal"] or "") == ("0", "")
    assert "0 with errors; 1 more only found out" in seen.words
    assert "chat.getPermalink: message_not_found" in seen.words


async def test_files_are_shown_only_if_they_are_pictures(desktop: Desktop) -> None:
    """Anything else is given to the browser to keep, whatever its name says."""
    channel = desktop.ada.dm.id
    for name in ("network.png", "page.html"):
        await desktop.slack.client.files_upload_v2(
            filename=name, content="<script>", channel=channel, alt_txt="Four people"
        )
    found = [(m, m.files[0].name) for m in desktop.ada.messages() if m.files]
    for message, name in found:
        await desktop.browser.get(f"/file/{channel}/{message.ts}/0")
        kind = desktop.browser.headers["Content-Type"]
        assert kind == ("image/png" if name == "network.png" else "application/octet-stream")
    assert (await desktop.browser.shows(channel)).having(alt="Four people") == ["img"]


async def test_everything_that_a_window_needs_is_in_the_package(desktop: Desktop) -> None:
    """Style sheets, script and icon; nothing comes from elsewhere."""
    seen = await desktop.browser.shows()
    needed = [
        found.get("href") or found.get("src") for name, found in seen.elements if name in {"link", "script"}
    ]
    assert len(needed) == 4
    for address in needed:
        assert address is not None
        assert (await desktop.browser.get(address))[0] == 200
    assert (await desktop.browser.get("/assets/server.py"))[0] == 404
