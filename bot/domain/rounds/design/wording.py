"""What a program says in words of its own: its name, its tone, how an introduction begins, its questions.

The opening of an introduction is a template of the organisers'. Its markup is the bot's own and has two parts:
``[names]`` and ``[program]`` are filled in, and what stands between two asterisks is bold. Everything else
is text as it stands, so nothing that somebody types can mention, link or style anything in Slack.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.errors import SettingError

NAME_LENGTH = 60
OPENING_LENGTH = 500
QUESTIONS, QUESTION_LENGTH = 30, 200
_PART = re.compile(r"\[(?P<placeholder>names|program)\]|\*(?P<bold>[^*\n]+)\*")


class Tone(StrEnum):
    """How a program introduces people: with an emoji and a question to break the ice, or without either."""

    WARM = "warm"
    PLAIN = "plain"


class Theme(StrEnum):
    """What an icebreaker is about."""

    LEARNING = "learning"
    INTERESTS = "interests"
    DEPARTMENTS = "departments"
    FACES = "faces"  # for people who don't know each other
    NEAR = "near"  # for people who can meet in person
    FAR = "far"  # for people who meet by video
    ANY = "any"


class Placeholder(StrEnum):
    """What is filled into an opening."""

    NAMES = "names"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an opening.

    Args:
        text: as it was typed; empty for a placeholder.
    """

    text: str
    bold: bool = False
    placeholder: Placeholder | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A program's own words; what is empty is said as usual.

    Args:
        name: what the program is called.
        language: what is read in its channel, and by several who share no language; empty for the workspace's.
        opening: how its introductions begin, a template.
        themes: what its icebreakers are about; empty for whatever fits the people.
        questions: its own icebreakers, which are asked instead.
    """

    name: str = ""
    tone: Tone = Tone.WARM
    language: str = ""
    opening: str = ""
    themes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is too long to be shown."""
        if len(self.name) > NAME_LENGTH or len(self.opening) > OPENING_LENGTH:
            raise SettingError(
                f"a name has at most {NAME_LENGTH} letters, and an opening at most {OPENING_LENGTH}"
            )
        if len(self.questions) > QUESTIONS or any(len(each) > QUESTION_LENGTH for each in self.questions):
            raise SettingError(
                f"there are at most {QUESTIONS} questions, each of at most {QUESTION_LENGTH} letters"
            )


def parts_of(opening: str) -> Iterator[Stretch]:
    """An opening, taken apart; the parts together are all of it, and whatever isn't markup is text."""
    at = 0
    for found in _PART.finditer(opening):
        if found.start() > at:
            yield Stretch(opening[at : found.start()])
        if found["bold"]:
            yield from (
                Stretch(each.text, bold=True, placeholder=each.placeholder)
                for each in parts_of(found["bold"])
            )
        else:
            yield Stretch("", placeholder=Placeholder(found["placeholder"]))
        at = found.end()
    if at < len(opening):
        yield Stretch(opening[at:])
