"""Filling in modals: what the client checks, what the app gets, what its answer does."""

import asyncio
from typing import Any

import pytest

from bot.sandbox import Form, NotSeenError, Person
from tests.sandbox.blocks import (
    Json,
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
from tests.sandbox.conftest import Slack, running


class Shop:
    """An app that opens one modal on a command and answers submissions as it is told."""

    def __init__(self, online: Slack, view: Json) -> None:
        self.submitted: list[Json] = []
        self.closed: list[Json] = []
        self.answers: list[Json] = []
        self.online = online
        self.view = view
        online.app.command("/test")(self._open)
        online.app.view("form")(self._submit)
        online.app.view_closed("form")(self._close)

    async def _open(self, ack, body, client) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=self.view)
        await ack()

    async def _submit(self, ack, body) -> None:
        self.submitted.append(body)
        await ack(**(self.answers.pop(0) if self.answers else {}))

    async def _close(self, ack, body) -> None:
        self.closed.append(body)
        await ack()

    @property
    def values(self) -> Json:
        """What the last submission held, by block."""
        return {
            block: next(iter(v.values()))
            for block, v in self.submitted[-1]["view"]["state"]["values"].items()
        }

    async def form(self) -> tuple[Person, Form]:
        """Let Ada open the modal."""
        ada = self.online.sandbox.person("Ada Lovelace")
        await ada.types("/test")
        return ada, await ada.modal()


OPTIONS = [option("A laugh", "1"), option("A plan", "2"), option("A name", "3")]
EVERYTHING: dict[str, tuple[Json, Any, Json]] = {
    "plain_text_input": ({}, "climbing", {"value": "climbing"}),
    "email_text_input": ({}, "a@b.c", {"value": "a@b.c"}),
    "url_text_input": ({}, "https://a.b", {"value": "https://a.b"}),
    "number_input": ({"is_decimal_allowed": True}, 2.5, {"value": "2.5"}),
    "static_select": ({"options": OPTIONS}, "A plan", {"selected_option": OPTIONS[1]}),
    "radio_buttons": ({"options": OPTIONS}, "A plan", {"selected_option": OPTIONS[1]}),
    "multi_static_select": ({"options": OPTIONS}, ["A plan", "A name"], {"selected_options": OPTIONS[1:]}),
    "checkboxes": ({"options": OPTIONS}, ["A laugh"], {"selected_options": OPTIONS[:1]}),
    "users_select": ({}, "Grace Hopper", {"selected_user": "U0003"}),
    "multi_users_select": ({}, ["Grace Hopper"], {"selected_users": ["U0003"]}),
    "conversations_select": ({}, "#general", {"selected_conversation": "C0001"}),
    "channels_select": ({}, "general", {"selected_channel": "C0001"}),
    "datepicker": ({}, "2026-12-01", {"selected_date": "2026-12-01"}),
    "timepicker": ({}, "09:30", {"selected_time": "09:30"}),
    "datetimepicker": ({}, 1767600000, {"selected_date_time": 1767600000}),
}


@pytest.mark.parametrize("kind", EVERYTHING)
async def test_every_kind_of_input_arrives_in_its_documented_shape(online: Slack, kind: str) -> None:
    """What is entered in words arrives under the key that Slack documents for the kind of element."""
    element, entered, state = EVERYTHING[kind]
    shop = Shop(online, modal(input_block("Field", {"type": kind, "action_id": "value", **element})))
    ada, form = await shop.form()
    assert await ada.submits(form, {"Field": entered}) is None
    assert shop.values["field"] == {"type": kind, **state}
    assert ada.form is None


@pytest.mark.parametrize("kind", EVERYTHING)
async def test_untouched_inputs_arrive_empty(online: Slack, kind: str) -> None:
    """An optional input that nobody touched arrives as null, or as an empty list where several fit."""
    element, _, state = EVERYTHING[kind]
    block = input_block("Field", {"type": kind, "action_id": "value", **element}, optional=True)
    shop = Shop(online, modal(block))
    ada, form = await shop.form()
    await ada.submits(form)
    (key,) = state
    assert shop.values["field"] == {"type": kind, key: [] if isinstance(state[key], list) else None}


async def test_a_submission_looks_as_slack_sends_it(online: Slack) -> None:
    """The payload has the view with its metadata and hash, the person, the team and a trigger."""
    shop = Shop(online, modal(text_input("Name"), private_metadata="round=7"))
    ada, form = await shop.form()
    await ada.submits(form, {"Name": "Ada"})
    (body,) = shop.submitted
    assert (body["type"], body["user"]["id"], body["team"]["id"]) == (
        "view_submission",
        ada.id,
        online.sandbox.team_id,
    )
    assert (body["view"]["private_metadata"], body["view"]["hash"]) == ("round=7", form.view.json["hash"])
    assert body["response_urls"] == []
    assert body["trigger_id"]


