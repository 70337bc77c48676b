"""The form in which organisers make and change a program, with what it comes to in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.domain.rounds.design.templates import TEMPLATES
from bot.domain.rounds.program import ProgramSettings
from bot.slack.actions import Action, Form, ProgramPage
from bot.slack.payloads import ForProgramForm
from bot.slack.texts import listed, say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    paragraph,
    small_print,
    title,
    with_button,
)
from bot.slack.views.rounds.own_words import own_opening
from bot.slack.views.rounds.program_fields import first_page, page
from bot.slack.views.rounds.schedule import in_words as schedule_in_words
from bot.slack.views.window import form


@dataclass(frozen=True, slots=True)
class ProgramDraft:
    """What a program's form shows.

    Args:
        next_at: when its next round would start; UTC.
        clashes: the names of programs whose rounds begin on the same days.
        placed: the Slack ids of its hosts or mentors, if the form asks who they are.
    """

    settings: ProgramSettings
    next_at: datetime | None
    now: datetime
    clashes: tuple[str, ...] = ()
    placed: tuple[str, ...] = ()


def templates() -> Message:
    """Ask what kind of program a new one is; each is a button, and can be changed before it is made."""
    choices: list[Block] = [
        with_button(
            say(f"template-{each.name}-about"),
            button(f"template-{each.name}", f"{Action.TEMPLATE}.{each.name}"),
        )
        for each in TEMPLATES
    ]
    words = say("templates-about")
    return Message(in_words(words), [title(say("templates-title")), paragraph(words), *choices])


def program_form(draft: ProgramDraft, shape: ForProgramForm) -> View:
    """The form: what it comes to, the first page, those that were asked for, and buttons for the others."""
    settings = draft.settings
    asked_for = [
        block
        for each in shape.pages
        for block in (title(say(f"program-page-{each}")), *page(each, settings, draft.placed))
    ]
    return form(
        Form.PROGRAM,
        "program-form-change" if shape.program else "program-form-new",
        "form-save" if shape.program else "program-form-make",
        [*_preview(draft, shape), *first_page(settings), *asked_for, *_others(settings, shape)],
        shape,
    )


def _preview(draft: ProgramDraft, shape: ForProgramForm) -> list[Block]:
    opening = own_opening(draft.settings.wording, say("program-sample-names"))
    shown = [small_print(say("program-opening-preview")), *opening] if opening else []
    return [*summary(draft), *shown, buttons(button("button-preview-program", Action.PREVIEW_PROGRAM, shape))]


def summary(draft: ProgramDraft) -> list[Block]:
    """What will happen, in words, and what speaks against it."""
    clash = [small_print(say("program-clash", programs=listed(draft.clashes)))] if draft.clashes else []
    return [paragraph(schedule_in_words(draft.settings, draft.next_at, draft.now)), *clash]


def _others(settings: ProgramSettings, shape: ForProgramForm) -> Sequence[Block]:
    """A button for each page that isn't shown yet; who is a host or a mentor is asked where there can be any."""
    has_sides = shape.program is not None and settings.roles is not None and settings.roles.named
    opening = [
        button(f"program-page-{each}", f"{Action.PROGRAM_PAGE}.{each}")
        for each in ProgramPage
        if each not in shape.pages and (has_sides or each is not ProgramPage.SIDES)
    ]
    return [small_print(say("program-form-more")), buttons(*opening)] if opening else []
