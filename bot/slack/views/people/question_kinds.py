"""The kinds of profile questions: how each is asked, read and summarised."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from slack_sdk.models.blocks import Block, ExternalDataMultiSelectElement, Option

from bot.domain.clean import one_line
from bot.domain.errors import Refusal
from bot.domain.people.participant import TAG_LENGTH, TAGS, Participant, Profile
from bot.domain.people.profile_draft import ProfileDraft
from bot.domain.people.tags import each_once, is_cut
from bot.slack.actions import VALUE, Page
from bot.slack.form_values import Answers
from bot.slack.payloads import ForProfile
from bot.slack.texts import say, shortened
from bot.slack.views.blocks import OPTION_LENGTH, plain
from bot.slack.views.fields import choice, field, option, words_field

LINE_LENGTH = 100
# Earlier versions took more words than may be saved today; of these a view has room for as many in each field
# (250 KB, https://docs.slack.dev/reference/methods/views.open).
SHOWN = 3 * TAGS
# Between the words of an option that adds several. It isn't a comma, because departments have these in their names.
BETWEEN = "␞"


@dataclass(frozen=True)
class Question(ABC):
    """A question about the participant.

    Args:
        name: the name of its ``Profile`` field and of its form field.
        label: the id of the text above the form field, and before the answer in the summary.
        page: where it is asked: on the first page, which is all that joining takes, or on one that opens on request.
    """

    name: str
    label: str
    page: Page = Page.BACKGROUND

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

    def on_offer(self, _draft: ProfileDraft) -> Sequence[str]:
        """The words that are offered while somebody types, one's own first."""
        return ()

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
    """Several words, picked from those that others use, or typed."""

    def blocks(self, draft: ProfileDraft, _shape: ForProfile) -> Sequence[Block]:
        """A field with the person's own words, which asks the bot for others as they type."""
        chosen = [word_option(word) for word in getattr(draft.profile, self.name)[:SHOWN]]
        picker = ExternalDataMultiSelectElement(
            action_id=VALUE,
            placeholder=plain(say("form-pick-or-type")),
            initial_options=chosen or None,
            min_query_length=0,
            max_selected_items=max(TAGS, len(chosen)),
        )
        return [field(self.name, say(self.label), picker, hint=say(f"{self.label}-hint"))]

    def mistakes(self, answers: Answers) -> dict[str, str]:
        """Too many words, or one that is too long."""
        words = self.read(answers)
        if len(words) > TAGS:
            return {self.name: say("error-tags-many", most=TAGS)}
        too_long = next((word for word in words if len(word) > TAG_LENGTH and not is_cut(word)), None)
        if too_long:
            cut = shortened(too_long, TAG_LENGTH)
            return {self.name: say("error-tag-long", tag=cut, most=TAG_LENGTH)}
        return {}

    def read(self, answers: Answers) -> tuple[str, ...]:
        """The picked words, and those that were typed."""
        picked = (word for value in answers.choices(self.name) for word in value.split(BETWEEN))
        return each_once(filter(None, map(one_line, picked)))

    def reopened(self, profile: Profile, answers: Answers) -> Profile:
        """Keep the words that are picked."""
        if not answers.has(self.name):
            return profile
        picked: dict[str, Any] = {self.name: self.read(answers)}
        return replace(profile, **picked)

    def on_offer(self, draft: ProfileDraft) -> Sequence[str]:
        """The person's own words, and those that several others use."""
        own: tuple[str, ...] = getattr(draft.profile, self.name)
        return (*own, *draft.known.offered(self.name, own))

    def summary(self, participant: Participant) -> str:
        """The words, separated by commas."""
        return ", ".join(getattr(participant.profile, self.name))


def word_option(word: str) -> Option:
    """An option for a word; a value has no more room than a label."""
    return option(word, shortened(word, OPTION_LENGTH))
