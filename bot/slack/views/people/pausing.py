"""Sitting out: the form that asks for how long, the replies, and undoing it."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from slack_sdk.models.blocks import ButtonElement, DatePickerElement, RadioButtonsElement
from slack_sdk.models.views import View

from bot.domain.errors import Refusal
from bot.domain.overview import Overview, SitsOut
from bot.domain.people.participant import Cadence, Standing
from bot.domain.people.pause_words import PauseLength, is_possible, read_pause_length
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.payloads import ForPause, ForProgram, ForRound, ForUndo
from bot.slack.texts import day, moment, say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    next_round,
    paragraph,
    said,
    small_print,
)
from bot.slack.views.fields import field, option
from bot.slack.views.naming import named_program
from bot.slack.views.people.standing import come_button, standing_line
from bot.slack.views.shortcuts import shortcuts, told
from bot.slack.views.window import form

FOUR_WEEKS = timedelta(weeks=4)


class PauseChoice(StrEnum):
    """The choices for how long to pause."""

    ROUND = "round"
    MONTH = "month"
    UNTIL = "until"
    OPEN = "open"


LENGTHS: dict[PauseChoice, Callable[[date], PauseLength]] = {
    PauseChoice.ROUND: lambda _: PauseLength(rounds=1),
    PauseChoice.MONTH: lambda today: PauseLength(until=today + FOUR_WEEKS),
}
CADENCES = {Cadence.EVERY_SECOND: Action.EVERY_SECOND, Cadence.MONTHLY: Action.MONTHLY}


def pause_length(typed: str, today: date) -> PauseLength:
    """Read how long someone wants to sit out, in their own words.

    Raises:
        Refusal: it can't be understood, or is a day that nobody can be paused until.
    """
    read = read_pause_length(typed, today)
    if read is None:
        raise Refusal("refused-day", typed=typed, example=(today + timedelta(weeks=2)).isoformat())
    if read.until and not is_possible(read.until, today):
        text = "refused-past-day" if read.until <= today else "refused-far-day"
        raise Refusal(text, day=day(read.until, today))
    return read


def pause_form(overview: Overview, program_id: int | None = None) -> View:
    """The form that asks how long to pause: four choices, and a day for one of them.

    Args:
        program_id: the program to pause in; None for all.
    """
    options = [option(say(f"pause-{each}"), each) for each in PauseChoice]
    return form(
        Form.PAUSE,
        "pause-title",
        "button-pause",
        [
            *([paragraph(named_program(overview.program))] if program_id and overview.others else []),
            paragraph(say("pause-about")),
            field(
                Field.PAUSE_CHOICE,
                say("pause-how-long"),
                RadioButtonsElement(action_id=VALUE, options=options, initial_option=options[-1]),
                optional=False,
            ),
            field(Field.PAUSE_DAY, say("pause-day"), DatePickerElement(action_id=VALUE)),
        ],
        ForPause(zone=overview.zone, program=program_id),
    )


def check_pause(answers: Answers, today: date) -> dict[str, str]:
    """The mistakes in a submitted form: a sentence for each field, by block id.

    Raises:
        Refusal: another version of the bot made the form.
    """
    choice, picked = _choice(answers), answers.day(Field.PAUSE_DAY)
    if choice is PauseChoice.UNTIL and not picked:
        return {Field.PAUSE_DAY: say("error-pause-day")}
    if picked and choice in LENGTHS:
        return {Field.PAUSE_DAY: say("error-pause-both")}
    try:
        read_pause(answers, today)
    except Refusal as refusal:
        return {Field.PAUSE_DAY: say(refusal.text, **refusal.values)}
    return {}


def read_pause(answers: Answers, today: date) -> PauseLength:
    """How long someone wants to sit out, from a form; whoever picks a day and no length means the day.

    Raises:
        Refusal: as for ``pause_length``, or another version of the bot made the form.
    """
    choice, picked = _choice(answers), answers.day(Field.PAUSE_DAY)
    if picked and choice not in LENGTHS:
        return pause_length(picked.isoformat(), today)
    return LENGTHS[choice](today) if choice in LENGTHS else PauseLength()


def _choice(answers: Answers) -> PauseChoice:
    try:
        return PauseChoice(answers.choice(Field.PAUSE_CHOICE) or "")
    except ValueError:
        raise Refusal("refused-button") from None


def sits_out(done: SitsOut, overview: Overview) -> Message:
    """Confirm how long they sit out, with a button to undo it; offer fewer chats to those who often skip."""
    here = ForUndo(before=done.before, after=done.after, program=done.program_id)
    undo = button("button-undo", Action.UNDO, here)
    words, otherwise = _sits_out(done, overview), small_print(say("undo-otherwise"))
    if done.program_id and overview.others:
        words = say("program-standing", program=named_program(overview.program), standing=words)
    resume = shortcuts("paused") if done.after.standing is Standing.PAUSED else ()
    if not done.slower:
        return Message(in_words(words), [paragraph(words), buttons(undo), otherwise], resume)
    program = ForProgram(program=done.program_id)
    offers = [button(f"cadence-{each}", CADENCES[each], program) for each in done.slower]
    offer = say("slower-offer")
    return Message(
        in_words(f"{words} {offer}"), [paragraph(words), paragraph(offer), buttons(*offers, undo), otherwise]
    )


def _sits_out(done: SitsOut, overview: Overview) -> str:
    following = next_round(overview.next_round_at, overview.zone, "next-round-yours")
    if done.skips:
        text = "skipped" if done.skips == overview.program.next_round_at else "skipped-up-to"
        return say(text, when=moment(done.skips, overview.zone), next=following)
    until = done.after.paused_until
    words = say("paused-until", day=day(until, overview.today), next=following) if until else say("paused")
    return f"{words} {say('now-over')}" if done.free_until else words


def undone(overview: Overview, *, in_time: bool) -> Message:
    """Say that the change was undone, or why it wasn't, and what their status is now."""
    words = say("undone" if in_time else "undo-late", status=standing_line(overview))
    skip = skip_button(overview)
    resume = shortcuts("status-paused") if overview.standing is Standing.PAUSED else ()
    return Message(in_words(words), [paragraph(words), *([buttons(skip)] if skip else [])], resume)


def skip_button(overview: Overview) -> ButtonElement | None:
    """A button to skip only the next round, or to be in it for whoever seems away; None if the person isn't in it anyway."""
    at, person = overview.program.next_round_at, overview.participant
    is_in = overview.standing is Standing.ACTIVE and overview.next_round_at == at
    if at and is_in and person and overview.program.away_from(person, at):
        return come_button(at, overview.program.id)
    about = at and ForRound(at=at, program=overview.program.id)
    return button("button-skip", Action.SKIP, about) if about and is_in else None


def slower(cadence: Cadence) -> Message:
    """Confirm that they are matched less often."""
    return told("slower-kept", cadence=say(f"cadence-{cadence}"))


def kept_in(overview: Overview) -> Message:
    """Confirm that they stay in."""
    return said(say("kept-in", next=next_round(overview.next_round_at, overview.zone)))
