"""The message to organisers that rounds are held, because many people vanished at once."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.outbox.subjects import Held
from bot.slack.texts import say
from bot.slack.views.blocks import Message, said
from bot.slack.views.rendering import Rendering


def held(about: Held, _now: datetime) -> Message:
    """How many vanished, and what whoever runs the bot can do."""
    return said(say("held", count=about.vanished))


NOTICES = (Rendering(NoticeKind.HELD, Held, held),)
