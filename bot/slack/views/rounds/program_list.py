"""The programs of an organiser: a list with what can be done, and what they read once one was made, changed or ended."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block, OverflowMenuElement

from bot.domain.rounds.program import Program
from bot.slack.actions import Action
from bot.slack.payloads import ForProgram
from bot.slack.texts import say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    marked_up_small,
    menu,
    paragraph,
    title,
    with_button,
)
from bot.slack.views.naming import named_program
from bot.slack.views.rounds.program_form import ProgramDraft, summary
from bot.slack.views.rounds.schedule import in_words as schedule_in_words

MOST = 24  # a message has room for no more of them, with all that their menus carry


def organised(programs: Sequence[tuple[Program, int]], now: datetime) -> Message:
    """The programs that somebody organises, each with a menu, and the button for a new one."""
    words = say("organise-about", count=len(programs))
    return Message(
        in_words(words, *(_line(program, count, now) for program, count in programs[:MOST])),
        [title(say("organised-programs-title")), paragraph(words), *programs_summary(programs, now)],
    )


def programs_summary(programs: Iterable[tuple[Program, int]], now: datetime) -> list[Block]:
    """The same without a heading, for a part of the Home tab: each program with how many are in it, and a new one."""
    listed = [*programs][:MOST]
    return [
        *(with_button(_line(program, count, now), _menu(program)) for program, count in listed),
        buttons(button("button-new-program", Action.NEW_PROGRAM)),
    ]


def _line(program: Program, count: int, now: datetime) -> str:
    words = schedule_in_words(program.settings, program.next_round_at, now)
    return say("organise-line", program=named_program(program), words=words, count=count)


def _menu(program: Program) -> OverflowMenuElement:
    here = ForProgram(program=program.id)
    return menu(
        ("button-change-program", Action.EDIT_PROGRAM, here),
        ("button-invite", Action.INVITE, here),
        ("button-organisers", Action.ORGANISERS, here),
        ("button-end-program", Action.ASK_END_PROGRAM, here),
    )


def saved(program: Program, draft: ProgramDraft, missing: Sequence[str] = (), *, made: bool) -> Message:
    """Confirm what was made or changed, in words, and say how people join.

    Args:
        missing: the Slack ids of those who can't be hosts or mentors, as they aren't in it.
    """
    text = "program-made" if made else "program-changed"
    words, channel = say(text, program=named_program(program)), program.settings.channel
    joins = say("program-joins-in", channel=f"<#{channel}>") if channel else say("program-joins")
    not_in = [say("program-not-placed", people=" ".join(f"<@{each}>" for each in missing))] if missing else []
    invite = button(
        "button-invite", Action.INVITE, ForProgram(program=program.id), style="primary" if made else None
    )
    see = button("button-organise", Action.ORGANISE)
    said = in_words(words, schedule_in_words(draft.settings, draft.next_at, draft.now))
    small = [marked_up_small(each) for each in (*not_in, joins)]
    return Message(said, [paragraph(words), *summary(draft), *small], [invite, see])


def ask_to_end(program: Program, count: int) -> Message:
    """Say what ending a program means, and ask whether somebody means it."""
    question = say("confirm-end-program", program=named_program(program))
    what_happens = say("confirm-end-program-text", count=count)
    here = ForProgram(program=program.id)
    yes = button("button-end-program", Action.END_PROGRAM, here, style="danger")
    return Message(in_words(question, what_happens), [title(question), paragraph(what_happens), buttons(yes)])


def ended(program: Program) -> Message:
    """Confirm that a program has ended."""
    words = say("program-ended-kept", program=named_program(program))
    return Message(in_words(words), [paragraph(words)], [button("button-organise", Action.ORGANISE)])
