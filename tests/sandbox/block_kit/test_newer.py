"""Tables, cards, charts and alerts: what Slack takes of them, and what is wrong with the rest."""

import pytest

from bot.sandbox.block_kit.block_kit import MESSAGE_BLOCKS, VIEWS, fill_ids, interactive
from tests.sandbox.blocks import Json, button, modal
from tests.sandbox.newer import alert, card, carousel, pie, plot, raw, table


def complaints(*blocks: Json) -> str:
    """What Slack would say about a message of these blocks."""
    return "\n".join(MESSAGE_BLOCKS([*blocks], ""))


@pytest.mark.parametrize("block", [table(), card(), carousel(), pie(), *map(plot, ("bar", "area", "line"))])
def test_each_is_taken_in_a_message(block: Json) -> None:
    """And in no Home tab, as far as is documented."""
    assert complaints(block) == ""
    assert "unsupported type" in "\n".join(VIEWS["home"]({"type": "home", "blocks": [block]}, ""))


def test_an_alert_is_taken_in_a_form_alone() -> None:
    """With one of its levels."""
    assert list(VIEWS["modal"](modal(alert()), "")) == []
    assert "unsupported type: alert" in complaints(alert())
    assert "must be one of" in "\n".join(VIEWS["modal"](modal(alert("loud")), ""))


WRONG = {
    "rows that are too long": (table(rows=[[raw("x")] * 21]), "no more than 20 items"),
    "a cell that is no cell": (table(rows=[[button("x")]]), "unsupported type: button"),
    "a card with nothing in it": (
        {"type": "card", "subtitle": {"type": "mrkdwn", "text": "x"}},
        "at least one of",
    ),
    "a card with many buttons": (
        card(actions=[button("x", str(i)) for i in range(4)]),
        "no more than 3 items",
    ),
    "a long body": (card(body={"type": "mrkdwn", "text": "x" * 201}), "less than 201"),
    "no cards": ({"type": "carousel", "elements": []}, "no fewer than 1"),
    "a slice of nothing": (
        pie(chart={"type": "pie", "segments": [{"label": "x", "value": 0}]}),
        "greater than 0",
    ),
    "a slice in words": (
        pie(chart={"type": "pie", "segments": [{"label": "x", "value": "1"}]}),
        "must be a number",
    ),
    "a slice of yes": (
        pie(chart={"type": "pie", "segments": [{"label": "x", "value": True}]}),
        "must be a number",
    ),
    "a long title": (pie(title="x" * 51), "less than 51"),
    "categories that no value is for": (
        plot("bar", axis_config={"categories": ["May"]}),
        "labels must match",
    ),
}


@pytest.mark.parametrize(("block", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said(block: Json, said: str) -> None:
    """With the limits that Slack documents."""
    assert said in complaints(block)


def test_a_message_has_one_table_and_two_charts_at_most() -> None:
    """However small they are."""
    assert complaints(table(), pie(), pie()) == ""
    assert "no more than 1 table" in complaints(table(), table())
    assert "no more than 2 data_visualization" in complaints(pie(), pie(), pie())


def test_buttons_in_cards_can_be_clicked() -> None:
    """Each belongs to its card, which gets an id of its own."""
    blocks = fill_ids([card(block_id="alone"), carousel()])
    found = [(block["block_id"], element["action_id"]) for block, element in interactive(blocks)]
    assert [action for _, action in found] == ["hello", "hello", "wave"]
    assert len({block for block, _ in found}) == 3
