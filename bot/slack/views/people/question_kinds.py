"""The kinds of questions about somebody's profile: how each is asked, read and read back."""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import Any

from slack_sdk.models.blocks import Block

from bot.domain.errors import Refusal
from bot.domain.overview import ProfileDraft
from bot.domain.people.participant import TAG_LENGTH, TAGS, Participant, Profile, each_once, normalised, tags
from bot.slack.form_values import Answers
from bot.slack.payloads import ForProfile
from bot.slack.texts import say, shortened
from bot.slack.views.blocks import OPTION_LENGTH, OPTIONS, choice, choices, field, option, words_field

LINE_LENGTH = 100
TYPED_LENGTH = 1500
# A view has 250 KB at most (https://docs.slack.dev/reference/methods/views.open), and what it has chosen is in it twice.
MENU_SIZE = 4000


@dataclass(frozen=True)
class Question(ABC):
    """What people are asked about themselves.

    Args:
        name: what the answer is called in a profile, and its field in the form.
        label: the id of what stands above the field, and before the answer where it is read back.
        to_join: whether it is asked at once, rather than when somebody wants to tell more.
    """

    name: str
    label: str
    to_join: bool = False

    @abstractmethod
    def blocks(self, draft: ProfileDraft, shape: ForProfile) -> Sequence[Block]:
        """Its part of the form, filled with what is known."""

    def is_asked(self, answers: Answers) -> bool:
        """Whether a form asks it."""
        return answers.has(self.name)

    def mistakes(self, _answers: Answers) -> dict[str, str]:
        """What is wrong with the answer: a sentence by the field that it is about."""
        return {}

    @abstractmethod
    def read(self, answers: Answers) -> Any:
        """The answer, as a profile has it; the form asks for it, and nothing is wrong with it.

        Raises:
            Refusal: another version of the bot made the form.
        """

    def reopened(self, profile: Profile, _answers: Answers) -> Profile:
        """The profile with what has to be offered in a form that takes the place of an open one."""
        return profile

    @abstractmethod
    def summary(self, participant: Participant) -> str:
        """The answer read back; empty where they told nothing."""


@dataclass(frozen=True)
class Line(Question):
    """A line of words."""

    length: int = LINE_LENGTH

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A field to type into."""
        return [self.text_field(self.name, draft)]

    def text_field(self, name: str, draft: ProfileDraft) -> Block:
        """The same, with a name of its own."""
        words = words_field(getattr(draft.profile, self.name), length=self.length)
        return field(name, say(self.label), words, hint=say(f"{self.label}-hint"))

    def read(self, answers: Answers) -> str:
        """What was typed."""
        return normalised(answers.text(self.name))

    def summary(self, participant: Participant) -> str:
        """The words."""
        return str(getattr(participant.profile, self.name))


@dataclass(frozen=True, kw_only=True)
class Menu(Question):
    """One of a few.

    Args:
        kinds: the choices.
        prefix: how the ids of their texts begin.
    """

    kinds: type[StrEnum]
    prefix: str

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A menu in which one is chosen."""
        options = [option(say(f"{self.prefix}-{kind}"), kind) for kind in self.kinds]
        menu = choice(options, getattr(draft.profile, self.name))
        return [field(self.name, say(self.label), menu, optional=False)]

    def read(self, answers: Answers) -> StrEnum:
        """What was chosen."""
        try:
            return self.kinds(answers.choice(self.name) or "")
        except ValueError:
            raise Refusal("refused-button") from None

    def summary(self, participant: Participant) -> str:
        """What is chosen, in words."""
        return say(f"{self.prefix}-{getattr(participant.profile, self.name)}")


@dataclass(frozen=True)
class Tags(Question):
    """Several things, of which others may have told the same: a menu of what they told, and a field to type into."""

    @property
    def menu(self) -> str:
        """What the menu is called, which isn't there while nobody has told anything."""
        return f"{self.name}_known"

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A menu with their own words and those of others, and a field for more."""
        own: tuple[str, ...] = getattr(draft.profile, self.name)
        on_offer = offered(own, draft.known.offered(self.name))
        label, hint = say(self.label), say(f"{self.label}-hint")
        chosen = {shortened(word, OPTION_LENGTH) for word in own}
        over = [word for word in own if shortened(word, OPTION_LENGTH) not in on_offer]
        typed = words_field(", ".join(over), length=TYPED_LENGTH)
        if not on_offer:
            return [field(self.name, label, typed, hint=hint)]
        menu = choices([option(word, word) for word in on_offer], chosen, most=TAGS)
        return [
            field(self.menu, label, menu),
            field(self.name, say("form-more-words", label=label), typed, hint=hint),
        ]

    def mistakes(self, answers: Answers) -> dict[str, str]:
        """Too many, or one that is too long."""
        if len(self.read(answers)) > TAGS:
            return {self.name: say("error-tags-many", most=TAGS)}
        too_long = next((word for word in tags(answers.text(self.name)) if len(word) > TAG_LENGTH), None)
        if too_long:
            words = shortened(too_long, TAG_LENGTH)
            return {self.name: say("error-tag-long", tag=words, most=TAG_LENGTH)}
        return {}

    def read(self, answers: Answers) -> tuple[str, ...]:
        """What was chosen and what was typed."""
        return each_once((*answers.choices(self.menu), *tags(answers.text(self.name))))

    def reopened(self, profile: Profile, answers: Answers) -> Profile:
        """What is chosen in the menu is offered there again."""
        if not answers.has(self.menu):
            return profile
        chosen: dict[str, Any] = {self.name: answers.choices(self.menu)}
        return replace(profile, **chosen)

    def summary(self, participant: Participant) -> str:
        """The words, with commas."""
        return ", ".join(getattr(participant.profile, self.name))


def offered(own: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """As many words as a menu has room for, their own first."""
    words = each_once(shortened(word, OPTION_LENGTH) for word in (*own, *known) if word)[:OPTIONS]
    sizes = accumulate(len(json.dumps(word)) for word in words)
    return tuple(word for word, size in zip(words, sizes, strict=True) if size <= MENU_SIZE)
