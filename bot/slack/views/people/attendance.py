"""Notices about taking part: the day before a round, to silent people, after a pause."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import ComingRound, InProgram
from bot.domain.rounds.local_time import local_day
from bot.slack.actions import Action
from bot.slack.payloads import ForProgram, ForRound
from bot.slack.texts import day, moment, say
from bot.slack.views.blocks import Message, button, buttons, in_words, next_round, paragraph, said
from bot.slack.views.naming import named_program
from bot.slack.views.people.standing import come_button, left_out_away
from bot.slack.views.rendering import Rendering


def day_before(about: ComingRound) -> Message:
    """Announce a round on the next working day, with a button to skip it; one to be in it for those who seem to be away."""
    if about.away_until:
        return _away(about, about.away_until)
    zone = about.reader.member.time_zone
    words = _in(about, say("day-before", when=moment(about.round_at, zone)))
    begins, ends = local_day(about.round_at, zone), local_day(about.introduced_by or about.round_at, zone)
    if begins != ends:
        words = f"{words} {say('day-before-spread', day=day(ends, begins))}"
    here = ForRound(at=about.round_at, program=about.reader.program_id)
    skip = button("button-skip", Action.SKIP, here)
    return Message(in_words(words), [paragraph(words), buttons(skip)])


def _away(about: ComingRound, until: datetime) -> Message:
    """Tell somebody that they are left out for their status, which nobody else is told of."""
    words = _in(about, left_out_away(until, about.round_at, about.reader.member.time_zone))
    come = come_button(about.round_at, about.reader.program_id)
    return Message(in_words(words), [paragraph(words), buttons(come)])


def still_there(about: ComingRound) -> Message:
    """Ask a silent participant whether they want to stay in."""
    here = ForProgram(program=about.reader.program_id)
    words = _in(about, say("still-there", when=moment(about.round_at, about.reader.member.time_zone)))
    answers = (
        button("button-keep-in", Action.KEEP_IN, here, style="primary"),
        button("button-pause-me", Action.PAUSE_NOW, here),
    )
    return Message(in_words(words), [paragraph(words), buttons(*answers)])


def _in(about: ComingRound, words: str) -> str:
    """The words, with the name of the program if it has one: there may be others."""
    return say("program-standing", program=about.program, standing=words) if about.program else words


def paused_silent(about: InProgram, _now: datetime) -> Message:
    """Tell a silent participant that they are paused and can come back."""
    words, here = say("paused-silent"), ForProgram(program=about.program.id)
    return Message(
        in_words(words), [paragraph(words), buttons(button("button-keep-in", Action.KEEP_IN, here))]
    )


def pause_over(about: InProgram, now: datetime) -> Message:
    """Say that a pause is over, and when the next round is; skips a round that is due right now."""
    coming = about.program.next_round_at
    if coming and coming <= now:
        coming = about.program.round_after(now)
    words = say("pause-over", next=next_round(coming, about.reader.member.time_zone))
    again = button("button-pause-again", Action.PAUSE)
    return Message(in_words(words), [paragraph(words), buttons(again)])


def returned(about: InProgram, _now: datetime) -> Message:
    """Offer somebody whose account was restored to come back, with one click."""
    words = say("returned")
    here = ForProgram(program=about.program.id)
    back = button("button-rejoin", Action.REJOIN, here, style="primary")
    return Message(in_words(words), [paragraph(words), buttons(back)])


def outsider(_about: InProgram, _now: datetime) -> Message:
    """Tell a participant that the program isn't for them."""
    return said(say("outsider"))


def program_ended(about: InProgram, _now: datetime) -> Message:
    """Tell a participant that their program is over."""
    return said(say("program-ended", program=named_program(about.program)))


NOTICES = (
    Rendering(NoticeKind.PROGRAM_ENDED, InProgram, program_ended),
    Rendering(NoticeKind.PAUSED_SILENT, InProgram, paused_silent),
    Rendering(NoticeKind.PAUSE_OVER, InProgram, pause_over),
    Rendering(NoticeKind.RETURNED, InProgram, returned),
    Rendering(NoticeKind.OUTSIDER, InProgram, outsider),
)
