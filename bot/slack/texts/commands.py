"""The words that people type after the slash command: each language's file gives its own, and all are understood.

``command-<name>`` is what the help says of a command. Its attribute ``word`` is what it is called; ``also`` are other
words for it, each run together. Sentences refer to ``command-<name>.word``.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache

from fluent.syntax.ast import MessageReference, Placeable

from bot.domain.typed import joined
from bot.slack.texts import say, sentence
from bot.slack.texts.locales import languages
from bot.slack.texts.sentences import read

_PREFIX = "command-"
ALIKE = 0.7  # from 0 to 1, see difflib
MOST_ALIKE = 3
LONGEST_WORD = 30  # of what is compared: no command is as long


def word_of(name: str) -> str:
    """What a command is called in the language of this context."""
    return say(_PREFIX + name, "word")


def described(name: str) -> str:
    """What the help says of a command."""
    return say(_PREFIX + name)


@cache
def understood(names: tuple[str, ...]) -> Mapping[str, str]:
    """The name of each command by every word for it, in any language; the name is one of them."""
    return {word: name for name in names for word in (name, *_words(name))}


def commands_like(word: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the few commands of which some word is nearly this one, the nearest first."""
    known = understood(names)
    near = get_close_matches(joined(word)[:LONGEST_WORD], known, MOST_ALIKE, ALIKE)
    return tuple(dict.fromkeys(known[each] for each in near))


def _words(name: str) -> Iterable[str]:
    for language in languages():
        sentences = read(language)
        for part in ("word", "also"):
            words, _ = sentences.bundle.format_pattern(sentences.message(_PREFIX + name).attributes[part])
            yield from str(words).split()


def named_in(text: str) -> Iterable[str]:
    """The names of the commands that a sentence refers to."""
    parts = getattr(sentence(text), "elements", ())  # one without anything to fill in has none
    for part in parts:
        if isinstance(part, Placeable) and isinstance(part.expression, MessageReference):
            yield part.expression.id.name.removeprefix(_PREFIX)