INVALID: dict[str, tuple[Json, Any, str]] = {
    "left empty": (text_input("Field"), "", "complete this required field"),
    "nothing chosen": (input_block("Field", {"type": "checkboxes", "options": OPTIONS}), [], "complete this"),
    "too long": (text_input("Field", max_length=3), "four", "no more than 3"),
    "too short": (text_input("Field", min_length=5), "four", "at least 5"),
    "no option": (input_block("Field", select("a", "b")), "c", "no option 'c' here; the options are: a, b"),
    "nobody": (input_block("Field", {"type": "users_select"}), "Bob", "no 'Bob'"),
    "no time": (input_block("Field", {"type": "timepicker"}), "9 o'clock", "not a time of the day"),
    "no date": (input_block("Field", {"type": "datepicker"}), "soon", "not a date"),
    "no email": (input_block("Field", {"type": "email_text_input"}), "ada", "valid email"),
    "no link": (input_block("Field", {"type": "url_text_input"}), "ada", "valid link"),
    "no number": (
        input_block("Field", {"type": "number_input", "is_decimal_allowed": False}),
        "1.5",
        "whole number",
    ),
    "too little": (
        input_block("Field", {"type": "number_input", "is_decimal_allowed": True, "min_value": "2"}),
        1,
        "2 or more",
    ),
    "too much": (
        input_block("Field", {"type": "number_input", "is_decimal_allowed": True, "max_value": "2"}),
        3,
        "2 or less",
    ),
    "too many": (
        input_block("Field", {"type": "multi_static_select", "options": OPTIONS, "max_selected_items": 1}),
        ["A laugh", "A plan"],
        "no more than 1",
    ),
}


@pytest.mark.parametrize("name", INVALID)
async def test_the_client_holds_back_what_is_invalid(online: Slack, name: str) -> None:
    """The form stays open with an error at the field, and the app hears nothing of it."""
    block, entered, words = INVALID[name]
    shop = Shop(online, modal(block))
    ada, form = await shop.form()
    left = await ada.submits(form, {"Field": entered})
    assert left is not None
    assert words in left.errors["Field"]
    assert words in left.rendered
    assert shop.submitted == []


async def test_a_form_tells_about_its_fields(online: Slack) -> None:
    """Labels, kinds, options, values, hints and buttons can be read off."""
    view = modal(
        section("Tell us *more*"),
        text_input("Name", initial_value="Ada", placeholder=plain("Your name"))
        | {"hint": plain("As on the door")},
        input_block("How often", select("Every round", "Monthly"), optional=True),
        close=plain("Not now"),
    )
    _, form = await Shop(online, view).form()
    name, often = form.fields["Name"], form.fields["How often"]
    assert (name.kind, name.value, name.hint, name.placeholder, name.optional) == (
        "plain_text_input",
        "Ada",
        "As on the door",
        "Your name",
        False,
    )
    assert (often.options, often.value, often.optional) == (("Every round", "Monthly"), None, True)
    assert (form.title, form.submit_text, form.close_text) == ("Join", "Save", "Not now")
    assert form.rendered.splitlines() == [
        "Join",
        "Tell us more",
        "Name",
        "  Ada",
        "As on the door",
        "How often (optional)",
        "  …",
        "[Not now]",
        "[Save]",
    ]


async def test_fields_are_named_by_the_beginning_of_their_label(online: Slack) -> None:
    """The beginning is enough where it fits one field only; otherwise the labels are listed."""
    shop = Shop(online, modal(text_input("Name of the cat"), text_input("Name of the dog")))
    ada, form = await shop.form()
    with pytest.raises(NotSeenError, match=r"no single field 'Name'.*'Name of the cat', 'Name of the dog'"):
        await ada.submits(form, {"Name": "Tom"})
    await ada.submits(form, {"name of the c": "Tom", "Name of the dog": "Rex"})
    assert [shop.values[key]["value"] for key in shop.values] == ["Tom", "Rex"]


async def test_filled_in_values_are_kept(online: Slack) -> None:
    """What the app filled in before is submitted unless the person changes it."""
    shop = Shop(
        online,
        modal(
            text_input("Name", initial_value="Ada"),
            input_block("Which", select("a", "b", initial_option=option("b"))),
        ),
    )
    ada, form = await shop.form()
    await ada.submits(form)
    assert (shop.values["name"]["value"], shop.values["which"]["selected_option"]["value"]) == ("Ada", "b")


