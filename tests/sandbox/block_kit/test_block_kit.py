"""Block Kit's limits, one row for each."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.block_kit.block_kit import MESSAGE_BLOCKS, VIEWS, fill_ids
from tests.sandbox.blocks import (
    Json,
    actions,
    button,
    home,
    input_block,
    modal,
    mrkdwn,
    option,
    plain,
    section,
    select,
    text_input,
)

LONG = "x" * 3001


def complaints(*blocks: Json) -> list[str]:
    """Check the blocks of a message."""
    return list(MESSAGE_BLOCKS(list(blocks), "/blocks"))


def view_complaints(view: Json) -> list[str]:
    """Check a view."""
    return list(VIEWS[view["type"]](view, "/view"))


CONFIRM = {"title": plain("Sure?"), "text": plain("Really?"), "confirm": plain("Yes"), "deny": plain("No")}
IMAGE = {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A cup"}
GOOD = {
    "section": section("hi"),
    "fields": {"type": "section", "fields": [plain("a"), mrkdwn("*b*")]},
    "header": {"type": "header", "text": plain("Hi")},
    "divider": {"type": "divider"},
    "image": IMAGE,
    "context": {"type": "context", "elements": [plain("a"), mrkdwn("b"), IMAGE]},
    "actions": actions(button("Yes", value="1", style="primary", confirm=CONFIRM), select("a", "b")),
    "accessory": section("hi", accessory=select("a", initial_option=option("a"))),
    "link": actions(button("x", url="HTTPS://example.com/a?b=c#d"), button("y", "b", url="http://a.b")),
    "overflow": section("hi", accessory={"type": "overflow", "options": [option("a")]}),
    "input": text_input("Name", max_length=30, initial_value="Ada"),
    "date": input_block("When", {"type": "datepicker", "initial_date": "2026-02-28"}),
    "time": input_block("At", {"type": "timepicker", "initial_time": "23:59"}),
    "checks": input_block(
        "Which", {"type": "checkboxes", "options": [{"text": mrkdwn("*a*"), "value": "a"}]}
    ),
    "number": input_block("Size", {"type": "number_input", "is_decimal_allowed": False, "min_value": "2"}),
    "groups": section(
        "hi",
        accessory={
            "type": "static_select",
            "option_groups": [{"label": plain("g"), "options": [option("a")]}],
        },
    ),
    "markdown": {"type": "markdown", "text": "**hi**"},
    "rich": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "hi"}]}],
    },
}


def test_what_slack_accepts() -> None:
    """Every kind of block that stands within its limits is accepted."""
    assert {name: found for name, block in GOOD.items() if (found := complaints(block))} == {}


def radio(count: int) -> Json:
    """Write radio buttons."""
    return {"type": "radio_buttons", "options": [option(str(i)) for i in range(count)]}


BAD: dict[str, tuple[Json, str]] = {
    "empty section text": (section(""), "more than 0 characters [json-pointer:/blocks/0/text/text]"),
    "long section text": (section(LONG), "less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    "section with nothing": ({"type": "section"}, "must define either"),
    "eleven fields": ({"type": "section", "fields": [plain("a")] * 11}, "no more than 10 items"),
    "long field": ({"type": "section", "fields": [plain(LONG[:2001])]}, "less than 2001"),
    "long header": ({"type": "header", "text": plain("x" * 151)}, "less than 151"),
    "mrkdwn header": ({"type": "header", "text": mrkdwn("x")}, "must be one of: plain_text"),
    "eleven in a context": ({"type": "context", "elements": [plain("a")] * 11}, "no more than 10"),
    "button in a context": ({"type": "context", "elements": [button("a")]}, "unsupported type: button"),
    "no actions": (actions(), "no fewer than 1"),
    "too many actions": (actions(*[button("a", str(i)) for i in range(26)]), "no more than 25"),
    "same action twice": (actions(button("a"), button("b")), "action_id must be unique"),
    "text input in actions": (actions({"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    "multi select in actions": (actions({"type": "multi_users_select"}), "unsupported type"),
    "button in an input": (input_block("a", button("b")), "unsupported type: button"),
    "long button": (actions(button("x" * 76)), "less than 76"),
    "long button value": (actions(button("x", value="x" * 2001)), "less than 2001"),
    "button without address": (actions(button("x", url="")), "more than 0"),
    "button url without scheme": (actions(button("x", url="example.com")), "invalid url"),
    "button url of another kind": (actions(button("x", url="javascript:alert(1)")), "invalid url"),
    "button url without host": (actions(button("x", url="https://")), "invalid url"),
    "button url with a space": (actions(button("x", url="https://a b")), "invalid url"),
    "image url without scheme": ({**IMAGE, "image_url": "/a.png"}, "invalid url"),
    "overflow url without scheme": (
        actions({"type": "overflow", "options": [{**option("a"), "url": "a.b"}]}),
        "invalid url",
    ),
    "rich link without scheme": (
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "link", "url": "a.b"}]}],
        },
        "invalid url",
    ),
    "long button url": (actions(button("x", url="x" * 3001)), "less than 3001"),
    "mrkdwn button": (actions({**button("x"), "text": mrkdwn("x")}), "must be one of: plain_text"),
    "odd style": (actions(button("x", style="blue")), "must be one of: primary, danger"),
    "long action id": (actions(button("x", "x" * 256)), "less than 256"),
    "long block id": (section("x", block_id="x" * 256), "less than 256"),
    "long confirm title": (
        actions(button("x", confirm={**CONFIRM, "title": plain("x" * 101)})),
        "less than 101",
    ),
    "long confirm button": (
        actions(button("x", confirm={**CONFIRM, "deny": plain("x" * 31)})),
        "less than 31",
    ),
    "confirm without deny": (
        actions(button("x", confirm={k: v for k, v in CONFIRM.items() if k != "deny"})),
        "missing required field: deny",
    ),
    "101 options": (actions(select(*map(str, range(101)))), "no more than 100"),
    "no options": (actions(select()), "no fewer than 1"),
    "options and groups": (actions(select("a", option_groups=[])), "no fewer than 1"),
    "neither": (actions({"type": "static_select"}), "exactly one of: options, option_groups"),
    "long option": (actions(select("x" * 76)), "less than 76"),
    "long option value": (
        actions({"type": "static_select", "options": [option("x", "y" * 76)]}),
        "less than 76",
    ),
    "foreign initial option": (actions(select("a", initial_option=option("b"))), "must match one of"),
    "initial option with another value": (
        actions(select("a", initial_option=option("a", "b"))),
        "must match one of",
    ),
    "eleven radio buttons": (actions(radio(11)), "no more than 10"),
    "six in an overflow": (actions({"type": "overflow", "options": [option("a")] * 6}), "no more than 5"),
    "url in a select": (
        actions({"type": "static_select", "options": [{**option("a"), "url": "https://a.b"}]}),
        "invalid additional property: url",
    ),
    "long placeholder": (actions(select("a", placeholder=plain("x" * 151))), "less than 151"),
    "long label": (text_input("x" * 2001) | {"block_id": "a"}, "less than 2001"),
    "long hint": (text_input("a") | {"hint": plain("x" * 2001)}, "less than 2001"),
    "max length 0": (text_input("a", max_length=0), "between 1 and 3000"),
    "max length 3001": (text_input("a", max_length=3001), "between 1 and 3000"),
    "min above max": (text_input("a", min_length=5, max_length=4), "min_length must not"),
    "initial value too long": (text_input("a", max_length=2, initial_value="abc"), "longer than max_length"),
    "no such day": (actions({"type": "datepicker", "initial_date": "2026-02-30"}), "YYYY-MM-DD"),
    "date in words": (actions({"type": "datepicker", "initial_date": "tomorrow"}), "YYYY-MM-DD"),
    "no such time": (actions({"type": "timepicker", "initial_time": "24:00"}), "expected format"),
    "numbers out of order": (
        input_block(
            "a", {"type": "number_input", "is_decimal_allowed": True, "min_value": "3", "max_value": "2"}
        ),
        "must be in order",
    ),
    "image without alt": (
        {k: v for k, v in IMAGE.items() if k != "alt_text"},
        "missing required field: alt_text",
    ),
    "image without source": ({"type": "image", "alt_text": "x"}, "exactly one of: image_url, slack_file"),
    "long markdown": ({"type": "markdown", "text": "x" * 12_001}, "less than 12001"),
    "emoji on mrkdwn": (
        {"type": "section", "text": {**mrkdwn("x"), "emoji": True}},
        "invalid additional property: emoji",
    ),
    "unknown property": (section("x", colour="red"), "invalid additional property: colour"),
    "unknown block": ({"type": "plan"}, "unsupported type: plan"),
    "no type": ({"text": plain("x")}, "missing required field: type"),
    "no object": ("section", "must provide an object"),  # type: ignore[dict-item]
    "text as a string": ({"type": "section", "text": "hi"}, "must provide an object"),
    "number as text": (section(3), "must be a string"),  # type: ignore[arg-type]
    "focus twice": (
        actions(select("a", focus_on_load=True), {"type": "datepicker", "focus_on_load": True}),
        "focus_on_load",
    ),
}


def test_what_slack_refuses() -> None:
    """Every limit of Block Kit is kept, and the complaint says what is wrong."""
    for name, (block, words) in BAD.items():
        assert any(words in complaint for complaint in complaints(block)), (name, complaints(block))


def test_texts_are_measured_in_utf_16_units() -> None:
    """An emoji counts for two: whatever Slack counts, there is no more of it."""
    assert complaints({"type": "header", "text": plain("🎉" * 75)}) == []
    assert complaints({"type": "header", "text": plain("🎉" * 76)})


def test_block_ids_are_unique() -> None:
    """Two blocks of one surface cannot share a block_id."""
    assert any(
        "block_id must be unique" in c
        for c in complaints(section("a", block_id="x"), section("b", block_id="x"))
    )


def test_surfaces_hold_so_many_blocks() -> None:
    """A message takes 50 blocks, a view 100."""
    assert complaints(*[section("x")] * 50) == []
    assert complaints(*[section("x")] * 51)
    assert view_complaints(modal(*[section("x")] * 100)) == []
    assert view_complaints(modal(*[section("x")] * 101))
    assert view_complaints(home(*[section("x")] * 101))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": plain("x" * 25)}, "less than 25"),
        ({"submit": plain("x" * 25)}, "less than 25"),
        ({"close": plain("x" * 25)}, "less than 25"),
        ({"title": mrkdwn("x")}, "must be one of: plain_text"),
        ({"private_metadata": "x" * 3001}, "less than 3001"),
        ({"callback_id": "x" * 256}, "less than 256"),
        ({"external_id": "x" * 256}, "less than 256"),
        ({"blocks": []}, "no fewer than 1"),
        ({"blocks": [{"type": "markdown", "text": "x"}]}, "unsupported type: markdown"),
        ({"submit_disabled": True}, "invalid additional property: submit_disabled"),
        ({"notify_on_close": "yes"}, "must be a boolean"),
    ],
)
def test_views_have_limits_of_their_own(change: Json, words: str) -> None:
    """Titles, buttons, metadata and ids of a modal have limits, and nothing may be added."""
    assert any(words in complaint for complaint in view_complaints(modal() | change))


def test_a_modal_with_inputs_needs_a_submit_button() -> None:
    """Without inputs the button may be missing, with inputs it may not."""
    without = {key: value for key, value in modal().items() if key != "submit"}
    assert view_complaints(without) == []
    assert view_complaints(without | {"blocks": [text_input("a")]}) == [
        "[ERROR] missing required field: submit [json-pointer:/view]"
    ]


def test_a_home_tab_has_no_title_and_no_buttons() -> None:
    """A home tab that carries what belongs to a modal is refused."""
    assert view_complaints(home()) == []
    assert view_complaints(home() | {"title": plain("x")})
    assert view_complaints(home() | {"submit": plain("x")})


def test_missing_ids_are_filled_in() -> None:
    """Blocks and elements without ids get some that differ, and given ids stay."""
    blocks = fill_ids(
        [section("a"), actions({"type": "button", "text": plain("x")}, block_id="mine"), section("b")]
    )
    assert len({block["block_id"] for block in blocks}) == 3
    assert blocks[1]["block_id"] == "mine"
    assert blocks[1]["elements"][0]["action_id"]


KEYS = st.sampled_from(
    ["type", "text", "elements", "element", "options", "block_id", "label", "accessory", "fields"]
)
TYPES = st.sampled_from(
    ["section", "actions", "button", "plain_text", "mrkdwn", "static_select", "input", "rich_text"]
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | TYPES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=5)
    ),
    max_leaves=25,
)


@given(ANYTHING)
def test_validation_never_crashes(value: Any) -> None:
    """Any JSON at all is either accepted or complained about, as blocks and as a view."""
    for check in (MESSAGE_BLOCKS, *VIEWS.values()):
        assert all(complaint.startswith("[ERROR] ") for complaint in check(value, ""))


@given(
    st.fixed_dictionaries(
        {"type": TYPES}, optional={"text": ANYTHING, "elements": ANYTHING, "element": ANYTHING}
    )
)
def test_validation_never_crashes_on_what_looks_like_a_block(block: Json) -> None:
    """Half-right blocks are complained about, not stumbled over."""
    assert all(complaint.startswith("[ERROR] ") for complaint in MESSAGE_BLOCKS([block], ""))
