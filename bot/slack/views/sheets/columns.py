"""Asking what the columns of a file are."""

import json
from collections.abc import Sequence
from itertools import accumulate

from slack_sdk.models.blocks import Block, Option
from slack_sdk.models.views import View

from bot.domain.sheets.columns import Column, guessed
from bot.domain.sheets.dates import Order
from bot.domain.sheets.meetings_file import guessed_meetings
from bot.slack.actions import Field, Form
from bot.slack.form_values import Answers
from bot.slack.organiser_payloads import ForColumns, ForFile, Purpose
from bot.slack.texts import cut, say
from bot.slack.views.blocks import OPTIONS, Message, paragraph, said
from bot.slack.views.fields import choice, choices, field, option
from bot.slack.views.window import form

NONE, BY_ITSELF = "-1", "by-itself"
HEADING_LENGTH = 40
ROOM = 200_000  # bytes of a view's 250 KB (https://docs.slack.dev/reference/methods/views.open) for what its fields offer
MOST_PEOPLE = 10  # columns of a list of meetings that name people
# What somebody may say of a list of people: who is meant, and what is kept.
ASKED = (
    *(Column.EMAIL, Column.ID, Column.HANDLE, Column.NAME),
    *(Column.DEPARTMENT, Column.TEAM, Column.MANAGER, Column.OFFICE, Column.LEVEL, Column.STARTED_ON),
)


def one_moment() -> Message:
    """Say that the file is being read."""
    return said(say("file-columns-moment"))


def columns_form(about: ForFile, headings: Sequence[str], asked_in: str) -> View:
    """Ask what the columns of a file are, as they are read until now.

    Args:
        asked_in: the timestamp of the reader's own message that it was opened from.
    """
    named = [option(cut(name, HEADING_LENGTH), str(number)) for number, name in enumerate(headings) if name]
    named = _fitting(named[: OPTIONS - 1])
    asked = _of_meetings if about.purpose is Purpose.MEETINGS else _of_people
    fields: list[Block] = [paragraph(say("file-columns-about")), *asked(about, headings, named)]
    orders = [option(say(f"file-dates-{each}"), each) for each in (BY_ITSELF, *Order)]
    fields.append(field(Field.FILE_DATES, say("file-dates"), choice(orders, about.dates or BY_ITSELF)))
    carries = ForColumns(**dict(about), asked_in=asked_in)
    return form(Form.COLUMNS, "file-columns-title", "file-columns-read-so", fields, carries)


def _fitting(named: Sequence[Option]) -> list[Option]:
    """As many of the columns, from the first on, as there is room for in each of the fields."""
    sizes = accumulate(len(json.dumps(each.to_dict())) for each in named)
    return [each for each, size in zip(named, sizes, strict=True) if size <= ROOM // len(ASKED)]


def _of_people(about: ForFile, headings: Sequence[str], named: list[Option]) -> list[Block]:
    found = guessed(headings) | about.columns
    options = [option(say("file-column-none"), NONE), *named]
    return [
        field(_field_of(each), say(f"file-column-{each}"), choice(options, str(found.get(each, NONE))))
        for each in ASKED
    ]


def _of_meetings(about: ForFile, headings: Sequence[str], named: list[Option]) -> list[Block]:
    when, met = (about.when, about.met) if about.met else guessed_meetings(headings)
    people = choices(named, [*map(str, met)], most=MOST_PEOPLE) if named else None
    date = field(Field.FILE_WHEN, say("file-when"), choice(named, str(when))) if named else None
    return [
        *([date] if date else []),
        *([field(Field.FILE_MET, say("file-met-columns"), people)] if people else []),
    ]


def read_columns(answers: Answers, form: ForColumns) -> ForFile:
    """The file, with what somebody says that its columns are."""
    order = answers.choice(Field.FILE_DATES) or BY_ITSELF
    told: dict[str, object] = {"dates": Order(order) if order in {*Order} else None, "seen": ""}
    if form.purpose is Purpose.MEETINGS:
        told["when"] = _column_number(answers.choice(Field.FILE_WHEN))
        told["met"] = tuple(map(_column_number, answers.choices(Field.FILE_MET)))
    else:
        told["columns"] = {each: _column_number(answers.choice(_field_of(each))) for each in ASKED}
    kept = {name: getattr(form, name) for name in ForFile.model_fields}
    return ForFile.model_validate(kept | told)


def _field_of(column: Column) -> str:
    return f"column_{column}"


def _column_number(chosen: str | None) -> int:
    return int(chosen) if chosen and chosen.isascii() and chosen.isdigit() and len(chosen) < 4 else -1
