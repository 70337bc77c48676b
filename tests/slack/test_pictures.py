"""Pictures of networks: they can be drawn whatever people are called, and read however many they are."""

import struct
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from bot.slack.pictures.lettering import PLACEHOLDER, drawable, fitted
from bot.slack.pictures.network import draw, picture
from bot.slack.pictures.places import TURN, spread
from tests.effort import examples
from tests.slack.networks import network

HOSTILE = (
    "$x^2$ \\frac{",
    "محمد بن سلمان العربي",
    "שלום עליכם",
    "山田太郎",
    "👩‍👩‍👧 Party",
    "_under",
    "W" * 500,
    "\u202elive\u202c",
    "a\nb\tc\x00\x1b",
    "<!channel> *bold*",
    "\u200b",
    "\ud800",
    "é" + "\u0301" * 50,
)


@pytest.mark.parametrize("count", [1, 39, 60, 150])
def test_a_picture_is_a_png_of_a_fair_size(count: int) -> None:
    """Large enough to be read, small enough to be sent; equal networks give equal pictures. Nothing warns."""
    content = picture(network(count, HOSTILE))
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">II", content[16:24]) == (1560, 1152)
    assert 20_000 < len(content) < 1_000_000
    assert content == picture(network(count, HOSTILE))


@pytest.mark.parametrize("count", [1, 2, 5, 10, 11, 25, 40])
def test_no_words_stand_upon_others(count: int) -> None:
    """Neither names nor departments, as long as they may be, up to as many contacts as are named."""
    figure = draw(network(count, bridges=16))
    renderer = FigureCanvasAgg(figure).get_renderer()
    boxes = {text: corners(text, renderer) for text in figure.axes[0].texts}
    for (one, box), (other, another) in combinations(boxes.items(), 2):
        assert apart(box, another), f"{one.get_text()} / {other.get_text()}"
    for box in boxes.values():
        assert (box >= 0).all()
        assert (box <= [1560, 1152]).all()


@examples(60)
@given(st.text(max_size=80), st.floats(0.2, 3))
def test_every_name_can_be_lettered(name: str, width: float) -> None:
    """It becomes one line that isn't empty, and fits; what fits already stays as it is."""
    line = drawable(name)
    assert line
    assert len(line.splitlines()) == 1
    assert fitted(line, 1000, 9) == line
    assert len(fitted(name, width, 9)) <= len(line) + 1


def test_what_the_font_has_no_sign_for_gets_a_placeholder() -> None:
    """Each sign one, so that the name keeps its shape; what can't be seen is left out."""
    assert drawable("山田 Taro") == f"{PLACEHOLDER}{PLACEHOLDER} Taro"
    assert drawable("A\u200b\u202eda\n Lovelace") == "Ada Lovelace"
    assert drawable("\u200b") == PLACEHOLDER
    assert fitted("Wilhelmina Fernández-Castellanos", 1.2, 9.5).endswith("…")


@given(st.lists(st.floats(-10, 10), min_size=1, max_size=16))
def test_what_wants_the_same_place_is_spread(wanted: list[float]) -> None:
    """Two on a circle are never much nearer to each other than they are to be."""
    places = sorted(place % TURN for place in spread(wanted, 0.28))
    gaps = [after - before for before, after in zip(places, [*places[1:], places[0] + TURN], strict=True)]
    assert min(gaps) > 0.27


def corners(text: Text, renderer: object) -> np.ndarray:
    """The corners of some words, in pixels, as they are turned."""
    turned = text.get_rotation()
    text.set_rotation(0)
    box = text.get_window_extent(renderer)  # type: ignore[arg-type]
    text.set_rotation(turned)
    anchor = text.axes.transData.transform(text.get_position())  # type: ignore[union-attr]
    angle = np.radians(turned)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    square = np.array([(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)])
    return (square - anchor) @ turn + anchor


def apart(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether a line can be drawn between two boxes."""
    for box in (one, other):
        for side in (box[1] - box[0], box[2] - box[1]):
            first, second = one @ side, other @ side
            if first.max() < second.min() or second.max() < first.min():
                return True
    return False
