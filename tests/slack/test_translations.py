"""Other languages: complete, with everything filled in that English fills in, and spoken where an operator chose them."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot.slack import texts

FOLDER = Path(texts.__file__).parent
TRANSLATIONS = [language for language in texts.languages() if language != texts.ENGLISH]


def sentences(language: str) -> dict[str, str]:
    """Every sentence of a language as it stands in its file, by its id."""
    source = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    found = [entry for entry in FluentParser().parse(source).body if not isinstance(entry, ast.BaseComment)]
    assert not [entry for entry in found if isinstance(entry, ast.Junk)]
    return {entry.id.name: source[entry.span.start : entry.span.end] for entry in found}


def filled(sentence: str) -> set[str]:
    """The names of what is filled in."""
    return set(re.findall(r"\$(\w+)", sentence))


def test_there_is_a_translation() -> None:
    """English is not the only language."""
    assert TRANSLATIONS


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_says_everything(language: str) -> None:
    """It has the sentences of the English file, none more and none less, in the same order, with the same things filled in."""
    english, other = sentences(texts.ENGLISH), sentences(language)

    assert list(other) == list(english)
    assert {name: filled(text) for name, text in other.items()} == {
        name: filled(text) for name, text in english.items()
    }


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_can_be_said(language: str) -> None:
    """Every sentence comes out whole for one and for many, and buttons and titles fit where Slack shows them."""
    for name, sentence in sentences(language).items():
        for count in (1, 2, 3, 5):
            values = {each: count if f"${each} ->" in sentence else f"«{each}»" for each in filled(sentence)}
            with texts.speaking(language):
                said = texts.say(name, **values)
            assert said, name
            assert "{" not in said, name
        if name.startswith("button-"):
            assert len(said) <= 30, f"{name}: Slack shows no more of a button"
        if name.startswith("form-") and name.endswith("-title"):
            assert len(said) <= 24, f"{name}: Slack takes no longer title"
