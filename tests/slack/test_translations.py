"""Other languages: complete, with everything filled in that English fills in, and spoken where an operator chose them."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from bot.cli import root as cli
from bot.config import Settings
from bot.domain.people.pause_words import read_pause_length
from bot.slack import texts
from bot.slack.handlers.commands import ALL_NAMES
from bot.slack.texts.commands import understood, word_of
from bot.slack.texts.locales import ENGLISH, language_of, languages, locale_called
from bot.slack.texts.sentences import read

FOLDER = Path(texts.__file__).parent
SENTENCE = re.compile(r"^([a-z][\w-]*) =.*(?:\n[ \t].*)*", re.MULTILINE)
REMARK = re.compile(r"^#.*", re.MULTILINE)
LANGUAGES = languages()
TRANSLATIONS = [language for language in LANGUAGES if language != ENGLISH]
COMMAND_WORD = re.compile(r"\{ command-(\w+)\.word \}")
QUOTED = re.compile(r"„([^„“]+)“|“([^“”]+)”|«\s*([^«»]+?)\s*»")
LABELS = re.compile(
    r'(?:title|submit|close)=plain\((?:texts\.)?say\("([a-z-]+)"(?: if \w+\.\w+ else "([a-z-]+)")?'
)


@cache
def entries(language: str) -> list[tuple[str, str]]:
    """The sentences of a language with their ids, as they stand in its file, in which is nothing else but remarks.

    The bot can read each of them: what has an error in it isn't among those that it says.
    """
    source = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    assert REMARK.sub("", SENTENCE.sub("", source)).strip() == ""
    found = [(each[1], each[0]) for each in SENTENCE.finditer(source)]
    assert all(read(language).message(name) for name, _ in found)
    return found


@cache
def sentences(language: str) -> dict[str, str]:
    """Every sentence of a language as it stands in its file, by its id."""
    return dict(entries(language))


def filled(sentence: str) -> set[str]:
    """The names of what is filled in."""
    return set(re.findall(r"\$(\w+)", sentence))


def is_pattern(name: str) -> bool:
    """Whether it is how dates read: a language may have one way whatever the region."""
    return name.startswith("pattern-")


@cache
def quoted(language: str) -> set[str]:
    """What stands in quotation marks in a language, but for what is filled in."""
    with texts.speaking(language):
        words = [
            COMMAND_WORD.sub(lambda named: word_of(named[1]), text) for text in sentences(language).values()
        ]
    found = {"".join(each) for text in words for each in QUOTED.findall(text)}
    return {words for words in found if "{" not in words}


def terminal_commands() -> set[str]:
    """What can be typed behind `coffee` in a terminal."""
    groups = {"": cli.app} | {f"{each.name} ": each.typer_instance for each in cli.app.registered_groups}
    return {
        f"{group}{each.name or each.callback.__name__}"
        for group, commands in groups.items()
        for each in commands.registered_commands
    }


def is_understood(typed: str) -> bool:
    """Whether it does something to type this: a command, here or in a terminal, or words for how long to pause."""
    if typed.startswith("coffee "):
        return typed.removeprefix("coffee ") in terminal_commands()
    word, _, more = typed.removeprefix("/coffee ").partition(" ")
    if typed.startswith("/coffee ") and understood(ALL_NAMES).get(word) != "pause":
        return word in understood(ALL_NAMES) and not more
    pause_length = more if typed.startswith("/coffee ") else typed
    return read_pause_length(pause_length, date(2026, 12, 1)) is not None


def labels_of_forms() -> set[str]:
    """The ids of all titles and buttons of forms."""
    views = FOLDER.parent.joinpath("views").glob("*.py")
    return {name for path in views for found in LABELS.findall(path.read_text()) for name in found if name}


def test_there_is_a_translation() -> None:
    """English is not the only language."""
    assert TRANSLATIONS


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_twice(language: str) -> None:
    """The first would hide the second."""
    names = [name for name, _ in entries(language)]

    assert {name for name in names if names.count(name) > 1} == set()


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_says_everything(language: str) -> None:
    """It has the sentences of the English file, none more and none less, in the same order, with the same things filled in."""
    english, other = sentences(ENGLISH), sentences(language)

    assert list(other) == list(english)
    assert {name: filled(text) for name, text in other.items() if not is_pattern(name)} == {
        name: filled(text) for name, text in english.items() if not is_pattern(name)
    }


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_can_be_said(language: str) -> None:
    """Every sentence comes out whole for one and for many, and buttons and titles fit where Slack shows them."""
    short = labels_of_forms()
    for name, sentence in sentences(language).items():
        for count in (1, 2, 3, 5):
            wanted = filled(sentence) | ({"hours", "order", "day"} if is_pattern(name) else set())
            values = {each: count if f"${each} ->" in sentence else f"«{each}»" for each in wanted}
            with texts.speaking(language):
                said = texts.say(name, **values)
            assert said, name
            assert "{" not in said, name
        if name.startswith("button-"):
            assert len(said) <= 30, f"{name}: Slack shows no more of a button"
        if name in short:
            assert len(said) <= 24, f"{name}: Slack takes no longer title"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_quoted_is_there(language: str) -> None:
    """A sentence that names a button calls it what it is called; whatever else is in quotation marks can be typed."""
    buttons = {
        text.partition(" = ")[2] for name, text in sentences(language).items() if name.startswith("button-")
    }

    assert quoted(language) & buttons
    assert {words for words in quoted(language) - buttons if not is_understood(words)} == set()


def test_every_language_can_be_chosen() -> None:
    """The setting knows the languages that there are files for."""
    chosen = get_args(Settings.model_fields["language"].annotation)
    assert {language_of(locale_called(each)) for each in chosen} == set(LANGUAGES)
