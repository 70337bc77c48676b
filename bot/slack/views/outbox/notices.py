"""The words of a delivery, by its notice's kind."""

from datetime import datetime

from bot.domain.outbox.notice import Delivery
from bot.slack.views.blocks import Message
from bot.slack.views.chats import check_in, feedback, intro, times
from bot.slack.views.memory import followups, last_time, recap, referrals
from bot.slack.views.people import attendance, nearby
from bot.slack.views.rematching import leaving
from bot.slack.views.rounds import channel_lost, skipped, summary

RENDERINGS = {
    each.kind: each
    for each in (
        *attendance.NOTICES,
        *channel_lost.NOTICES,
        *check_in.NOTICES,
        *feedback.NOTICES,
        *followups.NOTICES,
        *intro.NOTICES,
        *referrals.NOTICES,
        *last_time.NOTICES,
        *leaving.NOTICES,
        *nearby.NOTICES,
        *recap.NOTICES,
        *skipped.NOTICES,
        *summary.NOTICES,
        *times.NOTICES,
    )
}


def words_of(delivery: Delivery, now: datetime) -> Message:
    """The message for a delivery.

    Raises:
        LookupError: the delivery lacks what its kind needs, which is a bug.
    """
    return RENDERINGS[delivery.notice.content.kind].words(delivery.about, now)
