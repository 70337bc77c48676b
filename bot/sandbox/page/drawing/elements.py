"""Every interactive element, drawn by its type.

What the script in the page needs to know stands in ``data-`` attributes: what using an element does (``data-do``), and
which one it is (``data-block``, ``data-action``).
"""

from collections.abc import Callable

from bot.sandbox.page.drawing.buttons import draw_button, draw_confirmation, draw_overflow
from bot.sandbox.page.drawing.choices import draw_group, draw_picker, draw_select
from bot.sandbox.page.drawing.inputs import MOMENTS, TYPED, draw_files, draw_moment, draw_typed
from bot.sandbox.page.drawing.markup import Html, together
from bot.sandbox.page.drawing.sheet import Sheet
from bot.sandbox.wire import Json

_SELECTS = ("static_select", "users_select", "conversations_select", "channels_select")
_DRAWN: dict[str, Callable[[Sheet, Json, Json, str], Html]] = {
    "button": draw_button,
    "overflow": draw_overflow,
    **dict.fromkeys(_SELECTS, draw_select),
    **dict.fromkeys(("radio_buttons", "checkboxes"), draw_group),
    **dict.fromkeys(MOMENTS, draw_moment),
    **dict.fromkeys(TYPED, draw_typed),
    "file_input": draw_files,
}


def draw_element(sheet: Sheet, block: Json, element: Json, label: str = "") -> Html:
    """Draw an element of a block; `label` is what it is called where nothing on it says so.

    Whatever else there is takes several things, or what the app offers while one types.
    """
    draw = _DRAWN.get(element["type"], draw_picker)
    return together([draw(sheet, block, element, label), draw_confirmation(element)])
