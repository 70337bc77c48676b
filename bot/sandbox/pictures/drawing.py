"""A surface of a catalogue as a page of its own."""

from base64 import b64encode
from functools import partial

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
    sheet = Sheet(reader, shows=partial(_shown, catalogue))
    blocks = fill_ids(surface["blocks"])
    if surface["type"] == "message":
        time = show_date("{time}", catalogue.now, catalogue.now, reader.locale)
        letter = Letter(Heading(catalogue.app, time, is_app=True), surface["text"], blocks)
        return tag("main", draw_message(sheet, letter), class_="picture")
    if surface["type"] == "modal":
        return tag("main", draw_form(sheet, surface), class_="picture of-a-form")
    return tag("main", draw_home(sheet, surface), class_="picture")


def _shown(catalogue: Catalogue, url: str, words: str) -> str:
    """Return the address of a picture: of one that the catalogue has, or of initials, as for somebody who has none."""
    if content := catalogue.images.get(url):
        return _as_address("image/png", content)
    return _as_address("image/svg+xml", face(words).encode())


def _as_address(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{b64encode(content).decode()}"
