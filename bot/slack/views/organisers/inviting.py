"""Whom a program invites: the form of its organisers, and what the invited read."""

from collections.abc import Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block, CheckboxesElement, Option
from slack_sdk.models.views import View

from bot.domain.outbox.declared.organiser_subjects import JoiningUs, TakingPart
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.design.belonging import MOST_DAYS, InviteRules
from bot.domain.rounds.program import Program
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.organiser_payloads import ForOrganised
from bot.slack.payloads import ForProgram
from bot.slack.texts import cut, listed, moment, say
from bot.slack.views.blocks import (
    OPTION_LENGTH,
    Message,
    button,
    buttons,
    in_words,
    lacking,
    next_round,
    paragraph,
    plain,
    said,
    small_print,
)
from bot.slack.views.fields import choices, field, option, words_field
from bot.slack.views.naming import named_program
from bot.slack.views.rendering import Rendering
from bot.slack.views.rich import linked
from bot.slack.views.window import form

DAYS_LENGTH = 4
CHOICES = 40  # departments or offices, the largest first: a view has room for 250 KB


def rules_form(
    program: Program,
    rules: InviteRules,
    known: tuple[Sequence[str], Sequence[str]],
    sees: bool,
    link: str = "",
) -> View:
    """Ask whom a program invites.

    Args:
        known: the departments and the offices that can be chosen.
        sees: whether Slack lets the bot see who is in the program's channel.
        link: where people of the workspace allow it; empty if only whoever runs the bot can.
    """
    departments, offices = known
    fields: list[Block] = [paragraph(say("invites-about"))]
    if program.settings.channel and sees:
        fields.append(_tick(Field.INVITE_CHANNEL, "invites-channel", on=rules.channel))
    elif program.settings.channel:
        fields.append(_blind(link))
    else:
        fields.append(small_print(say("invites-no-channel")))
    for name, text, words, chosen in (
        (Field.INVITE_DEPARTMENTS, "invites-departments", departments, rules.departments),
        (Field.INVITE_OFFICES, "invites-offices", offices, rules.offices),
    ):
        if words:
            fields.append(field(name, say(text), choices(_options(words), _cut(chosen), most=CHOICES)))
        else:
            fields.append(small_print(say(f"{text}-none")))
    days = words_field(str(rules.days or ""), length=DAYS_LENGTH)
    fields.append(field(Field.INVITE_DAYS, say("invites-days"), days, hint=say("invites-days-hint")))
    fields.append(_tick(Field.INVITE_ENROLS, "invites-enrols", on=rules.enrols))
    return form(Form.INVITES, "invites-title", "invites-save", fields, ForOrganised(program=program.id))


def check_rules(answers: Answers) -> dict[str, str]:
    """What is wrong with a filled-in form, by the field."""
    typed = answers.text(Field.INVITE_DAYS)
    is_number = typed.isascii() and typed.isdigit() and 1 <= int(typed) <= MOST_DAYS
    return {} if not typed or is_number else {Field.INVITE_DAYS: say("error-invites-days", most=MOST_DAYS)}


def read_rules(
    answers: Answers, before: InviteRules, known: tuple[Sequence[str], Sequence[str]]
) -> InviteRules:
    """The rules that a form says; what it had no field for stays as it was."""
    if check_rules(answers):
        return before
    departments, offices = known
    return InviteRules(
        channel=_ticked(answers, Field.INVITE_CHANNEL, before.channel),
        departments=_chosen(answers, Field.INVITE_DEPARTMENTS, departments, before.departments),
        offices=_chosen(answers, Field.INVITE_OFFICES, offices, before.offices),
        days=int(answers.text(Field.INVITE_DAYS) or 0) or None,
        enrols=_ticked(answers, Field.INVITE_ENROLS, before.enrols),
    )


def rules_kept(program: Program, rules: InviteRules) -> Message:
    """Confirm whom a program invites."""
    name = named_program(program)
    if not rules.invites:
        return said(say("invites-kept-none", program=name))
    lines = [say("invites-kept", program=name, whom=listed(rules_in_words(rules)))]
    lines.append(say("invites-kept-enrols" if rules.enrols else "invites-kept-asks"))
    return Message(in_words(*lines), [paragraph("\n".join(lines))])


def rules_in_words(rules: InviteRules) -> list[str]:
    """Whom the rules are about."""
    found = [say("invites-rule-channel")] if rules.channel else []
    if rules.departments:
        found.append(say("invites-rule-departments", names=listed(rules.departments)))
    if rules.offices:
        found.append(say("invites-rule-offices", names=listed(rules.offices)))
    if rules.days:
        found.append(say("invites-rule-days", days=rules.days))
    return found


def join_us(about: JoiningUs, _now: datetime) -> Message:
    """Invite somebody who never joined."""
    program = about.program
    words = say("join-us", program=named_program(program))
    following = next_round(program.next_round_at, about.reader.time_zone)
    small = say("join-us-once")
    here = ForProgram(program=program.id)
    row = buttons(
        button("button-join", Action.PROFILE, here, style="primary"),
        button("button-no-thanks", Action.DECLINE_INVITE, here),
    )
    return Message(
        in_words(words, following, small), [paragraph(f"{words}\n{following}"), row, small_print(small)]
    )


def takes_part(about: TakingPart, _now: datetime) -> Message:
    """Tell somebody that they take part from a later round on, unless they say no."""
    when = moment(about.from_at, about.reader.time_zone)
    words = say("takes-part", program=named_program(about.program), when=when)
    here = ForProgram(program=about.program.id)
    row = buttons(
        button("button-no-thanks", Action.DECLINE_INVITE, here),
        button("button-join-now", Action.PROFILE, here),
    )
    return Message(in_words(words), [paragraph(words), row])


def declined(program: Program) -> Message:
    """Confirm to somebody that they aren't asked again."""
    return said(say("invite-declined", program=named_program(program)))


def _blind(link: str) -> Block:
    words = lacking("invites-no-permission", link)
    return linked(words, link) if link else small_print(words)


def _tick(name: str, text: str, *, on: bool) -> Block:
    """One box to tick."""
    box = Option(text=plain(say(f"{text}-tick"), OPTION_LENGTH), value=VALUE)
    element = CheckboxesElement(action_id=VALUE, options=[box], initial_options=[box] if on else None)
    return field(name, say(text), element, hint=say(f"{text}-hint"))


def _ticked(answers: Answers, name: str, before: bool) -> bool:
    return bool(answers.choices(name)) if answers.has(name) else before


def _options(words: Sequence[str]) -> list[Option]:
    whole = {cut(each, OPTION_LENGTH): each for each in reversed(words[:CHOICES])}
    return [option(each, value) for value, each in reversed(whole.items())]


def _cut(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(cut(each, OPTION_LENGTH) for each in words)


def _chosen(answers: Answers, name: str, known: Sequence[str], before: tuple[str, ...]) -> tuple[str, ...]:
    """The chosen words as they are known: a menu may have cut one short."""
    if not answers.has(name):
        return before
    whole = {cut(each, OPTION_LENGTH): each for each in reversed(known)}
    return tuple(whole[each] for each in answers.choices(name) if each in whole)


NOTICES = (
    Rendering(NoticeKind.JOIN_US, JoiningUs, join_us),
    Rendering(NoticeKind.TAKES_PART, TakingPart, takes_part),
)
