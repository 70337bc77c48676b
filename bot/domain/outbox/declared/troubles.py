"""Declarations of what organisers hear when something doesn't work, on the same day, and once.

What each says, and what mends it, is declared in ``bot/slack/views/organisers/troubles.py``.
"""

from bot.domain.outbox.declaration import for_organisers
from bot.domain.outbox.declared import trouble_subjects
from bot.domain.outbox.validity import A_MONTH, A_WEEK

ROUND_SKIPPED = for_organisers(
    "round_skipped", "the word that rounds did not take place", trouble_subjects.MissedRounds, A_MONTH
)
TOO_FEW = for_organisers("too_few", "the word that a round waits for people", trouble_subjects.TooFew, A_WEEK)
CHANNEL_LOST = for_organisers(
    "channel_lost",
    "the word that the bot can't post to the program's channel",
    trouble_subjects.ChannelLost,
    A_MONTH,
)
HELD = for_organisers("held", "the word that rounds are held", trouble_subjects.Held, A_WEEK)
LATE = for_organisers("late", "the word that a round started late", trouble_subjects.LateRound, A_WEEK)
NOBODY_FOR = for_organisers(
    "nobody_for", "the word that a round has nobody for somebody", trouble_subjects.NobodyFor, A_WEEK
)
UNREACHED = for_organisers(
    "unreached", "the word that something couldn't be delivered", trouble_subjects.Unreached, A_WEEK
)
ACCESS_LOST = for_organisers(
    "access_lost", "the word that Slack didn't let the bot in", trouble_subjects.AccessLost, A_WEEK
)
SCOPE_LOST = for_organisers(
    "scope_lost", "the word that the bot lacks a permission of Slack's", trouble_subjects.ScopeLost, A_WEEK
)
