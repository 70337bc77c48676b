"""The people of a program: a list with filters, one person, and what they hear of an organiser's decision."""

from datetime import datetime

from slack_sdk.models.blocks import Block, ButtonElement
from slack_sdk.models.views import View

from bot.domain.organisers.front import Roll, RollEntry, Sieve, Whom
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import InProgram, LeftOut
from bot.domain.people.participant import DEPARTMENT_LENGTH, Participant, Standing
from bot.slack.actions import Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.organiser_payloads import WORDS_LENGTH, ForOrganised, ForRoll
from bot.slack.payloads import ForProgram
from bot.slack.texts import cut, listed, say, shortened
from bot.slack.views.blocks import (
    OPTION_LENGTH,
    OPTIONS,
    Message,
    button,
    buttons,
    in_words,
    next_round,
    paragraph,
    said,
    small_print,
    title,
    with_button,
)
from bot.slack.views.fields import choice, field, option, words_field
from bot.slack.views.naming import named
from bot.slack.views.rendering import Rendering
from bot.slack.views.room import fitting
from bot.slack.views.window import form

SHOWN = 15  # people on a page
LINE_LENGTH = 300
EVERY = "*"  # all departments


def roll_page(roll: Roll, shown: int = 0) -> Message:
    """A page of the list."""
    head = say("roll-title", count=len(roll.found))
    counted = say(
        "roll-counts",
        active=roll.counts[Standing.ACTIVE],
        paused=roll.counts[Standing.PAUSED],
        left=roll.counts[Standing.LEFT],
    )
    page = roll.found[shown : shown + SHOWN]
    lines = [_line(each) for each in page]
    carried = _about(roll.sieve, shown, 0).encode()  # by the button in each row
    lines = lines[: fitting([line + carried for line in lines])] if lines else []
    rows = [
        with_button(line, button("button-manage", Action.PERSON, _about(roll.sieve, shown, each.person.id)))
        for line, each in zip(lines, page, strict=False)
    ]
    sieve = _sieve_in_words(roll.sieve)
    blocks: list[Block] = [
        title(head),
        small_print(counted),
        *([small_print(sieve)] if sieve else []),
        *rows,
        buttons(*_ways(roll, shown, len(rows))),
    ]
    return Message(in_words(head, counted), blocks)


def person_page(person: Participant, standing: Standing, about: ForRoll, above: str = "") -> Message:
    """One person, and what can be done about their being in.

    Args:
        above: what an organiser's click has come to.
    """
    words = _line(RollEntry(person, standing, person.member.can_be_matched))
    name = named(person, 30)
    row = [button("button-why", Action.WHY_PERSON, about)]
    if standing is Standing.ACTIVE:
        row.append(button("button-pause-person", Action.PAUSE_PERSON, about, confirm="confirm-pause-person"))
    if standing is not Standing.LEFT:
        row.append(
            button(
                "button-remove-person",
                Action.REMOVE_PERSON,
                about,
                style="danger",
                confirm="confirm-remove-person",
            )
        )
    row.append(button("button-back", Action.PEOPLE, about.model_copy(update={"person": 0})))
    lines = [above or say("person-title", name=name), words]
    return Message(in_words(*lines), [*(paragraph(line) for line in lines), buttons(*row)])


def sift_form(roll: Roll) -> View:
    """Ask whom to look for."""
    whom = [option(say(f"whom-{each}"), each) for each in Whom]
    every = [option(say("sift-any-department"), EVERY)]
    departments = [option(each, cut(each, OPTION_LENGTH)) for each in roll.departments[: OPTIONS - 1]]
    chosen = cut(roll.sieve.department, OPTION_LENGTH) or EVERY
    fields = [
        field(Field.WHOM, say("sift-whom"), choice(whom, roll.sieve.whom)),
        field(Field.IN_DEPARTMENT, say("sift-department"), choice([*every, *departments], chosen)),
        field(
            Field.WORDS,
            say("sift-words"),
            words_field(roll.sieve.words, length=WORDS_LENGTH),
            hint=say("sift-words-hint"),
        ),
    ]
    return form(Form.SIFT, "sift-title", "sift-show", fields, ForOrganised(program=roll.sieve.program_id))


