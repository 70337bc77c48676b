"""Block Kit as HTML: it shows what a reader of Slack sees, and nothing in it can become part of the page."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.block_kit.block_kit import MESSAGE_BLOCKS, VIEWS, fill_ids
from bot.sandbox.page.drawing.blocks import draw_blocks
from bot.sandbox.page.drawing.markup import tag
from bot.sandbox.page.drawing.mrkdwn import draw_mrkdwn
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.page.drawing.surfaces import draw_form
from bot.sandbox.pictures.catalogue import Catalogue, Stranger
from bot.sandbox.rendering.render import render_blocks
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
from tests.sandbox.newer import alert, card, carousel, pie, plot, table
from tests.sandbox.page.seen import Seen

NOW = datetime(2027, 1, 12, 10, tzinfo=UTC)
READER = Stranger(
    Catalogue([], names={"U1": "Ada Lovelace", "U2": "Ben <b>Wolf</b>", "C1": "general"}, now=NOW)
)
SHEET = Sheet(READER)


def drawn(*blocks: Json, sheet: Sheet = SHEET) -> Seen:
    """Draw blocks that Slack would take."""
    assert list(MESSAGE_BLOCKS([*blocks], "")) == [] or list(VIEWS["modal"](modal(*blocks), "")) == []
    return Seen(draw_blocks(sheet, fill_ids([*blocks])))


def test_a_link_of_a_button_leads_where_the_page_says() -> None:
    """A conversation of the workspace is opened here, and not in Slack."""
    link = button("Open", url="https://slack.com/app_redirect?channel=C1")
    sheet = Sheet(READER, leads=lambda url: f"/here/{url[-2:]}")

    assert drawn(actions(link), sheet=sheet).having(href="/here/C1") == ["a"]
    assert drawn(actions(link)).having(href=link["url"]) == ["a"]


TYPED = st.text(st.characters(exclude_categories=["Cc", "Cs"]))


@given(TYPED, TYPED)
def test_no_text_becomes_part_of_the_page(words: str, value: str) -> None:
    """Neither between tags nor in an attribute."""
    seen = Seen(tag("p", words, title=value))
    assert [name for name, _ in seen.elements] == ["p"]
    assert seen.words == words
    assert seen.elements[0][1] == {"title": value}


@given(st.text(st.sampled_from("<>&*_~`|@#!^: \n\"'/abUh1")))
def test_no_markup_becomes_part_of_the_page(markup: str) -> None:
    """Whatever is between < and >, only what Slack styles is an element."""
    allowed = {"b", "i", "s", "code", "pre", "blockquote", "a", "span", "br"}
    assert {name for name, _ in Seen(draw_mrkdwn(markup, READER)).elements} <= allowed


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("*bold* and _slanted_", "<b>bold</b> and <i>slanted</i>"),
        ("~gone~ `code *x*`", "<s>gone</s> <code>code *x*</code>"),
        ("Hello <@U1>", 'Hello <span class="mention mine">@Ada Lovelace</span>'),
        ("<@U2>", '<span class="mention">@Ben &lt;b&gt;Wolf&lt;/b&gt;</span>'),
        ("<#C1>", '<span class="mention">#general</span>'),
        ("<!here>", '<span class="mention mine">@here</span>'),
        ("<!date^1799748000^{date_short} at {time}|then>", "Jan 12 at 10:00 AM"),
        ("one\ntwo", "one<br>two"),
        ("&gt; said\n&gt; twice\nmeant", "<blockquote>said<br>twice</blockquote>meant"),
        ("```one\ntwo```", "<pre>one<br>two</pre>"),
        ("*a &lt;i&gt; b*", "<b>a &lt;i&gt; b</b>"),
        ("<javascript:alert(1)|press>", "press"),
        ("it is 3 * 4 * 5", "it is 3 * 4 * 5"),
    ],
)
def test_markup_is_drawn_as_slack_shows_it(markup: str, html: str) -> None:
    """Styles, mentions, dates, quotes; and a link leads only where a link may."""
    assert draw_mrkdwn(markup, READER) == html


def test_a_link_opens_a_tab_that_knows_nothing_of_the_page() -> None:
    """As Slack's own client does it."""
    ((name, attributes),) = Seen(draw_mrkdwn("<https://example.com/?a=1&amp;b=2|read>", READER)).elements
    assert (name, attributes["target"], attributes["rel"]) == ("a", "_blank", "noopener noreferrer")


def test_plain_text_is_text() -> None:
    """What looks like markup in it is read as it stands."""
    seen = drawn({"type": "section", "text": plain("*not bold* <@U1> &amp;")})
    assert seen.words == "*not bold* <@U1> &amp;"


def test_rich_text_has_its_styles_as_fields() -> None:
    """Words in it are never markup; lists, mentions, dates and links are drawn."""
    words = {"type": "text", "text": "*x* <b>", "style": {"bold": True, "italic": True}}
    line = {"type": "rich_text_section", "elements": [words, {"type": "user", "user_id": "U2"}]}
    bullets = {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [line, line]}
    seen = drawn({"type": "rich_text", "elements": [line, bullets, {**line, "type": "rich_text_quote"}]})
    assert seen.words == "*x* <b>@Ben <b>Wolf</b>" * 4
    assert seen.having(class_="circle indent-1") == ["ul"]
    assert [name for name, _ in seen.elements].count("blockquote") == 1


