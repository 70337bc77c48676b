"""The catalogue as pictures are made of it."""

import re

import pytest

from bot.sandbox.pictures.drawing import draw
from bot.slack.texts.locales import languages
from tests.sandbox.page.seen import Seen

from .catalogue import screens


@pytest.mark.parametrize("language", languages())
def test_everything_in_the_catalogue_can_be_drawn(language: str) -> None:
    """Each under a name that a file can have, and that is the same in all languages."""
    catalogue = screens(language)
    names = [name for name, _ in catalogue.surfaces]
    assert names == [name for name, _ in screens("en").surfaces]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[\w-]+", name) for name in names)
    for name, surface in catalogue.surfaces:
        assert Seen(draw(surface, catalogue)).words, name