def read_sieve(answers: Answers, program_id: int | None) -> ForRoll:
    """Whom somebody looks for in a program."""
    department = answers.choice(Field.IN_DEPARTMENT) or EVERY
    whom = answers.choice(Field.WHOM) or Whom.ALL
    return ForRoll(
        program=program_id,
        whom=Whom(whom) if whom in {*Whom} else Whom.ALL,
        department="" if department == EVERY else shortened(department, DEPARTMENT_LENGTH),
        words=answers.text(Field.WORDS)[:WORDS_LENGTH],
    )


def sieve_of(about: ForRoll) -> Sieve:
    """Whom a button's list has."""
    return Sieve(about.whom, about.department, about.words, about.program)


def paused_by(about: InProgram, _now: datetime) -> Message:
    """Tell somebody that an organiser paused them."""
    words, here = say("paused-by"), ForProgram(program=about.program.id)
    resume = button("button-resume", Action.RESUME, here, style="primary")
    return Message(in_words(words), [paragraph(words), buttons(resume)])


def removed_by(about: InProgram, _now: datetime) -> Message:
    """Tell somebody that an organiser took them out."""
    words, here = say("removed-by"), ForProgram(program=about.program.id)
    return Message(in_words(words), [paragraph(words), buttons(button("button-rejoin", Action.REJOIN, here))])


def set_aside(about: LeftOut, _now: datetime) -> Message:
    """Tell somebody that an organiser left them out of a round."""
    following = next_round(about.program.next_round_at, about.reader.member.time_zone)
    return said(say("set-aside", next=following))


def _line(each: RollEntry) -> str:
    person = each.person
    told = [part for part in (person.member.title, person.profile.department) if part]
    state = (
        f"standing-{each.standing}"
        if each.can_be_matched or each.standing is Standing.LEFT
        else "standing-unseen"
    )
    parts = [named(person), *([_plainly(told)] if told else []), say(state)]
    return shortened(" · ".join(parts), LINE_LENGTH)


def _plainly(words: list[str]) -> str:
    return ", ".join(shortened(each, LINE_LENGTH // 4) for each in words)


def _about(sieve: Sieve, shown: int, person: int = 0) -> ForRoll:
    return ForRoll(
        program=sieve.program_id,
        whom=sieve.whom,
        department=sieve.department,
        words=sieve.words,
        shown=shown,
        person=person,
    )


def _sieve_in_words(sieve: Sieve) -> str:
    """What the list is limited to; empty if it isn't."""
    parts = []
    if sieve.whom is not Whom.ALL:
        parts.append(say(f"whom-{sieve.whom}"))
    parts += [
        each
        for each in (sieve.department, say("in-quotes", words=sieve.words) if sieve.words else "")
        if each
    ]
    return say("sift-limited", what=listed(parts)) if parts else ""


def _ways(roll: Roll, shown: int, on_page: int) -> list[ButtonElement]:
    left = len(roll.found) - shown - on_page
    here = ForProgram(program=roll.sieve.program_id)
    found = [
        button("button-sift", Action.SIFT, _about(roll.sieve, 0)),
        button("button-invites", Action.INVITES, here),
        button("button-ask-file", Action.ASK_FILE, here),
    ]
    if shown:
        found.append(button("button-first-page", Action.PEOPLE, _about(roll.sieve, 0)))
    if left > 0:
        following = button("button-more", Action.PEOPLE, _about(roll.sieve, shown + on_page), count=left)
        following.action_id = f"{Action.PEOPLE}.more"
        found.append(following)
    return found


NOTICES = (
    Rendering(NoticeKind.PAUSED_BY, InProgram, paused_by),
    Rendering(NoticeKind.REMOVED_BY, InProgram, removed_by),
    Rendering(NoticeKind.SET_ASIDE, LeftOut, set_aside),
)
