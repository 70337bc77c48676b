"""What people are told about being in rounds: the day before one, when they are silent, after a pause."""

from datetime import datetime

from bot.domain.people.participant import Participant
from bot.domain.rounds.program import Program
from bot.slack.actions import Action
from bot.slack.payloads import ForRound
from bot.slack.texts import moment, say
from bot.slack.views.blocks import Message, button, buttons, in_words, next_round, paragraph


def day_before(to: Participant, round_at: datetime) -> Message:
    """A round begins tomorrow, or after the weekend, and one click skips it."""
    words = say("day-before", when=moment(round_at, to.member.time_zone))
    skip = button("button-skip", Action.SKIP, ForRound(at=round_at))
    return Message(in_words(words), [paragraph(words), buttons(skip)])


def still_there(to: Participant, round_at: datetime) -> Message:
    """Asks somebody silent whether they want to be in."""
    words = say("still-there", when=moment(round_at, to.member.time_zone))
    answers = (
        button("button-keep-in", Action.KEEP_IN, style="primary"),
        button("button-pause-me", Action.PAUSE_NOW),
    )
    return Message(in_words(words), [paragraph(words), buttons(*answers)])


def paused_silent() -> Message:
    """Somebody silent is paused, and can come back."""
    words = say("paused-silent")
    return Message(in_words(words), [paragraph(words), buttons(button("button-keep-in", Action.KEEP_IN))])


def pause_over(program: Program, to: Participant, now: datetime) -> Message:
    """A pause is over; a round that is due this very moment is none to look forward to."""
    coming = program.next_round_at
    if coming and coming <= now:
        coming = program.round_after(now)
    words = say("pause-over", next=next_round(coming, to.member.time_zone))
    again = button("button-pause-again", Action.PAUSE)
    return Message(in_words(words), [paragraph(words), buttons(again)])
