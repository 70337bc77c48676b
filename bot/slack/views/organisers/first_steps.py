"""The three steps to a program's first round, as organisers see them: choose its kind, look at what will happen, invite people."""

from collections.abc import Collection
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.domain.organisers.first_steps import Step
from bot.domain.rounds.design.templates import TEMPLATES
from bot.domain.rounds.program import Program
from bot.slack.actions import Action
from bot.slack.payloads import ForProgram
from bot.slack.texts import say
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
from bot.slack.views.naming import named_program
from bot.slack.views.rounds.schedule import in_words as schedule_in_words

_BUTTONS = {
    Step.CHOOSE: ("button-choose-kind", Action.CHOOSE_KIND),
    Step.LOOK: ("button-look-ahead", Action.LOOK_AHEAD),
    Step.INVITE: ("button-invite", Action.INVITE),
}


def step_lines(program: Program, done: Collection[Step], now: datetime) -> list[str]:
    """A line for each step: whether it is done, and what came of it."""
    values = {"program": named_program(program), "words": _words(program, now)}
    return [
        f"✅ {say(f'step-{step}-done', **values)}" if step in done else say(f"step-{step}", **values)
        for step in Step
    ]


def step_blocks(
    program: Program, done: Collection[Step], now: datetime, *, every: bool = True
) -> list[Block]:
    """The steps with their buttons, of which the next one stands out.

    Args:
        every: whether all have theirs, and not only the next one.
    """
    coming = next((step for step in Step if step not in done), None)
    here = ForProgram(program=program.id)
    rows = []
    for step, line in zip(Step, step_lines(program, done, now), strict=True):
        found = button(*_BUTTONS[step], here, style="primary" if step is coming else None)
        rows.append(with_button(line, found if every or step is coming else None))
    return list(rows)


def kinds(program: Program) -> Message:
    """Ask what kind of program it is to be; each is a button, and can be changed afterwards."""
    here, words = ForProgram(program=program.id), say("kinds-about")
    choices = [
        with_button(
            say(f"template-{each.name}-about"),
            button(f"template-{each.name}", f"{Action.KIND}.{each.name}", here),
        )
        for each in TEMPLATES
    ]
    return Message(in_words(words), [title(say("kinds-title")), paragraph(words), *choices])


def look(program: Program, now: datetime, *, nobody_placed: bool) -> Message:
    """Say what will happen, and ask whether that is right.

    Args:
        nobody_placed: whether it needs hosts or mentors, and has none.
    """
    here = ForProgram(program=program.id)
    keep = button("button-keep-program", Action.KEEP_PROGRAM, here, style="primary")
    change = button("button-change-first", Action.CHANGE_FIRST, here)
    words = _words(program, now)
    return Message(
        in_words(words),
        [
            title(named_program(program)),
            paragraph(words),
            *needs_placing(program, nobody_placed=nobody_placed),
            paragraph(say("look-about")),
            buttons(keep, change),
        ],
    )


def needs_placing(program: Program, *, nobody_placed: bool) -> list[Block]:
    """Say that nobody is drawn before somebody is a host or a mentor."""
    roles = program.settings.roles
    if not (nobody_placed and roles and roles.named):
        return []
    return [small_print(say(f"needs-{roles.kind}"))]


def _words(program: Program, now: datetime) -> str:
    return schedule_in_words(program.settings, program.next_round_at, now)
