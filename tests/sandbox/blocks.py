"""Short ways to write the blocks and views of these tests."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """Write a plain_text object."""
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    """Write a mrkdwn object."""
    return {"type": "mrkdwn", "text": text}


def section(text: str, **more: Any) -> Json:
    """Write a section of mrkdwn."""
    return {"type": "section", "text": mrkdwn(text), **more}


def option(text: str, value: str = "") -> Json:
    """Write an option whose value is its text unless given."""
    return {"text": plain(text), "value": value or text}


def button(text: str, action_id: str = "press", **more: Any) -> Json:
    """Write a button."""
    return {"type": "button", "action_id": action_id, "text": plain(text), **more}


def actions(*elements: Json, **more: Any) -> Json:
    """Write a row of elements."""
    return {"type": "actions", "elements": list(elements), **more}


def text_input(label: str, **element: Any) -> Json:
    """Write an input block with a text field; its block_id is the label in lower case."""
    return input_block(label, {"type": "plain_text_input", "action_id": "value", **element})


def input_block(label: str, element: Json, **more: Any) -> Json:
    """Write an input block; its block_id is the label in lower case."""
    return {"type": "input", "block_id": label.lower(), "label": plain(label), "element": element, **more}


def select(*texts: str, **more: Any) -> Json:
    """Write a select of static options."""
    return {
        "type": "static_select",
        "action_id": "value",
        "options": [option(text) for text in texts],
        **more,
    }


def modal(*blocks: Json, title: str = "Join", **more: Any) -> Json:
    """Write a modal that can be submitted."""
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain(title),
        "submit": plain("Save"),
        "blocks": list(blocks) or [section("Welcome")],
        **more,
    }


def home(*blocks: Json) -> Json:
    """Write a home tab."""
    return {"type": "home", "blocks": list(blocks) or [section("Welcome")]}
