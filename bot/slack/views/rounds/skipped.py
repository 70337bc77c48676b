"""The message to organisers about rounds that did not take place."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import MissedRounds
from bot.slack.texts import dated_moment, say
from bot.slack.views.blocks import Message, said
from bot.slack.views.rendering import Rendering


def skipped(about: MissedRounds, _now: datetime) -> Message:
    """Which rounds were missed, and when the next one is, in the program's time zone."""
    zone = about.program.settings.time_zone
    first, last = dated_moment(about.first_at, zone), dated_moment(about.last_at, zone)
    next_at = about.program.next_round_at
    next_round = say("next-round", when=dated_moment(next_at, zone)) if next_at else say("next-round-none")
    if about.too_few:
        return said(say("skipped-too-few", when=first, next=next_round, zone=zone))
    if about.count == 1:
        return said(say("skipped-one", when=first, next=next_round, zone=zone))
    return said(say("skipped-several", count=about.count, first=first, last=last, next=next_round, zone=zone))


NOTICES = (Rendering(NoticeKind.ROUND_SKIPPED, MissedRounds, skipped),)
