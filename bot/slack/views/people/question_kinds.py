"""The kinds of profile questions: how each is asked, read and summarised."""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import Any

from slack_sdk.models.blocks import Block

from bot.domain.clean import one_line
from bot.domain.errors import Refusal
from bot.domain.overview import ProfileDraft
from bot.domain.people.participant import TAG_LENGTH, TAGS, Participant, Profile
from bot.domain.people.tags import each_once, tags
from bot.slack.form_values import Answers
from bot.slack.payloads import ForProfile
from bot.slack.texts import say, shortened
from bot.slack.views.blocks import OPTION_LENGTH, OPTIONS, choice, choices, field, option, words_field

LINE_LENGTH = 100
TYPED_LENGTH = 1500
# A view can have at most 250 KB (https://docs.slack.dev/reference/methods/views.open), and contains chosen
# options twice.
MENU_SIZE = 4000


@dataclass(frozen=True)
class Question(ABC):
    """A question about the participant.

    Args:
        name: the name of its ``Profile`` field and of its form field.
        label: the id of the text above the form field, and before the answer in the summary.
        to_join: whether it is needed to join; the others are asked only on request.
    """

    name: str
    label: str
    to_join: bool = False

    @abstractmethod
    def blocks(self, draft: ProfileDraft, shape: ForProfile) -> Sequence[Block]:
        """The question's part of the form, filled with the known answer."""

    def is_asked(self, answers: Answers) -> bool:
        """Whether a submitted form contains the question."""
        return answers.has(self.name)

    def mistakes(self, _answers: Answers) -> dict[str, str]:
        """The mistakes in the answer: a sentence for each field, by block id."""
        return {}

    @abstractmethod
    def read(self, answers: Answers) -> Any:
        """The answer as its ``Profile`` field stores it; the form must contain the question, without mistakes.

        Raises:
            Refusal: another version of the bot made the form.
        """

    def reopened(self, profile: Profile, _answers: Answers) -> Profile:
        """The profile with everything that a form which replaces an open one has to offer."""
        return profile

    @abstractmethod
    def summary(self, participant: Participant) -> str:
        """The answer as text; empty if there is none."""


@dataclass(frozen=True)
class Line(Question):
    """A line of text."""

    length: int = LINE_LENGTH

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A text input."""
        return [self.text_field(self.name, draft)]

    def text_field(self, name: str, draft: ProfileDraft) -> Block:
        """A text input with a block id of its own."""
        words = words_field(getattr(draft.profile, self.name), length=self.length)
        return field(name, say(self.label), words, hint=say(f"{self.label}-hint"))

    def read(self, answers: Answers) -> str:
        """The typed words."""
        return one_line(answers.text(self.name))

    def summary(self, participant: Participant) -> str:
        """The words."""
        return str(getattr(participant.profile, self.name))


@dataclass(frozen=True, kw_only=True)
class Menu(Question):
    """A choice of one from a few options.

    Args:
        kinds: the options.
        prefix: the beginning of the ids of the options' texts.
    """

    kinds: type[StrEnum]
    prefix: str

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A menu with the current answer chosen."""
        options = [option(say(f"{self.prefix}-{kind}"), kind) for kind in self.kinds]
        menu = choice(options, getattr(draft.profile, self.name))
        return [field(self.name, say(self.label), menu, optional=False)]

    def read(self, answers: Answers) -> StrEnum:
        """The chosen option."""
        try:
            return self.kinds(answers.choice(self.name) or "")
        except ValueError:
            raise Refusal("refused-button") from None

    def summary(self, participant: Participant) -> str:
        """The text of the chosen option."""
        return say(f"{self.prefix}-{getattr(participant.profile, self.name)}")


@dataclass(frozen=True)
class Tags(Question):
    """Several words, chosen from a menu of words that other people use, or typed."""

    @property
    def menu(self) -> str:
        """The menu's block id; the form has no menu while there are no words to offer."""
        return f"{self.name}_known"

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A menu with the person's own words and those of others, and a field for more."""
        own: tuple[str, ...] = getattr(draft.profile, self.name)
        on_offer = offered(own, draft.known.offered(self.name, own))
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
        """Too many words, or one that is too long."""
        if len(self.read(answers)) > TAGS:
            return {self.name: say("error-tags-many", most=TAGS)}
        too_long = next((word for word in tags(answers.text(self.name)) if len(word) > TAG_LENGTH), None)
        if too_long:
            words = shortened(too_long, TAG_LENGTH)
            return {self.name: say("error-tag-long", tag=words, most=TAG_LENGTH)}
        return {}

    def read(self, answers: Answers) -> tuple[str, ...]:
        """The chosen and the typed words."""
        return each_once((*answers.choices(self.menu), *tags(answers.text(self.name))))

    def reopened(self, profile: Profile, answers: Answers) -> Profile:
        """Offer the words chosen in the menu again."""
        if not answers.has(self.menu):
            return profile
        chosen: dict[str, Any] = {self.name: answers.choices(self.menu)}
        return replace(profile, **chosen)

    def summary(self, participant: Participant) -> str:
        """The words, separated by commas."""
        return ", ".join(getattr(participant.profile, self.name))


def offered(own: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """As many words as a menu has room for, the person's own first."""
    words = each_once(shortened(word, OPTION_LENGTH) for word in (*own, *known) if word)[:OPTIONS]
    sizes = accumulate(len(json.dumps(word)) for word in words)
    return tuple(word for word, size in zip(words, sizes, strict=True) if size <= MENU_SIZE)
