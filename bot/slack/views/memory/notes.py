"""Someone's own notes."""

from collections.abc import Sequence
from datetime import date, datetime

from slack_sdk.models.blocks import Block, DividerBlock
from slack_sdk.models.views import View

from bot.domain.memory.note import Note
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action, Field, Form
from bot.slack.payloads import ForMatch, ForMore
from bot.slack.texts import day, listed, say, shortened
from bot.slack.views.blocks import (
    SECTION_LENGTH,
    Message,
    button,
    in_words,
    more,
    paragraph,
    small_print,
    with_button,
)
from bot.slack.views.fields import field, words_field
from bot.slack.views.naming import called
from bot.slack.views.room import fitting
from bot.slack.views.shortcuts import told
from bot.slack.views.window import form

WORDS_LENGTH = 200  # of a search; the button for more carries it
SHOWN = 8  # notes on a page, or fewer if they are long


def my_notes(notes: Sequence[Note], now: datetime, zone: str, about: ForMore) -> Message:
    """Someone's own notes, the newest first.

    Args:
        about: the search words, and how many notes have been shown so far.
    """
    if not notes:
        return told("notes-none-found", words=about.words) if about.words else told("notes-none")
    title = say("notes-found", words=about.words) if about.words else say("notes-title")
    today = local_day(now, zone)
    page = notes[about.shown : about.shown + SHOWN]
    page = page[: fitting([note.text for note in page])]
    shown = ForMore(shown=about.shown + len(page), words=about.words)
    items = [block for note in page for block in _note(note, today, zone)]
    return Message(
        in_words(title),
        [paragraph(title), *items, *more(Action.MORE_NOTES, shown, len(notes) - shown.shown)],
        [button("button-search", Action.SEARCH)],
    )


def search_form() -> View:
    """Ask what to look for in one's own notes."""
    return form(
        Form.SEARCH,
        "search-title",
        "search-find",
        [
            field(
                Field.SEARCH,
                say("search-words"),
                words_field("", length=WORDS_LENGTH),
                optional=False,
                hint=say("search-hint"),
            )
        ],
    )


def _note(note: Note, today: date, zone: str) -> list[Block]:
    change = button("button-change-note", Action.FEEDBACK, ForMatch(match=note.match_id))
    return [
        DividerBlock(),
        with_button(shortened(note.text, SECTION_LENGTH), change),
        small_print(_about(note, today, zone)),
    ]


def _names(note: Note) -> str:
    return listed(map(called, note.about))


def _about(note: Note, today: date, zone: str) -> str:
    written = {"names": _names(note), "day": day(local_day(note.written_at, zone), today)}
    if note.remind_on is None:
        return say("note-about", **written)
    return say("note-about-remind", **written, remind=day(note.remind_on, today))