async def test_the_app_can_report_errors(online: Slack) -> None:
    """Errors appear at their fields and go away with the next submission."""
    shop = Shop(online, modal(text_input("Name")))
    shop.answers = [{"response_action": "errors", "errors": {"name": "Taken"}}]
    ada, form = await shop.form()
    left = await ada.submits(form, {"Name": "Ada"})
    assert left is not None
    assert (left.errors, left.fields["Name"].value) == ({"Name": "Taken"}, "Ada")
    assert await ada.submits(left, {"Name": "Grace"}) is None


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"nowhere": "Taken"}},
        {"response_action": "errors", "errors": {"text": "Not an input"}},
        {"response_action": "explode"},
        {"response_action": "update", "view": {"type": "modal"}},
        {"response_action": "push", "view": {"type": "home", "blocks": []}},
        {"response_action": "update"},
    ],
)
async def test_an_answer_that_slack_cannot_use_is_a_failure(online: Slack, answer: Json) -> None:
    """The modal stays open and says that something went wrong, and the log says what."""
    shop = Shop(online, modal(section("Hi", block_id="text"), text_input("Name")))
    shop.answers = [answer]
    ada, form = await shop.form()
    async with running(online.sandbox.stopwatch):
        left = await ada.submits(form, {"Name": "Ada"})
    assert left is not None
    assert left.problem == "We had some trouble connecting. Try again?"
    assert len(online.sandbox.log.errors()) == 1


async def test_the_app_can_update_push_and_clear(online: Slack) -> None:
    """An answer may change the view, lay one on top, or close all of them."""
    shop = Shop(online, modal(text_input("Name")))
    shop.answers = [
        {"response_action": "update", "view": modal(text_input("Name"), title="Updated")},
        {"response_action": "push", "view": modal(title="On top")},
        {"response_action": "clear"},
    ]
    ada, form = await shop.form()
    updated = await ada.submits(form, {"Name": "Ada"})
    assert updated is not None
    assert (updated.title, updated.fields["Name"].value) == ("Updated", "Ada")
    await ada.submits(updated)
    on_top = await ada.modal("On top")
    assert await ada.submits(on_top) is None
    assert ada.form is None


async def test_an_empty_answer_closes_only_the_view_on_top(online: Slack) -> None:
    """Under a submitted view the one below comes to light again."""
    shop = Shop(online, modal(text_input("Name")))
    shop.answers = [{"response_action": "push", "view": modal(title="On top")}]
    ada, form = await shop.form()
    await ada.submits(form, {"Name": "Ada"})
    await ada.submits(await ada.modal("On top"))
    assert (await ada.modal()).title == "Join"


async def test_a_modal_without_an_answer_says_so(online: Slack) -> None:
    """When nobody acknowledges a submission the person may try again."""
    shop = Shop(online, modal(text_input("Name"), callback_id="nobody listens"))
    ada, form = await shop.form()
    async with running(online.sandbox.stopwatch):
        left = await ada.submits(form, {"Name": "Ada"})
    assert left is not None
    assert left.problem == "We had some trouble connecting. Try again?"
    assert len(online.sandbox.late_acks) == 1


async def test_closing_is_told_to_those_who_asked(online: Slack) -> None:
    """With `notify_on_close` the app hears of a closed modal, without it nothing."""
    shop = Shop(online, modal(text_input("Name")))
    ada, form = await shop.form()
    await ada.closes(form)
    assert (ada.form, shop.closed) == (None, [])
    shop.view = modal(text_input("Name"), notify_on_close=True)
    ada, form = await shop.form()
    await ada.closes(form)
    assert (shop.closed[0]["type"], shop.closed[0]["is_cleared"]) == ("view_closed", False)
    with pytest.raises(NotSeenError, match="no longer has the form"):
        await ada.submits(form)


async def test_changes_are_told_at_once_where_the_app_asks_for_it(online: Slack) -> None:
    """An input with `dispatch_action` tells the app of each choice, which may change the form on the way."""
    kind = input_block("Kind", select("Person", "Team"), dispatch_action=True)
    shop = Shop(online, modal(kind))

    @online.app.action("value")
    async def chosen(ack, body, client) -> None:
        """Ask for a name once a team is chosen."""
        assert body["actions"][0]["selected_option"]["value"] == "Team"
        more = modal(kind, text_input("Team name"))
        await client.views_update(view_id=body["view"]["id"], hash=body["view"]["hash"], view=more)
        await ack()

    ada, form = await shop.form()
    assert await ada.submits(form, {"Kind": "Team", "Team name": "Red"}) is None
    assert shop.values["team name"]["value"] == "Red"


