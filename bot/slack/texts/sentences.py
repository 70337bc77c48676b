"""The sentences of a language, each parsed when it is first said: all at once take a tenth of a second, in which others wait."""

import re
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message

_SENTENCE = re.compile(r"^([a-z][\w-]*) =.*(?:\n[ \t].*)*", re.MULTILINE)
_REFERRED = re.compile(r"\{\s*([a-z][\w-]*)")


class Sentences:
    """What a language's file has.

    Args:
        language: that there is a file of.
    """

    def __init__(self, language: str) -> None:
        source = files(__package__).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
        self._written = {found[1]: found[0] for found in _SENTENCE.finditer(source)}
        # Isolation marks would put invisible characters around every name.
        self.bundle = FluentBundle([language], use_isolating=False)

    def has(self, name: str) -> bool:
        """Whether there is a sentence with this id."""
        return name in self._written

    def message(self, name: str) -> Message:
        """The sentence with this id, and its attributes; the bundle has it then, with those that it refers to.

        Raises:
            LookupError: there is no such sentence.
        """
        self._parse(name)
        return self.bundle.get_message(name)

    def _parse(self, name: str) -> None:
        """Those that it refers to go first: another thread that finds it there finds all that it takes."""
        if name in self._written and not self.bundle.has_message(name):
            for other in _REFERRED.findall(self._written[name]):
                self._parse(other)
            self.bundle.add_resource(FluentResource(self._written[name]))


@cache
def read(language: str) -> Sentences:
    """The sentences of a language."""
    return Sentences(language)
