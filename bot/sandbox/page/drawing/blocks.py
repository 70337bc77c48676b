"""Every block, drawn by its type."""

from collections.abc import Callable, Iterable

from bot.sandbox.block_kit.block_kit import label_of
from bot.sandbox.page.drawing.charts import draw_chart
from bot.sandbox.page.drawing.elements import draw_element
from bot.sandbox.page.drawing.markup import Html, tag, together
from bot.sandbox.page.drawing.mrkdwn import draw_mrkdwn, link
from bot.sandbox.page.drawing.newer import draw_alert, draw_card, draw_table
from bot.sandbox.page.drawing.rich_text import draw_rich_text
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.wire import Json, as_dict, as_list, as_text, text_of


def draw_blocks(sheet: Sheet, blocks: Iterable[Json]) -> Html:
    """Draw blocks one below the other."""
    drawn = (
        tag("div", _DRAWN[block["type"]](sheet, block), class_=f"block {block['type']}") for block in blocks
    )
    return together(drawn)


def _section(sheet: Sheet, block: Json) -> Html:
    fields = [tag("div", sheet.text(field)) for field in as_list(block.get("fields"))]
    words = tag(
        "div",
        tag("div", sheet.text(block["text"])) if "text" in block else None,
        tag("div", *fields, class_="fields") if fields else None,
        class_="words",
    )
    accessory = as_dict(block.get("accessory"))
    if not accessory:
        return words
    return together([words, tag("div", _part(sheet, block, accessory), class_="accessory")])


def _elements(sheet: Sheet, block: Json) -> Html:
    return together(tag("div", _part(sheet, block, element)) for element in block["elements"])


def _part(sheet: Sheet, block: Json, element: Json) -> Html:
    """Draw what stands in a section, a context or a row of actions."""
    if element["type"] in {"plain_text", "mrkdwn"}:
        return sheet.text(element)
    if element["type"] == "image":
        return image(sheet, element)
    return draw_element(sheet, block, element, label_of(block))


def _input(sheet: Sheet, block: Json) -> Html:
    element = block["element"]
    error = sheet.errors.get(block.get("block_id", ""))
    optional = tag("span", " (optional)", class_="optional") if block.get("optional") else None
    ends = f"{sheet.name}-{block.get('block_id')}-error".replace(" ", "_")
    return together(
        [
            tag("label", sheet.text(block["label"]), optional, for_=sheet.id_of(block, element)),
            draw_element(sheet, block, element, label_of(block)),
            tag("p", error, class_="error", id=ends) if error else None,
            tag("p", sheet.text(block["hint"]), class_="hint") if "hint" in block else None,
        ]
    )


def image(sheet: Sheet, element: Json) -> Html:
    """Draw a picture; where it can't be loaded, its alternative text stands there."""
    source, words = (
        element.get("image_url") or as_dict(element.get("slack_file")).get("url", ""),
        element["alt_text"],
    )
    return tag("img", src=sheet.shows(source, words), alt=words, title=words)


def _image(sheet: Sheet, block: Json) -> Html:
    title = tag("figcaption", sheet.text(block["title"])) if "title" in block else None
    return tag("figure", title, image(sheet, block))


def _markdown(sheet: Sheet, block: Json) -> Html:
    return draw_mrkdwn(block["text"].replace("**", "*"), sheet.reader)


def _video(sheet: Sheet, block: Json) -> Html:
    title = text_of(block["title"])
    return together(
        [
            tag("b", link(as_text(block.get("title_url", block["video_url"])), title)),
            tag("p", sheet.text(block["description"])) if "description" in block else None,
            tag("figure", image(sheet, {"image_url": block["thumbnail_url"], "alt_text": block["alt_text"]})),
        ]
    )


def _carousel(sheet: Sheet, block: Json) -> Html:
    cards = (draw_card(sheet, card, image) for card in block["elements"])
    return tag("div", *cards, class_="scrolls", tabindex=0, role="region", aria_label="Cards")


_DRAWN: dict[str, Callable[[Sheet, Json], Html]] = {
    "table": draw_table,
    "card": lambda sheet, block: draw_card(sheet, block, image),
    "carousel": _carousel,
    "data_visualization": lambda _, block: draw_chart(block),
    "alert": draw_alert,
    "header": lambda sheet, block: tag("h3", sheet.text(block["text"])),
    "section": _section,
    "context": _elements,
    "actions": _elements,
    "divider": lambda _, __: tag("hr"),
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "video": _video,
    "rich_text": lambda sheet, block: draw_rich_text(block, sheet.reader),
}
