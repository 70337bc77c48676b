"""A surface of a catalogue as a page of its own."""

from base64 import b64encode

from bot.sandbox.block_kit.block_kit import fill_ids
from bot.sandbox.page.drawing.markup import Html, tag
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.page.drawing.surfaces import Heading, Letter, draw_form, draw_home, draw_message
from bot.sandbox.pictures.catalogue import Catalogue, Stranger
from bot.sandbox.rendering.dates import show_date
from bot.sandbox.wire import Json
from bot.sandbox.workspace.faces import face


def draw(surface: Json, catalogue: Catalogue) -> Html:
    """Draw a message, a form or a Home tab."""
    reader = Stranger(catalogue)
    sheet = Sheet(reader, shows=_stand_in)
    blocks = fill_ids(surface["blocks"])
    if surface["type"] == "message":
        time = show_date("{time}", catalogue.now, catalogue.now)
        letter = Letter(Heading(catalogue.app, time, is_app=True), surface["text"], blocks)
        return tag("main", draw_message(sheet, letter), class_="picture")
    if surface["type"] == "modal":
        return tag("main", draw_form(sheet, surface), class_="picture of-a-form")
    return tag("main", draw_home(sheet, surface), class_="picture")


def _stand_in(_: str, words: str) -> str:
    """What stands for a picture that isn't there: initials, as for somebody who has no picture."""
    return f"data:image/svg+xml;base64,{b64encode(face(words).encode()).decode()}"
