"""Someone's own notes, and the reminders of them."""

from collections.abc import Sequence
from datetime import date, datetime

from slack_sdk.models.blocks import Block, DividerBlock

from bot.domain.calendar import local_day
from bot.domain.note import Note
from bot.slack.texts import day, listed, say
from bot.slack.views.blocks import Message, called, escape, paragraph, said, small_print

SHOWN = 10  # with notes of full length, what one message holds


def my_notes(notes: Sequence[Note], now: datetime, zone: str) -> Message:
    """A person's notes for themselves, the newest first."""
    if not notes:
        return said(say("notes-none"))
    blocks: list[Block] = [paragraph(say("notes-title"))]
    for note in notes[:SHOWN]:
        blocks += [
            DividerBlock(),
            paragraph(note.text),
            small_print(_about(note, local_day(now, zone), zone)),
        ]
    if len(notes) > SHOWN:
        blocks.append(small_print(say("notes-older", count=len(notes) - SHOWN)))
    return Message(say("notes-title"), blocks)


def follow_up(note: Note) -> Message:
    """Brings a note back on the day that its author asked for."""
    heading = say("follow-up", names=_names(note))
    return Message(escape(heading), [paragraph(heading), paragraph(note.text)])


def _names(note: Note) -> str:
    return listed(map(called, note.about))


def _about(note: Note, today: date, zone: str) -> str:
    written = {"names": _names(note), "day": day(local_day(note.written_at, zone), today)}
    if note.remind_on is None:
        return say("note-about", **written)
    return say("note-about-remind", **written, remind=day(note.remind_on, today))
