"""The catalogue as pictures are made of it."""

import re
from collections.abc import Callable

import pytest

from bot.sandbox.pictures import Catalogue
from bot.sandbox.pictures.drawing import draw
from bot.slack.texts.locales import languages
from tests.effort import THOROUGH, in_turn, seed_of
from tests.sandbox.page.seen import Seen

from .catalogue import main_screens, organiser_screens, screens


def test_everything_in_the_catalogue_can_be_drawn(request: pytest.FixtureRequest) -> None:
    """Each under a name that a file can have, the same in all languages; the quick form draws in one of these, by turns."""
    spoken = languages() if THOROUGH else [in_turn(languages(), seed_of(request.config))]
    catalogues = [screens(language) for language in spoken]
    names, *others = [[name for name, _ in catalogue.surfaces] for catalogue in catalogues]
    assert all(each == names for each in others)
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[\w-]+", name) for name in names)
    for catalogue in catalogues:
        for name, surface in catalogue.surfaces:
            assert Seen(draw(surface, catalogue)).words, name


@pytest.mark.parametrize("made", [main_screens, organiser_screens])
def test_the_main_screens_can_be_drawn(made: Callable[[str], Catalogue]) -> None:
    """What ``make screens`` takes for the README and the docs."""
    catalogue = made("en")
    for name, surface in catalogue.surfaces:
        assert Seen(draw(surface, catalogue)).words, name
