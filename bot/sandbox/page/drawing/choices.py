"""Elements in which something is chosen: menus, pickers of several things, radio buttons, checkboxes."""

from collections.abc import Iterator
from typing import Any

from bot.sandbox.block_kit.stateful import options_of, takes_many
from bot.sandbox.page.drawing.markup import Html, tag, together
from bot.sandbox.page.drawing.sheet import Sheet, ids, named
from bot.sandbox.wire import Json, text_of


def draw_select(sheet: Sheet, block: Json, element: Json, label: str) -> Html:
    """Draw a menu of the browser's own: it can be typed into, and used with a keyboard and a screen reader."""
    held = sheet.held(block, element)
    prompt = text_of(element.get("placeholder")) or "Select an option"
    empty = tag("option", prompt, value="", selected=held is None)
    choices = together(_choices(sheet, element, held))
    chosen = {**named(sheet, block, element, label), "class_": None if held is not None else "empty"}
    return tag("span", tag("select", empty, choices, data_do="choose", **chosen), class_="select")


def _choices(sheet: Sheet, element: Json, held: Any) -> Iterator[Html]:
    kind = element["type"]
    if kind == "static_select":
        yield from _options(sheet, element, held)
        return
    listed = sheet.reader.people() if "users" in kind else sheet.reader.places()
    for key, name in listed:
        yield tag("option", name, value=key, selected=held == key)


def _options(sheet: Sheet, element: Json, held: Any) -> Iterator[Html]:
    """Draw options, each with its number among all of the element."""
    numbers = iter(range(len(options_of(element))))
    for group in element.get("option_groups") or [{"options": element["options"]}]:
        drawn = [
            tag("option", sheet.text(option["text"]), value=next(numbers), selected=option == held)
            for option in group["options"]
        ]
        if "label" in group:
            yield tag("optgroup", *drawn, label=text_of(group["label"]))
        else:
            yield from drawn


def draw_picker(sheet: Sheet, block: Json, element: Json, label: str) -> Html:
    """Draw a field in which several things are chosen, or something that the app offers while one types."""
    held = sheet.held(block, element)
    chips = [_chip(sheet, block, element, one, number) for number, one in enumerate(_as_list(held))]
    name = named(sheet, block, element, label)
    prompt = text_of(element.get("placeholder")) or "Select options"
    box = tag(
        "input",
        type="text",
        role="combobox",
        autocomplete="off",
        aria_expanded="false",
        aria_autocomplete="list",
        aria_controls=f"{name['id']}-list",
        placeholder=None if chips else prompt,
        size=None if chips else max(len(prompt), 8),
        data_do="pick",
        data_least=least(element),
        **name,
    )
    offers = tag(
        "div", role="listbox", id=f"{name['id']}-list", aria_label="Options", hidden=True, class_="offers"
    )
    return tag("div", *chips, box, offers, class_="picker", data_keep="offers")


def least(element: Json) -> int:
    """How many characters have to be typed before options are offered; for an external select, three by default."""
    return int(element.get("min_query_length", 3)) if element["type"].endswith("external_select") else 0


def _as_list(held: Any) -> list[Any]:
    return held if isinstance(held, list) else [] if held is None else [held]


def _chip(sheet: Sheet, block: Json, element: Json, one: Any, number: int) -> Html:
    words = value_words(sheet, element, one)
    away = tag(
        "button",
        "×",
        type="button",
        aria_label=f"Remove {words}",
        data_do="drop",
        data_option=number,
        **ids(block, element),
    )
    return tag("span", words, away, class_="chip")


def value_words(sheet: Sheet, element: Json, value: Any) -> str:
    """Return what somebody reads of a chosen value."""
    if isinstance(value, dict):
        return text_of(value["text"])
    if "user" in element["type"]:
        return sheet.reader.user_name(str(value))
    return f"#{sheet.reader.channel_name(str(value))}"


def draw_group(sheet: Sheet, block: Json, element: Json, label: str) -> Html:
    """Draw radio buttons or checkboxes."""
    many = takes_many(element)
    held = _as_list(sheet.held(block, element))
    name = sheet.id_of(block, element)
    return tag(
        "span",
        *(
            _box(sheet, block, element, (number, option in held))
            for number, option in enumerate(element["options"])
        ),
        role="group" if many else "radiogroup",
        class_="choices",
        id=name,
        aria_label=label or "Choices",
    )


def _box(sheet: Sheet, block: Json, element: Json, state: tuple[int, bool]) -> Html:
    number, is_on = state
    option, name = element["options"][number], sheet.id_of(block, element)
    box = tag(
        "input",
        type="checkbox" if takes_many(element) else "radio",
        name=name,
        value=number,
        checked=is_on,
        data_do="check",
        **ids(block, element),
    )
    about = tag("small", sheet.text(option["description"])) if "description" in option else None
    return tag("label", box, tag("span", sheet.text(option["text"]), about))
