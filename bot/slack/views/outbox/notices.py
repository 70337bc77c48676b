"""The words of a delivery, by its notice's kind."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.outbox.declaration import Readers
from bot.domain.outbox.notice import Delivery
from bot.slack.views.blocks import Message
from bot.slack.views.chats import before_round, check_in, feedback, intro, times
from bot.slack.views.memory import followups, last_time, recap, referrals
from bot.slack.views.naming import who_that_is
from bot.slack.views.organisers import digest, inviting, prospects, schedule, troubles
from bot.slack.views.organisers import people as organisers_people
from bot.slack.views.people import attendance, invitations, nearby
from bot.slack.views.rematching import leaving
from bot.slack.views.rendering import Rendering
from bot.slack.views.rounds import summary

EVERY: tuple[Rendering[Any], ...] = (
    *attendance.NOTICES,
    *before_round.NOTICES,
    *check_in.NOTICES,
    *digest.NOTICES,
    *inviting.NOTICES,
    *feedback.NOTICES,
    *followups.NOTICES,
    *intro.NOTICES,
    *invitations.NOTICES,
    *referrals.NOTICES,
    *last_time.NOTICES,
    *leaving.NOTICES,
    *nearby.NOTICES,
    *recap.NOTICES,
    *summary.NOTICES,
    *times.NOTICES,
    *organisers_people.NOTICES,
    *prospects.NOTICES,
    *schedule.NOTICES,
    *troubles.NOTICES,
)
RENDERINGS = {each.kind: each for each in EVERY}


def words_of(delivery: Delivery, now: datetime) -> Message:
    """The message for a delivery; where only somebody's name is said, a mention tells them from their namesakes.

    Raises:
        LookupError: the delivery lacks what its kind needs, which is a bug.
    """
    message = RENDERINGS[delivery.notice.content.kind].words(delivery.about, now)
    if delivery.to is None or delivery.notice.content.kind.declared.readers is not Readers.ONE:
        return message
    others = {
        one.id: one for one in (*(delivery.match.people if delivery.match else ()), delivery.sender) if one
    }
    others.pop(delivery.to.id, None)
    return replace(message, blocks=[*message.blocks, *who_that_is(others.values())])
