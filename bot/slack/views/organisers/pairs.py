"""Never these two, and these two in the next round."""

from collections.abc import Sequence

from slack_sdk.models.blocks import RadioButtonsElement, UserMultiSelectElement
from slack_sdk.models.views import View

from bot.domain.organisers.front import PairChosen
from bot.domain.people.participant import Participant
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.organiser_payloads import ForTwo
from bot.slack.payloads import InForm
from bot.slack.texts import say
from bot.slack.views.blocks import (
    Message,
    button,
    buttons,
    in_words,
    paragraph,
    said,
    small_print,
    title,
    with_button,
)
from bot.slack.views.fields import field, option
from bot.slack.views.naming import named
from bot.slack.views.window import form

SHOWN = 20
APART, TOGETHER = "apart", "together"


def chosen(pairs: Sequence[PairChosen]) -> Message:
    """What organisers decided so far, each with the way back."""
    head = say("pairs-title")
    rows = [
        with_button(_line(each), button("button-release", Action.RELEASE_PAIR, _two(each)))
        for each in pairs[:SHOWN]
    ]
    nothing = [] if rows else [paragraph(say("pairs-none"))]
    new = buttons(button("button-pair", Action.ASK_PAIR, style="primary"))
    return Message(in_words(head), [title(head), *nothing, *rows, new, small_print(say("pairs-about"))])


def _line(each: PairChosen) -> str:
    text = "pair-apart" if each.apart else "pair-together"
    return say(text, one=named(each.one), other=named(each.other))


def _two(each: PairChosen) -> ForTwo:
    return ForTwo(one=each.one.id, other=each.other.id)


def pair_form() -> View:
    """Ask for two people, and what holds for them."""
    two = UserMultiSelectElement(action_id=VALUE, max_selected_items=2)
    ways = [option(say("pair-choice-apart"), APART), option(say("pair-choice-together"), TOGETHER)]
    radio = RadioButtonsElement(action_id=VALUE, options=ways, initial_option=ways[0])
    blocks = [
        field(Field.TWO, say("pair-who"), two, optional=False),
        field(Field.PAIR_CHOICE, say("pair-what"), radio, optional=False, hint=say("pair-what-hint")),
    ]
    return form(Form.PAIR, "pair-title", "pair-save", blocks, InForm())


def check_pair(answers: Answers) -> dict[str, str]:
    """Two people are needed."""
    return {} if len({*answers.people(Field.TWO)}) == 2 else {Field.TWO: say("error-two-people")}


def kept(one: Participant, other: Participant, *, apart: bool) -> Message:
    """Confirm it, in the same words whether or not there is a reason against it."""
    text = "pair-kept-apart" if apart else "pair-kept-together"
    return said(say(text, one=named(one), other=named(other)))