def every_element() -> list[Json]:
    """One of every element that can stand in a form."""
    options = [option("One"), option("Two")]
    kinds: dict[str, Json] = {
        "plain_text_input": {"multiline": True},
        "email_text_input": {},
        "url_text_input": {},
        "number_input": {"is_decimal_allowed": False},
        "static_select": {"option_groups": [{"label": plain("Numbers"), "options": options}]},
        "external_select": {},
        "users_select": {},
        "conversations_select": {},
        "channels_select": {},
        "multi_static_select": {"options": options, "initial_options": options[:1]},
        "multi_external_select": {},
        "multi_users_select": {"initial_users": ["U2"]},
        "multi_conversations_select": {},
        "multi_channels_select": {"initial_channels": ["C1"]},
        "radio_buttons": {"options": options},
        "checkboxes": {"options": options},
        "datepicker": {"initial_date": "2027-01-12"},
        "timepicker": {"initial_time": "14:30"},
        "datetimepicker": {"initial_date_time": 1799748000},
    }
    return [{"type": kind, "action_id": f"do_{kind}", **more} for kind, more in kinds.items()]


@pytest.mark.parametrize("element", every_element(), ids=lambda element: str(element["type"]))
def test_every_input_can_be_found_and_has_a_label(element: Json) -> None:
    """The script knows which one it is, and a screen reader what it is called."""
    seen = drawn(input_block("Topic", element))
    assert seen.having(data_action=element["action_id"], data_block="topic")
    assert [found["for"] for name, found in seen.elements if name == "label" and "for" in found] == [
        f"sheet-topic-{element['action_id']}"
    ]
    assert seen.having(id=f"sheet-topic-{element['action_id']}")


def test_buttons_say_what_they_do_and_ask_before_it() -> None:
    """Styles, links, menus and the question before."""
    confirm: dict[str, Any] = {
        "title": plain("Sure?"),
        "text": plain("It's gone then."),
        "confirm": plain("Go"),
        "deny": plain("Stay"),
    }
    menu = {"type": "overflow", "action_id": "more", "options": [option("Snooze"), option("Stop")]}
    seen = drawn(
        actions(
            button("Join", "join", style="primary", accessibility_label="Join coffee chats"),
            button("Forget", "forget", style="danger", confirm=confirm),
            button("Read", "read", url="https://example.com/"),
            menu,
        )
    )
    assert seen.having(class_="button primary", data_do="click", aria_label="Join coffee chats") == ["button"]
    assert seen.having(class_="confirm") == ["dialog"]
    assert seen.having(href="https://example.com/", data_do="click") == ["a"]
    assert seen.having(data_action="more", data_option="1") == ["button"]
    assert "It's gone then." in seen.words


def test_a_form_shows_what_is_held_and_what_is_wrong() -> None:
    """Chosen values, errors at their fields, and Slack's words for what is optional."""
    blocks = fill_ids([text_input("Name"), input_block("Topic", select("One", "Two"), optional=True)])
    held = {("name", "value"): 'Ada "L"', ("topic", "value"): option("Two")}
    sheet = Sheet(READER, held, {"name": "Who is that?"})
    seen = Seen(draw_form(sheet, modal(*blocks)))
    assert seen.having(value='Ada "L"', aria_invalid="true", aria_describedby="sheet-name-error") == ["input"]
    assert [found["value"] for name, found in seen.elements if name == "option" and "selected" in found] == [
        "1"
    ]
    assert "Who is that?" in seen.words
    assert "Topic (optional)" in seen.words


def test_a_question_before_is_no_form_within_the_form() -> None:
    """Browsers take forms in forms apart."""
    confirm = {
        "title": plain("Sure?"),
        "text": plain("Really?"),
        "confirm": plain("Yes"),
        "deny": plain("No"),
    }
    seen = Seen(draw_form(SHEET, modal(*fill_ids([actions(button("Forget", confirm=confirm))]))))
    assert [name for name, _ in seen.elements].count("form") == 1
    assert seen.having(class_="confirm", aria_label="Sure?") == ["dialog"]


def test_pictures_have_their_words() -> None:
    """Beside a text, in small print and by themselves."""
    image = {"type": "image", "image_url": "https://example.com/ada.png", "alt_text": "Ada"}
    seen = drawn(section("Ada", accessory=image), {"type": "context", "elements": [image]}, image)
    assert seen.having(alt="Ada", src="https://example.com/ada.png") == ["img"] * 3


@pytest.mark.parametrize(
    "block", [table(), card(), carousel(), pie(), *map(plot, ("bar", "area", "line")), alert()]
)
def test_newer_blocks_are_drawn_with_all_their_words(block: Json) -> None:
    """Nothing of what they say is in a picture alone."""
    seen = drawn(block)
    spoken = seen.words + "".join(
        found.get("aria-label") or found.get("alt") or "" for _, found in seen.elements
    )
    read = render_blocks([block], READER).text
    for word in re.findall(r"\w+", read):
        assert word in spoken, word


def test_a_whole_pie_is_a_pie() -> None:
    """One slice alone is drawn, too."""
    whole = pie(chart={"type": "pie", "segments": [{"label": "Met", "value": 3}]})
    ((_, slice_),) = [each for each in drawn(whole).elements if each[0] == "path"]
    assert re.search(r"A106.0 106.0 0 1 1", slice_["d"] or "")
