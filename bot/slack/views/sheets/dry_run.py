"""What a file would change, before it does; and what it has changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from slack_sdk.models.blocks import Block, ButtonElement

from bot.domain.sheets.changes import Import, PastMeetings
from bot.domain.sheets.columns import Column, Columns
from bot.domain.sheets.problems import FileFault, Problem, UnusableFile
from bot.slack.actions import Action
from bot.slack.organiser_payloads import ForFile
from bot.slack.texts import listed, say, short_day, shortened
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    lacking,
    paragraph,
    said,
    small_print,
    title,
)
from bot.slack.views.rich import linked
from bot.slack.views.sheets.file_form import NAME_LENGTH
from bot.slack.views.sheets.lines import CELL_LENGTH, change_lines, columns_line, problem_line

SHOWN = 8  # lines of each kind in a message; all of them are in a file
LIST_NAME = "coffee-import.txt"
# What somebody can put right by saying what the columns are.
OF_COLUMNS = {FileFault.NO_COLUMN, FileFault.TWO_COLUMNS, FileFault.NO_DATES, FileFault.NOTHING_IN_IT}


@dataclass(frozen=True, slots=True)
class Understood:
    """A file as it was understood.

    Args:
        plan: what it would change.
        columns: those of a list of people.
        sees_emails: whether Slack shows the bot e-mail addresses.
        link: where people of the workspace allow that; empty if only whoever runs the bot can.
    """

    name: str
    plan: Import | PastMeetings
    columns: Columns | None
    sees_emails: bool
    link: str = ""


def dry_run(about: ForFile, seen: Understood, above: str = "") -> Message:
    """What a file would change, and what can't be used of it.

    Args:
        above: the id of what is said before it.
    """
    head = say("file-seen-title", name=shortened(seen.name, NAME_LENGTH))
    counted = _summary(seen.plan)
    size, problems = _size(seen.plan), seen.plan.problems
    blocks: list[Block] = [
        title(head),
        *([paragraph(say(above))] if above else []),
        paragraph(counted),
        *_understood(seen),
        *_list("file-changes", change_lines(seen.plan), size),
        *_list("file-problems", map(problem_line, problems), len(problems)),
        buttons(*_ways(about.model_copy(update={"seen": seen.plan.fingerprint}), is_new=bool(size))),
    ]
    return Message(in_words(head, counted), blocks)


def has_room(problems: Sequence[Problem], plan: Import | PastMeetings | None = None) -> bool:
    """Whether a message has room for all that can't be used, and for all that would change."""
    return max(_size(plan) if plan else 0, len(problems)) <= SHOWN


def all_lines(problems: Sequence[Problem], plan: Import | PastMeetings | None = None) -> Iterator[str]:
    """All of it, for a file."""
    for text, lines in (
        ("file-changes", [*change_lines(plan)] if plan else []),
        ("file-problems", [*map(problem_line, problems)]),
    ):
        if lines:
            yield from (say(text), *lines, "")


def list_title(name: str, plan: Import | PastMeetings | None = None) -> str:
    """What the file with all lines is called."""
    return say("file-seen-title" if plan else "file-left-out-title", name=shortened(name, NAME_LENGTH))


def unusable(about: ForFile, name: str, error: UnusableFile) -> Message:
    """Why a file can't be used as it is, and what to do."""
    head = say("file-unusable-title", name=shortened(name, NAME_LENGTH))
    words = _fault(error)
    row: list[ButtonElement] = []
    if error.fault is FileFault.OPEN_DATE:
        first, second = map(date.fromisoformat, error.about[3:])
        row.append(button("button-date-is", Action.DAY_FIRST, about, day=short_day(first)))
        row.append(button("button-date-is", Action.MONTH_FIRST, about, day=short_day(second)))
    if error.fault in OF_COLUMNS:
        row.append(button("button-columns", Action.ASK_COLUMNS, about, style="primary"))
    row.append(button("button-other-file", Action.ASK_FILE))
    return Message(in_words(head, words), [title(head), paragraph(words), buttons(*row)])


def imported(name: str, plan: Import | PastMeetings, done: int) -> Message:
    """Say what was changed."""
    text = "file-imported-people" if isinstance(plan, Import) else "file-imported-pairs"
    return said(say(text, name=shortened(name, NAME_LENGTH), count=done))


def forecast_of(about: ForFile, name: str, problems: Sequence[Problem], forecast: Message) -> Message:
    """A forecast for the people in a file, with the lines that it leaves out."""
    head = say("file-forecast", name=shortened(name, NAME_LENGTH))
    left_out = _list("file-problems", map(problem_line, problems), len(problems))
    row = buttons(
        button("button-columns", Action.ASK_COLUMNS, about), button("button-other-file", Action.ASK_FILE)
    )
    around = [paragraph(head)], [*left_out, row]
    return replace(
        forecast,
        text=in_words(head),
        blocks=[*around[0], *forecast.blocks, *around[1]],
        otherwise=[*around[0], *forecast.in_older_blocks.blocks, *around[1]],
    )


def _ways(about: ForFile, *, is_new: bool) -> list[ButtonElement]:
    row = [button("button-import", Action.IMPORT, about, style="primary")] if is_new else []
    row.append(button("button-columns", Action.ASK_COLUMNS, about))
    row.append(button("button-cancel-import", Action.CANCEL_IMPORT))
    return row


def _size(plan: Import | PastMeetings) -> int:
    return len(plan.changes) if isinstance(plan, Import) else len(plan.new)


def _summary(plan: Import | PastMeetings) -> str:
    """How many people or pairs change, are known already, or can't be used."""
    kind = "people" if isinstance(plan, Import) else "pairs"
    size = _size(plan)
    lines = [say(f"file-sum-{kind}", count=size) if size else say("file-sum-none")]
    if plan.unchanged:
        lines.append(say(f"file-sum-{kind}-known", count=plan.unchanged))
    if plan.problems:
        lines.append(say("file-sum-problems", count=len(plan.problems)))
    return "\n".join(lines)


def _understood(seen: Understood) -> Iterator[Block]:
    """How the file was read, and what would find more people in it."""
    if seen.columns:
        yield small_print(columns_line(seen.columns))
    elif isinstance(seen.plan, PastMeetings) and seen.plan.found.columns:
        names = [shortened(each, CELL_LENGTH) for each in seen.plan.found.columns]
        yield small_print(say("file-columns-read", columns=listed(names)))
    if not seen.sees_emails and not (seen.columns and Column.EMAIL not in seen.columns.at):
        words = lacking("file-no-emails", seen.link)
        yield linked(words, seen.link) if seen.link else small_print(words)


def _list(text: str, lines: Iterable[str], count: int) -> list[Block]:
    """The first of some lines under their heading, and how many more there are."""
    if not count:
        return []
    more = [say("file-more", count=count - SHOWN)] if count > SHOWN else []
    return [paragraph("\n".join([say(text), *islice(lines, SHOWN), *more]))]


def _fault(error: UnusableFile) -> str:
    """What is wrong with a whole file."""
    about = [shortened(each, CELL_LENGTH) for each in error.about]
    if error.fault is FileFault.OPEN_DATE:
        column, cell, line = about[:3]
        return say("file-fault-open-date", column=column, cell=cell, line=line)
    names = dict(zip(("column", "other"), about, strict=False))
    return say(f"file-fault-{error.fault}", **names)
