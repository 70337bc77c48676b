"""Tables, cards, carousels and alerts."""

from collections.abc import Callable

from bot.sandbox.page.drawing.elements import draw_element
from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.page.drawing.rich_text import draw_rich_text
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.wire import Json, as_list

_SIGNS = {"default": "●", "info": "ℹ", "warning": "⚠", "error": "✖", "success": "✔"}


def draw_table(sheet: Sheet, block: Json) -> Html:
    """Draw a table, whose first row is its head."""
    head, *rows = block["rows"]
    settings = as_list(block.get("column_settings"))

    def row(cells: list[Json], name: str) -> Html:
        drawn = (
            tag(
                name,
                _cell(sheet, cell),
                class_=_column(settings, place),
                scope="col" if name == "th" else None,
            )
            for place, cell in enumerate(cells)
        )
        return tag("tr", *drawn)

    table = tag("table", tag("thead", row(head, "th")), tag("tbody", *(row(cells, "td") for cells in rows)))
    return tag("div", table, class_="scrolls", tabindex=0, role="region", aria_label="Table")


def _cell(sheet: Sheet, cell: Json) -> Html | str:
    return draw_rich_text(cell, sheet.reader) if cell["type"] == "rich_text" else str(cell["text"])


def _column(settings: list[Json], place: int) -> str | None:
    found = settings[place] if place < len(settings) else {}
    return " ".join([found.get("align", "left"), *(["wrapped"] if found.get("is_wrapped") else [])])


def draw_card(sheet: Sheet, card: Json, picture: Callable[[Sheet, Json], Html]) -> Html:
    """Draw a card; `picture` draws an image."""
    words = (
        tag("b", sheet.text(card["title"])) if "title" in card else None,
        tag("small", sheet.text(card["subtitle"])) if "subtitle" in card else None,
    )
    head = tag("header", picture(sheet, card["icon"]) if "icon" in card else None, tag("div", *words))
    buttons = [draw_element(sheet, card, action) for action in as_list(card.get("actions"))]
    return tag(
        "div",
        picture(sheet, card["hero_image"]) if "hero_image" in card else None,
        head,
        tag("p", sheet.text(card["body"])) if "body" in card else None,
        tag("footer", *buttons) if buttons else None,
        class_="a-card",
    )


def draw_alert(sheet: Sheet, block: Json) -> Html:
    """Draw an alert, with a sign beside its colour."""
    level = block.get("level", "default")
    sign = tag("span", _SIGNS[level], class_="sign", aria_hidden="true")
    return tag("div", sign, tag("div", sheet.text(block["text"])), class_=f"an-alert {level}", role="note")
