"""Pictures of networks: they can be drawn whatever people are called, and read however many they are."""

import struct
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from bot.domain.memory.network import MOST_BY_NAME
from bot.slack.pictures.drawing import look
from bot.slack.pictures.lettering import PLACEHOLDER, drawable, fitted, width_of
from bot.slack.pictures.network import draw, picture
from bot.slack.pictures.places import spread
from bot.slack.views.memory.network import alternative_text
from tests.effort import examples
from tests.slack.networks import network

UNKNOWN = "\U00012000\U00012001"  # cuneiform, which no font of a bot's has
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


@pytest.mark.parametrize("count", [1, MOST_BY_NAME, 150])
def test_a_picture_is_a_png_of_a_fair_size(count: int) -> None:
    """Large enough to be read, small enough to be sent. Nothing warns."""
    content = picture(network(count, HOSTILE))
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    assert width == 1560
    assert 600 < height < 2800
    assert 20_000 < len(content) < 1_000_000


def test_equal_networks_give_equal_pictures() -> None:
    """To the byte, so that nothing but what is shown can be read from one."""
    one, other = (picture(network(len(HOSTILE), HOSTILE)) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("count", [1, 2, 11, MOST_BY_NAME])
def test_no_words_stand_upon_others(count: int) -> None:
    """Neither names nor departments, as long as they may be, up to as many contacts as are named; all are level."""
    figure = draw(network(count, bridges=16))
    renderer = FigureCanvasAgg(figure).get_renderer()
    boxes = {text: text.get_window_extent(renderer) for text in figure.axes[0].texts}
    for (one, box), (other, another) in combinations(boxes.items(), 2):
        assert not box.overlaps(another), f"{one.get_text()} / {other.get_text()}"
    for text, box in boxes.items():
        assert text.get_rotation() == 0
        assert figure.bbox.contains(*box.min)
        assert figure.bbox.contains(*box.max)


def test_a_department_has_a_sign_beside_its_colour() -> None:
    """Neighbours differ in both; and no two of as many as there may be have the same of both."""
    looks = [look(group) for group in range(MOST_BY_NAME)]

    assert len(set(looks)) == len(looks)
    for (colour, marker), (next_colour, next_marker) in pairwise(looks):
        assert colour != next_colour
        assert marker != next_marker


def test_who_knows_none_of_the_letters_is_told_where_they_stand() -> None:
    """A name that can't be drawn has placeholders, and a line below says where to read it; others have none."""
    for name, said in ((UNKNOWN, True), ("Ada Lovelace", False), ("שלום", False)):
        words = [text.get_text() for text in draw(network(1, (name,), bridges=0)).axes[0].texts]
        assert any("marks letters" in each for each in words) is said


def test_the_alternative_text_says_what_matters() -> None:
    """How many, where, and where one might get to next; in few words, as it is read out."""
    heard = alternative_text(network(40, ("Ada",)))

    assert heard.startswith("Your network: 80 chats · 40 people")
    assert len(heard) <= 1000


@examples(60)
@given(st.text(max_size=80), st.floats(0.2, 3))
def test_every_name_can_be_lettered(name: str, width: float) -> None:
    """It becomes one line that isn't empty, and fits; what fits already stays as it is."""
    line = drawable(name)
    assert line
    assert len(line.splitlines()) == 1
    assert fitted(line, 1000, 9) == line
    assert len(fitted(name, width, 9)) <= len(line) + 1


def test_a_long_name_keeps_as_much_as_fits() -> None:
    """One more letter would not."""
    name = "Wilhelmina Fernández-Castellanos"
    shown = fitted(name, 1.2, 9.5)
    kept = shown.removesuffix("…")
    assert name.startswith(kept)
    assert width_of(shown, 9.5) <= 1.2 < width_of(f"{name[: len(kept) + 1]}…", 9.5)


def test_what_the_font_has_no_sign_for_gets_a_placeholder() -> None:
    """Each sign one, so that the name keeps its shape; what can't be seen is left out."""
    assert drawable(f"{UNKNOWN} Taro") == f"{PLACEHOLDER}{PLACEHOLDER} Taro"
    assert drawable("A\u200b\u202eda\n Lovelace") == "Ada Lovelace"
    assert drawable("\u200b") == PLACEHOLDER


@given(st.lists(st.floats(-10, 10), min_size=1, max_size=16))
def test_what_wants_the_same_place_is_spread(wanted: list[float]) -> None:
    """Two are never nearer to each other than they are to be, all stay in the picture, and in their order."""
    places = spread(wanted, 0.5, (0.0, 8.5))
    in_order = sorted(range(len(wanted)), key=lambda one: (wanted[one], one))
    assert all(places[after] - places[before] > 0.49 for before, after in pairwise(in_order))
    assert all(0.24 < place < 8.26 for place in places)
