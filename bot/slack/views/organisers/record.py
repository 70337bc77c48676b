"""Who changed what, and when; and who organises."""

from collections.abc import Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block, ContextBlock, MarkdownTextObject, UserMultiSelectElement
from slack_sdk.models.views import View

from bot.domain.organisers.audit import OPERATOR, Deed, Entry, RecordPage
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.organiser_payloads import ForOrganised
from bot.slack.payloads import ForMore
from bot.slack.texts import dated_moment, listed, moment, say, shortened
from bot.slack.views.blocks import Message, in_words, marked_up, more, paragraph, plain, said, title
from bot.slack.views.fields import field
from bot.slack.views.naming import called
from bot.slack.views.window import form

SHOWN = 15
LINE_LENGTH = 400
MOST_ORGANISERS = 20


def record_page(record: RecordPage) -> Message:
    """A page of the record, the newest first."""
    head = say("audit-title")
    if not record.total:
        return said(say("audit-none"))
    shown = record.shown + len(record.entries)
    rows = [block for each in record.entries for block in _entry(each, record.zone)]
    rows += more(Action.AUDIT, ForMore(shown=shown), record.total - shown)
    return Message(in_words(head), [title(head), *rows])


def _entry(entry: Entry, zone: str) -> list[Block]:
    """What was done, and who did it when."""
    who = say("audit-operator") if entry.actor == OPERATOR else say("audit-somebody")
    by = MarkdownTextObject(text=f"<@{entry.actor}>" if entry.actor not in {"", OPERATOR} else who)
    return [
        paragraph(deed_line(entry, zone)),
        ContextBlock(elements=[by, plain(dated_moment(entry.at, zone))]),
    ]


def deed_line(entry: Entry, zone: str) -> str:
    """What was done, to whom, and about what."""
    known = {each.value for each in Deed}
    what = say(f"audit-{entry.action}") if entry.action in known else entry.action
    people = [listed(map(called, entry.people))] if entry.people else []
    about = [_moment_or_words(entry.about, zone)] if entry.about else []
    return shortened(" · ".join([what, *people, *about]), LINE_LENGTH)


def audit_line(entry: Entry) -> str:
    """A line of the record on a terminal."""
    return f"{entry.at:%Y-%m-%d %H:%M} UTC  {entry.actor or '-'}  {deed_line(entry, 'UTC')}"


def _moment_or_words(about: str, zone: str) -> str:
    """A round by its time, or the words as they stand."""
    try:
        return moment(datetime.fromisoformat(about), zone)
    except ValueError:
        return about


def organisers_form(slack_ids: Sequence[str], program_id: int | None) -> View:
    """Ask who organises a program from now on; None for the oldest that the reader organises."""
    people = UserMultiSelectElement(
        action_id=VALUE, initial_users=list(slack_ids) or None, max_selected_items=MOST_ORGANISERS
    )
    blocks = [
        paragraph(say("organisers-about")),
        field(Field.ORGANISERS, say("organisers-who"), people, optional=False),
    ]
    return form(
        Form.ORGANISERS, "organisers-title", "organisers-save", blocks, ForOrganised(program=program_id)
    )


def organisers_kept(slack_ids: Sequence[str]) -> Message:
    """Confirm who organises the program."""
    words = say("organisers-kept", count=len(slack_ids))
    people = " ".join(f"<@{each}>" for each in slack_ids)
    return Message(in_words(words), [paragraph(words), marked_up(people)])


def took_over() -> Message:
    """Confirm to an admin that they organise the program now."""
    return said(say("took-over"))
