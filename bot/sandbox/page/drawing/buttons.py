"""Elements that are clicked: buttons, overflow menus, and the question that is asked before an element does anything."""

from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.page.drawing.sheet import Sheet, ids
from bot.sandbox.wire import Json, as_dict, text_of

_STYLES = {"primary": "button primary", "danger": "button danger"}


def draw_button(sheet: Sheet, block: Json, element: Json, __: str) -> Html:
    """Draw a button; one with an address is a link as well."""
    common = {
        "class_": _STYLES.get(element.get("style", ""), "button"),
        "aria_label": element.get("accessibility_label"),
        "data_do": "click",
        **ids(block, element),
    }
    text = text_of(element["text"])
    if url := element.get("url"):
        return tag("a", text, href=sheet.leads(url), target="_blank", rel="noopener noreferrer", **common)
    return tag("button", text, type="button", **common)


def draw_overflow(sheet: Sheet, block: Json, element: Json, _: str) -> Html:
    """Draw an overflow menu, which opens without any script."""
    entries = (
        tag(
            "button",
            tag("span", sheet.text(option["text"])),
            tag("small", sheet.text(option["description"])) if "description" in option else None,
            type="button",
            data_do="click",
            data_option=number,
            **ids(block, element),
        )
        for number, option in enumerate(element["options"])
    )
    summary = tag("summary", "⋯", class_="button", aria_label="More actions", title="More actions")
    return tag("details", summary, tag("div", *entries, class_="menu"), class_="overflow")


def draw_confirmation(element: Json) -> Html | None:
    """Draw the question that is asked before an element does anything; the script opens it."""
    confirm = as_dict(element.get("confirm"))
    if not confirm:
        return None
    yes = "button danger" if confirm.get("style") == "danger" else "button primary"
    title, words = tag("h2", text_of(confirm["title"])), tag("p", text_of(confirm["text"]))
    feet = (
        tag("button", text_of(confirm["deny"]), type="button", class_="button", data_do="answer", value=""),
        tag("button", text_of(confirm["confirm"]), type="button", class_=yes, data_do="answer", value="yes"),
    )
    return tag(
        "dialog", title, words, tag("footer", *feet), class_="confirm", aria_label=text_of(confirm["title"])
    )
