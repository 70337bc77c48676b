"""Asking for a file, and what is said while one is read, imported, or given up."""

from slack_sdk.models.blocks import RadioButtonsElement
from slack_sdk.models.blocks.block_elements import FileInputElement
from slack_sdk.models.views import View

from bot.domain.errors import Refusal
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers, FormUpload
from bot.slack.organiser_payloads import ForFile, ForOrganised, Purpose
from bot.slack.texts import say, shortened
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    lacking,
    paragraph,
    said,
    small_print,
)
from bot.slack.views.fields import field, option
from bot.slack.views.rich import linked
from bot.slack.views.window import form

ENDINGS = ("csv", "tsv", "txt")
LARGEST = 10_000_000  # bytes: the most that Slack takes in a form
NAME_LENGTH = 60


def file_form(program_id: int | None) -> View:
    """Ask for a file, and what it is for."""
    purposes = [option(say(f"file-for-{each}"), each) for each in Purpose]
    wanted = RadioButtonsElement(action_id=VALUE, options=purposes, initial_option=purposes[0])
    upload = FileInputElement(action_id=VALUE, filetypes=list(ENDINGS), max_files=1)
    blocks = [
        paragraph(say("file-about")),
        field(Field.FILE_PURPOSE, say("file-purpose"), wanted, optional=False),
        field(Field.FILE, say("file-file"), upload, optional=False, hint=say("file-file-hint")),
        small_print(say("file-kept")),
    ]
    return form(Form.FILE, "file-title", "file-read", blocks, ForOrganised(program=program_id))


def check_file(answers: Answers) -> dict[str, str]:
    """What is wrong with a filled-in form, by the field."""
    files = answers.files(Field.FILE)
    if len(files) != 1:
        return {Field.FILE: say("error-file-one")}
    if files[0].name.rpartition(".")[2].lower() not in ENDINGS:
        return {Field.FILE: say("error-file-type")}
    if files[0].size > LARGEST:
        return {Field.FILE: say("refused-file-large")}
    return {}


def read_file(answers: Answers) -> tuple[FormUpload, Purpose]:
    """The file of a filled-in form, and what it is for.

    Raises:
        Refusal: there is none.
    """
    if check_file(answers):
        raise Refusal("refused-button")
    purpose = answers.choice(Field.FILE_PURPOSE) or Purpose.PEOPLE
    return answers.files(Field.FILE)[0], Purpose(purpose) if purpose in {*Purpose} else Purpose.PEOPLE


def no_permission(link: str) -> Message:
    """Say that files can't be read, and what can be done.

    Args:
        link: where people of the workspace allow it; empty if only whoever runs the bot can.
    """
    words = lacking("file-no-permission", link)
    return Message(in_words(words), [linked(words, link)])


def reading(name: str) -> Message:
    """Say that a file is being read."""
    return said(say("file-reading", name=shortened(name, NAME_LENGTH)))


def importing() -> Message:
    """Say that it is being imported."""
    return said(say("file-importing"))


def cancelled() -> Message:
    """Say that nothing has changed."""
    return said(say("file-cancelled"))


def stopped(about: ForFile) -> Message:
    """Say that it ended half-way, with a way to see what is left."""
    words = say("file-stopped")
    again = button("button-look-again", Action.LOOK_AGAIN, about.model_copy(update={"seen": ""}))
    return Message(in_words(words), [paragraph(words), buttons(again)])