async def test_options_may_come_from_the_app(online: Slack) -> None:
    """An external select asks the app with what was typed, once that is long enough."""
    who = {"type": "external_select", "action_id": "who", "min_query_length": 1}
    shop = Shop(online, modal(input_block("Who", who)))

    @online.app.options("who")
    async def offer(ack, body) -> None:
        """Offer options."""
        await ack(
            options=[option(name) for name in ("Ada", "Alan", "Grace") if name.startswith(body["value"])]
        )

    ada, form = await shop.form()
    assert await ada.options(form, "Who", "") == ()
    assert await ada.options(form, "Who", "A") == ("Ada", "Alan")
    left = await ada.submits(form, {"Who": "Bob"})
    assert left is not None
    assert "no option 'Bob'" in left.errors["Who"]
    await ada.submits(form, {"Who": "Grace"})
    assert shop.values["who"]["selected_option"] == option("Grace")


async def test_words_of_ones_own_can_be_added_where_the_app_offers_that(online: Slack) -> None:
    """Each of several words is typed by itself, and Enter takes the first option that has it; nothing typed offers all."""
    topics = {"type": "multi_external_select", "action_id": "topics", "min_query_length": 0}
    shop = Shop(online, modal(input_block("Topics", topics)))

    @online.app.options("topics")
    async def offer(ack, body) -> None:
        """Offer what is known, and to add what isn't."""
        known = [option(word) for word in ("chess", "jazz") if body["value"] in word]
        await ack(options=known or [option(f"Add “{body['value']}”", body["value"])])

    ada, form = await shop.form()
    assert await ada.options(form, "Topics") == ("chess", "jazz")
    await ada.submits(form, {"Topics": ["jazz", "pottery"]})
    assert [each["value"] for each in shop.values["topics"]["selected_options"]] == ["jazz", "pottery"]


async def test_options_that_slack_cannot_use_are_none(online: Slack) -> None:
    """More than a hundred options, or broken ones, are shown to nobody."""
    who = {"type": "external_select", "action_id": "who", "min_query_length": 0}
    shop = Shop(online, modal(input_block("Who", who)))

    @online.app.options("who")
    async def offer(ack) -> None:
        """Offer options."""
        await ack(options=[option(str(i)) for i in range(101)])

    ada, form = await shop.form()
    assert await ada.options(form, "Who") == ()
    assert "no more than 100" in str(online.sandbox.log.errors()[0].error)


async def test_a_chosen_channel_can_bring_a_response_url(online: Slack) -> None:
    """With `response_url_enabled` the submission carries a url for the chosen channel."""
    element = {"type": "conversations_select", "action_id": "value", "response_url_enabled": True}
    shop = Shop(online, modal(input_block("Where", element)))
    ada, form = await shop.form()
    await ada.submits(form, {"Where": "general"})
    (url,) = shop.submitted[0]["response_urls"]
    assert (url["channel_id"], url["block_id"]) == (online.sandbox.channel("general").id, "where")


async def test_a_button_in_a_modal_may_change_it(online: Slack) -> None:
    """The action carries the view with what was typed so far; the person sees the update."""
    shop = Shop(online, modal(text_input("Name"), actions(button("Check", "check"))))
    seen: asyncio.Queue[Json] = asyncio.Queue()

    @online.app.action("check")
    async def check(ack, body, client) -> None:
        """Show that it was checked."""
        await ack()
        seen.put_nowait(body)
        await client.views_update(
            view_id=body["container"]["view_id"], view=modal(section("Checked"), text_input("Name"))
        )

    ada, form = await shop.form()
    await ada.fills(form, {"Name": "Ada"})
    await ada.clicks("Check")
    body = await seen.get()
    assert body["view"]["state"]["values"]["name"]["value"]["value"] == "Ada"
    assert "response_url" not in body
    await ada.sees("Checked")


async def test_who_is_here_by_slack_connect_acts_as_one_of_their_own_workspace(online: Slack) -> None:
    """A form says which workspace they belong to, and in its view where the app is installed."""
    stranger = await online.sandbox.joins("Stu Stranger", home_team="T0777")
    shop = Shop(online, modal(text_input("Name")))
    await stranger.types("/test")
    await stranger.submits(await stranger.modal("Join"), {"Name": "Stu"})
    (submission,) = shop.submitted
    assert submission["team"]["id"] == submission["user"]["team_id"] == "T0777"
    assert submission["view"]["app_installed_team_id"] == online.sandbox.team_id
