"""When the next round is: moving it, skipping it, starting it now."""

from datetime import datetime

from slack_sdk.models.blocks import DatePickerElement, TimePickerElement
from slack_sdk.models.views import View

from bot.domain.outbox.declared.organiser_subjects import RoundChanged
from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.local_time import local_day, local_time
from bot.domain.rounds.program import Program
from bot.slack.actions import VALUE, Action, Field, Form
from bot.slack.form_values import Answers
from bot.slack.organiser_payloads import ForAhead, ForMoving
from bot.slack.texts import moment, place, say
from bot.slack.views.blocks import Message, button, buttons, in_words, next_round, paragraph, said
from bot.slack.views.fields import field
from bot.slack.views.rendering import Rendering
from bot.slack.views.window import form


def schedule(program: Program, zone: str) -> Message:
    """When the next round is, and what can be done about it."""
    words = next_round(program.next_round_at, zone)
    if program.next_round_at is None:
        return said(words)
    about = ForAhead(program=program.id, at=program.next_round_at)
    row = (
        button("button-move-round", Action.ASK_MOVE, about),
        button("button-skip-round", Action.SKIP_ROUND, about, confirm="confirm-skip-round"),
        button("button-start-round", Action.START_ROUND, about, confirm="confirm-start-round"),
    )
    return Message(in_words(words), [paragraph(words), buttons(*row)])


def move_form(program: Program, at: datetime) -> View:
    """Ask for the round's new time, by the program's clock."""
    zone = program.settings.time_zone
    day = DatePickerElement(action_id=VALUE, initial_date=local_day(at, zone).isoformat())
    clock = TimePickerElement(action_id=VALUE, initial_time=local_time(at, zone).strftime("%H:%M"))
    blocks = [
        paragraph(say("move-about", when=moment(at, zone), place=place(zone))),
        field(Field.ROUND_DAY, say("move-day"), day, optional=False),
        field(Field.ROUND_CLOCK, say("move-clock"), clock, optional=False),
    ]
    return form(
        Form.MOVE_ROUND, "move-title", "move-save", blocks, ForMoving(program=program.id, at=at, zone=zone)
    )


def check_move(answers: Answers) -> dict[str, str]:
    """A day and a time are needed."""
    found = {
        Field.ROUND_DAY: answers.day(Field.ROUND_DAY),
        Field.ROUND_CLOCK: answers.clock(Field.ROUND_CLOCK),
    }
    return {name: say("error-needed") for name, value in found.items() if value is None}


def scheduled(program: Program, zone: str) -> Message:
    """Confirm when the next round is now."""
    return said(f"{say('schedule-done')} {next_round(program.next_round_at, zone)}")


def started() -> Message:
    """Confirm that the round starts."""
    return said(say("schedule-started"))


def round_changed(about: RoundChanged, _now: datetime) -> Message:
    """Tell somebody that a round that they were told of doesn't come on its day."""
    zone = about.reader.member.time_zone
    following = next_round(about.program.next_round_at, zone)
    return said(say("round-changed", was=moment(about.was_at, zone), next=following))


NOTICES = (Rendering(NoticeKind.ROUND_CHANGED, RoundChanged, round_changed),)
