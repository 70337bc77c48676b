"""The message to organisers that a round waits until enough people are in it, and what they can do."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import TooFew
from bot.slack.texts import dated_moment, say
from bot.slack.views.blocks import Message, said
from bot.slack.views.naming import named_program
from bot.slack.views.rendering import Rendering


def too_few(about: TooFew, now: datetime) -> Message:
    """How many there are, how many it takes, until when the round waits, and how people join."""
    settings = about.program.settings
    due_at = about.program.next_round_at or now
    return said(
        say(
            "too-few",
            program=named_program(about.program),
            count=about.people,
            least=settings.least,
            when=dated_moment(due_at, settings.time_zone),
            until=dated_moment(due_at + settings.grace, settings.time_zone),
            zone=settings.time_zone,
        )
    )


NOTICES = (Rendering(NoticeKind.TOO_FEW, TooFew, too_few),)
