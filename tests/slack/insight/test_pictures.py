"""The report's pictures: they can be drawn whatever departments are called, and read at the width that Slack shows."""

import struct
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from bot.domain.insight.report import InsightReport
from bot.slack import texts
from bot.slack.pictures.canvas import DPI, WIDTH
from bot.slack.pictures.course import draw_course
from bot.slack.pictures.drawing import INK, PAPER
from bot.slack.pictures.heat_map import DARK, MOST, SHADES, draw_map
from bot.slack.pictures.insight import files_of
from bot.slack.pictures.story import draw_story
from bot.slack.texts.locales import languages
from bot.slack.views.insight.report import course_heard, map_heard, story_heard
from tests.effort import THOROUGH, in_turn, seed_of
from tests.slack.insights import NAMES, report
from tests.slack.test_pictures import HOSTILE

SHOWN_WIDTH = 600  # pixels, about as wide as Slack shows a picture
REPORTS = {
    "none": report(0),
    "one": report(1, told=False),
    "usual": report(),
    "long": report(120, tuple(f"{number} {HOSTILE[number % len(HOSTILE)]}"[:75] for number in range(20))),
}


def drawn(found: InsightReport) -> list[Figure]:
    """All pictures of a report."""
    return [draw_course(found), draw_map(found.departments), draw_story(found)]


@pytest.mark.parametrize("which", REPORTS)
def test_all_can_be_read(which: str, pytestconfig: pytest.Config) -> None:
    """No words stand upon others, are turned, run out of the picture, or are smaller than ten pixels where Slack shows them.

    In every language; a sample draws each report in one, another one each time.
    """
    turn = seed_of(pytestconfig) + [*REPORTS].index(which)
    for language in languages() if THOROUGH else [in_turn(languages(), turn)]:
        check_readable(REPORTS[which], language)


def check_readable(found: InsightReport, language: str) -> None:
    """Draw a report in a language, and look at where its words are."""
    with texts.speaking(language):
        for figure in drawn(found):
            renderer = FigureCanvasAgg(figure).get_renderer()
            figure.draw_without_rendering()  # which is enough to lay it out
            words = [text for axes in figure.axes for text in axes.texts]
            words += [label for axes in figure.axes[1:] for label in axes.get_xticklabels()]
            boxes = [(text, text.get_window_extent(renderer)) for text in words if text.get_text()]
            for (one, box), (other, another) in combinations(boxes, 2):
                assert not box.overlaps(another), f"{one.get_text()} / {other.get_text()}"
            for text, box in boxes:
                assert text.get_rotation() == 0
                assert figure.bbox.x0 <= box.x0 <= box.x1 <= figure.bbox.x1, text.get_text()
                assert figure.bbox.y0 <= box.y0 <= box.y1 <= figure.bbox.y1, text.get_text()
                assert text.get_fontsize() / 72 * SHOWN_WIDTH / WIDTH >= 10


def test_pictures_are_of_a_fair_size_and_the_same_each_time() -> None:
    """Large enough to be read, small enough to be sent."""
    files = files_of(REPORTS["usual"])
    for name, content in files.items():
        if name.endswith(".png"):
            width, height = struct.unpack(">II", content[16:24])
            assert (width, height < 1.3 * width) == (round(WIDTH * DPI), True)
            assert len(content) < 300_000
    assert files == files_of(REPORTS["usual"])


def test_numbers_stand_out_from_their_cells() -> None:
    """With a contrast of 4.5 at least, whatever the shade."""

    def light(colour: str) -> float:
        """How light a colour is, as WCAG counts it."""
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for place, shade in enumerate(SHADES):
        one, other = sorted((light(shade), light(PAPER if place >= DARK else INK)))
        assert (other + 0.05) / (one + 0.05) >= 4.5, shade


def test_many_departments_are_in_the_spreadsheet() -> None:
    """The map shows those with the most couples, and says how many more there are."""
    words = [
        text.get_text() for text in draw_map(report(26, tuple(map(str, range(40)))).departments).axes[0].texts
    ]
    assert f"{40 - MOST} more departments are in the spreadsheet." in words


def test_alternative_texts_say_what_matters() -> None:
    """The figures that a picture is about, short enough to be listened to."""
    usual = REPORTS["usual"]
    assert "80% of chats took place" in story_heard(usual)
    assert (
        "28 of 28 pairs of departments (those of five people or more) have been introduced to each other; by chance it would be 28"
        in course_heard(usual)
    )
    assert "at least 20 pairs of people" in map_heard(usual)
    assert any(name in map_heard(usual) for name in NAMES)
    assert all(len(heard(REPORTS["long"])) <= 1000 for heard in (story_heard, course_heard, map_heard))
