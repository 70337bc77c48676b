"""Suggesting that two people meet: the form, the question, and the replies."""

from collections.abc import Sequence
from datetime import datetime

from slack_sdk.models.blocks import InputBlock, UserSelectElement
from slack_sdk.models.views import View

from bot.domain.memory.referral import (
    WHY_LENGTH,
    Acquaintance,
    Referral,
    ReferralState,
    Suggestion,
)
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.people.participant import Participant
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.payloads import ForPartner, ForReferral, decoded
from bot.slack.texts import say
from bot.slack.views.blocks import (
    OPTION_LENGTH,
    OPTIONS,
    Message,
    button,
    buttons,
    in_words,
    paragraph,
    said,
    small_print,
)
from bot.slack.views.fields import choice, field, option, words_field
from bot.slack.views.naming import called, named
from bot.slack.views.rendering import Rendering
from bot.slack.views.window import form


def introduction_form(choices: Sequence[Acquaintance]) -> View:
    """Ask whom else someone should meet, and why.

    Args:
        choices: the people who may be introduced, the most recently met first; if there are several, the form
            asks which.
    """
    first = choices[0]
    label = say("introduction-who", name=named(first.person))
    return form(
        Form.INTRODUCTION,
        "introduction-title",
        "introduction-ask",
        [
            paragraph(say("introduction-about")),
            *([_partner_field(choices)] if len(choices) > 1 else []),
            field(
                Field.PERSON,
                label if len(choices) == 1 else say("introduction-who-several"),
                UserSelectElement(action_id=VALUE),
                optional=False,
            ),
            field(
                Field.WHY,
                say("introduction-why"),
                words_field("", length=WHY_LENGTH, multiline=True),
                optional=False,
                hint=say("introduction-why-hint"),
            ),
        ],
        _carried(first),
    )


def _partner_field(choices: Sequence[Acquaintance]) -> InputBlock:
    options = [
        option(named(each.person, OPTION_LENGTH), _carried(each).encode()) for each in choices[:OPTIONS]
    ]
    return field(Field.PARTNER, say("introduction-for"), choice(options, options[0].value), optional=False)


def _carried(acquaintance: Acquaintance) -> ForPartner:
    return ForPartner(match=acquaintance.match_id, partner=acquaintance.person.id)


def check_referral(answers: Answers) -> dict[str, str]:
    """The mistakes in a submitted form: a sentence for each field, by block id."""
    return {} if answers.text(Field.WHY) else {Field.WHY: say("error-introduction-why")}


def read_referral(answers: Answers, only: str) -> Suggestion:
    """The suggestion in a form without mistakes.

    Args:
        only: what the form carries, for a form that offers only one person.

    Raises:
        Refusal: another version of the bot made the form.
    """
    about = decoded(ForPartner, answers.choice(Field.PARTNER) or only)
    return Suggestion(about.match, about.partner, answers.person(Field.PERSON), answers.text(Field.WHY))


def not_asked(refusal: Message, why: str) -> Message:
    """Say why nobody is asked, and repeat what was written, so that it need not be typed again."""
    return Message(refusal.text, [*refusal.blocks, small_print(say("introduction-wrote", why=why))])


def asked(referral: Referral) -> Message:
    """Tell the suggester what happens next; they hear again only if the answer is yes."""
    return said(say("introduction-asked", **_names(referral)))


def suggested(referral: Referral, _now: datetime) -> Message:
    """Ask the suggested person."""
    heading = _heading(referral)
    about = ForReferral(introduction=referral.id)
    return Message(
        in_words(f"{heading} {referral.why}"),
        [
            paragraph(heading),
            paragraph(referral.why),
            paragraph(say("suggested-choice")),
            buttons(
                button("button-agree", Action.AGREE, about, style="primary"),
                button("button-decline", Action.DECLINE, about),
            ),
        ],
    )


def responded(referral: Referral) -> Message:
    """The question once it has been answered."""
    partner = named(referral.partner)
    outcome = {
        ReferralState.ASKED: say("suggested-choice"),
        ReferralState.AGREED: say("suggested-agreed"),
        ReferralState.DECLINED: say("suggested-declined"),
        ReferralState.INTRODUCED: say("suggested-introduced", name=partner),
        ReferralState.WITHDRAWN: say("suggested-withdrawn"),
    }[referral.state]
    return Message(in_words(outcome), [paragraph(_heading(referral)), paragraph(outcome)])


def credit(referral: Referral, _now: datetime) -> Message:
    """Thank the suggester when the two are introduced."""
    return said(say("credit", **_names(referral)))


def _names(referral: Referral) -> dict[str, str]:
    """Who was asked, and whom they should meet."""
    return {"name": named(referral.person), "other": named(referral.partner)}


def _heading(referral: Referral) -> str:
    suggester = named(referral.suggester)
    return say("suggested", suggester=suggester, who=_described(referral.partner))


def _described(person: Participant) -> str:
    """A person's name, title and department."""
    about = [called(person.member.name), person.member.title, person.profile.department]
    return ", ".join(filter(None, about))


NOTICES = (
    Rendering(NoticeKind.SUGGESTED, Referral, suggested),
    Rendering(NoticeKind.CREDIT, Referral, credit),
)
