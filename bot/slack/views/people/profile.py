"""The profile form, for joining and for changing it later."""

import json
from collections.abc import Sequence
from datetime import time
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from slack_sdk.models.blocks import Block, InputBlock, TimePickerElement
from slack_sdk.models.views import View

from bot.domain.overview import ProfileDraft
from bot.domain.people.participant import (
    DEPARTMENT_LENGTH,
    TAGS,
    Cadence,
    GroupPreference,
    MeetingMode,
    each_once,
)
from bot.domain.people.vocabulary import KnownWords
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.payloads import ForProfile
from bot.slack.texts import listed, say, shortened
from bot.slack.views.blocks import (
    OPTION_LENGTH,
    OPTIONS,
    button,
    buttons,
    choice,
    choices,
    field,
    option,
    small_print,
    words_field,
)
from bot.slack.views.window import form

TYPED_LENGTH = 1500
# A view has 250 KB at most (https://docs.slack.dev/reference/methods/views.open), and what it has chosen is in it twice.
MENU_SIZE = 4000
LINE_LENGTH = 100
BEFORE_LENGTH = 300


class Tags(NamedTuple):
    """Where people tell several things about themselves: a menu of what others told, and a field to type into.

    Args:
        typed: the field, by the name that what it holds has in a profile.
        menu: the menu, which isn't there while nobody has told anything.
        label: the id of its label.
        known: where the words of others are found.
    """

    typed: Field
    menu: Field
    label: str
    known: str

    def offered(self, known: KnownWords) -> tuple[str, ...]:
        """The words of others."""
        words: tuple[str, ...] = getattr(known, self.known)
        return words


TAGS_TO_JOIN = (
    Tags(Field.INTERESTS, Field.INTERESTS_KNOWN, "form-interests", "interests"),
    Tags(Field.CAN_HELP, Field.CAN_HELP_KNOWN, "form-can-help", "topics"),
    Tags(Field.WANTS_TO_LEARN, Field.WANTS_TO_LEARN_KNOWN, "form-wants-to-learn", "topics"),
)
MORE_TAGS = (
    Tags(Field.WANTS_TO_MEET, Field.WANTS_TO_MEET_KNOWN, "form-wants-to-meet", "worth_meeting"),
    Tags(Field.LANGUAGES, Field.LANGUAGES_KNOWN, "form-languages", "languages"),
)


def profile_form(draft: ProfileDraft, shape: ForProfile) -> View:
    """The form, filled with what is known."""
    return form(
        Form.PROFILE,
        "form-join-title" if shape.joins else "form-profile-title",
        "form-join" if shape.joins else "form-save",
        [
            *_department_fields(draft, shape),
            *_slack_says(draft),
            *_tags_fields(TAGS_TO_JOIN, draft),
            _menu(Field.MEETING_MODE, "form-meeting-mode", "mode", MeetingMode, draft.profile.meeting_mode),
            _line(Field.OFFICE, "form-office", draft.profile.office),
            *(_more(draft, shape) if shape.more else [buttons(button("button-more-about-you", Action.MORE))]),
        ],
        shape,
    )


def _more(draft: ProfileDraft, shape: ForProfile) -> list[Block]:
    """What nobody has to tell to join."""
    profile = draft.profile
    return [
        _line(_open_field(Field.TEAM, Field.TEAM_FROM_SLACK, shape), "form-team", profile.team),
        _line(Field.BEFORE, "form-before", profile.before, BEFORE_LENGTH),
        *_tags_fields(MORE_TAGS, draft),
        _time(Field.HOURS_FROM, "form-hours-from", profile.hours.opens if profile.hours else None),
        _time(Field.HOURS_TO, "form-hours-to", profile.hours.closes if profile.hours else None),
        _menu(Field.COMPANY, "form-company", "company", GroupPreference, profile.company),
        _menu(Field.CADENCE, "form-cadence", "cadence", Cadence, profile.cadence),
    ]


def _open_field(name: Field, from_slack: Field, shape: ForProfile) -> Field:
    """What a field is called: by a name of its own if it was filled in later, as Slack lets an open field keep what it holds."""
    return from_slack if from_slack in shape.filled_in else name


def _department_fields(draft: ProfileDraft, shape: ForProfile) -> list[InputBlock]:
    """A menu of the departments that are known, and a field for one that isn't; only the field while none is."""
    department = draft.profile.department
    offered = _offered([department], draft.known.departments)
    typed = words_field("", length=DEPARTMENT_LENGTH)
    hint = say("form-department-hint")
    if not offered:
        return [field(Field.DEPARTMENT_OTHER, say("form-department"), typed, optional=False, hint=hint)]
    options = [option(name, name) for name in sorted(offered, key=str.casefold)]
    name = _open_field(Field.DEPARTMENT, Field.DEPARTMENT_FROM_SLACK, shape)
    menu = choice(options, shortened(department, DEPARTMENT_LENGTH))
    return [
        field(name, say("form-department"), menu, hint=hint),
        field(Field.DEPARTMENT_OTHER, say("form-department-other"), typed),
    ]


def _slack_says(draft: ProfileDraft) -> list[Block]:
    """What others will read that isn't asked for, as Slack knows it."""
    facts = [words for words in (draft.title, draft.time_zone) if words]
    return [small_print(say("form-slack-says", facts=listed(facts)))] if facts else []


def _tags_fields(about: Sequence[Tags], draft: ProfileDraft) -> list[InputBlock]:
    return [block for each in about for block in _tags_field(each, draft)]


def _tags_field(about: Tags, draft: ProfileDraft) -> list[InputBlock]:
    """A menu with their own words and those of others, and a field for more."""
    own: tuple[str, ...] = getattr(draft.profile, about.typed)
    offered = _offered(own, about.offered(draft.known))
    label, hint = say(about.label), say(f"{about.label}-hint")
    chosen = {shortened(word, OPTION_LENGTH) for word in own}
    over = [word for word in own if shortened(word, OPTION_LENGTH) not in offered]
    typed = words_field(", ".join(over), length=TYPED_LENGTH)
    if not offered:
        return [field(about.typed, label, typed, hint=hint)]
    menu = choices([option(word, word) for word in offered], chosen, most=TAGS)
    return [
        field(about.menu, label, menu),
        field(about.typed, say("form-more-words", label=label), typed, hint=hint),
    ]


def _offered(own: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """As many words as a menu has room for, their own first."""
    words = each_once(shortened(word, OPTION_LENGTH) for word in (*own, *known) if word)[:OPTIONS]
    sizes = accumulate(len(json.dumps(word)) for word in words)
    return tuple(word for word, size in zip(words, sizes, strict=True) if size <= MENU_SIZE)


def _menu(name: Field, label: str, prefix: str, kinds: type[StrEnum], chosen: StrEnum) -> InputBlock:
    options = [option(say(f"{prefix}-{kind}"), kind) for kind in kinds]
    return field(name, say(label), choice(options, chosen), optional=False)


def _line(name: Field, label: str, value: str, length: int = LINE_LENGTH) -> InputBlock:
    return field(name, say(label), words_field(value, length=length), hint=say(f"{label}-hint"))


def _time(name: Field, label: str, chosen: time | None) -> InputBlock:
    picker = TimePickerElement(action_id=VALUE, initial_time=f"{chosen:%H:%M}" if chosen else None)
    return field(name, say(label), picker, hint=say(f"{label}-hint"))
