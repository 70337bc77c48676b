"""What the organisers hear of rounds that did not take place."""

from datetime import datetime

from bot.domain.outbox.notice import NewNotice
from bot.domain.rounds.program import Program
from bot.slack.texts import dated_moment, say
from bot.slack.views.blocks import Message, said


def skipped(program: Program, about: NewNotice) -> Message:
    """Which rounds were missed, and when the next one is, by the program's clock."""
    zone = program.settings.time_zone

    def when(at: datetime | None) -> str:
        return dated_moment(at, zone) if at else ""

    next_at = program.next_round_at
    next_round = say("next-round", when=when(next_at)) if next_at else say("next-round-none")
    if about.missed == 1:
        return said(say("skipped-one", when=when(about.first_missed_at), next=next_round, zone=zone))
    first, last = when(about.first_missed_at), when(about.last_missed_at)
    return said(
        say("skipped-several", count=about.missed, first=first, last=last, next=next_round, zone=zone)
    )
