"""The message to organisers about a channel that the bot can't post to any more."""

from datetime import datetime

from bot.domain.outbox.kinds import NoticeKind
from bot.domain.rounds.program import Program
from bot.slack.texts import say
from bot.slack.views.blocks import Message, in_words, marked_up, paragraph
from bot.slack.views.rendering import Rendering


def channel_lost(about: Program, _now: datetime) -> Message:
    """Which channel it is, and what to do."""
    words, channel = say("channel-lost"), about.settings.channel
    return Message(in_words(words), [paragraph(words), marked_up(f"<#{channel}>")])


NOTICES = (Rendering(NoticeKind.CHANNEL_LOST, Program, channel_lost),)
