"""Notices about taking part: the day before a round, to silent people, after a pause."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import ComingRound, InProgram
from bot.slack.actions import Action
from bot.slack.payloads import ForRound
from bot.slack.texts import moment, say
from bot.slack.views.blocks import Message, button, buttons, in_words, next_round, paragraph, said
from bot.slack.views.people.standing import come_button, left_out_away
from bot.slack.views.rendering import Rendering


def day_before(about: ComingRound) -> Message:
    """Announce a round on the next working day, with a button to skip it; one to be in it for those who seem to be away."""
    if about.away_until:
        return _away(about, about.away_until)
    words = say("day-before", when=moment(about.round_at, about.reader.member.time_zone))
    skip = button("button-skip", Action.SKIP, ForRound(at=about.round_at))
    return Message(in_words(words), [paragraph(words), buttons(skip)])


def _away(about: ComingRound, until: datetime) -> Message:
    """Tell somebody that they are left out for their status, which nobody else is told of."""
    words = left_out_away(until, about.round_at, about.reader.member.time_zone)
    return Message(in_words(words), [paragraph(words), buttons(come_button(about.round_at))])


def still_there(about: ComingRound) -> Message:
    """Ask a silent participant whether they want to stay in."""
    words = say("still-there", when=moment(about.round_at, about.reader.member.time_zone))
    answers = (
        button("button-keep-in", Action.KEEP_IN, style="primary"),
        button("button-pause-me", Action.PAUSE_NOW),
    )
    return Message(in_words(words), [paragraph(words), buttons(*answers)])


def paused_silent(_about: InProgram, _now: datetime) -> Message:
    """Tell a silent participant that they are paused and can come back."""
    words = say("paused-silent")
    return Message(in_words(words), [paragraph(words), buttons(button("button-keep-in", Action.KEEP_IN))])


def pause_over(about: InProgram, now: datetime) -> Message:
    """Say that a pause is over, and when the next round is; skips a round that is due right now."""
    coming = about.program.next_round_at
    if coming and coming <= now:
        coming = about.program.round_after(now)
    words = say("pause-over", next=next_round(coming, about.reader.member.time_zone))
    again = button("button-pause-again", Action.PAUSE)
    return Message(in_words(words), [paragraph(words), buttons(again)])


def returned(_about: InProgram, _now: datetime) -> Message:
    """Offer somebody whose account was restored to come back, with one click."""
    words = say("returned")
    back = button("button-rejoin", Action.REJOIN, style="primary")
    return Message(in_words(words), [paragraph(words), buttons(back)])


def outsider(_about: InProgram, _now: datetime) -> Message:
    """Tell a participant that the program isn't for them."""
    return said(say("outsider"))


NOTICES = (
    Rendering(NoticeKind.PAUSED_SILENT, InProgram, paused_silent),
    Rendering(NoticeKind.PAUSE_OVER, InProgram, pause_over),
    Rendering(NoticeKind.RETURNED, InProgram, returned),
    Rendering(NoticeKind.OUTSIDER, InProgram, outsider),
)
