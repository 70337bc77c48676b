"""The programs of a workspace, as one of its people sees them: which they are in, and each with what they can do there."""

from collections.abc import Iterable, Sequence

from slack_sdk.models.blocks import Block, ButtonElement

from bot.domain.overview import Overview
from bot.domain.people.participant import Standing
from bot.slack.actions import Action
from bot.slack.payloads import ForProgram
from bot.slack.texts import say, shortened
from bot.slack.views.blocks import Message, button, buttons, in_words, paragraph, title
from bot.slack.views.naming import named_program
from bot.slack.views.people.pausing import skip_button
from bot.slack.views.people.standing import standing_line

LABEL_LENGTH = 75  # https://docs.slack.dev/reference/block-kit/block-elements/button-element
MOST = 20  # a window has room for a hundred blocks


def my_programs(overview: Overview) -> Message:
    """Each program with someone's status in it, and buttons to join, skip, pause, resume and leave that one alone."""
    every = overview.every[:MOST]
    lines = (
        say("program-standing", program=named_program(each.program), standing=standing_line(each))
        for each in every
    )
    return Message(in_words(*lines), [block for each in every for block in _program(each)])


def _program(overview: Overview) -> list[Block]:
    row = _buttons(overview)
    return [
        title(named_program(overview.program)),
        paragraph(standing_line(overview)),
        *([buttons(*(_told_apart(each, overview) for each in row))] if row else []),
    ]


def _told_apart(found: ButtonElement, overview: Overview) -> ButtonElement:
    """The button with its program's name for screen readers, as several programs have buttons of one text."""
    named = say(
        "program-standing",
        program=named_program(overview.program),
        standing=found.text.text if found.text else "",
    )
    found.accessibility_label = shortened(named, LABEL_LENGTH)
    return found


def _buttons(overview: Overview) -> list[ButtonElement]:
    here = ForProgram(program=overview.program.id)
    if overview.standing is Standing.LEFT:
        return [] if overview.outsider else [button("button-join", Action.PROFILE, here)]
    leave = button("button-leave", Action.ASK_LEAVE, here)
    if overview.standing is Standing.PAUSED or overview.skips:
        return [button("button-resume", Action.RESUME, here), leave]
    skip = skip_button(overview)
    return [*([skip] if skip else []), button("button-pause", Action.PAUSE, here), leave]


def which_to_join(open_to_them: Sequence[Overview]) -> Message:
    """Ask which program somebody means who wants to join."""
    return _which("program-which-to-join", Action.PROFILE, open_to_them)


def which_to_leave(joined: Sequence[Overview]) -> Message:
    """Ask which program somebody means who wants to leave, or whether all."""
    every = button("button-leave-all", Action.ASK_LEAVE_ALL)
    return _which("program-which-to-leave", Action.ASK_LEAVE, joined, [every])


def _which(
    text: str, action: Action, programs: Iterable[Overview], more: Sequence[ButtonElement] = ()
) -> Message:
    choices = [
        button(
            "button-program",
            action,
            ForProgram(program=each.program.id),
            name=shortened(named_program(each.program), LABEL_LENGTH),
        )
        for each in programs
    ]
    words = say(text)
    # Action ids are unique within a row, so each has one of its own.
    return Message(in_words(words), [paragraph(words), *(buttons(each) for each in [*choices[:MOST], *more])])


def ask_to_leave(overview: Overview, program_id: int | None) -> Message:
    """Say what happens to whoever leaves, and ask whether they mean it."""
    here = bool(overview.others) and program_id is not None
    named = named_program(overview.program)
    question = say("confirm-leave-program", program=named) if here else say("confirm-leave")
    what_happens = say("confirm-leave-text")
    yes = button("button-leave", Action.LEAVE, ForProgram(program=program_id), style="danger")
    return Message(in_words(question, what_happens), [title(question), paragraph(what_happens), buttons(yes)])


def left(overview: Overview) -> Message:
    """Confirm that they are out of one program, and say which ones they are still in."""
    words = say("left-program", program=named_program(overview.program))
    see = button("button-programs", Action.PROGRAMS)
    return Message(in_words(words), [paragraph(words)], [see])
